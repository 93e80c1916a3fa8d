/** Passage → citations. Sees one passage and nothing else; in the order of the text, never overlapping. */
import type { Place, PlaceItem } from '../base/place';
import type { Passage } from '../base/passage';
import type { Span } from '../base/span';
import type { Language } from '../languages/lexicon';
import type { Citation } from './citation';
import type { Form, Last, OpenList, Work } from './form';
import { backReferenceForm, ibidForm } from './forms/backReference';
import { charterChapterForm, charterForm } from './forms/charter';
import { furtherArticleForm, instrumentForm } from './forms/instrument';
import { aboveForm, ownForm, placeForm } from './forms/internal';
import { resolutionForm } from './forms/resolution';
import { suffixForm, symbolForm } from './forms/symbol';
import { readLead, type Lead } from './grammar/lead';
import { readPinpoint, type Pinpoint } from './grammar/pinpoint';
import { has, isComma, reader, type Reader } from './reader';
import type { Token } from './tokens';

/** In order of precedence. Each is asked what is cited; the place before or behind it is read by one grammar for all. */
const FORMS: readonly Form[] = [
  symbolForm,
  suffixForm,
  resolutionForm,
  charterForm,
  instrumentForm,
  ibidForm,
  ownForm,
  backReferenceForm,
  aboveForm,
];

/** What a place alone can be. */
const PLACE_FORMS: readonly Form[] = [furtherArticleForm, charterChapterForm, placeForm];

/** Every citation of a passage in this language, in time linear in its text. */
export function recognise(passage: Passage, language: Language): readonly Citation[] {
  const read = reader(passage.text, language);
  const citations: Citation[] = [];
  let before: Before = { list: undefined, last: undefined };
  let waiting: Waiting | undefined;
  for (let at = 0; at < read.tokens.length;) {
    if (!mayOpen(read.tokens[at] as Token)) {
      at++;
      continue;
    }
    const lead = readLead(read, at);
    const citation = lead ? behindLead(read, at, lead, before) : citationAt(read, at, before);
    if (!citation) {
      // What is inside a place is no place by itself.
      if (lead) {
        before = { ...before, last: { work: undefined, end: lead.end } };
        waiting = { from: at, lead };
      }
      at = lead?.end ?? at + 1;
      continue;
    }
    if (waiting && isSibling(read, waiting, at, citation.work)) citations.push(sibling(read, waiting, citation.work));
    waiting = undefined;
    citations.push(citation.citation);
    at = citation.next;
    const { list } = citation.work;
    before = { list: list ? { ...list, end: at } : before.list, last: { work: citation.work, end: at } };
  }
  return citations;
}

/** A place whose document has not been named yet. */
interface Waiting {
  readonly from: number;
  readonly lead: Lead;
}

/** `article 2, paragraph 1, and articles 9 and 14 of the Covenant`: an article beside one that a treaty was named for. */
function isSibling({ tokens }: Reader, { lead }: Waiting, at: number, { treaty }: Work): boolean {
  const between = tokens.slice(lead.end, at);
  const joined =
    between.length > 0 && between.length <= 2 && between.every((token) => isComma(token) || has(token, 'and'));
  return treaty === true && joined && lead.place[0]?.unit === 'article';
}

function sibling(read: Reader, { from, lead }: Waiting, work: Work): Found['citation'] {
  const { end, place } = lead;
  const further: Work = { ...work, from: end, to: end, form: 'further article' };
  return found(read, from, end, further, { value: place, from, next: end }).citation;
}

/** Nothing opens with a sign, a date or an ordinary word; the name of an instrument and a letter have a capital. */
function mayOpen({ kind, text }: Token): boolean {
  if (kind === 'word') return text.charCodeAt(0) < 0x2e80 && text.charAt(0) !== text.charAt(0).toLowerCase();
  return kind !== 'sign' && kind !== 'date' && kind !== 'address';
}

/** What was read before in the passage. */
interface Before {
  readonly list: OpenList | undefined;
  readonly last: Last | undefined;
}

interface Found {
  readonly citation: Citation;
  readonly work: Work;
  /** The token behind it. */
  readonly next: number;
}

/** A place, and behind it what it belongs to; or the place alone. */
function behindLead(read: Reader, at: number, lead: Lead, before: Before): Found | undefined {
  const document = lead.linked || read.genitive ? firstOf(FORMS, read, lead.next, lead, before) : undefined;
  const work = document ?? firstOf(PLACE_FORMS, read, at, lead, before);
  return work && found(read, at, Math.max(work.to, lead.end), work, { value: lead.place, from: at, next: lead.end });
}

/** What is cited here, and the place behind it. */
function citationAt(read: Reader, at: number, before: Before): Found | undefined {
  for (const form of FORMS) {
    const work = form(read, at, undefined, before.list, before.last);
    if (!work) continue;
    const pinpoint = readPinpoint(read, work);
    if (fits(work, pinpoint?.value ?? [])) return found(read, at, pinpoint?.next ?? work.to, work, pinpoint);
  }
  return undefined;
}

function firstOf(
  forms: readonly Form[],
  read: Reader,
  at: number,
  lead: Lead,
  { list, last }: Before,
): Work | undefined {
  for (const form of forms) {
    const work = form(read, at, lead, list, last);
    if (work && fits(work, lead.place)) return work;
  }
  return undefined;
}

function fits({ needs }: Work, place: Place): boolean {
  if (needs === undefined) return true;
  if (needs === 'place') return place.length > 0;
  return place.length > 0 && needs.some((unit) => place[0]?.unit === unit);
}

function found(read: Reader, from: number, next: number, work: Work, behind: Pinpoint | undefined): Found {
  const pinpoint = withPart(work, behind);
  const place = pinpoint?.value ?? [];
  const first = read.tokens[from];
  const span = spanOf(read, from, next);
  const { kind, form, targets, antecedent, state, fault, faultKind, suggest, misnamed } = work;
  const citation: Citation = {
    ...span,
    kind,
    form,
    text: read.text.slice(span.from, span.to),
    targets,
    place: work.treaty ? place.map(ofTreaty) : place,
    ...(pinpoint && { pinpoint: spanOf(read, pinpoint.from, pinpoint.next) }),
    ...(antecedent && { antecedent }),
    ...(first?.quoted && { quoted: true as const }),
    ...(state && { state }),
    ...(fault !== undefined && { fault }),
    ...(faultKind && { faultKind }),
    ...(suggest && { suggest }),
    ...(misnamed && { misnamed }),
  };
  return { citation, work, next };
}

/** The place with the part that the number of the resolution names: `53/77 AA`. */
function withPart({ part }: Work, pinpoint: Pinpoint | undefined): Pinpoint | undefined {
  if (!part) return pinpoint;
  const number = { number: part.name, sub: [] };
  const value: Place = [{ unit: 'part', ranges: [{ first: number, last: number }] }, ...(pinpoint?.value ?? [])];
  return { value, from: pinpoint?.from ?? part.from, next: pinpoint?.next ?? part.next };
}

/** From the first character of token `from` to the last of the one before `next`. */
function spanOf({ tokens }: Reader, from: number, next: number): Span {
  return { from: tokens[from]?.from ?? 0, to: tokens[next - 1]?.to ?? 0 };
}

function ofTreaty(item: PlaceItem): PlaceItem {
  return item.unit === 'chap' ? { ...item, unit: 'chapter' } : item;
}
