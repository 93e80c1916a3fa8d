/**
 * Furniture: what a printed page carries besides its text, known by evidence: the form of job numbers and bar codes, a
 * page number beside them, the document's own symbol alone on a line, a line that comes back page after page.
 */
import { formatPart } from '../../base/place';
import { symbolKey } from '../../docsymbol/format';
import { onlySymbol } from '../../docsymbol/scan';
import { ALL_LEXICONS } from '../../languages/index';
import type { Construct, Start } from '../construct';
import { readParagraphLabel } from '../labels';
import { isStopped, type Sight } from '../line';
import { isRepeated } from '../repeated';
import type { Segment } from '../segment';
import type { State } from '../state';
import { readPartLine } from './part';

/** `06-44982 * (C)    010906    010906`, `15-16040 (C) 14/14`, `2/6 14-59579`, `3 11-38014`, `GE.19-14019 (E)`. */
const JOB_NUMBER =
  /^(?:(?:\d{1,3}(?:\/\d{1,3})?|\d{6}|\([ACEFRS]\))\s+){0,3}(?:[A-Z]{1,2}\.)?\d{2}-\d{5}[ACEFRSX]?(?:\s*\*{1,3})?(?:\s*\([ACEFRS]\))?(?:\s+(?:\d{6}|\d{1,3}(?:\/\d{1,3})?))*$/;
const BAR_CODE = /^\*\d{6,8}[ACEFRS]?\*$/;
/** A link that holds a document symbol or leads to the document itself, printed with its code at the foot of the first page. */
const LINK = /^https?:\/\/(?:\S*\/[A-Z]{1,5}\/[A-Z0-9]|(?:[a-z0-9-]+\.)*(?:un|undocs)\.org\/)\S*$/;
const PAGE_OF = /^\d{1,3}\/\d{1,3}$/;
const PAGE = /^(?:[-–—]\s?)?\d{1,4}(?:\s?[-–—])?$/;
const RULE = /^(?:_{5,}|—{3,}|–{5,}|-{5,}|\*{5,}|={5,})$/;
/** The sign that the text goes on overleaf, bar codes in a font of their own, and other ornaments. Asterisks are marks. */
const ORNAMENT = /^(?:[/.…·•=~—–_-]{2,}|[\ue000-\uf8ff\s]+)$/;

/** Whether the line is the rule of underscores that stands over the notes of a page. */
export function isNotesRule(text: string): boolean {
  return /^_{5,}$/.test(text);
}

/** Of the office in Nairobi: `K3912345    050340`. */
const JOINED_NUMBER = /^[A-Z]\d{7}(?:\s+\d{6})*$/;

function isPrinted(text: string): boolean {
  return JOB_NUMBER.test(text) || BAR_CODE.test(text) || JOINED_NUMBER.test(text);
}

/** The furniture that the line is, if it is any. Used for lines inside blocks too. */
export function readFurniture(sight: Sight, state: State): Start | undefined {
  const { text, segment } = sight;
  if (text === '') return { kind: 'furniture', reason: 'it is white space' };
  if (text.length > 120 || segment.runIn) return undefined;
  if (RULE.test(text)) return { kind: 'furniture', reason: 'it is a rule' };
  if (ORNAMENT.test(text)) return { kind: 'furniture', reason: 'it has neither letters nor digits' };
  if (isPrinted(text)) return { kind: 'furniture', reason: 'it has the form of a job number or bar code' };
  if (LINK.test(text) && !isReferenced(sight))
    return { kind: 'furniture', reason: 'it is the printed link of a document' };
  const head = runningHead(text);
  if (head && /^\s*\f/.test(segment.raw) && isOwn(head.symbols, state)) {
    return { kind: 'furniture', symbols: head.symbols, reason: 'the symbol of the document opens a page' };
  }
  if (state.zone === 'front') return undefined;
  const part = /[)）]$/.test(text) ? readPartLine(text, sight.lexicons) : undefined;
  if (part?.continued && formatPart(part.name) === state.part) {
    return { kind: 'furniture', reason: `the ${state.part} is open already and goes on here` };
  }
  if (head && (head.paged || isOwn(head.symbols, state) || isSetOff(sight))) {
    const { symbols, paged } = head;
    return {
      kind: 'furniture',
      symbols,
      reason: `a symbol ${paged ? 'and a page number' : 'alone'} on a line is a running head`,
    };
  }
  if (isPageNumber(sight)) {
    if (near(sight, (line) => isPrinted(line.text) || isHead(line))) {
      return { kind: 'furniture', reason: 'it is a page number beside a running head or job number' };
    }
    const { repeated } = sight.facts;
    if (repeated && PAGE_OF.test(text) && isRepeated(segment, repeated)) {
      return { kind: 'furniture', reason: 'it is a page number, and others of its form come back page after page' };
    }
    if (sight.facts.layout === 'extracted' && PAGE.test(text) && (sight.blanksBefore >= 2 || segment.blanks >= 2)) {
      return { kind: 'furniture', reason: 'it is a number set off by blank lines, as page numbers are' };
    }
  }
  if (isBesideHead(sight, state))
    return { kind: 'furniture', reason: 'it stands between a running head and its page number' };
  if (PAGE.test(text) && sight.facts.headed && sight.at(1) === undefined && sight.blanksBefore >= 1) {
    return { kind: 'furniture', reason: 'it is the page number of the last page' };
  }
  return comesBack(sight)
    ? { kind: 'furniture', reason: 'it comes back page after page, beside page numbers' }
    : undefined;
}

/** At the start of a document; anywhere else furniture is a child of the block before it. */
export const furniture: Construct = (sight, state) =>
  state.kind === 'start' ? readFurniture(sight, state) : undefined;

interface Head {
  readonly symbols: readonly string[];
  /** Whether it has the word for a page, and a number. */
  readonly paged: boolean;
}

/** A line that holds one symbol, canonical here, and perhaps a page number: `S/RES/1279 (1999) Page 3`, `A/95/7      3`. */
function runningHead(text: string): Head | undefined {
  if (!text.includes('/')) return undefined;
  const bare = text.replace(/^\d{1,3}\s{2,}|\s{2,}\d{1,3}$/, '');
  const direct = onlySymbol(bare)?.targets;
  if (direct) return { symbols: direct, paged: bare !== text };
  for (const { page } of ALL_LEXICONS) {
    const found = page.exec(text);
    if (!found || found.index === 0 || found.index + found[0].length !== text.length) continue;
    const symbols = onlySymbol(text.slice(0, found.index).trim())?.targets;
    if (symbols) return { symbols, paged: true };
  }
  return undefined;
}

function isHead(line: Segment): boolean {
  return runningHead(line.text) !== undefined;
}

function isOwn(symbols: readonly string[], state: State): boolean {
  return symbols.some((symbol) => state.symbols.includes(`${symbolKey(symbol)} `));
}

/** `3`, `- 3 -`, `3/14`, `Page 3`; in an extraction a number alone between lines of text is a footnote mark. */
function isPageNumber({ text, segment, blanksBefore, facts }: Sight): boolean {
  if (PAGE_OF.test(text)) return true;
  if (PAGE.test(text)) return facts.layout === 'flowing' || (segment.blanks >= 1 && blanksBefore >= 1);
  return isPageWord(text);
}

/** `Page 3`, `стр. 3`, `第3页`. */
function isPageWord(text: string): boolean {
  return text.length < 24 && ALL_LEXICONS.some(({ page }) => page.exec(text)?.[0] === text);
}

/** Page shape: a page number or job number next to it, or two blank lines round it. */
function isSetOff(sight: Sight): boolean {
  if (sight.blanksBefore >= 2 && sight.segment.blanks >= 2) return true;
  return near(sight, ({ text }) => isPrinted(text) || PAGE.test(text) || PAGE_OF.test(text) || isPageWord(text));
}

/** A running head in words: it comes back, and a page number, job number or symbol stands beside it. */
function comesBack(sight: Sight): boolean {
  const { facts, segment, text, lexicon } = sight;
  if (!facts.repeated || isStopped(text) || !isRepeated(segment, facts.repeated)) return false;
  if (segment.width > facts.width * 0.75 || readParagraphLabel(text, lexicon) || runningHead(text)) return false;
  return near(sight, (line) => isPrinted(line.text) || PAGE_OF.test(line.text) || isHead(line));
}

/** Older documents: `A/95/7`, `English`, `Page 3` on three lines; `A/95/7`, `Annex I` where that is open. */
function isBesideHead(sight: Sight, state: State): boolean {
  const before = sight.at(-1);
  if (sight.text.length > 40 || sight.blanksBefore > 1 || !before || !isHead(before)) return false;
  const name = readPartLine(sight.text, sight.lexicons)?.name;
  if (name) return formatPart(name) === state.part;
  const language = sight.lexicons.some(({ languageNames }) =>
    Object.values(languageNames).some((names) => names.includes(sight.text)),
  );
  return language && [1, 2].some((k) => isPageWord(sight.at(k)?.text ?? ''));
}

/** Whether the line before announces the link, as the text of a reference does. */
function isReferenced(sight: Sight): boolean {
  const before = sight.at(-1)?.text ?? '';
  return sight.blanksBefore <= 1 && /[:：（(<]$/.test(before);
}

function near(sight: Sight, test: (line: Segment) => boolean): boolean {
  return [-2, -1, 1, 2].some((k) => {
    const line = sight.at(k);
    return line !== undefined && line.text !== '' && line.text.length <= 120 && test(line);
  });
}
