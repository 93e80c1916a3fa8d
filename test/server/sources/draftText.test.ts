/** Blocks as one text, and the pages in it. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { draftNote, pageMark, writeDraft } from '../../../server/src/sources/draftText';
import { parse } from '../../../server/src/draft/parse';

describe('sources/draftText', () => {
  it('parts blocks by a blank line, but not rows', () => {
    const { text } = writeDraft(
      [
        { text: '1. One.' },
        { text: 'a\tb', tight: true },
        { text: 'c\td', tight: true },
        { text: draftNote('1', 'See a.') },
      ],
      0,
    );
    strictEqual(text, '1. One.\n\na\tb\nc\td\n[^1]: See a.\n');
  });

  it('says where each page begins, also inside a block', () => {
    const { text, pages } = writeDraft(
      [{ text: `${pageMark(1)}1. One ${pageMark(2)}goes on.` }, { text: `  ${pageMark(4)}Boats` }],
      5,
    );
    strictEqual(text, '1. One goes on.\n\n  Boats\n');
    deepStrictEqual(pages, [0, 7, 19, 19, text.length]);
  });

  it('gives nothing for nothing', () => {
    deepStrictEqual(writeDraft([], 2), { text: '', pages: [0, 0] });
  });

  it('is read as what a drafter types, even where most lines stop in mid-sentence', () => {
    const titles = Array.from({ length: 8 }, (_, at) => ({
      text: `Report number ${at} on the boats of the river commission`,
    }));
    strictEqual(parse(writeDraft(titles, 1).text).tree.layout, 'flowing');
  });
});
