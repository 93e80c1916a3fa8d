/** The cases of contents-stale. */
import { casesOf } from '../../../support/check';

const check = casesOf('contents-stale');

const text = (lines: readonly string[], title = '目录'): string =>
  `A/93/120\n\n秘书长的报告\n\n${title}\n\n${lines.join('\n')}\n\n一. 导言\n\n1. 一。\n\n2. 二。\n\n二. 背景\n\nA. 历史\n\n3. 三。\n\nB. 现状\n\n4. 四。\n\n5. 五。\n\n三. 结论\n\n6. 六。\n`;

const ONE = '一. 导言 ........................ 1–2    2';
const TWO = '二. 背景 ........................ 3–5    2';
const A = 'A. 历史 ........................ 3    2';
const B = 'B. 现状 ........................ 4–5    3';
const THREE = '三. 结论 ........................ 6    3';

describe('contents-stale', () => {
  it('is silent about a page that is right, with and without sections and paragraphs', async () => {
    await check(text([ONE, TWO, A, B, THREE]));
    await check(text([ONE, TWO, THREE]));
    await check(
      text(['一. 导言 ................... 2', '二. 背景 ................... 2', '三. 结论 ................... 3']),
    );
  });

  it('is silent about a page with heads of columns, that goes on overleaf', async () => {
    await check(text(['段次  页次', ONE, TWO, '目录（续）', '段次  页次', A, B, THREE]));
  });

  it('marks another title, another range, a heading that is not there', async () => {
    await check(text([ONE, '⟦contents-stale:二. 历史背景 ........................ 3–5    2⟧', A, B, THREE]));
    await check(text([ONE, '⟦contents-stale:二. 背景 ........................ 3–4    2⟧', A, B, THREE]));
    await check(text([ONE, TWO, A, B, THREE, '⟦contents-stale:四. 建议 ........................ 7    3⟧']));
  });

  it('marks the page that leaves a heading out', async () => {
    await check(text([ONE, TWO, A, THREE], '⟦contents-stale:目录⟧'));
  });

  it('is silent about a page of another work', async () => {
    await check(
      text(['一. 前言 ................... 2', '二. 方法 ................... 9', '三. 结果 ................... 20']),
    );
  });
});
