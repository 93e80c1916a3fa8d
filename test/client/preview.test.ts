/** What the preview sends to its page, and the page that is printed. */
import { deepStrictEqual, doesNotMatch, match } from 'node:assert/strict';
import { assert as check, array, constantFrom, property } from 'fast-check';
import { changed } from '../../client/src/preview/changes';
import { printedPage, shell } from '../../client/src/preview/shell';

describe('what of a page has changed', () => {
  it('is one stretch, as short as it can be', () => {
    deepStrictEqual(changed(['a', 'b', 'c'], ['a', 'x', 'c']), { from: 1, removed: 1, blocks: ['x'] });
    deepStrictEqual(changed(['a', 'c'], ['a', 'b', 'c']), { from: 1, removed: 0, blocks: ['b'] });
    deepStrictEqual(changed(['a', 'a'], ['a']), { from: 1, removed: 1, blocks: [] });
    deepStrictEqual(changed(['a'], ['a']), { from: 1, removed: 0, blocks: [] });
  });

  it('makes the one page of the other, whatever they are', () => {
    const page = array(constantFrom<string>('a', 'b', 'c'), { maxLength: 8 });
    check(
      property(page, page, (before, after) => {
        const { from, removed, blocks } = changed(before, after);
        deepStrictEqual(before.toSpliced(from, removed, ...blocks), after);
      }),
    );
  });
});

describe('the pages of the preview', () => {
  it('let in nothing but their own style and script', () => {
    const html = shell({
      language: 'zh',
      nonce: 'abc',
      source: 'https://x',
      style: 'https://x/a.css',
      script: 'https://x/a.js',
      title: 'A & B',
    });
    match(
      html,
      /content="default-src 'none'; style-src https:\/\/x; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'"/,
    );
    match(html, /<title>A &amp; B<\/title>/);
  });

  it('have the symbol and the number of the page on each page of paper, on the side of the script', () => {
    const page = (direction: 'ltr' | 'rtl', symbol: string): string =>
      printedPage({
        language: 'en',
        direction,
        title: '</title>',
        symbols: [symbol],
        blocks: ['<p>x</p>'],
        css: '',
        nonce: 'n',
      });
    match(
      page('ltr', 'A/95/1'),
      /size: A4;[^]*@top-left \{ content: "A\/95\/1"[^]*@bottom-right \{ content: counter\(page\) "\/" counter\(pages\)/,
    );
    match(page('rtl', 'A/95/1'), /@top-right[^]*@bottom-left/);
    doesNotMatch(page('ltr', '"}</style><script>'), /"\}<\/style><script>/);
  });
});
