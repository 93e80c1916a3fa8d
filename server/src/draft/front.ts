/** The front of a document: the lines before its text, and what they say of the version that it is. */
import { fact } from '../base/lazy';
import { findSymbols } from '../docsymbol/scan';
import { ALL_LEXICONS } from '../languages/index';
import type { BlockKind } from './kinds';
import type { Draft } from './nodes';

export interface FrontLine {
  readonly kind: BlockKind;
  readonly text: string;
}

/** A cover page has fewer lines, and a line of a front fewer characters; more would be the text of a document without paragraphs. */
const MOST = 60;
const LONGEST = 600;

const ENDS: ReadonlySet<BlockKind> = new Set(['part', 'contents', 'paragraph', 'subparagraph', 'article']);

/** The lines before the first paragraph, part or article, in order, those of the preamble among them. */
export const frontLines: (draft: Draft) => readonly FrontLine[] = fact((draft) => {
  const found: FrontLine[] = [];
  for (const { kind, segments } of draft.blocks) {
    if (ENDS.has(kind) || found.length >= MOST) break;
    for (const { text } of segments) if (text !== '') found.push({ kind, text: text.slice(0, LONGEST) });
  }
  return found.slice(0, MOST);
});

/** Whether the front says that the final version is still to come: `Advance unedited version`. */
export function isAdvance(draft: Draft): boolean {
  return frontLines(draft).some(({ text }) => {
    if (text.length > LONGEST_MARK) return false;
    const line = withoutAccents(text).replace(/^[^\p{L}]+/u, '');
    const low = line.toLowerCase();
    return ADVANCE.some((words) => low.startsWith(words) && isEnd(line.slice(words.length)));
  });
}

/** The mark may share its line with the masthead. */
const LONGEST_MARK = 120;

/** Nothing of a sentence goes on behind the words: `Advance version of the report` is no mark, `ADVANCE VERSION Distr.` is one. */
function isEnd(rest: string): boolean {
  return /^[^\p{L}]*$/u.test(rest) || /^[^\p{L}]+[\p{Lu}\d]/u.test(rest);
}

/** Whether it was printed again, which an asterisk behind its symbol says, or a note in words. */
export const isReissued: (draft: Draft) => boolean = fact((draft) => {
  const starred = frontLines(draft).some(({ kind, text }) => kind === 'masthead' && isStarred(text));
  if (starred) return true;
  for (const { text } of draft.segments) if (text.length <= 160 && saysReissued(text)) return true;
  return false;
});

/** `A/61/204–S/2006/590*` */
function isStarred(text: string): boolean {
  return text.includes('*') && findSymbols(text).some(({ to }) => /^\s?\*/.test(text.slice(to)));
}

/** `* Reissued for technical reasons on 1 July 2011.`, a line of its own. */
function saysReissued(text: string): boolean {
  const found = REISSUED.exec(text);
  return found !== null && (found.index <= 12 || /^[^\p{L}\d]*\*/u.test(text));
}

const REISSUED = new RegExp(ALL_LEXICONS.flatMap(({ reissued }) => reissued).join('|'), 'i');
const ADVANCE = ALL_LEXICONS.flatMap(({ advance }) => advance.map((words) => withoutAccents(words).toLowerCase()));

/** Without accents, as capitals often are printed, and without what may stand between the words. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f,(]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
