/** The cases of reference-ambiguous. */
import { strictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('reference-ambiguous');
const ANNEXES = '\n附件\n\n1. 甲。\n\n2. 乙。\n\n附件\n\n1. 丙。\n\n2. 丁。\n';

describe('reference-ambiguous', () => {
  it('is silent where one place is meant, and about one looked up from inside', async () => {
    await check('1. 见附件一第2段。\n\n附件一\n\n1. 甲。\n\n2. 见上文第1段。\n\n附件二\n\n1. 丙。\n');
  });

  it('marks a reference to one of two annexes without a number', async () => {
    await check(`1. 见⟦reference-ambiguous:附件第2段⟧。\n${ANNEXES}`);
  });

  it('marks a section named without its chapter, as a hint, but not inside that chapter', async () => {
    const text = (first: string, second: string): string =>
      `一. 导言\n\n1. 见${first}。\n\n二. 背景\n\nA. 历史\n\n2. 见${second}。\n\nB. 现状\n\n3. 三。\n`;
    await check(text('⟦reference-ambiguous:下文B节⟧', '下文B节'));
    await check(text('⟦reference-ambiguous:本报告B节⟧', '⟦reference-ambiguous:本报告B节⟧'));
    await check(text('下文第二.B节', '下文B节'));
    const [finding] = await findingsOf('reference-ambiguous', text('下文B节', '下文'));
    strictEqual(finding?.severity, 'hint');
  });
});
