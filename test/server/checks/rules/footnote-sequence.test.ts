/** The cases of footnote-sequence. */
import { casesOf } from '../../../support/check';

const check = casesOf('footnote-sequence');
const notes = (...numbers: number[]): string => numbers.map((number) => `\n[^${number}]: 甲。\n`).join('');

describe('footnote-sequence', () => {
  it('is silent about marks in order, also where one comes again', async () => {
    await check(`1. 一。[^1] 二。[^2] 三。[^1]\n\n2. 四。[^3]\n${notes(1, 2, 3)}`);
  });

  it('leaves a note whose mark is lost to another rule', async () => {
    await check(`1. 一。[^1]\n\n2. 三。[^3]\n${notes(1, 2, 3)}`);
  });

  it('marks a number that skips, and one that comes late', async () => {
    await check(`1. 一。[^1] 三。⟦footnote-sequence:[^3]⟧\n${notes(1, 3)}`);
    await check(`1. 一。⟦footnote-sequence:[^2]⟧ 二。⟦footnote-sequence:[^1]⟧\n${notes(1, 2)}`);
  });

  it('marks a second note with the same number', async () => {
    await check('1. 一。[^1]\n\n[^1]: 甲。\n\n⟦footnote-sequence:[^1]:⟧ 乙。\n');
  });
});
