/** Comments in a draft are no part of the document, wherever they stand. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { comments } from '../../../server/src/draft/comments';
import { parse } from '../../../server/src/draft/parse';
import { blocksOf } from '../../support/check';
import { seeds } from '../../support/documents';
import { random } from '../../support/random';

const TEXT = 'A/95/3\n\nI. One\n\n1. The river\nrises.[^1]\n\n(a) In spring;\n\n(b) In autumn.\n\n[^1]: A/93/120.\n';

describe('comments', () => {
  it('are found with their words and their place', () => {
    const text = '1. One.\n\n  <!-- to be checked -->\n2. Two.\n<!-- at the end -->';
    const found = comments(parse(text).tree);
    deepStrictEqual(
      found.map(({ text: words }) => words),
      ['to be checked', 'at the end'],
    );
    deepStrictEqual(
      found.map(({ from, to }) => text.slice(from, to)),
      ['<!-- to be checked -->', '<!-- at the end -->'],
    );
  });

  it('are lines of their own, and lines of nothing else', () => {
    for (const line of ['1. One <!-- no --> two.', '<!-- not closed', '<!-- one --> and <!-- two -->'])
      strictEqual(comments(parse(`${line}\n`).tree).length, 0, line);
  });

  it('between two lines change nothing, not even inside a paragraph', () => {
    const lines = TEXT.split('\n');
    for (let at = 1; at < lines.length; at++)
      deepStrictEqual(
        blocksOf([...lines.slice(0, at), '<!-- a note of the drafter -->', ...lines.slice(at)].join('\n')),
        blocksOf(TEXT),
        `before line ${at + 1}`,
      );
  });

  it('between the lines of any document change nothing', () => {
    const r = random(11);
    for (const { name, text } of seeds()) {
      const whole = text.slice(0, 20_000);
      const lines = whole.split('\n');
      const before = blocksOf(whole);
      for (let round = 0; round < 5; round++) {
        const at = 1 + r.integer(Math.max(1, lines.length - 1));
        deepStrictEqual(
          blocksOf([...lines.slice(0, at), '<!-- 备注 -->', ...lines.slice(at)].join('\n')),
          before,
          `${name}, line ${at + 1}`,
        );
      }
    }
  });
});
