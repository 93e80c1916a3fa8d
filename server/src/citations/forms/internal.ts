/** Places of the same draft: `上文第20至26段`, `paragraph 12 below`, `本报告第二节D部分`, `见附件一`, `第11段`. */
import { isPart } from '../../base/place';
import type { FormName } from '../citation';
import type { Last, Work } from '../form';
import { readLead, type Lead } from '../grammar/lead';
import { has, isAdjacent, isComma, isSign, organOf, ownerOf, unitsOf, type Reader } from '../reader';
import type { Token } from '../tokens';
import type { OpenList } from './list';

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
  const { tokens, foreign } = reader;
  if (!lead) return undefined;
  const behind = isComma(tokens[lead.end]) ? lead.end + 1 : lead.end;
  if (isBehind(tokens[behind])) {
    const another = linked(reader, behind + 1) || isForeign(tokens[at - 1]) || isPartOf(reader, at);
    return another ? undefined : internal(lead.end, behind + 1, 'above or below', undefined);
  }
  if (isBefore(tokens[at - 1]) || isForeign(tokens[at - 1]) || isPartOf(reader, at)) return undefined;
  if (namesAnother(reader, lead)) return undefined;
  if (foreign.has(tokens[at]?.clause ?? -1) || (reader.foreignFrom.get(tokens[at]?.sentence ?? -1) ?? at) < at)
    return undefined;
  if (has(tokens[at - 1], 'its') || goesOnWithAnother(reader, at, lead, last) || isCut(reader, at, lead))
    return undefined;
  const [outer] = lead.place;
  if (!outer || !INTERNAL.has(outer.unit)) return undefined;
  // `under section 33, Construction`: the sections of a budget have digits, those of a report Roman numerals and letters.
  if (outer.unit === 'section' && outer.ranges.some(({ first }) => /^\d/.test(first.number))) return undefined;
  // A part of a session or a meeting has a number as well.
  if (outer.ranges.length === 0 || outer.unit === 'part' || outer.unit === 'note') {
    const seen = has(tokens[at - 1], 'see') || (has(tokens[at - 1], 'the') && has(tokens[at - 2], 'see'));
    return seen ? internal(lead.end, lead.end, 'annex after see', undefined) : undefined;
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

/** Directly before a place: what the place is in. */
function isForeign(token: Token | undefined): boolean {
  return (
    token?.symbol !== undefined ||
    token?.kind === 'title' ||
    token?.kind === 'slashed' ||
    token?.kind === 'address' ||
    token?.term?.noun !== undefined ||
    ['documents', 'instruments', 'charter', 'ibid', 'closes'].some((role) => has(token, role as 'ibid')) ||
    isSign(token, '》')
  );
}

/** `resolution 60/1, paragraph …`, `(A/60/1), para. …`: a document before a comma or a bracket. */
function isPartOf({ tokens }: Reader, at: number): boolean {
  let before = at - 1;
  if (isComma(tokens[before]) || isSign(tokens[before], '(')) before--;
  else return isSign(tokens[before], ')');
  if (isSign(tokens[before], ')')) return true;
  return isForeign(tokens[before]);
}

/** Whether words such as `of the report` follow the place. */
function namesAnother(reader: Reader, { place, end, linked: isLinked, loose, its, next }: Lead): boolean {
  const { tokens } = reader;
  const [outer] = place;
  // An annex is annexed to something; what `in` says of a paragraph may be anything.
  if (isLinked && !(loose && outer && !isPart(outer.unit))) return !has(tokens[next], 'own');
  if (isLinked) return isForeign(tokens[next]) || organOf(tokens[next]) !== undefined;
  if (!reader.genitive || next < end) return false;
  if (its) return true;
  // `пункт 58 Заключительного документа`: what has a name of its own.
  const name = reader.declined && next === end && tokens[next]?.kind === 'word' && /^\p{Lu}/u.test(tokens[next].text);
  // `пункт 2 этой Декларации`
  return name || has(tokens[next], 'that') || isForeign(tokens[next]) || ownerOf(reader, tokens[next]) !== undefined;
}

function linked({ tokens }: Reader, at: number): boolean {
  return has(tokens[at], 'of') && !has(tokens[at + 1], 'own');
}

/** How far before the comma a word such as `above` may stand. */
const NEAR = 6;

/** `Ibid., chap. IV, sect. D, and annex I`, `…, resolution 1, annex II.`: a further place of what stands before. */
function goesOnWithAnother({ tokens }: Reader, at: number, { end }: Lead, last: Last | undefined): boolean {
  if (last?.work?.kind === 'internal' && last.end >= at - 2) return false;
  const between = last ? tokens.slice(last.end, at) : [];
  if (between.length > 0 && between.every((token) => isComma(token) || has(token, 'and') || isSign(token, '(', ')')))
    return true;
  // What commas enclose explains what stands before them: `第五节最后提出` goes on, and so does `as said above, paragraph 3`.
  if (!isComma(tokens[at - 1]) || tokens.slice(Math.max(0, at - NEAR), at).some((token) => token.term?.above))
    return false;
  return tokens[end] === undefined || tokens[end].kind === 'sign' || has(tokens[end], 'and');
}

/** `paragraph 3.2.2`, `annex 1B`, `STC/Part I/2021`, `paragraph 4, subparagraph (f), of the Agreement`: the place was not read whole. */
function isCut(reader: Reader, at: number, { end }: Lead): boolean {
  const { tokens, spaced } = reader;
  const [last, behind, further] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (isSign(tokens[at - 1], '/', '-') && isAdjacent(tokens[at - 1], tokens[at])) return true;
  if (isAdjacent(last, behind)) {
    if (behind?.kind !== 'sign') return spaced || /^[A-Za-z0-9]/.test(behind?.text ?? '');
    if (isSign(behind, '-', '/') || (isSign(behind, '.') && further?.kind === 'number' && isAdjacent(behind, further)))
      return true;
  }
  if (isSign(behind, '(') && isSign(tokens[end + 2], '-')) return true;
  if (spaced && has(behind, 'instruments')) return true;
  const inside = isComma(behind) ? end + 1 : end;
  const inner = readLead(reader, inside);
  return inner ? namesAnother(reader, inner) : unitsOf(tokens[inside], 'before').length > 0;
}
