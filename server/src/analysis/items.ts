/** Sub-paragraphs by their labels, in a paragraph or directly in an article. */
import type { Span } from '../base/span';
import { labelName, type ArticleNode, type ParagraphNode, type Placed, type SubparagraphNode } from '../draft/tree';
import { hasInText } from './certainty';
import { itemWords, labelWords } from './placeItems';
import { articleScope, blocksOf, type Scope } from './scope';
import { articleSpot, itemSpot, paragraphSpot, type PlaceResolution, type Spot } from './spots';

/** What has sub-paragraphs. */
export interface Holder {
  readonly unit: 'paragraph' | 'article';
  readonly number: string;
  /** The name of its scope. */
  readonly scope: string;
  /** What is shown where its labels cannot be followed. */
  readonly whole: Spot;
  readonly subparagraphs: readonly SubparagraphNode[];
  /** Everything that belongs to it, in order, the block that opens it first. */
  readonly blocks: readonly Placed[];
  /** All text that may be its own. */
  readonly text: Span;
}

export function paragraphHolder(paragraph: ParagraphNode, { part, name }: Scope): Holder {
  const { block, at } = paragraph;
  return {
    unit: 'paragraph',
    number: String(paragraph.number),
    scope: name,
    whole: paragraphSpot(paragraph, part),
    subparagraphs: paragraph.subparagraphs,
    blocks: [{ block, at }, ...paragraph.members],
    text: { from: paragraph.at, to: part.paragraphs.find((next) => next.at > paragraph.at)?.at ?? part.end },
  };
}

/** An article whose sub-paragraphs stand in no numbered paragraph: `Article 73 (e)`. */
export function articleHolder(article: ArticleNode, { part, name }: Scope): Holder {
  const scope = articleScope(article, part);
  const end = scope.paragraphs[0]?.at ?? scope.to;
  const blocks = blocksOf(scope).filter(({ at }) => at < end);
  let path: string[] = [];
  const subparagraphs = blocks
    .filter(({ block }) => block.kind === 'subparagraph')
    .map((placed): SubparagraphNode => {
      const { level = 1 } = placed.block;
      path = [...path.slice(0, level - 1), labelName(placed.block)];
      return { ...placed, path };
    });
  return {
    unit: 'article',
    number: String(article.number),
    scope: name,
    whole: articleSpot(article, part),
    subparagraphs,
    blocks,
    text: scope,
  };
}

/** A sub-paragraph with what is below it; all that has it where its labels cannot be followed. */
export function resolveItem(sub: readonly string[], holder: Holder): PlaceResolution {
  const { subparagraphs, unit, number, scope } = holder;
  const found = subparagraphs.find(({ path }) => path.join() === sub.join());
  if (found) return { state: 'found', spots: [spotOf(found, holder)] };
  const [letter = ''] = sub;
  const top = subparagraphs.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
  const unbroken = top.length > 1 && top.every((label, at) => label === String.fromCharCode(97 + at));
  // (i) alone may be the numeral below another letter.
  const nested = subparagraphs.some(({ path }) => path.length > 1 && path.at(-1) === letter);
  const beyond = /^[a-z]$/.test(letter) && letter.charCodeAt(0) - 97 >= top.length;
  if (!unbroken || !beyond || nested || hasInText(letter, holder.text, holder.whole.part)) return inStead(holder);
  const has = labelWords(unit, number, 'a', top.at(-1) ?? '');
  return { state: 'missing', missing: itemWords(unit, number, [letter]), scope, has };
}

/** From one sub-paragraph to another of its level, `2 (a) to (c)`; to the last one where no end is given. */
export function resolveItems(
  first: readonly string[],
  last: readonly string[] | undefined,
  holder: Holder,
): PlaceResolution {
  const ends = [first, ...(last ? [last] : [])].map((sub) => resolveItem(sub, holder));
  const wrong = ends.find(({ state }) => state === 'missing');
  if (wrong) return wrong;
  const inside = first.slice(0, -1).join();
  const level = holder.subparagraphs.filter(
    ({ path }) => path.length === first.length && path.slice(0, -1).join() === inside,
  );
  const [from, to] = [first, last].map((sub) => level.findIndex(({ path }) => path.at(-1) === sub?.at(-1)));
  if (from === undefined || from < 0 || (last && (to === undefined || to < from))) return inStead(holder);
  const end = last && to !== undefined ? to + 1 : level.length;
  return { state: 'found', spots: level.slice(from, end).map((item) => spotOf(item, holder)) };
}

/** All of it, for a place in it. */
export function inStead({ whole }: Pick<Holder, 'whole'>): PlaceResolution {
  return { state: 'found', spots: [{ ...whole, standsIn: true }] };
}

function spotOf(item: SubparagraphNode, holder: Holder): Spot {
  const { blocks, whole } = holder;
  const { level = 1 } = item.block;
  let last: Placed = item;
  for (const placed of blocks.slice(blocks.findIndex(({ at }) => at === item.at) + 1)) {
    const { kind, level: deep = 1 } = placed.block;
    if (kind === 'note' || kind === 'furniture') continue;
    if (kind !== 'bullet' && (kind !== 'subparagraph' || deep <= level)) break;
    last = placed;
  }
  return { ...itemSpot(item, last, whole.part), ...paragraphOf(whole), above: aboveOf(item, holder) };
}

/** The chapeau, the text that opens the list where a paragraph has several, and the items that it is in. */
function aboveOf(item: SubparagraphNode, { blocks, subparagraphs }: Holder): readonly Placed[] {
  const before = blocks.filter(({ at }) => at < item.at);
  const list = before.findIndex(({ block }) => block.kind === 'subparagraph');
  const opening = list < 0 ? before : before.slice(0, list);
  const further = list < 0 ? undefined : before.findLast(({ block }) => block.kind === 'text');
  const outer: Placed[] = [];
  let level = item.path.length;
  for (const { block, at, path } of subparagraphs.filter((one) => one.at < item.at).reverse()) {
    if (path.length >= level) continue;
    level = path.length;
    outer.unshift({ block, at });
  }
  const all = [...opening, ...(further && !opening.includes(further) ? [further] : []), ...outer];
  return all.filter(({ block }) => block.kind !== 'note' && block.kind !== 'furniture');
}

function paragraphOf({ paragraph }: Spot): Pick<Spot, 'paragraph'> {
  return paragraph ? { paragraph } : {};
}
