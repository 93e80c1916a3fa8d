/** The masthead as it is printed: the organization and the symbol, the bodies beside the distribution, the sessions below. */
import { columnsOf, mastheadLines, type MastheadLine } from '../../draft/mastheadLines';
import type { Placed } from '../../draft/tree';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { Language } from '../../languages/lexicon';
import type { Snapshot } from '../../workspace/workspace';
import { escaped } from '../../base/escaped';
import { inlineOf, type Inline } from './inline';
import { inlineHtml } from './inlineHtml';
import { inLanguage } from '../inLanguage';
import { noteIds } from './sheet';

/** `isFront`: of the document; in a part it is a line such as `[Original: French]`. */
export function mastheadHtml(
  snapshot: Snapshot,
  placed: Placed,
  language: Language,
  foreign: string,
  isFront: boolean,
): string {
  const { block, at } = placed;
  const lines = mastheadLines(block);
  const html = (inline: readonly Inline[]): string => inlineHtml(inline, noteIds(snapshot.draft), at, at);
  const words = ({ kind, from, to }: MastheadLine): string => {
    const inline = inlineOf(snapshot, placed, { from: at + from, to: at + to });
    return (kind === 'symbol' ? symbol(inline, html) : html(inline)).trim();
  };
  if (!isFront || !lines.some(({ kind }) => kind === 'symbol' || kind === 'distribution')) {
    return `<p class="masthead-line"${foreign}>${lines.map(words).join('<br>')}</p>`;
  }
  const rows = joined(lines, words);
  const { organization, distribution } = HOUSE_STYLES[language];
  const of = (kind: MastheadLine['kind']): string[] => rows.filter((row) => row.kind === kind).map((row) => row.html);
  const below = rows.filter(({ kind }) => kind === 'columns' || kind === 'other');
  return [
    `<header class="masthead"${foreign}>`,
    `<div class="top"><span class="organization">${escaped(organization)}</span>`,
    // The name of the organization stands at the other end of the line, whether the draft has it or not.
    `<span class="symbol">${of('symbol').join('<br>')}</span></div>`,
    '<div class="middle">',
    `<div class="organs">${paragraphs(of('organ').map(closed))}</div>`,
    `<div class="distribution"${inLanguage(distribution, language)}>${paragraphs(of('distribution'))}</div>`,
    '</div>',
    below.length === 0 ? '' : `<div class="sessions">${sessions(below)}</div>`,
    '</header>',
  ].join('');
}

/** The letters of the series are larger, in both halves of a joint symbol. */
const SERIES = /((?<![A-Z0-9/.])[A-Z]+(?=\/))/;

function symbol(inline: readonly Inline[], html: (inline: readonly Inline[]) => string): string {
  const words = (text: string): string[] =>
    text.split(SERIES).map((one, at) => (at % 2 === 1 ? `<span class="series">${html([one])}</span>` : html([one])));
  return inline.flatMap((one) => (typeof one === 'string' ? words(one) : html([one]))).join('');
}

interface Row {
  readonly kind: MastheadLine['kind'];
  readonly html: string;
}

/** A line of nothing but a mark stands behind the line before it, and what follows the mark goes on there. */
function joined(lines: readonly MastheadLine[], words: (line: MastheadLine) => string): Row[] {
  const rows: { readonly kind: MastheadLine['kind']; html: string }[] = [];
  let goesOn = false;
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && (line.kind === 'mark' || (goesOn && line.kind === last.kind))) {
      last.html += (line.kind === 'mark' ? '' : ' ') + words(line);
    } else rows.push({ kind: line.kind === 'mark' ? 'other' : line.kind, html: words(line) });
    goesOn = line.kind === 'mark';
  }
  return rows;
}

/** A name that is spaced out to fill its line: `大  会`. */
function closed(html: string): string {
  return columnsOf(html).join(' ');
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${line}</p>`).join('');
}

/**
 * What joint documents print side by side stands in two columns; what one body has alone in the first. Bodies and sessions
 * are bold, and their numbers are words: the first figure is that of a date or of an item of the agenda.
 */
function sessions(rows: readonly Row[]): string {
  const columns: string[][] = [[], []];
  for (const { kind, html } of rows) {
    const cells = kind === 'columns' ? columnsOf(html) : [html];
    cells.forEach((cell, at) => columns[Math.min(at, 1)]?.push(cell.trim()));
  }
  return columns
    .filter((column) => column.length > 0)
    .map((column) => {
      const figures = column.findIndex((line) => /\d/.test(line.replace(/<[^>]*>/g, '')));
      const bold = figures < 0 ? column.length : figures;
      return `<div>${column.map((line, at) => `<p${at < bold ? ' class="session"' : ''}>${line}</p>`).join('')}</div>`;
    })
    .join('');
}
