/** The cases of label-form. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('label-form');
const run = (labels: readonly string[]): string => labels.map((label) => `${label}会议继续举行。\n`).join('\n');

describe('label-form', () => {
  it('is silent where a draft keeps to one form', async () => {
    await check(run(['1. ', '2. ', '3. ']));
    await check(run(['1．', '2．', '3．']));
    await check(run(['1．', '2. ']));
  });

  it('marks the one stop that is full width, and mends it', async () => {
    await check(run(['1. ', '2. ', '3. ', '4. ', '⟦label-form:5．⟧', '6. ']));
    strictEqual(
      await fixed('label-form', run(['1. ', '2. ', '3. ', '4. ', '5．', '6. '])),
      run(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ']),
    );
  });

  it('marks a list with (i) where the others have (a)', async () => {
    const list = (at: number, first: string, second: string): string =>
      `${at}. Decides:\n\n${first} One;\n\n${second} Two.\n\n`;
    const lists = [1, 2, 3, 4].map((at) => list(at, '(a)', '(b)')).join('');
    await check(`${lists}${list(5, '⟦label-form:(i)⟧', '(ii)')}`);
    await check(list(1, '(i)', '(ii)'));
  });
});
