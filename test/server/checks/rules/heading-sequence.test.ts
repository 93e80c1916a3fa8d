/** The cases of heading-sequence. */
import { casesOf } from '../../../support/check';

const check = casesOf('heading-sequence');

describe('heading-sequence', () => {
  it('is silent where labels run, in two levels and in each part', async () => {
    await check('一. 导言\n\n1. 一。\n\n二. 背景\n\nA. 甲\n\n2. 二。\n\nB. 乙\n\n3. 三。\n\n三. 结论\n\n4. 四。\n');
    await check(
      'I. Introduction\n\n1. One.\n\nA. First\n\n2. Two.\n\nB. Second\n\n3. Three.\n\nII. More\n\nA. First\n\n4. Four.\n\nB. Second\n\n5. Five.\n',
    );
  });

  it('marks a chapter and a section that skip', async () => {
    await check('一. 导言\n\n1. 一。\n\n⟦heading-sequence:三.⟧ 结论\n\n2. 二。\n');
    await check(
      'I. Introduction\n\nA. First\n\n1. One.\n\n⟦heading-sequence:C.⟧ Third\n\n2. Two.\n\nII. More\n\n3. Three.\n',
    );
  });
});
