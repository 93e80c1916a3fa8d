/** A draft, or what is selected of it, as a page of paragraphs, tables and notes, for whatever it is written as. */
import type { Span } from '../base/span';
import type { Draft } from '../draft/nodes';
import { noteAt } from '../draft/notes';
import { languageOf } from '../draft/partLanguage';
import { everyBlock, partAt, topLevel, type Placed } from '../draft/tree';
import type { Language } from '../languages/lexicon';
import { isEmpty, wordsIn, type Piece } from './pieces';

/** Text, or the how manieth note of the page, counted from 1, and whether a mark before named it; a mark without a note is text. */
export type Inline = string | { readonly note: number; readonly again: boolean };

export interface Line {
  readonly kind: 'heading' | 'title' | 'numbered' | 'bullet' | 'quotation' | 'caption' | 'plain';
  /** Of a heading 1 to 3; of what has a number or bullet how deep it stands, from 0. */
  readonly level: number;
  readonly label: string;
  readonly inline: readonly Inline[];
  readonly language: Language;
}

/** Of one row. */
type Cells = readonly (readonly Inline[])[];

export interface Rows {
  readonly kind: 'table';
  readonly rows: readonly Cells[];
  readonly language: Language;
}

export interface PageNote {
  readonly mark: string;
  readonly inline: readonly Inline[];
  readonly language: Language;
}

export interface Page {
  readonly language: Language;
  readonly blocks: readonly (Line | Rows)[];
  /** In the order of their marks. */
  readonly notes: readonly PageNote[];
}

/** `span` is absolute. Notes come along with their marks, and by themselves only where nothing else is selected. */
export function pageOf(draft: Draft, span: Span): Page {
  const spoken = languageOf(draft);
  const numbers = new Map<Placed['block'], number>();
  const notes: PageNote[] = [];
  const languageAt = (at: number): Language => spoken(partAt(draft, at));

  const inlineOf = (pieces: readonly Piece[]): Inline[] =>
    pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const note = noteAt(draft, piece.mark, piece.at)?.note;
      if (!note) return `[${piece.mark}]`;
      const known = numbers.get(note.block);
      if (known !== undefined) return { note: known, again: true };
      const number = numbers.size + 1;
      numbers.set(note.block, number);
      const whole = { from: note.at, to: note.at + note.block.length };
      const slot: { -readonly [K in keyof PageNote]: PageNote[K] } = {
        mark: piece.mark,
        inline: [],
        language: languageAt(note.at),
      };
      notes.push(slot);
      slot.inline = inlineOf(wordsIn(note, whole).pieces);
      return { note: number, again: false };
    });

  const blocks: (Line | Rows)[] = [];
  /** The table to which the next row belongs. */
  let table: { readonly rows: Cells[]; readonly block: Rows } | undefined;
  for (const placed of topLevel(draft)) {
    const { block, at } = placed;
    if (at >= span.to || at + block.length <= span.from || LEFT_OUT.has(block.kind)) continue;
    const words = wordsIn(placed, span);
    if (isEmpty(words)) continue;
    const language = languageAt(at);
    const inline = trimmed(inlineOf(words.pieces));
    const cells = block.kind === 'table' && block.caption !== true ? cellsOf(inline) : undefined;
    if (cells) {
      if (table && blocks.at(-1) === table.block) table.rows.push(cells);
      else {
        const rows = [cells];
        table = { rows, block: { kind: 'table', rows, language } };
        blocks.push(table.block);
      }
    } else blocks.push({ ...lookOf(placed), label: words.label, inline, language });
  }
  if (blocks.length === 0) blocks.push(...lonelyNotes(draft, span, inlineOf, languageAt));
  return { language: languageAt(span.from), blocks, notes };
}

const LEFT_OUT: ReadonlySet<Placed['block']['kind']> = new Set<Placed['block']['kind']>(['furniture', 'note']);

function lookOf({ block }: Placed): Pick<Line, 'kind' | 'level'> {
  const { kind, level, caption } = block;
  switch (kind) {
    case 'heading':
      return { kind: 'heading', level: Math.min(3, level ?? 3) };
    case 'part':
    case 'article':
      return { kind: 'heading', level: 1 };
    case 'title':
      return { kind: 'title', level: 0 };
    case 'paragraph':
      return { kind: 'numbered', level: 0 };
    case 'subparagraph':
      return { kind: 'numbered', level: level ?? 1 };
    case 'bullet':
      return { kind: 'bullet', level: 1 };
    case 'quotation':
      return { kind: 'quotation', level: 0 };
    default:
      return { kind: caption === true ? 'caption' : 'plain', level: 0 };
  }
}

/** Cells between tabs, or between pipes; undefined for a line that has neither: a note or source under the table. */
function cellsOf(inline: readonly Inline[]): Cells | undefined {
  const sign = inline.some((one) => typeof one === 'string' && one.includes('\t')) ? '\t' : '|';
  if (!inline.some((one) => typeof one === 'string' && one.includes(sign))) return undefined;
  const cells: Inline[][] = [[]];
  for (const one of inline) {
    if (typeof one !== 'string') {
      cells.at(-1)?.push(one);
      continue;
    }
    one.split(sign).forEach((text, at) => {
      if (at > 0) cells.push([]);
      // A row with one cell has a pipe behind its tab, which is no cell.
      if (text.trim() !== '' && text.trim() !== '|') cells.at(-1)?.push(text.trim());
    });
  }
  return cells;
}

function lonelyNotes(
  draft: Draft,
  span: Span,
  inlineOf: (pieces: readonly Piece[]) => Inline[],
  languageAt: (at: number) => Language,
): Line[] {
  return everyBlock(draft).flatMap((placed) => {
    const { block, at } = placed;
    if (block.kind !== 'note' || at >= span.to || at + block.length <= span.from) return [];
    const words = wordsIn(placed, span);
    if (isEmpty(words)) return [];
    return [
      {
        kind: 'plain' as const,
        level: 0,
        label: '',
        inline: trimmed(inlineOf(words.pieces)),
        language: languageAt(at),
      },
    ];
  });
}

function trimmed(inline: readonly Inline[]): readonly Inline[] {
  const last = inline.length - 1;
  return inline.map((one, at) => {
    if (typeof one !== 'string') return one;
    const start = at === 0 ? one.replace(/^[^\S\t]+/, '') : one;
    return at === last ? start.trimEnd() : start;
  });
}

/** `3 paragraphs and 2 notes` */
export function contentsOf({ blocks, notes }: Page): string {
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  const counts: [number, string][] = [
    [blocks.length - tables, 'paragraph'],
    [tables, 'table'],
    [notes.length, 'note'],
  ];
  const items = counts.flatMap(([count, noun]) => (count > 0 ? [`${count} ${noun}${count === 1 ? '' : 's'}`] : []));
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
