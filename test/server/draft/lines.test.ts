/** Lines from the tree are the lines of the text, for any text and after any edit. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { lineIndex } from '../../../server/src/base/lineIndex';
import { linesOf } from '../../../server/src/draft/lines';
import { edited, parse } from '../../../server/src/draft/parse';
import type { Draft } from '../../../server/src/draft/nodes';

const PIECES = ['\n', '\r', '\r\n', ' ', '1. ', '甲', '。', '; 2. Also', '附件一', 'a', '\u200f', '\ud83c\udf0a'];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

function check(draft: Draft, text: string): void {
  const known = lineIndex(text);
  const lines = linesOf(draft);
  for (let offset = -1; offset <= text.length + 1; offset++)
    deepStrictEqual(lines.position(offset), known.position(offset), `offset ${offset} of ${JSON.stringify(text)}`);
  for (let line = -1; line <= text.length + 1; line++)
    for (const character of [0, 1, 5, 9999])
      strictEqual(
        lines.offset({ line, character }),
        known.offset({ line, character }),
        `${line}:${character} of ${JSON.stringify(text)}`,
      );
}

describe('lines of a draft', () => {
  it('positions and offsets are those of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        check(parse(text).tree, text);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  it('also after an edit', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(100), fc.nat(20), (text, inserted, at, length) => {
        const from = Math.min(at, text.length);
        const to = Math.min(from + length, text.length);
        check(
          edited(parse(text).tree, [{ from, to, text: inserted }]),
          text.slice(0, from) + inserted + text.slice(to),
        );
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
