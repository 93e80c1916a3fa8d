/** The cases of reference-direction. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('reference-direction');

const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}. 段落。\n`).join('\n');

describe('reference-direction', () => {
  it('is silent about what stands where it is said to stand', async () => {
    await check('1. 见下文第2段。\n\n2. 见上文第1段。\n');
    await check('1. See paragraph 2 below, section II below and annex I below.\n\n2. See paragraph 1 above.\n');
  });

  it('is silent about the paragraph itself and about ranges round it', async () => {
    await check('1. 一。\n\n2. 见上文第2段、下文第1至3段和上文第1至3段。\n\n3. 三。\n');
  });

  it('is silent about words that give no direction, and inside quotations', async () => {
    await check('1. 见上述第2段。报告说：“见上文第2段。”\n\n2. See paragraph 3 hereof.\n\n3. 三。\n');
  });

  it('is silent where another part has such a place on that side', async () => {
    await check(`${numbered(1, 5)}\n附件\n\n标题\n\n1. 见上文第4段。\n\n2. 二。\n\n3. 三。\n\n4. 四。\n`);
    await check(`1. 见下文第1段。\n\n2. 二。\n\n附件\n\n标题\n\n${numbered(1, 3)}`);
    await check(`1. 甲。\n\n附件一\n\n${numbered(1, 5)}\n附录\n\n1. 见上文第4段。\n\n${numbered(2, 6)}`);
  });

  it('is silent where the place was not found for certain', async () => {
    await check('1. 见上文第9段。\n\n3. 三。\n');
  });

  it('marks what is below and is said to be above', async () => {
    await check('1. 见⟦reference-direction:上文第2段⟧。\n\n2. 二。\n');
    await check('1. See ⟦reference-direction:paragraphs 2 and 3 above⟧.\n\n2. Two.\n\n3. Three.\n');
    await check(
      '1. Voir le ⟦reference-direction:paragraphe 2 ci-dessus⟧ sur la question.\n\n2. Le deuxième de la série.\n',
    );
    await check('1. См. ⟦reference-direction:пункт 2 выше⟧.\n\n2. Второй.\n');
    await check('1. انظر ⟦reference-direction:الفقرة 2 أعلاه⟧.\n\n2. فقرة.\n');
  });

  it('marks what is above and is said to be below', async () => {
    await check('1. 一。\n\n2. 见⟦reference-direction:下文第1段⟧。\n');
    await check('1. 载于⟦reference-direction:上文的附件⟧。\n\n附件\n\n1. 一。\n');
    await check('1. Uno de los que se han visto.\n\n2. Véase el ⟦reference-direction:párrafo 1 infra⟧.\n');
  });

  it('reads a reference in a note where its mark stands', async () => {
    await check('1. 一。\n\n2. 二。[^1]\n\n3. 三。\n\n[^1]: 见上文第1段；⟦reference-direction:上文第3段⟧。\n');
  });

  it('writes the other word', async () => {
    strictEqual(await fixed('reference-direction', '1. 见上文第2段。\n\n2. 二。\n'), '1. 见下文第2段。\n\n2. 二。\n');
    strictEqual(
      await fixed('reference-direction', '1. Voir le paragraphe 2 ci-dessus sur la question.\n\n2. Le deuxième.\n'),
      '1. Voir le paragraphe 2 ci-dessous sur la question.\n\n2. Le deuxième.\n',
    );
  });
});
