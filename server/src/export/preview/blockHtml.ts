/** A block of the sheet → one HTML element. The classes are those of client/media/preview.css. */
import { toBlock } from '../../base/passage';
import type { Span } from '../../base/span';
import { contentsLine, withoutLeaders } from '../../draft/leaders';
import { passage } from '../../draft/passage';
import type { Placed } from '../../draft/tree';
import type { Language } from '../../languages/lexicon';
import type { Snapshot } from '../../workspace/workspace';
import { cellsOf, isRule } from '../cells';
import { escaped } from '../../base/escaped';
import { inLanguage } from '../inLanguage';
import { inlineOf, type Inline } from './inline';
import { inlineHtml } from './inlineHtml';
import { mastheadHtml } from './mastheadHtml';
import { nodeOf, noteIds, type SheetItem } from './sheet';

/** `language` is the one of the part; it stands on the element where the document has another. A table stops at every row. */
export function* blockHtml(snapshot: Snapshot, item: SheetItem, language: Language): Generator<void, string> {
  const { draft } = snapshot;
  const foreign = inLanguage(language, draft.language);
  const [placed] = item.blocks;
  if (item.kind === 'rows') return yield* table(snapshot, item.blocks, foreign);
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
      return `<p class="contents"${foreign}>${contents(snapshot, placed)}</p>`;
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
function contents(snapshot: Snapshot, placed: Placed): string {
  const { block, at } = placed;
  const words = passage(block);
  const head = block.label ? `${escaped(block.label.printed)} ` : '';
  const { name, places } = contentsLine(words.text);
  const inside = (span: Span): Inline[] => {
    const { from, to } = toBlock(words, span);
    return inlineOf(snapshot, placed, { from: at + from, to: at + to });
  };
  const title = `<span>${head}${wordsHtml(snapshot, placed, inside(name))}</span>`;
  if (!places) return title;
  const pages = inside(places).map((one) => (typeof one === 'string' ? withoutLeaders(one) : one));
  return `${title}<span class="leader"></span><span>${wordsHtml(snapshot, placed, pages)}</span>`;
}

function* table(snapshot: Snapshot, blocks: readonly [Placed, ...Placed[]], foreign: string): Generator<void, string> {
  const [first] = blocks;
  const ids = noteIds(snapshot.draft);
  const html = (inline: readonly Inline[], placed: Placed): string => inlineHtml(inline, ids, placed.at, first.at);
  const rows: { placed: Placed; inline: Inline[]; cells: ReturnType<typeof cellsOf<Exclude<Inline, string>>> }[] = [];
  for (const placed of blocks) {
    const inline = inlineOf(snapshot, placed);
    rows.push({ placed, inline, cells: cellsOf<Exclude<Inline, string>>(inline) });
    yield;
  }
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells?.length ?? 1), 1);
  const ruled = rows.findIndex(({ cells }) => cells !== undefined && isRule(cells));
  const lines: string[] = [];
  for (const [at, { placed, inline, cells }] of rows.entries()) {
    yield;
    if (at === ruled || (cells && isRule(cells))) continue;
    if (!cells) {
      lines.push(`<tr><td class="under" colspan="${columns}">${html(inline, placed)}</td></tr>`);
      continue;
    }
    const cell = at < ruled ? 'th' : 'td';
    const inside = cells.map((one, place) => {
      const rest = place === cells.length - 1 && columns > cells.length ? ` colspan="${columns - place}"` : '';
      return `<${cell}${rest}>${html(one, placed)}</${cell}>`;
    });
    lines.push(`<tr>${inside.join('')}</tr>`);
  }
  return `<table${foreign}><tbody>${lines.join('')}</tbody></table>`;
}

function note(snapshot: Snapshot, { blocks: [placed], opens }: SheetItem, foreign: string): string {
  const { draft } = snapshot;
  const node = nodeOf(draft, placed);
  const id = node && noteIds(draft).get(node);
  const words = wordsHtml(snapshot, placed, inlineOf(snapshot, placed));
  const printed = escaped(placed.block.label?.printed ?? '');
  const isMarked = node?.reference !== undefined;
  const label = isMarked
    ? `<a class="back" role="doc-backlink" href="#m${id ?? 0}">${printed}</a>`
    : `<a class="number" href="#" data-at="0">${printed === '' ? '*' : printed}</a>`;
  const named = isMarked ? ` id="n${id ?? 0}"` : '';
  return `<p class="note${opens ? ' opens' : ''}${isMarked ? '' : ' unmarked'}"${named} role="note"${foreign}>${label} <span>${words}</span></p>`;
}
