/** Which organ a bare `51/19` belongs to: the one that is named beside it, before it, or first in its list (un-conventions.md 1.3). */
import { isPossible, satIn } from '../../docsymbol/resolution';
import type { OrganName, OrganWord } from '../../languages/citationWords';
import type { OpenList } from '../form';
import { has, isComma, organOf, ownerOf, skip, type Reader } from '../reader';
import { isDeterminer } from './lead';
import { readResolutionNumber, type WrittenNumber } from './resolutionNumber';

export interface FoundOrgan {
  readonly organ: OrganName;
  /** False where the text names none: it is then the Assembly, or the organ whose document this is. */
  readonly named: boolean;
}

export interface OrganBehind {
  readonly organ: OrganWord;
  /** The first token, of what links it to the number. */
  readonly from: number;
  /** The token behind its name. */
  readonly next: number;
}

/** `… of the Security Council` behind a number; also behind its date. */
export function organBehind(reader: Reader, at: number): OrganBehind | undefined {
  return ownerAt(reader, at) ?? ownerAt(reader, behindDate(reader, at));
}

function ownerAt(reader: Reader, at: number): OrganBehind | undefined {
  const { tokens, genitive } = reader;
  const comma = isComma(tokens[at]) && has(tokens[at + 1], 'adoptedBy');
  const start = comma ? at + 1 : at;
  const linked = skip(reader, start, (token) => has(token, 'adoptedBy'), 2);
  const named = linked > start ? skip(reader, linked, isDeterminer, 2) : start;
  const token = tokens[named];
  // What says by whom needs no genitive: `принятая Советом Безопасности`.
  const organ = linked > start ? organOf(token) : genitive ? ownerOf(reader, token) : undefined;
  return organ && { organ, from: start, next: named + 1 };
}

/** Behind `, dated 9 March 1993,`; `at` itself where there is no date. */
function behindDate(reader: Reader, at: number): number {
  const { tokens } = reader;
  const start = isComma(tokens[at]) ? at + 1 : at;
  const dated = skip(reader, start, (token) => has(token, 'dated'), 3);
  return dated > start && tokens[dated]?.kind === 'date' ? dated + 1 : at;
}

/** What else the text says of a number. */
export interface Circumstances {
  readonly list: OpenList | undefined;
  /** The year of its date: `51/19 of 7 October 2022` is not the Assembly's. */
  readonly when: number | undefined;
  /** Whether a possessive stands before it: the organ is the one that speaks. */
  readonly own: boolean;
}

/** How near a further organ must stand to be the one that is meant: `the Executive Board, in its decision …`. */
const NEAR = 6;

/**
 * The organ of a number at token `at` that has no organ beside it; undefined where it is another organ's, or where no
 * organ has such numbers.
 */
export function inferOrgan(
  reader: Reader,
  at: number,
  noun: 'resolution' | 'decision',
  written: WrittenNumber,
  { list, when, own }: Circumstances,
): FoundOrgan | undefined {
  const { number, shape } = written;
  const can = (organ: OrganName): boolean => isPossible(organ, noun, number);
  const named = organInClause(reader, at);
  if (named === 'other') return undefined;
  const nearest = named === 'council' ? councilOf(noun, written) : named;
  if (shape === 'year') return can('SC') && noun === 'resolution' ? { organ: 'SC', named: true } : undefined;
  const contradicted = when !== undefined && !satIn('GA', number, when);
  if (contradicted && can('HRC') && satIn('HRC', number, when)) return { organ: 'HRC', named: true };
  if (nearest && can(nearest)) return { organ: nearest, named: true };
  // `In its resolution 51/19, the Human Rights Council …`
  const subject = subjectBehind(reader, at);
  if (subject && (own || subject === 'GA') && can(subject)) return { organ: subject, named: true };
  if (shape === 'session') return can('GA') ? { organ: 'GA', named: true } : undefined;
  if (number.year !== undefined) {
    const behind = organBehindInSentence(reader, at);
    const organ = behind === 'CHR' && can('CHR') ? behind : 'ECOSOC';
    return can(organ) ? { organ, named: true } : undefined;
  }
  const inList = list && list.sentence === reader.tokens[at]?.sentence && !hasOwnOrgan(reader, list.end, at);
  if (inList && can(list.organ)) return { organ: list.organ, named: list.named };
  // One year off is a slip; another commission's number is far off.
  const slip = contradicted && (satIn('GA', number, when - 1) || satIn('GA', number, when + 1));
  if (contradicted && !slip) return undefined;
  if (can('GA')) return { organ: 'GA', named: false };
  return can('HRC') ? { organ: 'HRC', named: false } : undefined;
}

/** The organ named last before the number in the same clause; one without symbols, or without a name, only where it stands near. */
function organInClause({ tokens, organs }: Reader, at: number): OrganWord | undefined {
  const before = at > 0 ? (organs[at - 1] ?? -1) : -1;
  const organ = organOf(tokens[before]);
  if (organ === undefined || tokens[before]?.clause !== tokens[at]?.clause) return undefined;
  return (organ === 'other' || organ === 'council') && at - before > NEAR ? undefined : organ;
}

/** Which Council has numbers such as this: `Council resolution 5/1`. */
export function councilOf(noun: 'resolution' | 'decision', { number, shape }: WrittenNumber): OrganName | undefined {
  if (shape === 'year') return 'SC';
  return COUNCILS.find((organ) => isPossible(organ, noun, number));
}

const COUNCILS: readonly OrganName[] = ['HRC', 'ECOSOC'];

/** The subject of the sentence that the number opens: behind a comma or a few words, and nothing that names something else. */
function subjectBehind(reader: Reader, at: number): OrganName | undefined {
  const { tokens } = reader;
  let next = readResolutionNumber(reader, at)?.next ?? at + 1;
  while (has(tokens[next], 'closes') || tokens[next]?.term?.noun) next++;
  next = behindDate(reader, next);
  let commas = 0;
  for (let end = next + SUBJECT; next < end; next++) {
    const token = tokens[next];
    const organ = organOf(token);
    if (organ === 'other' || organ === 'council') return undefined;
    if (organ) return organ;
    if (isComma(token)) commas++;
    else if (!token || (token.kind !== 'word' && !isDeterminer(token))) return undefined;
    if (commas > 1) return undefined;
  }
  return undefined;
}

/** So many tokens may stand between the number and the subject. */
const SUBJECT = 5;

/** The next organ of the sentence: `resolution 1993/51, and later resolutions of the Commission on Human Rights`. */
function organBehindInSentence({ tokens }: Reader, at: number): OrganWord | undefined {
  for (let next = at; next < at + FAR; next++) {
    const token = tokens[next];
    if (!token || token.sentence !== tokens[at]?.sentence) return undefined;
    const organ = organOf(token);
    if (organ) return organ;
  }
  return undefined;
}

/** How far behind the number the organ may stand. */
const FAR = 40;

/** Whether a possessive or an organ stands between, so that the list before is not gone on with. */
function hasOwnOrgan({ tokens }: Reader, from: number, to: number): boolean {
  return tokens.slice(Math.max(from, to - 40), to).some((token) => has(token, 'its') || organOf(token) !== undefined);
}
