/** The draft as a reader would draw it: parts, sections, articles, paragraphs and tables, one inside the other. */
import { fact } from '../base/lazy';
import type { Span } from '../base/span';
import type { Block, Draft } from '../draft/nodes';
import { isStopped } from '../draft/line';
import { passage } from '../draft/passage';
import { parts, type GroupNode, type ParagraphNode, type PartNode, type Placed } from '../draft/tree';

/** Its span, absolute: from its first character to the end of its last line, without the blank lines behind it. */
export interface Unit extends Span {
  readonly kind: 'part' | 'section' | 'article' | 'paragraph' | 'subparagraph' | GroupNode['kind'];
  /** The block that opens it. */
  readonly block: Block;
  /** Of a part its first title; of a table the line below its name. */
  readonly title: Block | undefined;
  /** In order; none reaches into the next, or out of this unit. */
  readonly children: readonly Unit[];
}

/** What is not yet inside anything. What has no end of its own goes on until the next of its rank or a higher one. */
interface Entry extends Placed {
  readonly kind: Unit['kind'];
  readonly title?: Block | undefined;
  /** From the outermost in, 0 for an annex. */
  readonly rank: number;
  end: number;
}

interface Open extends Entry {
  readonly children: Unit[];
}

/** Appendices stand in their annex. Sections have the ranks from 2, sub-paragraphs those from 7, by their level. */
const RANKS = { annex: 0, part: 1, section: 2, article: 5, paragraph: 6, subparagraph: 7, group: 100 };

/** The outermost units in order; the main part is none itself. Costs little more than the number of blocks. */
export const structure: (draft: Draft) => readonly Unit[] = fact((draft) => {
  const top: Unit[] = [];
  const open: Open[] = [];
  const close = (rank: number, at: number): void => {
    for (let last = open.at(-1); last && (last.rank >= rank || last.end <= at); last = open.at(-1)) {
      open.pop();
      const { kind, block, title, children } = last;
      const to = Math.max(textEnd(draft, Math.min(last.end, at)), children.at(-1)?.to ?? 0);
      (open.at(-1)?.children ?? top).push({ kind, block, title, from: textStart(last), to, children });
    }
  };
  for (const part of parts(draft)) {
    for (const entry of entries(part)) {
      close(entry.rank, entry.at);
      open.push({ ...entry, children: [] });
    }
  }
  close(0, draft.segments.length);
  return top;
});

/** The units that begin before an offset and hold it, or would if they had no end; from the outermost in. */
export function unitsAt(draft: Draft, offset: number): Unit[] {
  const found: Unit[] = [];
  let unit: Unit | undefined;
  let units = structure(draft);
  while ((unit = units.findLast(({ from }) => from <= offset)) !== undefined) {
    found.push(unit);
    units = unit.children;
  }
  return found;
}

/** The lines under the names of tables that are their titles. */
export const captionTitles: (draft: Draft) => ReadonlySet<Block> = fact((draft) => {
  const groups = parts(draft).flatMap((part) => part.groups);
  return new Set(groups.map(captionTitle).filter((block) => block !== undefined));
});

function entries(part: PartNode): Entry[] {
  const sections = part.headings.map(({ level, block, at }): Entry => {
    return { kind: 'section', block, at, rank: RANKS.section + level - 1, end: Infinity };
  });
  const articles = part.articles.map((article): Entry => ({ ...article, kind: 'article', rank: RANKS.article }));
  const groups = part.groups.map(groupEntry).filter((entry) => entry !== undefined);
  return [
    ...partEntry(part),
    ...[...sections, ...articles, ...part.paragraphs.flatMap(paragraphEntries), ...groups].sort((a, b) => a.at - b.at),
  ];
}

function partEntry({ kind, block, at, blocks }: PartNode): Entry[] {
  if (!block) return [];
  const title = blocks.find((placed) => placed.block.kind === 'title')?.block;
  return [{ kind: 'part', block, at, title, rank: kind === 'annex' ? RANKS.annex : RANKS.part, end: Infinity }];
}

function groupEntry(group: GroupNode): Entry | undefined {
  const { kind, blocks } = group;
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last && { ...first, kind, title: captionTitle(group), rank: RANKS.group, end: blockEnd(last) };
}

/** `Table 1` has its title on the line below: short, without cells. */
function captionTitle({ kind, blocks: [caption, next] }: GroupNode): Block | undefined {
  if (kind === 'contents' || !caption?.block.caption || !next) return undefined;
  const [line = '', ...more] = next.block.segments.map(({ text }) => text);
  const isTitle = more.length === 0 && line.length <= LONGEST_TITLE && !isStopped(line) && !/[|\t]|\s{3}/.test(line);
  return isTitle && passage(caption.block).text === '' ? next.block : undefined;
}

const LONGEST_TITLE = 160;

/** The paragraph with all that belongs to it, and its sub-paragraphs, which hold the deeper ones and the bullets behind them. */
function paragraphEntries({ block, at, members }: ParagraphNode): Entry[] {
  const last = members.at(-1);
  const found: Entry[] = [
    { kind: 'paragraph', block, at, rank: RANKS.paragraph, end: blockEnd(last ?? { block, at }) },
  ];
  let open: Entry[] = [];
  for (const member of members) {
    const { kind, level = 1 } = member.block;
    if (kind === 'subparagraph') {
      const item: Entry = { ...member, kind, rank: RANKS.subparagraph + level - 1, end: 0 };
      open = [...open.filter(({ rank }) => rank < item.rank), item];
      found.push(item);
    }
    if (kind === 'subparagraph' || kind === 'bullet') for (const item of open) item.end = blockEnd(member);
  }
  return found;
}

function blockEnd({ block, at }: Placed): number {
  return at + block.length;
}

function textStart({ block, at }: Placed): number {
  return at + (block.segments[0]?.start ?? 0);
}

/** Where the last text before the end of a block ends: blank lines belong to the block before them. */
export function textEnd({ segments }: Draft, end: number): number {
  const index = segments.find(end - 1);
  const segment = segments.at(index);
  return segment ? segments.offset(index) + segment.start + segment.text.length : 0;
}
