/** Places that stand before what they belong to: `paragraph 37 of the annex to its resolution …`, `пункт 7 статьи 2 Устава`. */
import { isRange, type Place } from '../../base/place';
import { has, isComma, skip, type Read, type Reader } from '../reader';
import type { Token } from '../tokens';
import { readLabels } from './labels';
import { readPlace } from './place';

export interface Lead {
  readonly place: Place;
  /** The token behind the words of the place. */
  readonly end: number;
  /** The token where the document must start. */
  readonly next: number;
  /** Whether a word such as *of* links the two. */
  readonly linked: boolean;
  /** Whether that word may also begin something else: `in`. */
  readonly loose: boolean;
  readonly its: boolean;
}

/** No place of a document has more levels. */
const LEVELS = 5;

/** The place at token `at` with what links it to a document behind; undefined where no place starts there. */
export function readLead(reader: Reader, at: number): Lead | undefined {
  const inner = readLabelled(reader, at) ?? readPlace(reader, at);
  if (!inner) return undefined;
  let place = inner.value;
  let end = inner.next;
  let link = linkBehind(reader, end);
  for (let level = 0; level < LEVELS && (link.linked || reader.genitive); level++) {
    const outer = readPlace(reader, link.next);
    if (!outer || outer.value.some(({ unit }) => place.some((known) => known.unit === unit))) break;
    place = [...outer.value, ...place];
    end = outer.next;
    link = linkBehind(reader, end);
  }
  return { place, end, ...link };
}

/** `alinéa c) du paragraphe 5`: the label stands before the number that it belongs to. */
function readLabelled(reader: Reader, at: number): Read<Place> | undefined {
  const labels = readLabels(reader, at);
  const link = labels && linkBehind(reader, labels.next);
  if (!link || !(link.linked || reader.genitive)) return undefined;
  const place = readPlace(reader, link.next);
  const item = place?.value.at(-1);
  const [range] = item?.ranges ?? [];
  if (!place || !item || !range || item.ranges.length > 1 || isRange(range)) return undefined;
  const { number, sub } = range.first;
  const ranges = labels.value.map(([first, last]) => ({
    first: { number, sub: [...sub, ...first] },
    last: { number, sub: [...sub, ...last] },
  }));
  return { value: [...place.value.slice(0, -1), { unit: item.unit, ranges }], next: place.next };
}

/** The words between a place and its document: a comma only before such a word. */
function linkBehind(reader: Reader, end: number): Pick<Lead, 'next' | 'linked' | 'loose' | 'its'> {
  const { tokens } = reader;
  const start = isComma(tokens[end]) && has(tokens[end + 1], 'of') ? end + 1 : end;
  const linked = skip(reader, start, (token) => has(token, 'of') || has(token, 'loosely'), 2);
  const named = skip(reader, linked, isDeterminer, 3);
  // `paragraph 15 of document A/72/351`
  const next = has(tokens[named], 'documents') && tokens[named + 1]?.symbol ? named + 1 : named;
  return {
    next,
    linked: linked > start,
    loose: linked > start && !tokens.slice(start, linked).some((token) => has(token, 'of')),
    its: tokens.slice(linked, next).some((token) => has(token, 'its')),
  };
}

export function isDeterminer(token: Token): boolean {
  // Arabic has *its* and *resolution* in one word, which is no mere determiner.
  return token.term?.noun === undefined && (has(token, 'the') || has(token, 'its'));
}
