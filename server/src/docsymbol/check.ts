/** What is wrong with a written symbol as a whole, though each component is well written (un-conventions.md 1.6). */
import { told, type Told } from '../base/l10n';
import { yearOfResolution } from './firstNumbers';
import { meantPart, type Half } from './half';

export type FaultKind =
  /** It is not written as symbols are: a slash is missing, a letter is small or Cyrillic, there are spaces. */
  | 'form'
  /** The year of a resolution of the Security Council is missing, elsewhere than it belongs, or another one. */
  | 'year'
  /** A half that nothing can be joint with. */
  | 'joint';

export interface Fault {
  /** One plain phrase. */
  readonly fault: Told;
  readonly faultKind: FaultKind;
  /** The canonical symbol that is meant, where it can be known. */
  readonly meant?: string;
}

/** The fault of one half; `joint` where another half stands before it, `behind` the next few characters of the text. */
export function checkHalf(half: Half, joint: boolean, behind: string): Fault | undefined {
  // `S/RES/1153.(1998)`, `A/RES/3419 A to D (XXX)`: year and session are there, and apart.
  if (/\([0-9IVXLES]/.test(behind)) return undefined;
  if (half.parts.some(({ kind }) => kind === 'open')) return undefined;
  return securityCouncilResolution(half) ?? assemblyResolution(half) ?? meeting(half) ?? councilDocument(half, joint);
}

function securityCouncilResolution({ root, parts, meant }: Half): Fault | undefined {
  const [nature, last] = parts;
  if (root !== 'S' || nature?.meant !== 'RES' || last?.kind !== 'number' || last.letters !== '') return undefined;
  const known = yearOfResolution(Number(last.number));
  const [bracket] = last.brackets;
  const right = `S/RES/${last.number} (${known ?? ''})${parts.slice(2).map(meantPart).join('')}`;
  if (!bracket) {
    if (parts.length > 2 && parts[2]?.kind === 'number') return undefined;
    return {
      fault: told('the year of the resolution is missing'),
      faultKind: 'year',
      ...(known !== undefined && { meant: right }),
    };
  }
  if (bracket.kind !== 'year' || known === undefined || bracket.text === String(known)) return undefined;
  return {
    fault: told('resolution {0} is of {1}', last.number, known),
    faultKind: 'year',
    meant: right === meant ? meant : right,
  };
}

/** Numbers of the first thirty sessions have the session behind them, in Roman numerals. */
function assemblyResolution({ root, parts }: Half): Fault | undefined {
  const [nature, last, more] = parts;
  if (root !== 'A' || nature?.meant !== 'RES' || last?.kind !== 'number' || last.brackets.length > 0) return undefined;
  if (more !== undefined && more.word === '') return undefined;
  return { fault: told('the session of the resolution is missing'), faultKind: 'form' };
}

/** Meetings of the Security Council are numbered through, without a year. */
function meeting({ root, parts }: Half): Fault | undefined {
  const [first] = parts;
  if (root !== 'S' || (first?.word !== 'PV' && first?.word !== 'INF')) return undefined;
  if (!first.brackets.some(({ kind }) => kind === 'year')) return undefined;
  const bare = { ...first, brackets: first.brackets.filter(({ kind }) => kind !== 'year') };
  return {
    fault: told('records of meetings have no year'),
    faultKind: 'form',
    meant: `S${[bare, ...parts.slice(1)].map(meantPart).join('')}`,
  };
}

/** `S/24/16`: until 1993 a document is `S/24111`, from 1994 on `S/1994/99`. */
function councilDocument({ root, parts }: Half, joint: boolean): Fault | undefined {
  const [first, second] = parts;
  if (root !== 'S' || first?.kind !== 'number' || second?.kind !== 'number' || Number(first.number) >= 1994)
    return undefined;
  return {
    fault: told('documents of the Security Council are S/24111 (until 1993) or S/1994/99'),
    faultKind: joint ? 'joint' : 'form',
  };
}
