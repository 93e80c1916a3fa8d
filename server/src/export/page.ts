/** A draft, or what is selected of it, as a page of paragraphs, tables and notes, for whatever it is written as. */
import { listed, plural } from '../base/l10n';
import type { Span } from '../base/span';
import type { Draft } from '../draft/nodes';
import { noteAt } from '../draft/notes';
import { languageOf } from '../draft/partLanguage';
import { everyBlock, partAt, topLevel, type Placed } from '../draft/tree';
import type { Language } from '../languages/lexicon';
import { cellsOf, isRule, type CellsOf } from './cells';
import { noteNames } from './noteNames';
import { isEmpty, wordsIn, type Piece, type Words } from './pieces';

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

type Cells = CellsOf<Inline>;

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
  /** What is not on it, or stays as it was, as clauses: `1 note without a mark is left out`. */
  readonly left: readonly string[];
}

/**
 * `span` is absolute. Notes come along with their marks, and by themselves only where nothing else is selected. They count from
 * 1, and what names them follows; letters and asterisks are text.
 */
export function pageOf(draft: Draft, span: Span): Page {
  const numbers = new Map<Placed['block'], number>();
  const first = build(draft, span, numbers, () => undefined);
  const numberOf = (note: Placed['block']): number | undefined => numbers.get(note);
  return numbers.size === 0 ? first : build(draft, span, new Map(), numberOf);
}

function build(
  draft: Draft,
  span: Span,
  numbers: Map<Placed['block'], number>,
  numberOf: (note: Placed['block']) => number | undefined,
): Page {
  const spoken = languageOf(draft);
  const notes: PageNote[] = [];
  /** Those with a letter or asterisks, by their marks. */
  const lettered = new Map<Placed['block'], Placed>();
  let unnamed = 0;
  const languageAt = (at: number): Language => spoken(partAt(draft, at));

  const words = (placed: Placed, within: Span): Words => {
    const { renamed, left } = noteNames(draft, placed, within, numberOf);
    unnamed += left;
    return wordsIn(placed, within, renamed);
  };

  const inlineOf = (pieces: readonly Piece[]): Inline[] =>
    pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const note = noteAt(draft, piece.mark, piece.at)?.note;
      if (!/^\d+$/.test(piece.mark)) {
        if (note) lettered.set(note.block, note);
        return piece.mark;
      }
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
      slot.inline = inlineOf(words(note, whole).pieces);
      return { note: number, again: false };
    });

  const blocks: (Line | Rows)[] = [];
  const printedNotes = new Set<Placed['block']>();
  /** The table to which the next row belongs. */
  let table: { readonly rows: Cells[]; readonly block: Rows } | undefined;
  for (const placed of topLevel(draft)) {
    const { block, at } = placed;
    if (at >= span.to || at + block.length <= span.from || isLeftOut(placed)) continue;
    const own = words(placed, span);
    if (isEmpty(own)) continue;
    if (block.kind === 'note') printedNotes.add(block);
    const language = languageAt(at);
    const inline = trimmed(inlineOf(own.pieces));
    const cells = block.kind === 'table' && block.caption !== true ? cellsOf(inline) : undefined;
    if (cells && isRule(cells)) continue;
    if (cells) {
      if (table && blocks.at(-1) === table.block) table.rows.push(cells);
      else {
        const rows = [cells];
        table = { rows, block: { kind: 'table', rows, language } };
        blocks.push(table.block);
      }
    } else
      blocks.push({
        ...lookOf(placed),
        label: block.kind === 'note' ? (block.label?.printed ?? '') : own.label,
        inline,
        language,
      });
  }
  const isAlone = blocks.length === 0;
  if (isAlone) blocks.push(...lonelyNotes(draft, span, inlineOf, languageAt));
  for (const note of lettered.values()) {
    if (isAlone || printedNotes.has(note.block)) continue;
    const { pieces } = words(note, { from: note.at, to: note.at + note.block.length });
    const label = note.block.label?.printed ?? '';
    blocks.push({ kind: 'plain', level: 0, label, inline: trimmed(inlineOf(pieces)), language: languageAt(note.at) });
  }
  const bare = isAlone ? 0 : everyBlock(draft).filter((placed) => isBare(placed, span, numbers)).length;
  return { language: languageAt(span.from), blocks, notes, left: [...leftOut(bare), ...unnamedNotes(unnamed)] };
}

function leftOut(count: number): string[] {
  return count === 0
    ? []
    : [plural(count, '{0} note without a mark is left out', '{0} notes without marks are left out')];
}

function unnamedNotes(count: number): string[] {
  return count === 0
    ? []
    : [
        plural(
          count,
          '{0} reference to a note that is not copied keeps its number',
          '{0} references to notes that are not copied keep their numbers',
        ),
      ];
}

/** What has a number comes with its mark. */
function isLeftOut({ block }: Placed): boolean {
  if (block.kind !== 'note') return block.kind === 'furniture';
  return !block.label || /^\d+$/.test(block.label.printed);
}

/** Whether a note is selected whole, and no mark on the page names it. */
function isBare({ block, at }: Placed, span: Span, numbers: ReadonlyMap<Placed['block'], number>): boolean {
  if (block.kind !== 'note' || !block.label || !/^\d+$/.test(block.label.printed) || numbers.has(block)) return false;
  return at + block.label.from >= span.from && at < span.to;
}

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
  const paragraphs = blocks.length - tables;
  return listed([
    ...(paragraphs > 0 ? [plural(paragraphs, '{0} paragraph', '{0} paragraphs')] : []),
    ...(tables > 0 ? [plural(tables, '{0} table', '{0} tables')] : []),
    ...(notes.length > 0 ? [plural(notes.length, '{0} note', '{0} notes')] : []),
  ]);
}
