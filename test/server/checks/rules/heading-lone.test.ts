/** The cases of heading-lone. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('heading-lone');

describe('heading-lone', () => {
  it('is silent where there are two, and about the only chapter', async () => {
    await check('一. 导言\n\nA. 甲\n\n1. 一。\n\nB. 乙\n\n2. 二。\n');
    await check('I. Introduction\n\n1. One.\n');
  });

  it('marks a section A that has no B', async () => {
    await check('一. 导言\n\n1. 一。\n\n二. 背景\n\n⟦heading-lone:A.⟧ 历史\n\n2. 二。\n\n三. 结论\n\n3. 三。\n');
    await check('I. One\n\n1. One.\n\nII. Two\n\n⟦heading-lone:A.⟧ History\n\n2. Two.\n\nIII. Three\n\n3. Three.\n');
  });

  it('marks the only number among headings without one, and takes it away', async () => {
    const text = '一. 导言\n\nA. 甲\n\n  历史\n\n1. 一。\n\n  1. 现状\n\n2. 二。\n\nB. 乙\n\n3. 三。\n';
    await check(text.replace('1. 现状', '⟦heading-lone:1.⟧ 现状'));
    strictEqual((await fixed('heading-lone', text)).includes('  现状\n'), true);
  });

  it('is silent where the second one was not read as a heading', async () => {
    await check(
      '一. 导言\n\n1. 一。\n\n二. 背景\n\nA. 历史\n\n2. 二。\n\nB. 这一行以句号结尾，因此不是标题。它接着说下去，一直说到这一行的末尾，再也没有别的话。\n\n三. 结论\n\n3. 三。\n',
    );
  });
});
