/** Every line of a document can be explained, in words of the format and none of the program. */
import { doesNotMatch, match, strictEqual } from 'node:assert';
import { why } from '../../../server/src/cli/why';
import { parse } from '../../../server/src/draft/parse';
import { seeds } from '../../support/documents';

describe('inspect --why', () => {
  for (const { name, text } of seeds()) {
    it(`explains every line of ${name.split('/').slice(-2).join('/')}`, () => {
      const { tree } = parse(text);
      const count = text.split(/\r\n|\r|\n/).length;
      // One line in seven: enough to meet every kind of block.
      for (let line = 1; line <= count; line += 7) {
        const words = why(text, tree, line) ?? '';
        match(words, new RegExp(`^line ${line}: `));
        doesNotMatch(words, /undefined|null|\bmain expects|subparagraph|\[object/);
      }
      strictEqual(why(text, tree, count + 1), undefined);
    });
  }

  it('says what a line goes on with, and which marks it has', () => {
    const text = '1. 水位上升，\n见下文。[^1]\n\n[^1]: 见A/95/7。\n';
    const { tree } = parse(text);
    match(why(text, tree, 2) ?? '', /goes on with a numbered paragraph of line 1, .*footnote mark 1/);
    match(why(text, tree, 4) ?? '', /here opens footnote 1/);
  });
});
