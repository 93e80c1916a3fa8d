/** The cases of footnote-unused. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('footnote-unused');

describe('footnote-unused', () => {
  it('is silent where each note has its mark, in a heading too', async () => {
    await check('一. 导言[^1]\n\n1. 会议举行了。[^2]\n\n[^1]: 甲。\n\n[^2]: 乙。\n');
  });

  it('marks a note that no mark leads to, and takes it away', async () => {
    const text = '1. The meeting was held.[^1]\n\n[^1]: One.\n\n[^2]: Two.\n';
    await check('1. The meeting was held.[^1]\n\n[^1]: One.\n\n⟦footnote-unused:[^2]:⟧ Two.\n');
    strictEqual(await fixed('footnote-unused', text), '1. The meeting was held.[^1]\n\n[^1]: One.\n\n');
  });
});
