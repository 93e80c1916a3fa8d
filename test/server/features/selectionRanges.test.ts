/** Growing the selection. In the marked texts 1 is the first step, 2 the next; the whole text is always the last, unmarked. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { LineIndex } from '../../../server/src/base/lineIndex';
import { selectionRanges } from '../../../server/src/features/selectionRanges';
import { draftOf, testDrafts } from '../../support/drafts';
import { readMarks, writeMarks } from '../../support/marks';

/** The chain as spans, the innermost first. */
function chain(range: SelectionRange | undefined, lines: LineIndex): { from: number; to: number }[] {
  if (!range) return [];
  const { start, end } = range.range;
  return [{ from: lines.offset(start), to: lines.offset(end) }, ...chain(range.parent, lines)];
}

function check(marked: string): void {
  const { text, cursors, spans } = readMarks(marked);
  const { draft, lines } = draftOf('', text);
  strictEqual(cursors.length, 1);
  const [range] = selectionRanges(draft, lines, [lines.position(cursors[0] ?? 0)]);
  const found = chain(range, lines);
  deepStrictEqual(found.pop(), { from: 0, to: text.length });
  const named = found.map(({ from, to }, at) => ({ name: String(at + 1), from, to }));
  strictEqual(writeMarks(text, named), writeMarks(text, spans));
}

describe('selection ranges', () => {
  it('grow from the text of a paragraph to its sections', () => {
    check(
      'A/95/7\n\n⟦5:I. One\n\n⟦4:A. Two\n\n  ⟦3:Three\n\n⟦2:1. ⟦1:Fi⟦|⟧rst.⟧⟧⟧⟧\n\nB. Four\n\n2. Second.⟧\n\nII. Five\n',
    );
  });

  it('grow from a sub-paragraph to the one that holds it and to the paragraph', () => {
    check(
      '⟦4:1. Two things:\n\n(a) One;\n\n⟦3:(b) Two, of which:\n\n⟦2:(i) ⟦1:Sub⟦|⟧ one;⟧⟧\n\n(ii) Sub two.⟧⟧\n\n2. More.\n',
    );
  });

  it('grow from a note through the paragraph that it belongs to', () => {
    check('⟦3:1. First.[^1]\n\n⟦2:[^1]: ⟦1:A/93/⟦|⟧120.⟧⟧⟧\n\n2. Second.\n');
  });

  it('keep the mark at the end of a sentence', () => {
    check('⟦2:1. ⟦1:First ⟦|⟧words.[^1]⟧⟧\n\n2. Second.\n');
  });

  it('grow through an article, and through appendix and annex', () => {
    check(
      'A/95/7\n\n1. One.\n\n⟦5:Annex I\n\nRules\n\n1. Two.\n\n⟦4:Appendix\n\nForms\n\n⟦3:Article 1\n\n⟦2:1. ⟦1:Th⟦|⟧ree.⟧⟧\n\n2. Four.⟧⟧⟧\n\nAnnex II\n\n1. Five.\n',
    );
  });

  it('grow from a row to its table', () => {
    check('⟦3:1. As follows.\n\n⟦2:Table 1\nRiver | States\n⟦1:Tel⟦|⟧ma | 3⟧⟧⟧\n\n2. The end.\n');
  });

  it('open, on a blank line, with what is round it', () => {
    check('⟦1:I. One\n\n1. First.\n⟦|⟧\n2. Second.⟧\n\nII. Two\n');
  });

  it('answer several positions in one request, and positions outside the text', () => {
    const { draft, lines } = draftOf('', '1. First.\n\n2. Second.\n');
    const found = selectionRanges(draft, lines, [
      { line: 0, character: 4 },
      { line: 2, character: 4 },
      { line: 99, character: 99 },
    ]);
    deepStrictEqual(
      found.map(({ range }) => range.start),
      [
        { line: 0, character: 3 },
        { line: 2, character: 3 },
        { line: 0, character: 0 },
      ],
    );
  });

  it('hold the position, and grow at every step up to the whole text', () => {
    for (const { name, text, draft, lines } of testDrafts()) {
      const offsets = Array.from({ length: 40 }, (_, at) => Math.floor((text.length * at) / 39));
      const positions = offsets.map((offset) => lines.position(offset));
      selectionRanges(draft, lines, positions).forEach((range, at) => {
        const spans = chain(range, lines);
        const offset = lines.offset(positions[at] ?? { line: 0, character: 0 });
        spans.reduce(
          (inner, { from, to }) => {
            ok(from <= inner.from && to >= inner.to, `${name}: a range at ${offset} does not hold the one before it`);
            ok(
              to - from > inner.to - inner.from || text.length === 0,
              `${name}: a range at ${offset} is no larger than the one before it`,
            );
            return { from, to };
          },
          { from: offset, to: offset },
        );
        deepStrictEqual(spans.at(-1), { from: 0, to: text.length }, name);
      });
    }
  });
});
