/** The words of a block as they are copied out of a draft: what is selected of them, with the marks of notes in their places. */
import { fromBlock } from '../base/passage';
import type { Span } from '../base/span';
import { passage } from '../draft/passage';
import type { Placed } from '../draft/tree';
import type { Renamed } from './noteNames';

export interface MarkPiece {
  /** As the draft has it: `7`, `a`, `*`. */
  readonly mark: string;
  /** Absolute. */
  readonly at: number;
}

export type Piece = string | MarkPiece;

export interface Words {
  /** The label, where all of it is selected; empty for a block without one. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** What of a block lies in a span: lines joined, furniture left out, some words as others. Absolute offsets. */
export function wordsIn({ block, at }: Placed, span: Span, renamed: readonly Renamed[] = []): Words {
  const { text, runs } = passage(block);
  const from = span.from - at;
  const to = span.to - at;
  const pieces: Piece[] = [];
  let shown = 0;
  /** The run that what is not shown begins in: a paragraph may have 10,000 marks. */
  let reached = 0;
  const upTo = (place: number): void => {
    const words = clipped(shown, place);
    if (words !== '') pieces.push(words);
    shown = Math.max(shown, place);
  };
  /** What is selected of a stretch of the passage. */
  const clipped = (start: number, end: number): string => {
    let words = '';
    for (;;) {
      const run = runs[reached];
      if (!run) return words;
      const next = runs[reached + 1]?.at ?? text.length;
      // The space between two lines goes with the first of them.
      const first = Math.max(start, run.at, run.at + from - run.from);
      const last = Math.min(end, to - run.from >= run.length ? next : run.at + to - run.from);
      if (last > first) words += text.slice(first, last);
      if (next > end) return words;
      reached++;
    }
  };
  for (const one of [...block.marks, ...renamed].sort((a, b) => a.from - b.from)) {
    const start = fromBlock(passage(block), one.from);
    upTo(start ?? shown);
    if (one.from < from || one.to > to) continue;
    if ('mark' in one) pieces.push({ mark: one.mark, at: at + one.from });
    else if (start !== undefined) {
      pieces.push(one.text);
      shown = Math.max(shown, start + one.to - one.from);
    }
  }
  upTo(text.length);
  const { label } = block;
  const whole = label && block.kind !== 'note' && label.from >= from && label.to <= to;
  return { label: whole ? label.printed : '', pieces };
}

export function isEmpty({ label, pieces }: Words): boolean {
  return label === '' && pieces.every((piece) => typeof piece === 'string' && piece.trim() === '');
}
