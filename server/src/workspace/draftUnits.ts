/** The parts, headings, articles and paragraphs of a draft, each as a row that a reader can pick it from. */
import { firstWords } from '../base/firstWords';
import { fact } from '../base/lazy';
import type { Position } from '../base/lineIndex';
import { nodesAt, placeAt } from '../analysis/placeAt';
import { articleSpot, headingSpot, paragraphSpot, partSpot, type Spot } from '../analysis/spots';
import type { Place } from '../base/place';
import { linesOf } from '../draft/lines';
import type { Block, Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { parts, type HeadingNode, type PartNode, type Placed } from '../draft/tree';

export interface DraftUnit {
  readonly kind: 'part' | 'heading' | 'article' | 'paragraph';
  /** As printed: `12.`, `II.`, `附件一`; empty for a heading without a number. */
  readonly label: string;
  /** How it would be cited: `annex I, para 12`. Empty for a heading without a number. */
  readonly place: Place;
  /** The first words of the paragraph; of a part its first title. */
  readonly words: string;
  /** What it stands in, the outermost first: `附件一 › 一. 导言`; empty for the main part. */
  readonly container: string;
  /** All of it, up to its last text. */
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface DraftUnits {
  readonly units: readonly DraftUnit[];
  /** The innermost unit that an offset is in, the section for text without a number; -1 for none. */
  readonly unitAt: (offset: number) => number;
}

const LONGEST = 80;
/** A part or section is known by less. */
const SHORT = 40;

interface Found extends Placed {
  readonly kind: DraftUnit['kind'];
  readonly title?: Block | undefined;
  /** The article that a paragraph belongs to. */
  readonly article?: Block | undefined;
  readonly spot: Spot;
}

/** In the order of the text; costs little more than the number of blocks. */
export const draftUnits: (draft: Draft) => DraftUnits = fact((draft) => {
  const lines = linesOf(draft);
  const units: DraftUnit[] = [];
  const index = new Map<number, number>();
  for (const part of parts(draft)) {
    const outer = partName(part);
    const sections: { readonly level: number; readonly name: string }[] = [];
    for (const { kind, block, at, title, article, spot } of unitsOf(part)) {
      const level = block.level ?? 3;
      if (kind === 'heading') while ((sections.at(-1)?.level ?? 0) >= level) sections.pop();
      const inside = [...sections.map(({ name }) => name), ...(article ? [article.label?.printed ?? ''] : [])];
      const names = kind === 'part' ? partsAround(part) : [outer, ...inside];
      index.set(at, units.length);
      units.push({
        kind,
        label: block.label?.printed.trim() ?? (kind === 'part' ? wordsOf(block, SHORT) : ''),
        place: placeAt(draft, spot.from),
        words: kind === 'part' ? (title ? wordsOf(title, LONGEST) : '') : wordsOf(block, LONGEST),
        container: names.filter((name) => name !== '').join(' › '),
        range: { start: lines.position(spot.from), end: lines.position(spot.to) },
      });
      if (kind === 'heading') sections.push({ level, name: named(block) });
    }
  }
  const unitAt = (offset: number): number => {
    const { part, article, paragraph } = nodesAt(draft, offset);
    const holder = paragraph ?? article ?? part.headings.findLast(({ at }) => at <= offset);
    const own = holder ?? (part.block && part);
    return (own && index.get(own.at)) ?? -1;
  };
  return { units, unitAt };
});

function unitsOf(part: PartNode): Found[] {
  const { block, at, blocks, headings, articles, paragraphs } = part;
  const title = blocks.find((placed) => placed.block.kind === 'title')?.block;
  const own: Found[] = block ? [{ kind: 'part', block, at, title, spot: partSpot(part) }] : [];
  const inside: Found[] = [
    ...headings.map((node): Found => ({ ...placedOf(node), kind: 'heading', spot: headingLine(node, part) })),
    ...articles.map((node): Found => ({ ...placedOf(node), kind: 'article', spot: articleSpot(node, part) })),
    ...paragraphs.map((node): Found => {
      return { ...placedOf(node), kind: 'paragraph', article: node.article?.block, spot: paragraphSpot(node, part) };
    }),
  ];
  return [...own, ...inside.sort((a, b) => a.at - b.at)];
}

function placedOf({ block, at }: Placed): Placed {
  return { block, at };
}

/** A heading is its own lines: what stands under it are units of their own. */
function headingLine(heading: HeadingNode, part: PartNode): Spot {
  const { from } = headingSpot(heading, part);
  const { segments } = heading.block;
  const length = segments.reduce((sum, segment) => sum + segment.length, 0);
  const last = segments.at(-1);
  const blank = last ? last.length - last.start - last.text.length : 0;
  return { from, to: Math.max(from, heading.at + length - blank), part };
}

function partsAround({ parent }: PartNode): string[] {
  return parent ? [...partsAround(parent), partName(parent)] : [];
}

function partName({ block }: PartNode): string {
  return block ? named(block) : '';
}

function named(block: Block): string {
  const label = block.label?.printed.trim() ?? '';
  return [label, wordsOf(block, SHORT)].filter((word) => word !== '').join(' ');
}

function wordsOf(block: Block, most: number): string {
  return firstWords(passage(block).text.trim().replace(/\s+/g, ' '), most);
}
