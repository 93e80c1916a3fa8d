/** Places of the same draft: `上文第20至26段`, `paragraph 12 below`, `本报告第二节D部分`, `见附件一`, `第11段`. */
import type { FormName } from '../citation';
import type { Last, OpenList, Work } from '../form';
import { isElsewhere, isForeign, isSeen, isPartOf, linksAnother, namesAnother } from '../grammar/elsewhere';
import { readLead, type Lead } from '../grammar/lead';
import { has, isComma, type Reader } from '../reader';
import type { Token } from '../tokens';

/** The present document by its name, before its place or behind: `本报告第二节`, `annex II to the present report`. */
export function ownForm({ tokens }: Reader, at: number, lead: Lead | undefined): Work | undefined {
  if (!has(tokens[at], 'own')) return undefined;
  return internal(at, at + 1, 'the present document', lead ? undefined : 'place');
}

/** `上文` and then a place; the words between are skipped with it. */
export function aboveForm(reader: Reader, at: number, lead: Lead | undefined): Work | undefined {
  const { tokens } = reader;
  const before = tokens[at - 1];
  // `决定上文第17段` decides, and is no decision.
  const decides = before?.term?.noun === 'decision' && !has(tokens[at - 2], 'that') && !has(tokens[at - 2], 'closes');
  if (lead || !isBefore(tokens[at]) || (isForeign(before) && !decides)) return undefined;
  const start = has(tokens[at + 1], 'within') || isComma(tokens[at + 1]) ? at + 2 : at + 1;
  const place = readLead(reader, start);
  if (!place || namesAnother(reader, place)) return undefined;
  return internal(at, start, 'above or below', 'place');
}

/** A place and then `above`; a place with a number of its own where its clause names no other document. */
export function placeForm(
  reader: Reader,
  at: number,
  lead: Lead | undefined,
  _list: OpenList | undefined,
  last: Last | undefined,
): Work | undefined {
  const { tokens } = reader;
  if (!lead) return undefined;
  const behind = isComma(tokens[lead.end]) ? lead.end + 1 : lead.end;
  if (isBehind(tokens[behind])) {
    const another = linksAnother(reader, behind + 1) || isForeign(tokens[at - 1]) || isPartOf(reader, at);
    return another ? undefined : internal(lead.end, behind + 1, 'above or below', undefined);
  }
  if (isBefore(tokens[at - 1]) || isElsewhere(reader, at, lead, last)) return undefined;
  const [outer] = lead.place;
  if (!outer || !INTERNAL.has(outer.unit)) return undefined;
  // `under section 33, Construction`: the sections of a budget have digits, those of a report Roman numerals and letters.
  if (outer.unit === 'section' && outer.ranges.some(({ first }) => /^\d/.test(first.number))) return undefined;
  // A part of a session or a meeting has a number as well.
  if (outer.ranges.length === 0 || outer.unit === 'part' || outer.unit === 'note') {
    return isSeen(reader, at) ? internal(lead.end, lead.end, 'annex after see', undefined) : undefined;
  }
  return internal(lead.end, lead.end, 'numbered place', undefined);
}

/** What a place of the draft may begin with; an article, a rule or a page is some other text's. */
const INTERNAL = new Set([
  'paragraph',
  'section',
  'annex',
  'appendix',
  'enclosure',
  'preambular',
  'chap',
  'part',
  'table',
  'note',
]);

function internal(from: number, to: number, form: FormName, needs: 'place' | undefined): Work {
  return { from, to, kind: 'internal', form, targets: [], ...(needs && { needs }) };
}

function isBefore(token: Token | undefined): boolean {
  return token?.term?.above === 'before' || token?.term?.above === 'both';
}

function isBehind(token: Token | undefined): boolean {
  return token?.term?.above === 'behind' || token?.term?.above === 'both';
}
