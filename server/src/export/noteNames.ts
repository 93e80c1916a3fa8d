/** Words that name notes by their numbers, `see note 7 above`: on a page the notes have other numbers. */
import { citationsIn } from '../analysis/analysis';
import type { Span } from '../base/span';
import type { Draft } from '../draft/nodes';
import { noteAt } from '../draft/notes';
import { textOf } from '../draft/textOf';
import type { Placed } from '../draft/tree';

/** Digits that are written otherwise on the page, relative to their block. */
export interface Renamed extends Span {
  readonly text: string;
}

export interface NoteNames {
  /** In the order of the text. */
  readonly renamed: readonly Renamed[];
  /** How many references name a note that is not on the page. */
  readonly left: number;
}

/** What a block says of notes; `numberOf` gives the number of a note on the page, undefined for one that is not there. */
export function noteNames(
  draft: Draft,
  placed: Placed,
  span: Span,
  numberOf: (note: Placed['block']) => number | undefined,
): NoteNames {
  const renamed: Renamed[] = [];
  let left = 0;
  for (const { citation, pieces, span: cited } of citationsIn(draft, placed)) {
    if (citation.kind !== 'internal' || citation.quoted || !citation.place.some(({ unit }) => unit === 'note'))
      continue;
    if (cited.from < span.from || cited.to > span.to) continue;
    const found: Renamed[] = [];
    let isWhole = true;
    for (const { from, to, pinpoint } of pieces) {
      if (!pinpoint) continue;
      const words = textOf(draft, { from: placed.at + from, to: placed.at + to });
      for (const { 0: digits, index } of words.matchAll(/\d{1,9}/g)) {
        const note = noteAt(draft, String(Number(digits)), placed.at + from)?.note;
        const number = note && numberOf(note.block);
        if (number === undefined) isWhole = false;
        else found.push({ from: from + index, to: from + index + digits.length, text: String(number) });
      }
    }
    // Half of them with new numbers would say something else.
    if (isWhole) renamed.push(...found);
    else left++;
  }
  return { renamed: renamed.sort((a, b) => a.from - b.from), left };
}
