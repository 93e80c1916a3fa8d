/** The cases of symbol-title. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('symbol-title');

const NOTES = '\n\n[^1]: 大会第93/1号决议，第9段。\n\n[^2]: 大会第93/1号决议，第17(a)段。\n';

describe('symbol-title', () => {
  it('is silent where a name always has the same document, in whatever form', async () => {
    await check(
      `1. 《2038年沿岸国成果》(A/RES/93/1，第3段)。\n\n2. 《2038年沿岸国成果》要求实施十年计划。[^1]${NOTES}`,
    );
    await check(
      '1. 《沿岸国行动纲领》(A/93/277-S/2038/111)。《沿岸国行动纲领》(S/2038/111)。《沿岸国行动纲领》(A/93/277，第4段)。\n',
    );
    await check(
      '1. 《沿岸国会议报告》(A/93/20/Rev.1)、《沿岸国会议报告》(A/93/20)和《沿岸国会议报告》(A/93/20/Corr.1)。\n',
    );
  });

  it('is silent about titles that come back every year, and about documents printed twice', async () => {
    await check('1. 《沿岸儿童权利》(A/RES/93/7)、《沿岸儿童权利》(A/RES/93/7)和《沿岸儿童权利》(A/RES/94/11)。\n');
    await check(
      '1. “Rights of the Coast” (A/CONF.93/24), “Rights of the Coast” (A/CONF.93/24) and “Rights of the Coast” (A/CONF.93/23).\n',
    );
  });

  it('is silent about what is said of the name elsewhere, and about documents about it', async () => {
    const notes = `《2038年沿岸国成果》要求实施十年计划。[^1]\n\n3. 《2038年沿岸国成果》也呼吁合作。[^2]${NOTES}`;
    await check(`1. 《2038年沿岸国成果》执行情况报告(A/93/1)。\n\n2. ${notes}`);
    await check(`1. 《2038年沿岸国成果》(见A/93/1，第17段)。\n\n2. ${notes}`);
    await check(`1. 《2038年沿岸国成果》和秘书长的报告(A/93/1)。\n\n2. ${notes}`);
  });

  it('is silent where neither of two symbols has more weight', async () => {
    await check('1. 《2038年沿岸国成果》(A/93/1)。\n\n2. 《2038年沿岸国成果》(A/RES/93/1)。\n');
  });

  it('marks a report for the resolution of the same number, and keeps the place in its fix', async () => {
    const text = (symbol: string): string =>
      `1. 我根据《2038年沿岸国成果》(${symbol})发出邀请。\n\n2. 《2038年沿岸国成果》要求实施十年计划。[^1]\n\n3. 《2038年沿岸国成果》也呼吁加强合作。[^2]${NOTES}`;
    await check(text('⟦symbol-title:A/93/1，第17段⟧'));
    strictEqual(await fixed('symbol-title', text('A/93/1，第17段')), text('A/RES/93/1，第17段'));
    const [finding] = await findingsOf('symbol-title', text('A/93/1，第17段'));
    deepStrictEqual([finding?.severity, finding?.related?.length], ['warning', 2]);
    strictEqual(finding?.message, '“2038年沿岸国成果” is A/RES/93/1 in 2 other places of this draft, and here A/93/1.');
  });

  it('does so in other languages, by the words before the bracket', async () => {
    await check(
      '1. As in the 2038 River Summit Outcome (⟦symbol-title:A/93/1, para. 17⟧), the States agree.\n\n2. The 2038 River Summit Outcome[^1] says so.\n\n3. By the 2038 River Summit Outcome (General Assembly resolution 93/1), they have to.\n\n[^1]: General Assembly resolution 93/1, para. 9.\n',
    );
    await check(
      '1. Le Document final du Sommet fluvial de 2038 (⟦symbol-title:A/93/1, par. 17⟧) le dit. Le Document final du Sommet fluvial de 2038 (résolution 93/1 de l’Assemblée générale) et le Document final du Sommet fluvial de 2038 (A/RES/93/1) en parlent.\n',
    );
  });

  it('gives a hint where a name with a year has another symbol once', async () => {
    const text =
      '1. 《2038年沿岸国成果》(A/93/17，第1段)、《2038年沿岸国成果》(A/93/17，第2段)和《2038年沿岸国成果》(A/93/71，第3段)。\n';
    deepStrictEqual(
      (await findingsOf('symbol-title', text)).map(({ severity, from, to }) => [severity, text.slice(from, to)]),
      [['hint', 'A/93/71，第3段']],
    );
  });

  it('knows the title of another document from the corpus', async () => {
    const outcome =
      'A/93/17\n\nDistr.: General\n\n沿岸国早期预警系统准则\n\n1. 这是准则的第一段。\n\n2. 这是准则的第二段。\n';
    const other = 'A/93/18\n\nDistr.: General\n\n河流航行规则\n\n1. 这是规则的第一段。\n\n2. 这是规则的第二段。\n';
    const text =
      '1. 根据《沿岸国早期预警系统准则》(⟦symbol-title:A/93/18，第1段⟧)，各国应当通报。\n\n2. 见A/93/17，第2段。\n';
    await check(text, { corpus: { 'a.txt': outcome, 'b.txt': other } });
    const naming = other.replace('第二段', '第二段，以《沿岸国早期预警系统准则》为据');
    await check(text.replace(/⟦[^:]*:|⟧/g, ''), { corpus: { 'a.txt': outcome, 'b.txt': naming } });
    await check(text.replace(/⟦[^:]*:|⟧/g, ''), { corpus: { 'a.txt': outcome } });
  });
});
