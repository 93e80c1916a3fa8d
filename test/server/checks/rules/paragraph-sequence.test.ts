/** The cases of paragraph-sequence. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('paragraph-sequence');

describe('paragraph-sequence', () => {
  it('is silent where numbers run, are inserted, or start again', async () => {
    await check('1. 一。\n\n2. 二。\n\n2 bis. 二乙。\n\n3. 三。\n');
    await check('1. One.\n\n2. Two.\n\nAnnex I\n\n1. One.\n\n2. Two.\n');
  });

  it('marks a number that skips, and one that comes twice', async () => {
    await check('1. 一。\n\n2. 二。\n\n⟦paragraph-sequence:4.⟧ 四。\n\n5. 五。\n');
    await check('1. One.\n\n2. Two.\n\n⟦paragraph-sequence:2.⟧ Three.\n\n4. Four.\n');
  });

  it('mends a number where those behind it are right', async () => {
    const text = '1. One.\n\n2. Two.\n\n2. Three.\n\n4. Four.\n';
    strictEqual(await fixed('paragraph-sequence', text), '1. One.\n\n2. Two.\n\n3. Three.\n\n4. Four.\n');
  });
});
