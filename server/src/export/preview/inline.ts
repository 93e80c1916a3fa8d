/** The words of a block as a page shows them: text, footnote marks, and citations with what is known of each. */
import { citationsIn, type PlacedCitation } from '../../analysis/analysis';
import type { Span } from '../../base/span';
import { noteAt, type NoteNode } from '../../draft/notes';
import { passage } from '../../draft/passage';
import type { Placed } from '../../draft/tree';
import type { CitationState } from '../../protocolViews';
import { stateOf } from '../../workspace/citationState';
import type { Snapshot } from '../../workspace/workspace';
import { wordsIn, type MarkPiece } from '../pieces';

export interface InlineMark {
  readonly kind: 'mark';
  /** As it is printed: `7`, `*`. */
  readonly text: string;
  /** The note that it names; undefined where the draft has none. */
  readonly note: NoteNode | undefined;
  /** Whether it is the mark to which the note leads back. */
  readonly first: boolean;
}

export interface InlineCitation {
  readonly kind: 'citation';
  readonly state: CitationState;
  /** Where it begins, relative to its block. */
  readonly at: number;
  readonly inside: readonly (string | InlineMark)[];
}

export type Inline = string | InlineMark | InlineCitation;

/** What of a block lies in a span, both absolute; a block of 1 MB takes time in proportion. */
export function inlineOf(snapshot: Snapshot, placed: Placed, span: Span = whole(placed)): Inline[] {
  const { draft } = snapshot;
  const cited = citationsIn(draft, placed).values();
  let next = cited.next();
  const found: Inline[] = [];
  let open: { readonly of: PlacedCitation; readonly inside: (string | InlineMark)[] } | undefined;
  /** Where the next piece begins in the text of the passage. */
  let at = beginning(placed, span);
  const close = (): void => {
    if (!open) return;
    const { of, inside } = open;
    found.push({ kind: 'citation', state: stateOf(snapshot, of), at: of.span.from - placed.at, inside });
    open = undefined;
  };
  while (!next.done && next.value.citation.to <= at) next = cited.next();
  for (const piece of wordsIn(placed, span).pieces) {
    if (typeof piece !== 'string') {
      (open?.inside ?? found).push(markOf(snapshot, piece));
      continue;
    }
    const end = at + piece.length;
    while (at < end) {
      if (open && open.of.citation.to <= at) close();
      if (!open && !next.done && next.value.citation.from <= at) {
        open = { of: next.value, inside: [] };
        next = cited.next();
      }
      const to = Math.min(end, open ? open.of.citation.to : next.done ? end : next.value.citation.from);
      const words = piece.slice(at - end + piece.length, Math.max(to, at + 1) - end + piece.length);
      (open?.inside ?? found).push(words);
      at += words.length;
    }
  }
  close();
  return found;
}

/** Where a span begins in the text of the passage. */
function beginning({ block, at }: Placed, { from }: Span): number {
  const { text, runs } = passage(block);
  const run = runs.find((one) => one.from + one.length > from - at);
  return run ? run.at + Math.max(0, from - at - run.from) : text.length;
}

function whole({ block, at }: Placed): Span {
  return { from: at, to: at + block.length };
}

function markOf({ draft }: Snapshot, { mark, at }: MarkPiece): InlineMark {
  const note = noteAt(draft, mark, at);
  return { kind: 'mark', text: mark, note: note?.note && note, first: note?.reference?.from === at };
}
