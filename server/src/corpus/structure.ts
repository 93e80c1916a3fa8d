/**
 * What the store knows of a document's structure: its parts, and its units, each what a reader would quote by one number
 * (a paragraph with all that belongs to it, a heading, an article, a note, a block without number). One row of the full
 * text is one unit.
 */
import type { PartKind } from '../base/place';
import { topLevel, parts, type ParagraphNode, type PartNode, type Placed } from '../draft/tree';
import type { Block, Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import type { Join, Run } from './passages';

export const UNIT_KINDS = ['paragraph', 'heading', 'article', 'note', 'part', 'title', 'table', 'text'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The kinds of units that name what follows, which can be searched alone. */
export const HEAD_KINDS = ['heading', 'part', 'title'] as const satisfies readonly UnitKind[];
export type HeadKind = (typeof HEAD_KINDS)[number];

export function isHead(kind: UnitKind): kind is HeadKind {
  return HEAD_KINDS.some((head) => head === kind);
}

/** A sub-paragraph: its labels from the outermost in, and its span. */
export interface Item {
  readonly path: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface Unit {
  readonly kind: UnitKind;
  /** The index of its part. */
  readonly part: number;
  /** As printed: `12.`, `一.`, `附件一`; of a note its mark; empty where there is none. */
  readonly label: string;
  /** Of a numbered paragraph or article. */
  readonly number: number | undefined;
  /** Of a heading: `II`, `II.D`. */
  readonly section: string | undefined;
  /** The number of the article that a paragraph belongs to. */
  readonly article: number | undefined;
  /** In the text of the document; of a heading up to the end of its section, of an article and a part up to its end. */
  readonly from: number;
  readonly to: number;
  /** What the unit itself says. */
  readonly runs: readonly Run[];
  readonly items: readonly Item[];
}

export interface PartRecord {
  readonly kind: PartKind | 'main';
  readonly number: string | null;
  /** `main`, `annex I`. */
  readonly name: string;
  /** The index of the part that an appendix or enclosure belongs to; -1 for none. */
  readonly parent: number;
}

export interface Structure {
  readonly parts: readonly PartRecord[];
  readonly units: readonly Unit[];
}

/** More than any document has. */
const MOST_UNITS = 1 << 20;

/** What no reader looks for by words. */
const LEFT_OUT = new Set<Block['kind']>(['furniture', 'contents', 'masthead']);

/** Blocks that stand for themselves even behind a numbered paragraph. */
const OWN = new Set<Block['kind']>(['note', 'table', 'figure', 'signature', 'masthead', 'title']);

/** The structure of a draft, and for the start of each block the unit that has it. */
export function structureOf(draft: Draft): {
  readonly structure: Structure;
  readonly unitAt: ReadonlyMap<number, number>;
} {
  const units: Unit[] = [];
  const unitAt = new Map<number, number>();
  const all = parts(draft);
  const indexOf = new Map(all.map((part, index) => [part, index]));
  const add = (unit: Unit, blocks: readonly Placed[]): void => {
    if (units.length >= MOST_UNITS) return;
    for (const { at } of blocks) unitAt.set(at, units.length);
    units.push(unit);
  };
  all.forEach((part, index) => {
    const paragraphs = new Map(part.paragraphs.map((paragraph) => [paragraph.at, paragraph]));
    let taken = new Set<number>();
    for (const placed of part.blocks) {
      const notes = placed.block.children.filter(({ block }) => block.kind === 'note');
      const paragraph = paragraphs.get(placed.at);
      if (paragraph) {
        const members = paragraph.members.filter(({ block }) => !OWN.has(block.kind));
        taken = new Set(members.map(({ at }) => at));
        add(paragraphUnit(paragraph, members, index), [placed, ...members]);
      } else if (!taken.has(placed.at) && !LEFT_OUT.has(placed.block.kind))
        add(blockUnit(placed, part, index), [placed]);
      for (const { block, at } of notes) {
        const note = { block, at: placed.at + at };
        add(blockUnit(note, part, index), [note]);
      }
    }
  });
  const records = all.map(({ kind, number, name, parent }) => {
    return { kind, number, name, parent: parent ? (indexOf.get(parent) ?? -1) : -1 };
  });
  return { structure: { parts: records, units }, unitAt };
}

function paragraphUnit(paragraph: ParagraphNode, members: readonly Placed[], part: number): Unit {
  const { block, at, number, label } = paragraph;
  const runs = [...runsOf({ block, at }, ''), ...members.flatMap((member) => labelled(member))];
  // `13.4` and `12 bis` are known by their label alone.
  const plain = paragraph.major === undefined && !/\d\s?\p{L}/u.test(label);
  return {
    kind: 'paragraph',
    part,
    label,
    number: plain ? number : undefined,
    section: undefined,
    article: paragraph.article?.number,
    from: at + (block.label?.from ?? 0),
    to: endOf(runs, at + block.length),
    runs,
    items: paragraph.subparagraphs.map((item) => {
      const own = labelled(item);
      return { path: item.path, from: own[0]?.from ?? item.at, to: endOf(own, item.at + item.block.length) };
    }),
  };
}

function blockUnit(placed: Placed, part: PartNode, index: number): Unit {
  const { block, at } = placed;
  const runs = runsOf(placed, '');
  const heading = block.kind === 'heading' ? part.headings.find((node) => node.at === at) : undefined;
  const article = block.kind === 'article' ? part.articles.find((node) => node.at === at) : undefined;
  return {
    kind: kindOf(block),
    part: index,
    label: block.label?.printed ?? '',
    number: article?.number,
    section: heading?.section,
    article: undefined,
    from: block.label ? at + block.label.from : (runs[0]?.from ?? at),
    to:
      heading !== undefined
        ? sectionEnd(heading.at, heading.level, part)
        : (article?.end ?? (block.kind === 'part' ? part.end : endOf(runs, at + block.length))),
    runs,
    items: [],
  };
}

function kindOf({ kind }: Block): UnitKind {
  switch (kind) {
    case 'heading':
    case 'article':
    case 'note':
    case 'part':
    case 'title':
    case 'table':
      return kind;
    default:
      return 'text';
  }
}

/** Up to the next heading of the same level or above. */
function sectionEnd(at: number, level: number, part: PartNode): number {
  return part.headings.find((heading) => heading.at > at && heading.level <= level)?.at ?? part.end;
}

function endOf(runs: readonly Run[], otherwise: number): number {
  return runs.at(-1)?.to ?? otherwise;
}

/** A sub-paragraph or bullet with its label, on a line of its own. */
function labelled(placed: Placed): Run[] {
  const { block, at } = placed;
  if (!block.label) return runsOf(placed, '\n');
  const label: Run = { from: at + block.label.from, to: at + block.label.to, join: '\n' };
  return [label, ...runsOf(placed, ' ')];
}

function runsOf({ block, at }: Placed, first: Join): Run[] {
  let end = 0;
  return passage(block).runs.map((run, index): Run => {
    const join = index === 0 ? first : run.at > end ? ' ' : '';
    end = run.at + run.length;
    return { from: at + run.from, to: at + run.from + run.length, join };
  });
}

/** Whether the draft says anything: one of nothing but furniture is a scan, or empty. */
export function saysNothing(draft: Draft): boolean {
  for (const { block } of topLevel(draft)) if (block.kind !== 'furniture') return false;
  return true;
}
