/** Offsets and positions: lines end as LSP says, columns are UTF-16 units, nothing outside the text throws. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { lineIndex } from '../../../server/src/base/lineIndex';

const anyText = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\f', '第', '段', 'é', '𠮷', '😀', 'a', ' '), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

function positions(text: string): (readonly [number, number])[] {
  const index = lineIndex(text);
  return Array.from({ length: text.length + 1 }, (_, offset) => {
    const { line, character } = index.position(offset);
    return [line, character] as const;
  });
}

/** Between \r and \n there is no position: a line has ended, and none has begun. */
function insideLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

describe('base/lineIndex', () => {
  it('has one line and one position in an empty text', () => {
    const index = lineIndex('');
    deepStrictEqual(index.position(0), { line: 0, character: 0 });
    strictEqual(index.offset({ line: 0, character: 0 }), 0);
    strictEqual(index.offset({ line: 3, character: 2 }), 0);
  });

  it('ends lines at \\n, \\r\\n and a lone \\r', () => {
    const text = '导言\n一。\r\n二。\r三。';
    const index = lineIndex(text);
    deepStrictEqual(
      ['导', '一', '二', '三'].map((first) => index.position(text.indexOf(first))),
      [0, 1, 2, 3].map((line) => ({ line, character: 0 })),
    );
    strictEqual(text.slice(index.offset({ line: 2, character: 0 }), index.offset({ line: 2, character: 2 })), '二。');
  });

  it('counts an empty last line, and every line end of its own', () => {
    deepStrictEqual(positions('1\n'), [
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    deepStrictEqual(lineIndex('\n\r\r\n\n').position(5), { line: 4, character: 0 });
  });

  it('keeps U+2028, form feed and next line inside a line', () => {
    deepStrictEqual(lineIndex('a\u2028b\fc\u0085d\u000be').position(8), { line: 0, character: 8 });
  });

  it('counts columns in UTF-16 units: a rare Han character and an emoji are two', () => {
    const text = '𠮷野、😀。';
    const index = lineIndex(text);
    deepStrictEqual(index.position(text.indexOf('野')), { line: 0, character: 2 });
    deepStrictEqual(index.position(text.indexOf('。')), { line: 0, character: 6 });
    strictEqual(index.offset({ line: 0, character: 7 }), text.length);
  });

  it('moves an offset outside the text to its nearest end', () => {
    const index = lineIndex('一\n二三');
    deepStrictEqual(index.position(-4), { line: 0, character: 0 });
    deepStrictEqual(index.position(99), { line: 1, character: 2 });
  });

  it('moves a position behind its line to the end of the line, before the line end', () => {
    const text = 'one\r\ntwo\rthree\nfour';
    const index = lineIndex(text);
    const ends = [0, 1, 2, 3].map((line) => text.slice(0, index.offset({ line, character: 2 ** 31 - 1 })));
    deepStrictEqual(ends, ['one', 'one\r\ntwo', 'one\r\ntwo\rthree', text]);
  });

  it('moves a position outside the lines to an end of the text', () => {
    const index = lineIndex('一\n二三');
    strictEqual(index.offset({ line: 2, character: 0 }), 4);
    strictEqual(index.offset({ line: 2 ** 31 - 1, character: 5 }), 4);
    strictEqual(index.offset({ line: -1, character: 5 }), 0);
    strictEqual(index.offset({ line: 1, character: -2 }), 2);
  });

  it('gives the end of the line for an offset between \\r and \\n', () => {
    const index = lineIndex('段\r\n落');
    deepStrictEqual(index.position(2), { line: 0, character: 1 });
    deepStrictEqual(index.position(3), { line: 1, character: 0 });
  });

  it('turns every offset into a position and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = lineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const expected = insideLineEnd(text, offset) ? offset - 1 : offset;
          strictEqual(index.offset(index.position(offset)), expected, JSON.stringify([text, offset]));
        }
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('agrees with the text split at its line ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        const index = lineIndex(text);
        deepStrictEqual(index.position(text.length), { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 });
        for (const [line, content] of lines.entries()) {
          const from = index.offset({ line, character: 0 });
          strictEqual(text.slice(from, index.offset({ line, character: content.length })), content);
        }
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  it('keeps the order of offsets', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbers = positions(text).map(([line, character]) => line * 1000 + character);
        deepStrictEqual(
          numbers,
          [...numbers].sort((a, b) => a - b),
        );
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
