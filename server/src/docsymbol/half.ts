/** One half of a written symbol, root and components, read from its first letter on: `A/95/20 (Part I)/Add.1`. */
import { told, type Told } from '../base/l10n';
import { ROOTS } from './bodies';
import { readComponent, type Component } from './component';
import { isDigit, isLatin, isLower, lettersEnd, readLetters } from './glyphs';
import { readBracket, type Bracket } from './qualifier';
import { isSuffix } from './words';

/** A component with the brackets behind it. */
export interface Part extends Component {
  readonly brackets: readonly Bracket[];
}

export interface Half {
  readonly from: number;
  readonly to: number;
  readonly root: string;
  readonly parts: readonly Part[];
  /** What is wrong with a component or between two; those of the symbol as a whole are found by `check.ts`. */
  readonly fault?: Told;
  /** The canonical symbol that is meant. */
  readonly meant: string;
}

/** No symbol has more components; the bound keeps a megabyte of slashes linear. */
const MOST = 12;

/** Second components, in small letters, that show that `s/res/…` is a symbol. */
const SHOWN = new Set(['res', 'prst', 'pv', 'hrc', 'conf', 'ac', 'cn']);

/** The half whose root begins at `at` in folded text; undefined where no symbol stands. Looks at a bounded stretch. */
export function readHalf(text: string, at: number): Half | undefined {
  const end = lettersEnd(text, at, 7);
  const letters = readLetters(text.slice(at, end));
  if (!letters) return undefined;
  const root = letters.word.toUpperCase();
  if (!Object.hasOwn(ROOTS, root)) return undefined;
  const spaced = text.startsWith(' / ', end);
  if (text[end] !== '/' && !spaced) return undefined;
  const faults: Told[] = [];
  if (letters.cyrillic) faults.push(told('it has Cyrillic letters that look like Latin ones'));
  if (root !== letters.word) {
    const second = text.slice(end + 1, lettersEnd(text, end + 1, 5)).toLowerCase();
    if (letters.word !== letters.word.toLowerCase() || !SHOWN.has(second)) return undefined;
    faults.push(told('capital and small letters are not as in other symbols'));
  }
  const read = readParts(text, end, root, faults, spaced);
  if (!read) return undefined;
  const meant = `${root}${read.parts.map(meantPart).join('')}`;
  const fault = faults[0];
  return { from: at, to: read.to, root, parts: read.parts, meant, ...(fault !== undefined && { fault }) };
}

function readParts(
  text: string,
  slash: number,
  root: string,
  faults: Told[],
  spaced: boolean,
): { parts: Part[]; to: number } | undefined {
  const parts: Part[] = [];
  let to = slash;
  let resolution = false;
  let digits = false;
  let open = false;
  while (parts.length < MOST) {
    const gap = readGap(text, to, parts, spaced);
    if (!gap) break;
    const component = readComponent(text, gap.at, { root, resolution, numbered: digits });
    if (!component || (gap.fault !== undefined && !mayFollowGap(component, gap, parts))) {
      // A path goes on where a symbol cannot.
      if (!component && gap.fault === undefined && isPath(text, gap.at)) return undefined;
      break;
    }
    const brackets = readBrackets(text, component, parts, root);
    const last = brackets.at(-1);
    parts.push({ ...component, brackets });
    to = last?.to ?? component.to;
    resolution = component.word === 'RES' || (resolution && component.word === '');
    digits ||= component.number !== '' && /\d/.test(component.text);
    digits ||= brackets.some(({ text: inner }) => /\d/.test(inner));
    open ||= component.kind === 'open';
    for (const fault of [
      gap.fault,
      component.fault,
      last?.lower ? told('the session is in small letters') : undefined,
    ]) {
      if (fault !== undefined) faults.push(fault);
    }
  }
  if (parts.at(-1)?.kind === 'bracket' || parts.length === 0 || !(digits || (open && parts.length > 1)))
    return undefined;
  // `S/ 296` alone may be anything; `A/60/ 341` is not.
  if (parts.length < 2 && (spaced || faults.includes(SPACES))) return undefined;
  return isCut(text, to, parts) ? undefined : { parts, to };
}

interface Gap {
  readonly at: number;
  readonly kind: 'slash' | 'none' | 'double' | 'spaced';
  readonly fault?: Told;
}

/** What separates two components: a slash, or what was typed in its place. */
function readGap(text: string, to: number, parts: readonly Part[], spaced: boolean): Gap | undefined {
  if (spaced) return text.startsWith(' / ', to) ? { at: to + 3, kind: 'spaced', fault: SPACES } : undefined;
  if (text[to] === '/') {
    if (text[to + 1] === '/') return { at: to + 2, kind: 'double', fault: told('it has two slashes in one place') };
    if (text[to + 1] === ' ') return { at: to + 2, kind: 'spaced', fault: SPACES };
    return { at: to + 1, kind: 'slash' };
  }
  if (text[to] === ' ' && text[to + 1] === '/') return { at: to + 2, kind: 'spaced', fault: SPACES };
  if (parts.length > 1 && isLatin(text.charCodeAt(to)))
    return { at: to, kind: 'none', fault: told('a slash is missing') };
  if (parts.length > 1 && text[to] === '.' && isLatin(text.charCodeAt(to + 1))) {
    return { at: to + 1, kind: 'none', fault: told('a full stop stands in the place of a slash') };
  }
  return undefined;
}

const SPACES = told('it has spaces beside a slash');

/** Where a slash is missing only a suffix can follow, and a space only stands before a number or suffix that ends well. */
function mayFollowGap(component: Component, { kind }: Gap, parts: readonly Part[]): boolean {
  if (kind === 'none') return isSuffix(component.word) && component.number !== '';
  if (kind === 'double') return component.number !== '' || component.kind === 'word';
  const suffix = isSuffix(component.word) && component.number !== '';
  return suffix || (component.number !== '' && parts.length > 0) || (component.kind === 'number' && parts.length === 0);
}

/** The brackets behind a component that belong to the symbol. */
function readBrackets(text: string, component: Component, before: readonly Part[], root: string): Bracket[] {
  const brackets: Bracket[] = [];
  let to = component.to;
  while (brackets.length < 2) {
    const bracket = readBracket(text, to);
    if (!bracket || !belongs(bracket, component, before, root)) break;
    brackets.push(bracket);
    to = bracket.to;
  }
  return brackets;
}

/** A year belongs to a resolution of the Security Council, a session to what has none; `A/95/1 (2040)` is explained by its year. */
function belongs(
  { kind, glued, lower, text }: Bracket,
  component: Component,
  before: readonly Part[],
  root: string,
): boolean {
  if (kind === 'qualifier') return true;
  if (kind === 'number') return component.kind === 'word';
  const named = before.some(({ word }) => word === 'RES' || word === 'DEC');
  // `(iii)` is a point of a list but directly behind a number that needs its session.
  if (lower && !text.includes('-')) return before.at(-1)?.word === 'RES' && component.kind === 'number';
  if (kind === 'year') return named || root === 'S' || glued;
  return named || glued || component.kind === 'word' || before.length === 0;
}

/** Whether a slash is followed by what only paths have. */
function isPath(text: string, at: number): boolean {
  return isLower(text.charCodeAt(at));
}

/** Whether the text goes on so that it is an address, a file name or a code and no symbol. */
function isCut(text: string, to: number, parts: readonly Part[]): boolean {
  const next = text[to] ?? '';
  if (next === '@' || next === '\\' || next === '=') return true;
  const behind = text.charCodeAt(to + 1);
  if (next === '.' && isLower(behind)) return true;
  const numbers = parts.filter(({ kind, number }) => kind !== 'word' && number !== '');
  if (numbers.length !== 1 || parts.at(-1)?.kind !== 'number') return false;
  // With one number it is no symbol that goes on so: `A/12-3`, `CAT/5e`, `A/2.5`.
  if (next === '-' && isDigit(behind)) return true;
  if (parts.length > 1) return false;
  return isLower(text.charCodeAt(to)) || (next === '.' && isDigit(behind) && (numbers[0]?.number.length ?? 0) < 3);
}

/** `/84 A`, `/1631 (2005)`, as they are meant. */
export function meantPart({ meant, brackets }: Part): string {
  return `/${meant}${brackets.map(({ text, kind, glued }) => (kind === 'number' || (glued && kind === 'session' && !/\d$/.test(meant)) ? `(${text})` : ` (${text})`)).join('')}`;
}
