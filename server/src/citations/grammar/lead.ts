/** Places that stand before what they belong to: `paragraph 37 of the annex to its resolution …`, `пункт 7 статьи 2 Устава`. */
import type { Place } from '../../base/place';
import { has, isComma, skip, type Reader } from '../reader';
import type { Token } from '../tokens';
import { readPlace } from './place';

export interface Lead {
  readonly place: Place;
  /** The token behind the words of the place. */
  readonly end: number;
  /** The token where the document must start. */
  readonly next: number;
  /** Whether a word such as *of* links the two. */
  readonly linked: boolean;
  readonly its: boolean;
}

/** No place of a document has more levels. */
const LEVELS = 5;

/** The place at token `at` with what links it to a document behind; undefined where no place starts there. */
export function readLead(reader: Reader, at: number): Lead | undefined {
  const inner = readPlace(reader, at);
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

/** The words between a place and its document: a comma only before such a word. */
function linkBehind(reader: Reader, end: number): Pick<Lead, 'next' | 'linked' | 'its'> {
  const { tokens } = reader;
  const start = isComma(tokens[end]) && has(tokens[end + 1], 'of') ? end + 1 : end;
  const linked = skip(reader, start, (token) => has(token, 'of'), 2);
  const determined = skip(reader, linked, isDeterminer, 3);
  // `section E of document A/77/10`
  const next = has(tokens[determined], 'documents') && tokens[determined + 1]?.symbol ? determined + 1 : determined;
  return {
    next,
    linked: linked > start,
    its: tokens.slice(linked, next).some((token) => has(token, 'its')),
  };
}

export function isDeterminer(token: Token): boolean {
  return has(token, 'the') || has(token, 'its');
}
