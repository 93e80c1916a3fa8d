/** A block of the sheet → one HTML element. The classes are those of client/media/preview.css. */
import type { Span } from '../../base/span';
import type { Placed } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import type { Snapshot } from '../../workspace/workspace';
import { cellsOf, isRule } from '../cells';
import { escaped } from '../../base/escaped';
import { inlineOf, type Inline } from './inline';
import { inlineHtml } from './inlineHtml';
import { mastheadHtml } from './mastheadHtml';
import { nodeOf, noteIds, type SheetItem } from './sheet';

/** `language` is the one of the part; it stands on the element where the document has another. */
export function blockHtml(snapshot: Snapshot, item: SheetItem, language: Language): string {
  const { draft } = snapshot;
  const foreign = language === draft.language ? '' : ` lang="${language}" dir="${directionIn(language)}"`;
  const [placed] = item.blocks;
  if (item.kind === 'rows') return table(snapshot, item.blocks, foreign);
  if (item.kind === 'note') return note(snapshot, item, foreign);
  const { block } = placed;
  if (block.kind === 'masthead') return mastheadHtml(snapshot, placed, language, foreign, item.part.kind === 'main');
  const inline = inlineOf(snapshot, placed);
  const words = wordsHtml(snapshot, placed, inline);
  const label = labelHtml(placed);
  switch (block.kind) {
    case 'title':
      return `<h${item.rank} class="title${item.isSubject ? ' subject' : ''}"${foreign}>${label}${words}</h${item.rank}>`;
    case 'part':
      return `<h${item.rank} class="part"${foreign}>${partLine(placed, words)}</h${item.rank}>`;
    case 'heading':
      return `<h${item.rank} class="heading level-${Math.min(3, block.level ?? 3)}"${foreign}>${label}<span>${words}</span></h${item.rank}>`;
    case 'paragraph':
      return `<p class="numbered level-0"${foreign}>${label}<span>${words}</span></p>`;
    case 'subparagraph':
      return `<p class="numbered level-${Math.min(4, block.level ?? 1)}"${foreign}>${label}<span>${words}</span></p>`;
    case 'bullet':
      return `<p class="numbered bullet"${foreign}>${bullet(placed)}<span>${words}</span></p>`;
    case 'contents':
      return `<p class="contents"${foreign}>${contents(block.label?.printed ?? '', words)}</p>`;
    default:
      return `<p class="${block.caption === true ? 'caption' : block.kind}"${foreign}>${label}${label === '' ? '' : ' '}${words}</p>`;
  }
}

function wordsHtml(snapshot: Snapshot, placed: Placed, inline: readonly Inline[]): string {
  return inlineHtml(inline, noteIds(snapshot.draft), placed.at, placed.at);
}

/** What has a number leads to its place in the text. */
function labelHtml({ block }: Placed): string {
  const { label, kind } = block;
  if (!label || kind === 'contents') return '';
  return `<a class="number" href="#" data-at="${label.from}">${escaped(label.printed)}</a> `;
}

/** The line of an annex is nothing but its label. */
function partLine(placed: Placed, words: string): string {
  const { label } = placed.block;
  const text = words === '' && label ? escaped(label.printed) : words;
  return `<a class="number" href="#" data-at="${label?.from ?? 0}">${text}</a>`;
}

/** Signs that a damaged text has in place of its bullets are printed as bullets. */
function bullet({ block }: Placed): string {
  const sign = block.label?.printed ?? '•';
  return `<a class="number" href="#" data-at="${block.label?.from ?? 0}">${/^[–—-]$/.test(sign) ? '–' : '•'}</a> `;
}

/** Leaders are drawn, however many dots were typed. */
function contents(label: string, words: string): string {
  const [, name = words, places = ''] = /^(.*?)\s*(?:(?:\.\s?){3,}|…+|·{3,}|\t+)\s*(.*)$/su.exec(words) ?? [];
  const head = label === '' ? '' : `${escaped(label)} `;
  return places === ''
    ? `<span>${head}${words}</span>`
    : `<span>${head}${name}</span><span class="leader"></span><span>${places.replace(/(?:\.\s?){3,}|…+/gu, ' ')}</span>`;
}

function table(snapshot: Snapshot, blocks: readonly [Placed, ...Placed[]], foreign: string): string {
  const [first] = blocks;
  const ids = noteIds(snapshot.draft);
  const html = (inline: readonly Inline[], placed: Placed): string => inlineHtml(inline, ids, placed.at, first.at);
  const rows = blocks.map((placed) => {
    const inline = inlineOf(snapshot, placed);
    return { placed, inline, cells: cellsOf<Exclude<Inline, string>>(inline) };
  });
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells?.length ?? 1), 1);
  const ruled = rows.findIndex(({ cells }) => cells !== undefined && isRule(cells));
  const lines = rows.flatMap(({ placed, inline, cells }, at) => {
    if (at === ruled || (cells && isRule(cells))) return [];
    if (!cells) return [`<tr><td class="under" colspan="${columns}">${html(inline, placed)}</td></tr>`];
    const cell = at < ruled ? 'th' : 'td';
    const inside = cells.map((one, place) => {
      const rest = place === cells.length - 1 && columns > cells.length ? ` colspan="${columns - place}"` : '';
      return `<${cell}${rest}>${html(one, placed)}</${cell}>`;
    });
    return [`<tr>${inside.join('')}</tr>`];
  });
  return `<table${foreign}><tbody>${lines.join('')}</tbody></table>`;
}

function note(snapshot: Snapshot, { blocks: [placed], opens }: SheetItem, foreign: string): string {
  const { draft } = snapshot;
  const node = nodeOf(draft, placed);
  const id = node && noteIds(draft).get(node);
  const words = wordsHtml(snapshot, placed, inlineOf(snapshot, placed, spanOf(placed)));
  const printed = escaped(placed.block.label?.printed ?? '');
  const isMarked = node?.reference !== undefined;
  const label = isMarked
    ? `<a class="back" role="doc-backlink" href="#m${id ?? 0}">${printed}</a>`
    : `<a class="number" href="#" data-at="0">${printed === '' ? '*' : printed}</a>`;
  const named = isMarked ? ` id="n${id ?? 0}"` : '';
  return `<p class="note${opens ? ' opens' : ''}${isMarked ? '' : ' unmarked'}"${named} role="note"${foreign}>${label} <span>${words}</span></p>`;
}

function spanOf({ block, at }: Placed): Span {
  return { from: at, to: at + block.length };
}

function directionIn(language: Language): string {
  return LEXICONS[language].script === 'arabic' ? 'rtl' : 'ltr';
}
