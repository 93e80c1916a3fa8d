/** The title of a document: what its front prints, else what its file says. */
import { aliasKeys } from '../docsymbol/aliases';
import { symbolKey } from '../docsymbol/format';
import { parseSymbol } from '../docsymbol/parse';
import type { Organ } from '../docsymbol/resolution';
import { frontLines } from '../draft/front';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { ALL_LEXICONS } from '../languages/index';
import { readTitleLine, type TitleLine } from './titleLine';

/** A longer one is no title, and more lines are a list. */
const LONGEST = 500;
const MOST = 12;

/**
 * The title behind the document's own number (`76/1. Title`), else the lines that the draft reads as titles, else what the
 * file says, else how the resolution is named; empty where there is nothing of all that.
 */
export function readTitle(
  draft: Draft,
  symbols: readonly string[],
  said: string | undefined,
  named: TitleLine | undefined,
): string {
  const own = named ?? ownTitleLine(draft, symbols);
  if (own && own.title !== '') return own.title.slice(0, LONGEST);
  if (own) return own.name;
  const printed = titleBlocks(draft).join(' · ').slice(0, LONGEST);
  return printed !== '' ? printed : (said ?? '');
}

/** The line of the front that has the number of the document itself. */
function ownTitleLine(draft: Draft, symbols: readonly string[]): TitleLine | undefined {
  const [symbol = ''] = symbols;
  const organ = organOf(symbol);
  if (!organ) return undefined;
  const keys = new Set(symbols.flatMap(aliasKeys));
  const lines = frontLines(draft).flatMap(({ text }) => readTitleLine(text, draft.language, organ) ?? []);
  return lines.find((line) => line.symbols.some((one) => keys.has(symbolKey(one))));
}

/** Whose resolution it is; undefined for any other document. */
function organOf(symbol: string): Organ | undefined {
  const { root, body = [], nature } = parseSymbol(symbol) ?? {};
  if (nature !== 'RES' && nature !== 'DEC') return undefined;
  if (root === 'A') return body[0] === 'HRC' ? 'HRC' : 'GA';
  if (root === 'E') return body[0] === 'CN.4' ? 'CHR' : 'ECOSOC';
  return root === 'S' ? 'SC' : undefined;
}

/** `Geneva, 8–19 February 2010`: where and when the session sits. */
const SESSION_DAYS = /^(?:\p{L}[\p{L} -]{0,30}, )?\d{1,2}(?:\s?[–-]\s?\d{1,2})? .{0,30}\d{4}(?: \p{L}+)?$/u;

/** The lines before the text that the draft reads as titles, each once. */
function titleBlocks(draft: Draft): readonly string[] {
  const titles: string[] = [];
  for (const block of draft.blocks) {
    if (titles.length === MOST) break;
    if (block.kind === 'title') {
      const { text } = passage(block);
      if (!SESSION_DAYS.test(text) && !isRemark(text) && !titles.includes(text)) titles.push(text);
    } else if (block.kind !== 'masthead' && block.kind !== 'furniture' && titles.length > 0) break;
    else if (block.kind === 'paragraph' || block.kind === 'part') break;
  }
  return titles;
}

/** `Advance unedited version`, `Reissued for technical reasons`: said of the version, not of the document. */
function isRemark(text: string): boolean {
  const words = text.toLowerCase();
  return ALL_LEXICONS.some(
    ({ advance, reissued }) =>
      advance.some((word) => words.startsWith(word)) || reissued.some((word) => words.includes(word)),
  );
}
