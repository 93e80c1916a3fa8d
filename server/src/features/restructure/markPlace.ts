/** Where a footnote mark goes for a cursor: behind the word, at the side of the stop that house style has, beside other marks. */
import { later, t } from '../../base/l10n';
import { shift } from '../../base/span';
import { blockCitations } from '../../analysis/blockCitations';
import { isInComment } from '../../draft/comments';
import type { BlockKind } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { textOf } from '../../draft/textOf';
import { blockAt, type Placed } from '../../draft/tree';
import { HOUSE_STYLES } from '../../languages/house/index';
import { printed } from '../ignoreComments';
import { STOPS, STOPS_BEFORE } from '../refactor/marksInText';
import type { Refusal } from './change';

export interface MarkPlace {
  readonly placed: Placed;
  /** Absolute. */
  readonly at: number;
  /** Whether it stands directly behind another mark, or before one. */
  readonly beside?: 'behind' | 'before';
}

const NOWHERE = later('Put the cursor behind the words that the footnote is about, then insert it.');

/** What has no numbered footnotes. */
const REFUSED: Readonly<Partial<Record<BlockKind, string>>> = {
  note: later('A footnote cannot have a footnote of its own. Put the cursor into the text.'),
  masthead: later('The masthead has no numbered footnotes; its marks are asterisks.'),
  contents: later('The table of contents has no footnotes. Put the cursor into the heading itself.'),
  table: later('A table has notes of its own under it, with letters, and no numbered footnotes.'),
  figure: later('A figure has notes of its own under it, and no numbered footnotes.'),
  furniture: later('Running heads and page numbers have no footnotes.'),
};

/** Signs of a word, and those that hold two parts of one together. Han is written without words. */
const WORD = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])`;
const JOINT = String.raw`[/’'\u2011-]`;
const INSIDE = new RegExp(`${WORD}${JOINT}?$`, 'u');
const REST = new RegExp(`^(?:${JOINT}?${WORD})+`, 'u');
/** The rest of a number behind one of its digits: `3.5`, `1,234`, with a space that does not break; a year, labels: `3 (a)(i)`. */
const REST_OF_NUMBER = /(?<=\d)(?:[.,\u00a0\u202f\u066b\u066c]?\d)*(?:\s?[(（](?:\p{L}|[ivx]{1,5}|\d{4})[)）])*/uy;
/** Addresses of the web and of mail; the stop behind one is none of it. */
const ADDRESS = /(?:\b[a-z]{3,6}:\/\/|\bwww\.|[\w.+-]+@)[^\s<>()（）“”«»，。；、]*[^\s<>()（）“”«»，。；、.,;:!?]/gu;
/** What belongs to the sign before it. */
const COMBINING = /^\p{M}+/u;
/** So much of the text is looked at round the cursor: no word is longer. */
const AROUND = 200;

export function markPlace(draft: Draft, offset: number): MarkPlace | Refusal {
  const placed = blockAt(draft, offset);
  if (!placed) return { cannot: t(NOWHERE) };
  const refused = REFUSED[placed.block.kind];
  if (refused !== undefined) return { cannot: t(refused) };
  if (isInComment(draft, offset)) return { cannot: t('A comment is no part of the document, and has no footnotes.') };
  const { label, kind } = placed.block;
  const { from, to } = printed(placed);
  const first = label && kind !== 'part' ? Math.max(from, placed.at + label.to) : from;
  const isBehind = offset > to && /[\r\n]/.test(textOf(draft, { from: to, to: offset }));
  if (offset <= first || isBehind) return { cannot: t(NOWHERE) };
  const word = behindWord(draft, first, Math.min(offset, to));
  const at = atStop(draft, placed, behindWhole(draft, placed, word));
  return at <= first ? { cannot: t(NOWHERE) } : { placed, at, ...beside(placed, at) };
}

/** Behind the word that the cursor is in or behind; behind the mark that it is in. */
function behindWord(draft: Draft, first: number, cursor: number): number {
  const before = textOf(draft, { from: Math.max(first, cursor - AROUND), to: cursor });
  const behind = textOf(draft, { from: cursor, to: cursor + AROUND });
  const spaces = before.length - before.trimEnd().length;
  if (spaces > 0) {
    const at = cursor - spaces;
    return isInComment(draft, at) ? cursor : at;
  }
  // Not between the halves of a sign of two units.
  const half = /^[\udc00-\udfff]/.test(behind) ? 1 : 0;
  const sign = half + (COMBINING.exec(behind.slice(half))?.[0].length ?? 0);
  if (!INSIDE.test(before + behind.slice(0, sign))) return cursor + sign;
  return cursor + sign + (REST.exec(behind.slice(sign))?.[0].length ?? 0);
}

/** Behind the number, the address or the words of the citation that an offset would cut in two. */
function behindWhole(draft: Draft, placed: Placed, offset: number): number {
  const from = Math.max(placed.at, offset - AROUND);
  const text = textOf(draft, { from, to: offset + AROUND });
  const at = offset - from;
  for (const { index, 0: address } of text.matchAll(ADDRESS))
    if (index < at && at < index + address.length) return from + index + address.length;
  REST_OF_NUMBER.lastIndex = at;
  const number = REST_OF_NUMBER.exec(text)?.[0].length ?? 0;
  const own = offset + number - placed.at;
  const cited = blockCitations(placed.block, languageAt(draft, placed.at)).find(
    ({ span }) => span.from < own && own < span.to,
  );
  if (!cited) return offset + number;
  // Behind a comma in it something else is said.
  const rest = textOf(draft, { from: offset + number, to: placed.at + cited.span.to });
  return offset + number + (/^[^,，、،;；\r\n[【［]*/u.exec(rest)?.[0].trimEnd().length ?? 0);
}

/** `word|.` → `word.|`, or `mot.|` → `mot|.`, as the house has it. */
function atStop(draft: Draft, placed: Placed, offset: number): number {
  const inside = marksOf(placed).find(({ from, to }) => from < offset && offset < to);
  if (inside) return inside.to;
  const [, where] = HOUSE_STYLES[languageAt(draft, placed.at)].mark;
  const behind = textOf(draft, { from: offset, to: offset + 8 });
  if (where === 'behind') {
    const stops = STOPS.exec(behind)?.[0] ?? '';
    // The stop of 3.5 ends nothing.
    return /^[.,:]$/.test(stops) && /^[\p{L}\p{N}]/u.test(behind.slice(1)) ? offset : offset + stops.length;
  }
  const from = Math.max(placed.at, offset - 8);
  const before = textOf(draft, { from, to: offset });
  const stops = STOPS_BEFORE.exec(before)?.[0] ?? '';
  // The stop of an abbreviation goes with its word.
  const abbreviated = stops === '.' && /^\s[\p{Ll}\p{N}]/u.test(behind);
  if (abbreviated || stops === '') return offset;
  // French puts a space before some of them.
  return from + before.slice(0, -stops.length).trimEnd().length;
}

function beside(placed: Placed, at: number): Pick<MarkPlace, 'beside'> {
  const marks = marksOf(placed);
  if (marks.some(({ to }) => to === at)) return { beside: 'behind' };
  return marks.some(({ from }) => from === at) ? { beside: 'before' } : {};
}

function marksOf({ block, at }: Placed): readonly { readonly from: number; readonly to: number }[] {
  return block.marks.map((mark) => shift(mark, at));
}
