/** The place behind a document: `A/47/277-S/24111，第64段`, `(A/71/10), para. 48`, `resolution 60/1 of 16 September 2005, para. 170`. */
import type { Place } from '../../base/place';
import type { Work } from '../form';
import { has, isComma, isSign, organOf, skip, type Reader } from '../reader';
import { readLead } from './lead';
import type { Read } from './numbers';

export interface Pinpoint extends Read<Place> {
  /** Its first token. */
  readonly from: number;
}

/** The place behind a document; undefined where none stands there or it is in something else. */
export function readPinpoint(reader: Reader, { to, kind }: Work): Pinpoint | undefined {
  const { tokens } = reader;
  for (const start of kind === 'internal' ? [to] : starts(reader, to)) {
    const lead = readLead(reader, start);
    if (!lead) continue;
    const behind = tokens[isComma(tokens[lead.end]) ? lead.end + 1 : lead.end];
    if (kind === 'internal') return { value: lead.place, from: start, next: lead.end };
    // `…, paragraph 5 above` is a place of the draft, `…, paragraph 7 of the Charter` one of the Charter.
    const above = behind?.term?.above;
    if (above === 'behind' || above === 'both' || isOfAnother(reader, lead.next, lead.end)) return undefined;
    return { value: lead.place, from: start, next: lead.end };
  }
  return undefined;
}

/** Where the place may start: at once, behind a comma, behind the bracket that holds the symbol, behind the document's date. */
function starts(reader: Reader, at: number): number[] {
  const { tokens } = reader;
  const closed = isSign(tokens[at], ')') ? at + 1 : at;
  const dateStart = isComma(tokens[closed]) ? closed + 1 : closed;
  const dated = skip(reader, dateStart, (token) => has(token, 'dated'), 3);
  const behind = dated > dateStart && tokens[dated]?.kind === 'date' ? dated + 1 : closed;
  return [isComma(tokens[behind]) ? behind + 1 : behind];
}

function isOfAnother({ tokens, genitive }: Reader, next: number, end: number): boolean {
  if (next === end && !genitive) return false;
  const token = tokens[next];
  return (
    token?.symbol !== undefined ||
    token?.term?.noun !== undefined ||
    organOf(token) !== undefined ||
    ['charter', 'instruments', 'documents', 'own'].some((role) => has(token, role as 'own'))
  );
}
