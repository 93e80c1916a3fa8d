/** Furniture: what a printed page carries besides its text. Here only by the shape of the line and its neighbours. */
import { onlySymbol, symbolKey } from '../../docsymbol/parse';
import type { Construct, Start } from '../construct';
import type { Sight } from '../line';
import type { State } from '../state';

/** `06-44982 * (C)    010906    010906`, `15-16040 (C) 14/14`, `2/6 14-59579`, `14-59579`. */
const JOB_NUMBER =
  /^(?:\d{1,3}\/\d{1,3}\s+)?\d{2}-\d{5}(?:\s*\*)?(?:\s*\([ACEFRS]\))?(?:\s+(?:\d{6}|\d{1,3}\/\d{1,3}))*$/;
const BAR_CODE = /^\*\d{6,8}[ACEFRS]?\*$/;
const LINK = /^https?:\/\/(?:www\.)?(?:undocs|docs\.un|documents\.un)\.org\/\S*$/i;
const PAGE_OF = /^\d{1,3}\/\d{1,3}$/;
const PAGE = /^(?:[-–—]\s?)?\d{1,4}(?:\s?[-–—])?$/;
const RULE = /^(?:_{5,}|—{3,}|–{5,}|-{5,}|\*{5,}|={5,})$/;

/** Whether the line is the rule of underscores that stands over the notes of a page. */
export function isNotesRule(text: string): boolean {
  return /^_{5,}$/.test(text);
}

function isPrinted(text: string): boolean {
  return JOB_NUMBER.test(text) || BAR_CODE.test(text) || LINK.test(text);
}

/** The furniture that the line is, if it is any. Used for lines inside blocks too. */
export function readFurniture(sight: Sight, state: State): Start | undefined {
  const { text } = sight;
  if (text === '') return { kind: 'furniture', reason: 'it is white space' };
  if (text.length > 120) return undefined;
  if (RULE.test(text)) return { kind: 'furniture', reason: 'it is a rule' };
  if (isPrinted(text))
    return { kind: 'furniture', reason: 'it has the form of a job number, bar code or printed link' };
  if (state.zone === 'front') return undefined;
  const head = runningHead(text);
  if (head && (isOwn(head, state) || isSetOff(sight))) {
    return { kind: 'furniture', symbols: head, reason: 'a symbol alone on a line is a running head' };
  }
  if (PAGE_OF.test(text) && near(sight, (line) => isPrinted(line) || runningHead(line) !== undefined)) {
    return { kind: 'furniture', reason: 'it is a page number beside a running head or job number' };
  }
  if (PAGE.test(text) && sight.segment.blanks >= 1 && sight.blanksBefore >= 1) {
    if (near(sight, (line) => isPrinted(line) || runningHead(line) !== undefined)) {
      return { kind: 'furniture', reason: 'it is a page number beside a running head or job number' };
    }
    if (sight.facts.layout === 'extracted' && (sight.blanksBefore >= 2 || sight.segment.blanks >= 2)) {
      return { kind: 'furniture', reason: 'it is a number set off by blank lines, as page numbers are' };
    }
  }
  return undefined;
}

/** At the start of a document; anywhere else furniture is a child of the block before it. */
export const furniture: Construct = (sight, state) =>
  state.kind === 'start' ? readFurniture(sight, state) : undefined;

/** The canonical symbols of a line that holds one symbol and perhaps a page number. */
function runningHead(text: string): readonly string[] | undefined {
  return onlySymbol(text.replace(/^\d{1,3}\s{2,}|\s{2,}\d{1,3}$/, ''))?.targets;
}

function isOwn(symbols: readonly string[], state: State): boolean {
  return symbols.some((symbol) => state.symbols.includes(`${symbolKey(symbol)} `));
}

/** Page shape: a page number or job number next to it, or two blank lines round it. */
function isSetOff(sight: Sight): boolean {
  if (sight.blanksBefore >= 2 && sight.segment.blanks >= 2) return true;
  return near(sight, (line) => isPrinted(line) || PAGE.test(line) || PAGE_OF.test(line));
}

function near(sight: Sight, test: (text: string) => boolean): boolean {
  return [-2, -1, 1, 2].some((k) => {
    const line = sight.at(k)?.text;
    return line !== undefined && line !== '' && line.length <= 120 && test(line);
  });
}
