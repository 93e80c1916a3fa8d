/** How the edits of a paste are shared out, and where in the inserted text the cursor goes. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { caretIn, shared } from '../../client/src/pasteEdits';
import type { PasteResult } from '../../server/src/protocol';

type Place = readonly [line: number, character: number];

function edit(start: Place, end: Place, newText: string): PasteResult['edits'][number] {
  return {
    range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } },
    newText,
  };
}

describe('client/pasteEdits', () => {
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
  const main = edit([2, 0], [2, 0], 'a\r\nbc\r\n');
  const other = edit([9, 1], [9, 2], '4');
  const result: PasteResult = { edits: [main, other], summary: '', caret: { line: 3, character: 2 } };

  it('finds the edit in the place of the selection', () => {
    deepStrictEqual(shared(result, { range, indented: false }), { main, others: [other] });
    deepStrictEqual(shared(result, { range, indented: true }), { main: undefined, others: [main, other] });
  });

  it('counts to the cursor', () => {
    strictEqual(caretIn(result, main), 5);
    strictEqual(caretIn({ ...result, caret: { line: 2, character: 1 } }, main), 1);
    strictEqual(caretIn({ ...result, caret: { line: 7, character: 0 } }, main), undefined);
    strictEqual(caretIn({ edits: [main], summary: '' }, main), undefined);
  });

  it('counts edits before it', () => {
    const before = edit([0, 0], [1, 0], 'x\ny\nz\n');
    strictEqual(caretIn({ edits: [before, main], summary: '', caret: { line: 5, character: 2 } }, main), 5);
    const same = edit([2, 3], [2, 5], '');
    const inLine = edit([2, 8], [2, 8], 'word');
    strictEqual(caretIn({ edits: [same, inLine], summary: '', caret: { line: 2, character: 10 } }, inLine), 4);
  });
});
