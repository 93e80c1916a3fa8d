/** Notes of a draft that have lost their mark, and marks that have lost their note: what is cut and pasted again finds its own. */
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { noteNumbers, runAt, type NumberedNote } from '../refactor/noteNumbers';
import type { PastedDraft } from './pastedDraft';

/** For pasted notes, by their numbers, the note without a mark outside the range that says the same. */
export function orphansFor(
  draft: Draft,
  range: Span,
  source: PastedDraft,
  missing: ReadonlySet<number>,
): ReadonlyMap<number, NumberedNote> {
  const found = new Map<number, NumberedNote>();
  const all = noteNumbers(draft);
  const run = all && runAt(draft, all, range.from);
  if (!run) return found;
  const marked = new Set(
    run.marks.filter(({ mark }) => mark.to <= range.from || mark.from >= range.to).map(({ number }) => number),
  );
  const free = new Map<string, NumberedNote[]>();
  for (const note of run.notes) {
    const { block, at } = note.placed;
    const isReplaced = at < range.to && range.from < at + block.length && range.to > range.from;
    if (marked.has(note.number) || isReplaced) continue;
    const words = passage(block).text;
    free.set(words, [...(free.get(words) ?? []), note]);
  }
  for (const number of source.order) {
    if (missing.has(number)) continue;
    const candidates = free.get(source.notes.get(number)?.words ?? '') ?? [];
    const at = Math.max(
      0,
      candidates.findIndex((note) => note.number === number),
    );
    const [note] = candidates.splice(at, 1);
    if (note) found.set(number, note);
  }
  return found;
}

/** The numbers of pasted notes without a pasted mark, where the draft has marks with them outside the range and no note. */
export function missingFrom(draft: Draft, range: Span, source: PastedDraft): ReadonlySet<number> {
  const all = noteNumbers(draft);
  const run = all && runAt(draft, all, range.from);
  if (!run) return new Set();
  const isOutside = ({ from, to }: Span): boolean => to <= range.from || from >= range.to;
  const marked = new Set(run.marks.filter(({ mark }) => isOutside(mark)).map(({ number }) => number));
  const noted = new Set(run.notes.filter(isOutside).map(({ number }) => number));
  const own = new Set(source.marks.map(({ number }) => number));
  return new Set(
    [...source.notes.keys()].filter((number) => !own.has(number) && marked.has(number) && !noted.has(number)),
  );
}
