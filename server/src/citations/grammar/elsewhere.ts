/** What says that a place is in another document than the draft: what stands before it, behind it, and round it. */
import { isPart } from '../../base/place';
import type { Last } from '../form';
import { has, isAdjacent, isComma, isSign, organOf, ownerOf, unitsOf, type Reader } from '../reader';
import type { Token } from '../tokens';
import { readLead, type Lead } from './lead';

/** Whether a place without a word such as `above` belongs to something else, or was not read whole. */
export function isElsewhere(reader: Reader, at: number, lead: Lead, last: Last | undefined): boolean {
  const { tokens, foreign, foreignFrom } = reader;
  const token = tokens[at];
  return (
    isForeign(tokens[at - 1]) ||
    has(tokens[at - 1], 'its') ||
    isPartOf(reader, at) ||
    namesAnother(reader, lead) ||
    foreign.has(token?.clause ?? -1) ||
    (!isSeen(reader, at) && (foreignFrom.get(token?.sentence ?? -1) ?? at) < at) ||
    goesOnWithAnother(reader, at, lead, last) ||
    isCut(reader, at, lead)
  );
}

/** `(see annex)` speaks of the draft, whatever its sentence names. */
export function isSeen({ tokens }: Reader, at: number): boolean {
  return has(tokens[at - 1], 'see') || (has(tokens[at - 1], 'the') && has(tokens[at - 2], 'see'));
}

/** Directly before a place: what the place is in. */
export function isForeign(token: Token | undefined): boolean {
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
export function isPartOf({ tokens }: Reader, at: number): boolean {
  let before = at - 1;
  if (isComma(tokens[before]) || isSign(tokens[before], '(')) before--;
  else return isSign(tokens[before], ')');
  if (isSign(tokens[before], ')')) return true;
  return isForeign(tokens[before]);
}

/** Whether words such as `of the report` follow the place. */
export function namesAnother(reader: Reader, { place, end, linked: isLinked, loose, its, next }: Lead): boolean {
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

/** Whether what stands behind `above` says of what the place is. */
export function linksAnother({ tokens }: Reader, at: number): boolean {
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
