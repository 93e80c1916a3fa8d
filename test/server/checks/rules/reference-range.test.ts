/** The cases of reference-range. */
import { deepStrictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('reference-range');

describe('reference-range', () => {
  it('is silent about numbers that run upwards', async () => {
    await check('1. 见上文第20至26段、A/93/120，第3、5和7至9段、A/93/121，第7(a)、(b)和(d)段。\n');
    await check('1. See A/93/120, paras. 99–105 and 145.9–145.23, and paragraphs 7 to 7 bis of A/93/121.\n');
  });

  it('is silent about shortened numbers, years, articles and Roman labels', async () => {
    await check('1. See A/93/120, paras. 120–5, and A/93/121, pp. 2005–2004.\n');
    await check('1. Articles 26 and 20 of the Convention; paragraphs 35 (c) (v)–(ii) of A/93/120.\n');
  });

  it('is silent about Arabic, and inside quotations', async () => {
    await check('1. انظر الفقرات 26-20 أعلاه.\n');
    await check('1. 报告说：“见上文第26至20段。”\n');
  });

  it('marks a range that runs backwards', async () => {
    await check('1. 见上文⟦reference-range:第26至20段⟧。\n');
    await check('1. See A/93/120, ⟦reference-range:paras. 26–20⟧, and ⟦reference-range:paragraphs 7 to 5⟧ above.\n');
    await check('1. См. A/93/120, ⟦reference-range:пп. 26–20⟧.\n');
    await check('1. Voir les ⟦reference-range:paragraphes 26 à 20⟧ ci-dessus sur la question.\n');
  });

  it('marks a range from a number to itself', async () => {
    await check('1. 见上文⟦reference-range:第26至26段⟧。\n');
    await check('1. See A/93/120, ⟦reference-range:paras. 5–5⟧.\n');
  });

  it('marks a list out of order or with a number twice, as a hint', async () => {
    await check('1. 见上文⟦reference-range:第5、3和7段⟧；A/93/120，⟦reference-range:第3、3和7段⟧。\n');
    const found = await findingsOf('reference-range', '1. See A/93/120, paras. 5, 3 and 7.\n');
    deepStrictEqual(
      found.map(({ severity }) => severity),
      ['hint'],
    );
  });
});
