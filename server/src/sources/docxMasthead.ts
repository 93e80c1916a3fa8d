/** What the first page of a document prints in a table or header: its masthead, known by its words in any of the languages. */
import { onlySymbol } from '../docsymbol/scan';
import { ALL_LEXICONS } from '../languages/index';

/** Lines of a masthead are shorter. */
const LONGEST = 120;

/** Whether a line is one that mastheads have: a symbol, `Distr.: General`, a date, `Original: English`, the name of an organ. */
function isMastheadLine(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > LONGEST) return false;
  if (isSymbolLine(text)) return true;
  return ALL_LEXICONS.some(
    ({ masthead, date, original }) =>
      masthead.some((words) => words.test(text)) ||
      date.exec(text)?.[0] === text ||
      original.some((word) => text.toLowerCase().startsWith(word) && /^\s?[:：]/.test(text.slice(word.length))),
  );
}

/** Whether the lines are a masthead: at least two that only mastheads have, and little else. */
export function isMasthead(lines: readonly string[]): boolean {
  const words = lines.filter((line) => line.trim() !== '');
  const found = words.filter(isMastheadLine).length;
  return found >= 2 && found * 3 >= words.length && words.every((line) => line.length <= 2 * LONGEST);
}

/** Whether a line is a document symbol and nothing else. */
export function isSymbolLine(line: string): boolean {
  return line.length <= LONGEST && line.includes('/') && onlySymbol(line) !== undefined;
}

/** In mastheads an asterisk is a mark as it stands: behind a symbol, a session. */
export function withPlainStars(line: string): string {
  const plain = line.replace(/\[\^(\*{1,3})\]/g, '$1');
  return isMastheadLine(plain) ? plain : line;
}
