/** The place behind a document: `A/47/277-S/24111，第64段`, `(A/71/10), para. 48`, `resolution 60/1 of 16 September 2005, para. 170`. */
import type { Place } from '../../base/place';
import type { Work } from '../form';
import { has, isComma, isSign, ownerOf, skip, type Read, type Reader } from '../reader';
import { readLead } from './lead';

export interface Pinpoint extends Read<Place> {
  /** Its first token. */
  readonly from: number;
}

/** The place behind a document; undefined where none stands there or it is in something else. */
export function readPinpoint(reader: Reader, { to, kind, treaty }: Work): Pinpoint | undefined {
  const { tokens } = reader;
  // `provisions, article 5`: where words are spaced, an article behind the name of its treaty has a comma.
  if (treaty && reader.spaced && !isComma(tokens[to])) return undefined;
  const start = kind === 'internal' ? to : startBehind(reader, to);
  const lead = readLead(reader, start);
  if (!lead) return undefined;
  const found = { value: lead.place, from: start, next: lead.end };
  if (kind === 'internal') return found;
  // `…, paragraph 5 above` is a place of the draft, `…, paragraph 7 of the Charter` one of the Charter.
  const above = tokens[isComma(tokens[lead.end]) ? lead.end + 1 : lead.end]?.term?.above;
  return above === 'behind' || above === 'both' || isOfAnother(reader, lead.next, lead.end) ? undefined : found;
}

/** Where the place must start: at once, behind a comma, behind the bracket that holds the symbol, behind the document's date. */
function startBehind(reader: Reader, at: number): number {
  const { tokens } = reader;
  // `A/95/412号文件第7段`
  const named = has(tokens[at], 'closes') && has(tokens[at + 1], 'documents') ? at + 2 : at;
  const closed = isSign(tokens[named], ')') ? named + 1 : behindTitle(reader, named);
  const dateStart = isComma(tokens[closed]) ? closed + 1 : closed;
  const dated = skip(reader, dateStart, (token) => has(token, 'dated'), 3);
  const behind = dated > dateStart && tokens[dated]?.kind === 'date' ? dated + 1 : closed;
  return isComma(tokens[behind]) ? behind + 1 : behind;
}

/** No title has more words. */
const TITLE = 30;

/** Behind the title of a document in brackets and quotation marks: `resolution 66/288 (“The future we want”), annex`. */
function behindTitle({ tokens }: Reader, at: number): number {
  if (!isSign(tokens[at], '(') || !isSign(tokens[at + 1], '“', '«', '”', '"')) return at;
  for (let next = at + 2; next < at + TITLE; next++) if (isSign(tokens[next], ')')) return next + 1;
  return at;
}

function isOfAnother(reader: Reader, next: number, end: number): boolean {
  if (next === end && !reader.genitive) return false;
  const token = reader.tokens[next];
  return (
    token?.symbol !== undefined ||
    token?.term?.noun !== undefined ||
    ownerOf(reader, token) !== undefined ||
    ['charter', 'instruments', 'documents', 'own'].some((role) => has(token, role as 'own'))
  );
}
