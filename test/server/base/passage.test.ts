/** How the lines of a block become its passage, and how every character of it finds back to the block. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { fromBlock, joinPieces, toBlock, type Passage, type Piece } from '../../../server/src/base/passage';

/** The passage of a block that is nothing but these lines. */
function joined(block: string): Passage {
  let from = 0;
  return joinPieces(
    block.split('\n').map((text): Piece => {
      const piece = { text, from, newLine: true };
      from += text.length + 1;
      return piece;
    }),
  );
}

/** [why, block, its passage] */
const LINES: readonly (readonly [string, string, string])[] = [
  ['Han and Han', '本报告根据大会\n第95/12号决议提交', '本报告根据大会第95/12号决议提交'],
  ['Han and a digit', '应在第\n12段所述期限内', '应在第12段所述期限内'],
  ['a digit and Han', '报告第12\n段', '报告第12段'],
  ['Han and a Latin letter', '见文件\nA/95/412', '见文件A/95/412'],
  ['CJK punctuation and a Latin letter', '如下：\nUN-Women', '如下：UN-Women'],
  ['a full-width bracket', '第2931\n（2041）号', '第2931（2041）号'],
  ['a rare Han character outside the BMP', '住在\n𠮷野的人', '住在𠮷野的人'],
  ['two rare Han characters', '𠮷\n𠮷', '𠮷𠮷'],
  ['a rare Han character and a Latin letter', '致𠮷\nA/95/412', '致𠮷A/95/412'],
  ['words', 'the high-level\nmeeting', 'the high-level meeting'],
  ['Cyrillic words', 'во исполнение\nрезолюции', 'во исполнение резолюции'],
  ['Arabic words', 'قرار\nالجمعية', 'قرار الجمعية'],
  ['a stop and a word', 'was noted.\nThe fund', 'was noted. The fund'],
  ['a closing quote and a word', 'the “fund”\nof 2041', 'the “fund” of 2041'],
  ['behind the slash of a symbol', 'see A/95/\n412', 'see A/95/412'],
  ['behind the hyphen of a joint symbol', 'see A/95/412-\nS/2040/118', 'see A/95/412-S/2040/118'],
  ['behind U+2011 of a joint symbol', 'see A/95/412\u2011\nS/2040/118', 'see A/95/412\u2011S/2040/118'],
  ['behind the slash of a resolution', 'resolution 95/\n12', 'resolution 95/12'],
  ['behind the slash of a bracket', 'see S/RES/2931(2041)/\nAdd.1', 'see S/RES/2931(2041)/Add.1'],
  ['behind the hyphen of words', 'the high-\nlevel meeting', 'the high- level meeting'],
  ['behind the slash of words', 'and/\nor', 'and/ or'],
  ['a symbol and a word', 'see A/95/\nwhich', 'see A/95/ which'],
  ['a dash between words', 'the fund –\nand others', 'the fund – and others'],
  ['a space at the end of the line', 'the \nfund', 'the fund'],
  ['a space at the start of the line', 'the\n fund', 'the fund'],
  ['an ideographic space', '导言\n\u3000\u3000第', '导言\u3000\u3000第'],
  ['blank lines', 'the\n\n\nfund', 'the fund'],
  ['one line', '导言', '导言'],
  ['nothing', '', ''],
];

const SPECIAL = [
  '安',
  '理',
  '。',
  '（',
  '“',
  '—',
  '𠮷',
  'A',
  'z',
  '9',
  '/',
  '-',
  '\u2011',
  '(',
  ' ',
  '\u00a0',
  'é',
  'م',
];

/** Pieces as a block has them: in order, with a line end or a left-out mark between them. */
const anyPieces = fc
  .array(
    fc.record({
      text: fc.array(fc.constantFrom(...SPECIAL), { maxLength: 5 }).map((characters) => characters.join('')),
      gap: fc.constantFrom('\n', '\r\n', '\n\n', '[^7]', ''),
    }),
    { maxLength: 8 },
  )
  .map((parts) => {
    let block = '';
    let newLine = true;
    const pieces: Piece[] = [];
    for (const { text, gap } of parts) {
      pieces.push({ text, from: block.length, newLine });
      block += text + gap;
      newLine = /[\r\n]$/.test(gap);
    }
    return { block, pieces };
  });

/** The indexes of the passage's text that stand in the block. The spaces put in between lines do not. */
function written({ text, runs }: Passage): readonly number[] {
  return range(text.length).filter((i) => runs.some((run) => i >= run.at && i < run.at + run.length));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

describe('base/passage', () => {
  for (const [why, block, text] of LINES) {
    it(`joins lines: ${why}`, () => {
      strictEqual(joined(block).text, text);
    });
  }

  it('joins pieces of one line as they stand: a mark between them is left out', () => {
    const block = 'The fund[^7] grew,[^8] and';
    const pieces: Piece[] = ['The fund', ' grew,', ' and'].map((text, i) => ({
      text,
      from: block.indexOf(text),
      newLine: i === 0,
    }));
    strictEqual(joinPieces(pieces).text, 'The fund grew, and');
  });

  it('reads a word that a mark stands in as one word', () => {
    const passage = joinPieces([
      { text: 'UN', from: 0, newLine: true },
      { text: 'HCR', from: 6, newLine: false },
    ]);
    strictEqual(passage.text, 'UNHCR');
    deepStrictEqual(toBlock(passage, { from: 0, to: 5 }), { from: 0, to: 9 });
  });

  it('gives the place in the block of what runs over a line break', () => {
    const block = '见 A/95/412-\nS/2040/118，第\n64段。';
    const passage = joined(block);
    const citation = 'A/95/412-S/2040/118，第64段';
    const from = passage.text.indexOf(citation);
    const place = toBlock(passage, { from, to: from + citation.length });
    strictEqual(block.slice(place.from, place.to), 'A/95/412-\nS/2040/118，第\n64段');
  });

  it('ends a span at its last character, not behind a line end or a mark that follows', () => {
    const block = 'para. 7\nof the report';
    const place = toBlock(joined(block), { from: 0, to: 7 });
    strictEqual(block.slice(place.from, place.to), 'para. 7');
  });

  it('keeps an empty span empty, at its first end', () => {
    const passage = joined('para. 7\nof the report');
    deepStrictEqual(toBlock(passage, { from: 8, to: 8 }), { from: 8, to: 8 });
    deepStrictEqual(toBlock(passage, { from: 21, to: 21 }), { from: 21, to: 21 });
    deepStrictEqual(toBlock(joined(''), { from: 0, to: 0 }), { from: 0, to: 0 });
  });

  it('shows nothing of an offset in a mark, and the end of a piece behind its last character', () => {
    const passage = joinPieces([
      { text: 'The fund', from: 0, newLine: true },
      { text: ' grew', from: 12, newLine: false },
    ]);
    deepStrictEqual(
      [8, 9, 11, 12, 17, 18].map((offset) => fromBlock(passage, offset)),
      [8, undefined, undefined, 8, 13, undefined],
    );
  });

  it('maps every character that it did not put in to the same character of the block', () => {
    fc.assert(
      fc.property(anyPieces, ({ block, pieces }) => {
        const passage = joinPieces(pieces);
        for (const i of written(passage)) {
          const { from, to } = toBlock(passage, { from: i, to: i + 1 });
          strictEqual(block.slice(from, to), passage.text[i], JSON.stringify([pieces, i]));
        }
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('puts nothing in but single spaces between lines, and leaves nothing out', () => {
    fc.assert(
      fc.property(anyPieces, ({ pieces }) => {
        const passage = joinPieces(pieces);
        const kept = new Set(written(passage));
        strictEqual([...kept].map((i) => passage.text[i]).join(''), pieces.map(({ text }) => text).join(''));
        for (const i of range(passage.text.length)) {
          if (kept.has(i)) continue;
          strictEqual(passage.text[i], ' ');
          strictEqual(/\s/.test(`${passage.text[i - 1] ?? ' '}${passage.text[i + 1] ?? ' '}`), false);
        }
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('finds every character of the block again in the passage', () => {
    fc.assert(
      fc.property(anyPieces, ({ pieces }) => {
        const passage = joinPieces(pieces);
        for (const i of written(passage)) {
          const at = fromBlock(passage, toBlock(passage, { from: i, to: i + 1 }).from);
          strictEqual(at, i, JSON.stringify([pieces, i]));
        }
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('maps spans in order and inside the block', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(), fc.nat(), ({ block, pieces }, a, b) => {
        const passage = joinPieces(pieces);
        const ends = [a % (passage.text.length + 1), b % (passage.text.length + 1)].sort((x, y) => x - y);
        const { from, to } = toBlock(passage, { from: ends[0] ?? 0, to: ends[1] ?? 0 });
        strictEqual(0 <= from && from <= to && to <= block.length, true, JSON.stringify([pieces, ends, from, to]));
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
