/** An organ named beside a number that it cannot have: `Security Council resolution 60/1`. */
import { isPossible } from '../../docsymbol/resolution';
import type { OrganName, OrganWord } from '../../languages/citationWords';
import type { Work } from '../form';
import { organOf, type Reader } from '../reader';
import type { FoundOrgan, OrganBehind } from './organ';
import type { WrittenNumber } from './resolutionNumber';

/** Numbers that say by their shape which organs can have given them. */
const NUMBERED: ReadonlySet<string> = new Set<WrittenNumber['shape']>(['year', 'session', 'slashed']);

/**
 * The organ beside the number, before it or behind, where it cannot have such a number and what was `found` instead can.
 * Nothing where the sentence names another organ: `General Assembly and Security Council resolutions 60/180 and 1645 (2005)`.
 */
export function misnamedBy(
  reader: Reader,
  noun: 'resolution' | 'decision',
  { number, shape }: WrittenNumber,
  found: FoundOrgan,
  beside: OrganBehind | undefined,
): Pick<Work, 'misnamed'> {
  if (!beside || !isNamed(beside.organ) || beside.organ === found.organ || !NUMBERED.has(shape)) return {};
  const { organ, from, next } = beside;
  if (isPossible(organ, noun, number) || namesAnother(reader, next - 1)) return {};
  const [name, first] = [reader.tokens[next - 1], reader.tokens[from]];
  return name && first
    ? { misnamed: { organ, from: name.from, to: name.to, linked: { from: first.from, to: name.to } } }
    : {};
}

function isNamed(organ: OrganWord): organ is OrganName {
  return organ !== 'other' && organ !== 'council';
}

/** How far on either side another organ is looked for. */
const FAR = 80;

function namesAnother({ tokens }: Reader, at: number): boolean {
  const [sentence, organ] = [tokens[at]?.sentence, organOf(tokens[at])];
  return tokens.slice(Math.max(0, at - FAR), at + FAR).some((token) => {
    const other = organOf(token);
    return other !== undefined && other !== organ && token.sentence === sentence;
  });
}
