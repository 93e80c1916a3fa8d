/** In which place of a document an offset is, as a value: what `resolvePlace` of that place finds holds the offset. */
import type { Place, PlaceItem } from '../base/place';
import { divisionOf } from '../draft/divisions';
import type { Draft } from '../draft/nodes';
import { blockAt, partAt, type ArticleNode, type ParagraphNode, type PartNode, type Placed } from '../draft/tree';
import { insertion } from './articles';
import { articleHolder } from './items';
import { plainLabel } from './paragraphs';
import { oneItem, partItem } from './placeItems';
import { partScope } from './scope';

/** The nodes of the tree that an offset is in. */
export interface Whereabouts {
  readonly part: PartNode;
  readonly article: ArticleNode | undefined;
  /** With all that belongs to it. */
  readonly paragraph: ParagraphNode | undefined;
  /** The block itself, the innermost one; undefined in an empty draft. */
  readonly block: Placed | undefined;
}

/** What an offset is in; of a note that a page break put into a paragraph the paragraph, too. */
export function nodesAt(draft: Draft, offset: number): Whereabouts {
  const part = partAt(draft, offset);
  const paragraph = lastBefore(part.paragraphs, offset);
  const last = paragraph?.members.at(-1) ?? paragraph;
  const article = lastBefore(part.articles, offset);
  return {
    part,
    article: article && offset < article.end ? article : undefined,
    paragraph: last && offset < last.at + last.block.length ? paragraph : undefined,
    block: blockAt(draft, offset),
  };
}

/**
 * The annex with its appendix, the section whose heading it is, the article, the paragraph with its sub-paragraph, the
 * note. Empty for the text of the main part that has no number.
 */
export function placeAt(draft: Draft, offset: number): Place {
  const nodes = nodesAt(draft, offset);
  return [...partItems(nodes.part), ...ownItems(nodes, offset)];
}

function partItems({ kind, number, parent }: PartNode): PlaceItem[] {
  if (kind === 'main') return [];
  return [...(parent ? partItems(parent) : []), partItem({ kind, number })];
}

function ownItems({ part, article, paragraph, block }: Whereabouts, offset: number): PlaceItem[] {
  if (block?.block.kind === 'note') {
    const mark = block.block.label?.printed;
    return mark === undefined ? [] : [oneItem('note', mark)];
  }
  if (block?.block.kind === 'heading') return headingItems(block, part);
  if (paragraph) {
    const sub = pathAt(paragraph.subparagraphs, offset);
    return [...articleItems(article, []), oneItem('paragraph', numberOf(paragraph), sub)];
  }
  if (!article) return [];
  const { subparagraphs } = articleHolder(article, partScope(part));
  return articleItems(article, pathAt(subparagraphs, offset));
}

function articleItems(article: ArticleNode | undefined, sub: readonly string[]): PlaceItem[] {
  if (!article) return [];
  const inserted = insertion(article);
  return [oneItem('article', inserted === undefined ? String(article.number) : `${article.number} ${inserted}`, sub)];
}

/** `section II.D`, `Chapter VIII`; nothing for a heading without a number. */
export function headingItems({ block, at }: Placed, { headings, articles }: PartNode): PlaceItem[] {
  const section = headings.find((heading) => heading.at === at)?.section;
  if (section === undefined || section === '') return [];
  const isChapter = block.label !== undefined && divisionOf(block.label) === 'chapter';
  return [oneItem(!isChapter ? 'section' : articles.length > 0 ? 'chapter' : 'chap', section)];
}

/** As places have it: `12`; `12 bis` and `145.23` by their label. */
export function numberOf({ number, label, major }: ParagraphNode): string {
  return major === undefined && !/\d\s?\p{L}/u.test(label) ? String(number) : plainLabel(label);
}

/** The labels of the sub-paragraph whose own text an offset is in; none where an earlier one is called the same. */
function pathAt(subparagraphs: ParagraphNode['subparagraphs'], offset: number): readonly string[] {
  const last = lastBefore(subparagraphs, offset);
  if (!last || offset >= last.at + last.block.length) return [];
  const name = last.path.join();
  return subparagraphs.find(({ path }) => path.join() === name) === last ? last.path : [];
}

/** The last of things in order that begins at or before an offset. */
function lastBefore<T extends { readonly at: number }>(all: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}
