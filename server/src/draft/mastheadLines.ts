/** The lines of a masthead by what they say, which is where they stand on a printed page. */
import { findDate, type WrittenDate } from '../languages/dates';
import { ALL_LEXICONS } from '../languages/index';
import { isLanguage, isOriginal } from '../languages/issued';
import { findSymbols } from '../docsymbol/scan';
import type { Block } from './nodes';

export interface MastheadLine {
  /**
   * `organization`: its name, which may stand in one line with the symbol; `symbol` the document's own; `organ` a body;
   * `distribution` its line and those of date and languages; `columns` what the bodies of a joint document have side by side; `mark` nothing but
   * asterisks, which go with the line before them; `other` sessions, agenda items.
   */
  readonly kind: 'organization' | 'symbol' | 'organ' | 'distribution' | 'columns' | 'mark' | 'other';
  /** Relative to the block. */
  readonly from: number;
  readonly to: number;
}

/** In the order of the text; job numbers and other furniture are left out. */
export function mastheadLines(block: Block): readonly MastheadLine[] {
  const furniture = new Set(
    block.children.flatMap(({ first, block: child }) => child.segments.map((_, at) => first + at)),
  );
  const lines: MastheadLine[] = [];
  let at = 0;
  let distributed = false;
  block.segments.forEach((segment, index) => {
    const { text, start } = segment;
    const from = at + start;
    at += segment.length;
    if (furniture.has(index) || text === '') return;
    const kind = kindOf(text, block, distributed);
    distributed ||= kind === 'distribution';
    const symbol = kind === 'symbol' ? behindOrganization(text) : 0;
    if (symbol > 0) lines.push({ kind: 'organization', from, to: from + text.slice(0, symbol).trimEnd().length });
    lines.push({ kind, from: from + symbol, to: from + text.length });
  });
  return lines;
}

function kindOf(text: string, { symbols = [] }: Block, distributed: boolean): MastheadLine['kind'] {
  if (symbols.length > 0 && findSymbols(text).some(({ targets }) => targets.some((one) => symbols.includes(one))))
    return 'symbol';
  if (/^\**$/.test(text)) return 'mark';
  if (isDistribution(text)) return 'distribution';
  if (columnsOf(text).length > 1) return 'columns';
  if (isOrganization(text)) return 'organization';
  return distributed ? 'other' : 'organ';
}

/** Where the symbol begins in `United Nations  A/95/412`; 0 where it has the line to itself. */
function behindOrganization(text: string): number {
  const from = findSymbols(text)[0]?.from ?? 0;
  return isOrganization(text.slice(0, from).trim()) ? from : 0;
}

function isOrganization(text: string): boolean {
  return ALL_LEXICONS.some(({ masthead: [organization] }) => organization?.test(text));
}

/** What stands side by side, set off by spaces or a tab. A name of two letters is spaced out as well: `大  会`. */
export function columnsOf(text: string): string[] {
  const cells: string[] = [];
  let isSpaced = false;
  for (const cell of text.split(/\s{2,}|\t/).filter((one) => one !== '')) {
    const isLetter = /^\p{Script=Han}$/u.test(cell);
    if (isLetter && isSpaced) cells.push(`${cells.pop() ?? ''}${cell}`);
    else cells.push(cell);
    isSpaced = isLetter;
  }
  return cells;
}

/** `Distr.: General`, the date, `Chinese`, `Original: English`. */
function isDistribution(text: string): boolean {
  if (/^distr\b/i.test(text)) return true;
  return ALL_LEXICONS.some(
    (lexicon) => isOriginal(text, lexicon) || isLanguage(text, lexicon) || isWhole(findDate(text, [lexicon]), text),
  );
}

function isWhole(date: WrittenDate | undefined, text: string): boolean {
  return date !== undefined && date.to - date.from === text.length;
}
