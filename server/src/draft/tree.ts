/** The draft as a reader sees it: parts with their headings, paragraphs and notes, at absolute offsets. */
import { fact } from '../base/lazy';
import { formatPart, type PartKind } from '../base/place';
import { writeRoman } from '../base/roman';
import { ALL_LEXICONS } from '../languages/index';
import { printedItemName } from '../languages/itemNames';
import { divisionOf } from './divisions';
import type { Block, Draft } from './nodes';
import { passage } from './passage';

/** A block with its absolute offset in the text. */
export interface Placed {
  readonly block: Block;
  readonly at: number;
}

export interface SubparagraphNode extends Placed {
  /** The labels from the outermost in, as places have them: `['c', 'ii']`. */
  readonly path: readonly string[];
}

export interface ParagraphNode extends Placed {
  readonly number: number;
  /** Its label as printed: `12.`, `12 bis.`, `145.23`. */
  readonly label: string;
  /** Of `145.23` the 145, which the number alone does not name; undefined for a plain number. */
  readonly major: number | undefined;
  /** The numbering scope inside its part, counted from 0: a section or draft resolution that starts again at 1, an article. */
  readonly scope: number;
  /** The article that it belongs to. */
  readonly article: ArticleNode | undefined;
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

export interface ArticleNode extends Placed {
  readonly number: number;
  /** Where its last block ends. */
  readonly end: number;
}

/** Blocks that belong together and hold neither paragraphs nor headings: a table with its caption and notes, a contents page. */
export interface GroupNode {
  readonly kind: 'contents' | 'table' | 'figure' | 'box' | 'notes';
  readonly blocks: readonly Placed[];
}

/** The main part, an annex, an appendix, an enclosure: one or more scopes of paragraph numbers. */
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
  readonly articles: readonly ArticleNode[];
  readonly groups: readonly GroupNode[];
  /** Every block of the part in order, its line included. */
  readonly blocks: readonly Placed[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** The parts in order, the main part first even where it is empty. */
export const parts: (draft: Draft) => readonly PartNode[] = fact((draft) => {
  const found: Writable<PartNode>[] = [part('main', null, 0, undefined, undefined)];
  let current = found[0] as Writable<PartNode>;
  let holder = current;
  let chapter: string | undefined;
  let paragraph: Writable<ParagraphNode> | undefined;
  let article: Writable<ArticleNode> | undefined;
  let path: string[] = [];
  for (const placed of topLevel(draft)) {
    const { block, at } = placed;
    if (block.kind === 'part' && block.part) {
      current.end = at;
      const { kind, number } = block.part;
      current = part(kind, number, at, block, kind === 'annex' ? undefined : holder);
      if (kind === 'annex') holder = current;
      chapter = undefined;
      found.push(current);
      paragraph = undefined;
      article = undefined;
    }
    current.blocks.push(placed);
    addToGroup(current.groups as Writable<GroupNode>[], placed);
    if (block.kind === 'heading') {
      const node = headingNode(placed, chapter);
      if (node.level === 1) chapter = node.section;
      current.headings.push(node);
      paragraph = undefined;
      article = undefined;
    } else if (block.kind === 'article') {
      article = { ...placed, number: block.number ?? 0, end: at + block.length };
      current.articles.push(article);
      paragraph = undefined;
    } else if (block.kind === 'paragraph') {
      const before = current.paragraphs.at(-1);
      const number = block.number ?? 0;
      // A quoted article ends where the numbering of its document goes on.
      if (article && before?.article !== article && number !== 1) article = undefined;
      const label = block.label?.printed ?? '';
      // `1 bis` is behind 1.
      const begins = number <= 1 && !(before?.number === number && /\d\s?\p{L}/u.test(label));
      const again = before !== undefined && (begins || article !== before.article);
      const scope = again ? before.scope + 1 : (before?.scope ?? 0);
      const major = /^(\d+)\.\d/.exec(label)?.[1];
      paragraph = {
        ...placed,
        number,
        label,
        major: major === undefined ? undefined : Number(major),
        scope,
        article,
        members: [],
        subparagraphs: [],
      };
      current.paragraphs.push(paragraph);
      path = [];
    } else if (paragraph && MEMBERS.has(block.kind)) {
      paragraph.members.push(placed);
      if (block.kind === 'subparagraph') {
        path = [...path.slice(0, (block.level ?? 1) - 1), labelName(block)];
        paragraph.subparagraphs.push({ ...placed, path });
      }
    }
    if (article && block.kind !== 'furniture') article.end = at + block.length;
  }
  current.end = draft.segments.length;
  return found;
});

/** Of a sub-paragraph, as places have it: `b` of `(ب)`. */
export function labelName({ label }: Block): string {
  return printedItemName(label?.printed ?? '', ALPHABETS);
}

const ALPHABETS = ALL_LEXICONS.flatMap(({ alphabets }) => alphabets);

/** What may belong to the paragraph before it. */
const MEMBERS = new Set<Block['kind']>([
  'subparagraph',
  'bullet',
  'quotation',
  'text',
  'note',
  'table',
  'figure',
  'signature',
  'masthead',
  'title',
]);

const GROUPS: Readonly<Partial<Record<Block['kind'], GroupNode['kind']>>> = {
  contents: 'contents',
  table: 'table',
  figure: 'figure',
  box: 'box',
  note: 'notes',
};

/** A caption opens a new group; anything else of the kind joins the one directly before it. */
function addToGroup(groups: Writable<GroupNode>[], placed: Placed): void {
  const kind = GROUPS[placed.block.kind];
  if (!kind) return;
  const last = groups.at(-1);
  const previous = last?.blocks.at(-1);
  const next = previous !== undefined && previous.at + previous.block.length === placed.at;
  if (last?.kind === kind && next && !placed.block.caption) last.blocks.push(placed);
  else groups.push({ kind, blocks: [placed] });
}

function part(
  kind: PartNode['kind'],
  number: string | null,
  at: number,
  block: Block | undefined,
  parent: PartNode | undefined,
): Writable<PartNode> {
  const name = kind === 'main' ? 'main' : formatPart({ kind, number });
  return {
    kind,
    number,
    name,
    at,
    end: at,
    block,
    parent,
    headings: [],
    paragraphs: [],
    articles: [],
    groups: [],
    blocks: [],
  };
}

function headingNode({ block, at }: Placed, chapter: string | undefined): HeadingNode {
  const level = block.level ?? 3;
  return { block, at, level, section: sectionName(block, level, chapter), title: passage(block).text };
}

/** `Section 2` below a chapter has a number of its own, and no letter. */
function sectionName(block: Block, level: number, chapter: string | undefined): string | undefined {
  const { number = 0, label } = block;
  if (level === 1) return writeRoman(number);
  if (level !== 2 || !label || number < 1 || number > 26 || divisionOf(label)) return undefined;
  const letter = String.fromCharCode(64 + number);
  return chapter === undefined ? letter : `${chapter}.${letter}`;
}

/** All blocks in order with their offsets; children are inside them. */
export const topLevel: (draft: Draft) => readonly Placed[] = fact((draft) => {
  const found: Placed[] = [];
  let at = 0;
  for (const block of draft.blocks) {
    found.push({ block, at });
    at += block.length;
  }
  return found;
});

/** All blocks in order, notes and furniture inside other blocks behind the block that holds them. */
export const everyBlock: (draft: Draft) => readonly Placed[] = fact((draft) =>
  topLevel(draft).flatMap((placed) =>
    placed.block.children.length === 0
      ? placed
      : [placed, ...placed.block.children.map(({ at, block }) => ({ block, at: placed.at + at }))],
  ),
);

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
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return all[low] as PartNode;
}
