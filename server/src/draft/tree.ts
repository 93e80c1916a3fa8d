/** The draft as a reader sees it: parts with their headings, paragraphs and notes, at absolute offsets. */
import { fact } from '../base/lazy';
import { formatPart, type PartKind } from '../base/place';
import type { Span } from '../base/span';
import { readLetter, writeRoman } from '../languages/numerals';
import type { Block, Draft } from './nodes';
import { passage } from './passage';

/** A block with its absolute offset in the text. */
export interface Placed {
  readonly block: Block;
  readonly at: number;
}

export interface SubparagraphNode extends Placed {
  /** The labels from the outermost in, without brackets: `['c', 'ii']`. */
  readonly path: readonly string[];
}

export interface ParagraphNode extends Placed {
  readonly number: number;
  /** Its label as printed: `12.`, `12 bis.`. */
  readonly label: string;
  /** All that belongs to it: sub-paragraphs, bullets, quotations. */
  readonly members: readonly Placed[];
  readonly subparagraphs: readonly SubparagraphNode[];
}

export interface HeadingNode extends Placed {
  readonly level: number;
  /** `II`, `II.D`: the Roman number of level 1, the letter of level 2; undefined for level 3. */
  readonly section: string | undefined;
  readonly title: string;
}

/** The main part, an annex, an appendix, an enclosure: one scope of paragraph numbers. */
export interface PartNode {
  readonly kind: PartKind | 'main';
  readonly number: string | null;
  /** `main`, `annex I`, `appendix`. */
  readonly name: string;
  /** Where it starts; its line, but for the main part. */
  readonly at: number;
  readonly end: number;
  readonly block: Block | undefined;
  /** The part that an appendix or enclosure belongs to. */
  readonly parent: PartNode | undefined;
  readonly headings: readonly HeadingNode[];
  readonly paragraphs: readonly ParagraphNode[];
  /** Every block of the part in order, its line included. */
  readonly blocks: readonly Placed[];
}

export interface NoteNode {
  readonly mark: string;
  /** The note's text, where the draft has it. */
  readonly note: Placed | undefined;
  /** The first mark in the text, absolute. */
  readonly reference: Span | undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** The parts in order, the main part first even where it is empty. */
export const parts: (draft: Draft) => readonly PartNode[] = fact((draft) => {
  const found: Writable<PartNode>[] = [part('main', null, 0, undefined, undefined)];
  let current = found[0] as Writable<PartNode>;
  let paragraph: Writable<ParagraphNode> | undefined;
  let path: string[] = [];
  for (const placed of topLevel(draft)) {
    const { block, at } = placed;
    if (block.kind === 'part' && block.part) {
      current.end = at;
      const { kind, number } = block.part;
      current = part(
        kind,
        number,
        at,
        block,
        kind === 'annex' ? undefined : found.findLast((p) => p.kind === 'annex' || p.kind === 'main'),
      );
      found.push(current);
      paragraph = undefined;
    }
    current.blocks.push(placed);
    if (block.kind === 'heading') {
      current.headings.push(headingNode(placed, current.headings));
      paragraph = undefined;
    } else if (block.kind === 'paragraph') {
      paragraph = {
        ...placed,
        number: block.number ?? 0,
        label: block.label?.printed ?? '',
        members: [],
        subparagraphs: [],
      };
      current.paragraphs.push(paragraph);
      path = [];
    } else if (paragraph && block.kind !== 'furniture') {
      paragraph.members.push(placed);
      if (block.kind === 'subparagraph') {
        path = [...path.slice(0, (block.level ?? 1) - 1), (block.label?.printed ?? '').replace(/[()]/g, '')];
        paragraph.subparagraphs.push({ ...placed, path });
      }
    }
  }
  current.end = draft.segments.length;
  return found;
});

function part(
  kind: PartNode['kind'],
  number: string | null,
  at: number,
  block: Block | undefined,
  parent: PartNode | undefined,
): Writable<PartNode> {
  const name = kind === 'main' ? 'main' : formatPart({ kind, number });
  return { kind, number, name, at, end: at, block, parent, headings: [], paragraphs: [], blocks: [] };
}

function headingNode({ block, at }: Placed, before: readonly HeadingNode[]): HeadingNode {
  const level = block.level ?? 3;
  const chapter = before.findLast((heading) => heading.level === 1)?.section;
  return { block, at, level, section: sectionName(block, level, chapter), title: passage(block).text };
}

function sectionName(block: Block, level: number, chapter: string | undefined): string | undefined {
  if (level === 1) return writeRoman(block.number ?? 0);
  const letter = block.label?.printed.charAt(0);
  if (level !== 2 || !letter || readLetter(letter) === undefined) return undefined;
  return chapter === undefined ? letter : `${chapter}.${letter}`;
}

/** All blocks in order with their offsets; children are inside them. */
export function* topLevel(draft: Draft): Generator<Placed, void, undefined> {
  let at = 0;
  for (const block of draft.blocks) {
    yield { block, at };
    at += block.length;
  }
}

/** All blocks in order, notes and furniture inside other blocks behind the block that holds them. */
export function* everyBlock(draft: Draft): Generator<Placed, void, undefined> {
  for (const placed of topLevel(draft)) {
    yield placed;
    for (const child of placed.block.children) yield { block: child.block, at: placed.at + child.at };
  }
}

/** The block at an offset, the innermost one; undefined in an empty draft. */
export function blockAt(draft: Draft, offset: number): Placed | undefined {
  const index = draft.blocks.find(offset);
  const block = draft.blocks.at(index);
  if (!block) return undefined;
  const at = draft.blocks.offset(index);
  const child = block.children.find((c) => offset >= at + c.at && offset < at + c.at + c.block.length);
  return child ? { block: child.block, at: at + child.at } : { block, at };
}

/** The part that holds an offset. */
export function partAt(draft: Draft, offset: number): PartNode {
  const all = parts(draft);
  return all.findLast((node) => node.at <= offset) ?? (all[0] as PartNode);
}

/** Marks and notes, one entry a mark: in the order of the marks in the text, then the notes that no mark names. */
export const notes: (draft: Draft) => readonly NoteNode[] = fact((draft) => {
  const found = new Map<string, Writable<NoteNode>>();
  const entry = (mark: string): Writable<NoteNode> => {
    const known = found.get(mark) ?? { mark, note: undefined, reference: undefined };
    found.set(mark, known);
    return known;
  };
  for (const { block, at } of everyBlock(draft)) {
    for (const { mark, from, to } of block.marks) entry(mark).reference ??= { from: at + from, to: at + to };
  }
  for (const placed of everyBlock(draft)) {
    if (placed.block.kind === 'note' && placed.block.label) entry(placed.block.label.printed).note ??= placed;
  }
  return [...found.values()];
});

/** The canonical symbols of the document itself: those of its masthead, else those of its running heads. */
export const ownSymbols: (draft: Draft) => readonly string[] = fact((draft) => {
  const printed = (kind: Block['kind']): string[] => [
    ...new Set([...everyBlock(draft)].flatMap(({ block }) => (block.kind === kind ? (block.symbols ?? []) : []))),
  ];
  const own = printed('masthead');
  return own.length > 0 ? own : printed('furniture');
});

/** Whether the masthead prints a symbol; a running head is weaker evidence of whose document it is. */
export function hasMastheadSymbol(draft: Draft): boolean {
  return [...topLevel(draft)].some(({ block }) => block.kind === 'masthead' && block.symbols !== undefined);
}
