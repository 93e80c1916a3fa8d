/** What has become of a paragraph, sub-paragraph or section: where its text stands in the draft behind a change. */
import { fact } from '../../base/lazy';
import type { Offsets } from '../../base/pieces';
import type { PlaceNumber } from '../../base/place';
import type { Span } from '../../base/span';
import { nodesAt, numberOf } from '../../analysis/placeAt';
import type { Draft } from '../../draft/nodes';
import type { HeadingNode, ParagraphNode, PartNode, Placed, SubparagraphNode } from '../../draft/tree';

/** Something that a reference names, in one draft: with its place among its like. */
export interface Named {
  readonly part: PartNode;
  /** Where it begins. */
  readonly at: number;
  readonly number: PlaceNumber;
  /** Those beside it, in order: paragraphs of the part, items of one level of a list, headings of the same level. */
  readonly beside: readonly Beside[];
  /** The paragraph itself, where one is named. */
  readonly node?: ParagraphNode;
}

export interface Beside {
  readonly at: number;
}

/** Where each of those side by side stands among them, by its offset. */
export const placesOf: (beside: readonly Beside[]) => ReadonlyMap<number, number> = fact(
  (beside) => new Map(beside.map(({ at }, index) => [at, index])),
);

/** A paragraph, or one of its sub-paragraphs; its text ends where that of the next one begins. */
export interface Told {
  readonly part: PartNode;
  readonly paragraph: ParagraphNode;
  readonly item?: SubparagraphNode | undefined;
}

const OWN: ReadonlySet<string> = new Set(['paragraph', 'subparagraph', 'bullet', 'quotation', 'text']);

/** Without the label; notes and furniture inside count to nobody. */
export function textsOf({ paragraph, item }: Told): readonly Span[] {
  const blocks = item ? itemBlocks(paragraph, item) : [paragraph, ...paragraph.members];
  return blocks.filter(({ block }) => OWN.has(block.kind)).flatMap(ownText);
}

/** An item with what is below it. */
export function itemBlocks({ members }: ParagraphNode, item: SubparagraphNode): readonly Placed[] {
  const start = members.findIndex(({ at }) => at === item.at);
  const { level = 1 } = item.block;
  const behind = members.slice(start + 1);
  const end = behind.findIndex(
    ({ block }) =>
      block.kind !== 'note' &&
      block.kind !== 'furniture' &&
      block.kind !== 'bullet' &&
      !(block.kind === 'subparagraph' && (block.level ?? 1) > level),
  );
  return members.slice(start, end < 0 ? undefined : start + 1 + end);
}

/** The lines of a block without its label, the space behind it, and its children. */
export function ownText({ block, at }: Placed): readonly Span[] {
  const spans: Span[] = [];
  let here = at;
  let skip = 0;
  block.segments.forEach((segment, index) => {
    const child = block.children.find(({ first }) => first === index);
    if (child) skip = child.block.segments.length;
    if (skip > 0) skip--;
    else {
      const to = here + segment.start + segment.text.length;
      const from = Math.max(here + segment.start, index === 0 && block.label ? at + block.label.to : 0);
      const words = segment.text.slice(from - here - segment.start).trimStart();
      if (words !== '') spans.push({ from: to - words.length, to });
    }
    here += segment.length;
  });
  return spans;
}

/** The paragraphs of the draft now in which the text of an old one stands, in order; empty where it is gone. */
export function paragraphsNow(told: Told, offsets: Offsets, now: Draft): readonly Named[] {
  const known = paragraphFates(offsets);
  const before = known.get(told.paragraph);
  if (before) return before;
  const found = readParagraphs(told, offsets, now);
  known.set(told.paragraph, found);
  return found;
}

/** They are asked for once for each reference that names them; every change has offsets of its own. */
const paragraphFates = fact<Offsets, Map<ParagraphNode, readonly Named[]>>(() => new Map());

function readParagraphs(told: Told, offsets: Offsets, now: Draft): readonly Named[] {
  // What is left of what belonged to it is not it.
  const own = ownText(told.paragraph);
  if (own.length > 0 && !own.some((span) => offsets.kept(span).length > 0)) return [];
  return distinct(
    keptStarts(textsOf(told), told.paragraph, offsets).flatMap((at): Named[] => {
      const { part, paragraph } = nodesAt(now, at);
      return paragraph ? [namedParagraph(paragraph, part)] : [];
    }),
  );
}

/** The sub-paragraphs in which the text of an old one stands; a paragraph where it has become a part of its chapeau. */
export function itemsNow(told: Told, offsets: Offsets, now: Draft): readonly Named[] {
  return distinct(
    keptStarts(textsOf(told), told.item ?? told.paragraph, offsets).flatMap((at): Named[] => {
      const { part, paragraph } = nodesAt(now, at);
      if (!paragraph) return [];
      const level = told.item?.path.length ?? 0;
      const inside = paragraph.subparagraphs.findLast((item) => item.at <= at);
      // What is below the item that is named goes with it.
      const item =
        inside && inside.path.length > level
          ? paragraph.subparagraphs.findLast((one) => one.at <= at && one.path.length <= level)
          : inside;
      return [item ? namedItem(item, paragraph, part) : namedParagraph(paragraph, part)];
    }),
  );
}

/** Where each stretch that is left begins now; of what has no text yet the place of its label. */
function keptStarts(texts: readonly Span[], { block, at }: Placed, offsets: Offsets): readonly number[] {
  if (texts.length > 0) return texts.flatMap((span) => offsets.kept(span).map(({ from }) => from));
  // The stop behind its number, which stays when that changes.
  const stop = offsets.now(at + Math.max(0, (block.label?.to ?? 1) - 1));
  return stop === undefined ? [] : [stop];
}

export function namedParagraph(paragraph: ParagraphNode, part: PartNode): Named {
  const number = { number: numberOf(paragraph), sub: [] };
  return { part, at: paragraph.at, number, beside: part.paragraphs, node: paragraph };
}

export function namedItem(item: SubparagraphNode, paragraph: ParagraphNode, part: PartNode): Named {
  const above = item.path.slice(0, -1).join();
  const beside = paragraph.subparagraphs.filter(
    ({ path }) => path.length === item.path.length && path.slice(0, -1).join() === above,
  );
  return { part, at: item.at, number: { number: numberOf(paragraph), sub: item.path }, beside };
}

export function namedHeading(heading: HeadingNode, part: PartNode, section: string): Named {
  const beside = part.headings.filter(({ level }) => level === heading.level);
  return { part, at: heading.at, number: { number: section, sub: [] }, beside };
}

/** The headings of the draft now that have the words of an old one; empty where it is gone, or has no number any more. */
export function headingsNow(heading: HeadingNode, offsets: Offsets, now: Draft): readonly Named[] {
  return distinct(
    ownText(heading)
      .flatMap((span) => offsets.kept(span))
      .flatMap(({ from }): Named[] => {
        const { part, block } = nodesAt(now, from);
        const found = block && part.headings.find(({ at }) => at === block.at);
        return found?.section === undefined ? [] : [namedHeading(found, part, found.section)];
      }),
  );
}

function distinct(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return all.filter(({ at, number }) => {
    const key = `${at} ${number.number} ${number.sub.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
