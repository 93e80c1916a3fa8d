/** The cited words in a hover: where they stand, the paragraphs themselves, the chapeau of a sub-paragraph. */
import { plural } from '../../base/l10n';
import type { Spot } from '../../analysis/spots';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { blockAt, everyBlock, type PartNode, type Placed } from '../../draft/tree';
import { bearerOf } from '../bearer';
import { firstWords } from '../../base/firstWords';
import { emphasis, strong, type Line } from './markup';

/** A hover that has to be scrolled for long is no help: one paragraph may take this much, several this much each and in all. */
const LONGEST_PARAGRAPH = 1200;
const OF_SEVERAL = 280;
/** A chapeau is there to be known again. */
const OF_CHAPEAU = 240;
/** A whole document is known by its first words. */
const OF_DOCUMENT = 400;
const LONGEST = 3000;
const LONGEST_TITLE = 60;

export interface Shown {
  readonly lines: readonly Line[];
  /** Whether there is more than is shown. */
  readonly cut: boolean;
}

/** The places in their order. Of a whole document, part or section its beginning. */
export function passages(draft: Draft, spots: readonly Spot[]): Shown {
  const [first, ...more] = spots;
  const isWhole = first?.from === 0 && first.to === draft.segments.length;
  const most = more.length > 0 ? OF_SEVERAL : isWhole ? OF_DOCUMENT : LONGEST_PARAGRAPH;
  const lines: Line[] = [];
  let where = '';
  let cut = false;
  const told = new Set<number>();
  let length = 0;
  for (const [at, spot] of spots.entries()) {
    if (length > LONGEST) {
      lines.push([emphasis(plural(spots.length - at, '… and {0} more', '… and {0} more'))]);
      return { lines, cut: true };
    }
    const path = pathOf(draft, spot);
    if (path !== where && path !== '') lines.push([emphasis(path)]);
    where = path;
    const text = spotLines(draft, spot, most, told);
    lines.push(...text.lines);
    cut ||= text.cut;
    length += text.length;
  }
  return { lines, cut };
}

/** `附件一 › 四. 信息交流`: the part and the headings above, in the document's own words; empty in the main part without headings. */
function pathOf(draft: Draft, { from: start, part }: Spot): string {
  const from = bearerOf(draft, start);
  const above: PartNode['headings'][number][] = [];
  for (const heading of part.headings) {
    if (heading.at > from) break;
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    above.push(heading);
  }
  const article = part.articles.findLast(({ at, end }) => at < from && from < end);
  const blocks = [
    ...partBlocks(part).filter(({ at }) => at < from || part.kind !== 'main'),
    ...[...above, ...(article ? [article] : [])].sort((a, b) => a.at - b.at),
  ];
  return blocks
    .filter(({ at, block }) => !(at <= from && from < at + block.length))
    .map(({ block }) => lineOf(block))
    .join(' › ');
}

function partBlocks(part: PartNode): Placed[] {
  const outer = part.parent ? partBlocks(part.parent) : [];
  return part.block ? [...outer, { block: part.block, at: part.at }] : outer;
}

function lineOf(block: Placed['block']): string {
  const title = firstWords(passage(block).text.trim(), LONGEST_TITLE);
  const label = block.label?.printed.trim() ?? '';
  return [label, title].filter((words) => words !== '').join(' ');
}

/** What is no text of the document. */
const LEFT_OUT = new Set<Placed['block']['kind']>(['note', 'furniture', 'masthead', 'contents']);

/**
 * What a sub-paragraph goes on from, cut, and then the place itself, which always has its beginning. `told` are the blocks
 * that have been printed before: one chapeau is enough for all of its items.
 */
function spotLines(draft: Draft, spot: Spot, most: number, told: Set<number>): Shown & { readonly length: number } {
  const lines: Line[] = [];
  const above = (spot.above ?? []).filter(({ at }) => !told.has(at));
  for (const { block, at } of above) {
    told.add(at);
    lines.push(textLine(block, firstWords(passage(block).text, OF_CHAPEAU)));
  }
  const blocks = blocksOf(draft, spot).filter(({ at }) => !told.has(at));
  let length = 0;
  for (const [index, { block, at }] of blocks.entries()) {
    const { text } = passage(block);
    if (text === '' && !block.label) continue;
    told.add(at);
    const rest = most - length;
    if (text.length > rest) {
      lines.push(textLine(block, firstWords(text, Math.max(1, rest))));
      return { lines, cut: true, length: most };
    }
    length += text.length;
    lines.push(textLine(block, text));
    if (length === most && index < blocks.length - 1) return { lines, cut: true, length };
  }
  return { lines, cut: false, length };
}

/** The blocks of a place; a note alone. */
function blocksOf(draft: Draft, spot: Spot): readonly Placed[] {
  const own = blockAt(draft, spot.from);
  if (own?.block.kind === 'note') return [own];
  return everyBlock(draft).filter(
    ({ block, at }) => at + block.length > spot.from && at < spot.to && !LEFT_OUT.has(block.kind),
  );
}

function textLine(block: Placed['block'], text: string): Line {
  const { kind, label, level } = block;
  const words = kind === 'heading' || kind === 'part' || kind === 'title' ? strong(text) : text;
  if (!label) return [words];
  const indent = kind === 'subparagraph' || kind === 'bullet' ? '\u2003'.repeat(level ?? 1) : '';
  const printed = label.printed.trim();
  return [indent, kind === 'paragraph' ? strong(printed) : printed, ' ', words];
}
