/** The cases of citation-wording. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('citation-wording');

describe('citation-wording: the signs of a number', () => {
  it('is silent about a number, a list and letters with both', async () => {
    await check('1. 安全理事会第 1631（2005） 号决议、第57/337号决定和第53/243 A和B号决议。\n');
    await check('1. 大会第58/240、70/235和73/124号决议；安理会第1540(2004)号和第1673(2006)号决议。\n');
    await check('1. 大会第217 A (III)号决议，第3段；第2/CP.27号决定；第9/CP.19号至15/CP.19号决定。\n');
  });

  it('is silent about special sessions, and about forms without both', async () => {
    await check('1. 大会S-20/1、S-20/2和S-20/4号决议；S‑30/1号决议。\n');
    await check('1. 甲。[^1]\n\n[^1]: 大会57/337决议，附件。\n');
    await check('1. S/PRST/2038/3号主席声明和A/93/120号文件。\n');
  });

  it('is silent about other languages, and inside quotations and titles', async () => {
    await check('1. Security Council resolution 1631 (2005); резолюция 1631 (2005) Совета Безопасности.\n');
    await check('1. 报告说：“在其1631(2005)号决议中”；《关于第1631(2005)决议的说明》。\n');
  });

  it('marks the number without its first or its last sign', async () => {
    await check('1. 安全理事会在其⟦citation-wording:1631（2005）⟧号决议中。\n');
    await check('1. 安全理事会第⟦citation-wording:1631（2005）⟧决议。\n');
    await check('1. 安理会第1540(2004)号和⟦citation-wording:1673(2006)⟧号决议。\n');
    await check('1. 安理会第⟦citation-wording:1540（2004)⟧和第1673（2006）号决议。\n');
  });

  it('writes it', async () => {
    const mend = (text: string): Promise<string> => fixed('citation-wording', text);
    strictEqual(await mend('1. 在其1631(2005)号决议中。\n'), '1. 在其第1631(2005)号决议中。\n');
    strictEqual(await mend('1. 安理会第1631(2005)决议。\n'), '1. 安理会第1631(2005)号决议。\n');
    strictEqual(
      await mend('1. 安理会第1540(2004)和第1673(2006)号决议。\n'),
      '1. 安理会第1540(2004)号和第1673(2006)号决议。\n',
    );
  });
});

describe('citation-wording: the form of a pinpoint', () => {
  it('is silent about the house form in text, notes and brackets', async () => {
    await check('1. 见A/93/120，第 7 (e) 段和第11至19段。\n');
    await check('1. See paragraph 35 (c) of A/93/120 (A/93/121, paras. 5–7).[^1]\n\n[^1]: A/93/120, para. 35 (c).\n');
    await check(
      '1. Voir le paragraphe 35 c) du rapport sur la question (A/93/121, par. 5 et 7).[^1]\n\n[^1]: A/93/120, par. 35 c).\n',
    );
  });

  it('is silent about treaties, headings and spaces that do not break', async () => {
    await check('1. Article 2, para. 4, of the Charter.\n\n  Report A/93/120, para. 4\n\n2. paragraph\u00a05 above.\n');
    await check('1. It says: “A/93/120, para. 7”.\n');
  });

  it('marks a sub-paragraph behind the unit', async () => {
    await check('1. 见A/93/120，⟦citation-wording:第 7 段(e)⟧、第11和19段。\n');
    strictEqual(await fixed('citation-wording', '1. 见A/93/120，第7段(e)。\n'), '1. 见A/93/120，第7(e)段。\n');
  });

  it('marks a bracket that the language does not have', async () => {
    await check('1. Voir le rapport sur la question (A/93/120, ⟦citation-wording:par. 35 (c)⟧).\n');
    strictEqual(
      await fixed('citation-wording', '1. Voir le rapport A/93/120, paragraphe 35 (c), sur la question.\n'),
      '1. Voir le rapport A/93/120, paragraphe 35 c), sur la question.\n',
    );
  });

  it('marks the short form in running text and the long one in notes, as hints', async () => {
    await check(
      '1. See A/93/120, ⟦citation-wording:para. 5⟧.[^1]\n\n[^1]: A/93/120, ⟦citation-wording:paragraphs 5 and 7⟧.\n',
    );
    await check('1. См. A/93/120, ⟦citation-wording:п. 5⟧.\n');
    strictEqual(
      await fixed('citation-wording', '1. See A/93/120, paras. 5 and 7.\n'),
      '1. See A/93/120, paragraphs 5 and 7.\n',
    );
    const found = await findingsOf('citation-wording', '1. See A/93/120, para. 5, on the question.\n');
    deepStrictEqual(
      found.map(({ severity }) => severity),
      ['hint'],
    );
  });
});
