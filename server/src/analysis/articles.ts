/** Articles of an instrument, and rules and principles that stand in their place; their paragraphs and sub-paragraphs. */
import type { PlaceNumber, PlaceRange } from '../base/place';
import type { Span } from '../base/span';
import type { ArticleNode, PartNode } from '../draft/tree';
import { INSERTIONS } from '../languages/numerals';
import { articlesGoOn } from './certainty';
import { articleHolder, inStead, resolveItem, resolveItems } from './items';
import { resolveParagraphs } from './paragraphs';
import { itemWords, rangeWords } from './placeItems';
import { articleScope, partScope } from './scope';
import { articleSpot, foundOr, type PlaceResolution, type Spot } from './spots';

export type ArticleUnit = 'article' | 'rule';

export function isArticleUnit(unit: string): unit is ArticleUnit {
  return unit === 'article' || unit === 'rule';
}

/** The articles of each range. `paragraphs` are those of the last article, `within` is the chapter. */
export function resolveArticles(
  unit: ArticleUnit,
  ranges: readonly PlaceRange[],
  paragraphs: readonly PlaceRange[] | undefined,
  part: PartNode,
  within: Span | undefined,
): PlaceResolution {
  const spots: Spot[] = [];
  for (const [at, { first, last }] of ranges.entries()) {
    const ends: ArticleNode[] = [];
    for (const { number } of first.number === last.number ? [first] : [first, last]) {
      const found = articlesAt(number, part, within);
      const [article] = found;
      if (found.length > 1) return { state: 'ambiguous', spots: found.map((one) => articleSpot(one, part)) };
      if (!article) return missingArticle(unit, number, part) ?? foundOr(spots);
      ends.push(article);
    }
    const [from, to = from] = ends;
    if (!from || !to) continue;
    const inner = from !== to ? undefined : paragraphs && at === ranges.length - 1 ? paragraphs : inside(first, last);
    const result = inner ? resolveParagraphsOf(from, inner, part) : resolveWhole(from, to, [first.sub, last.sub], part);
    if (result.state !== 'found') return result;
    spots.push(...result.spots);
  }
  return foundOr(spots);
}

/** `Article 2 (4)` is its paragraph 4; `Article 8 (2) (b)` has a sub-paragraph of it. */
function inside(first: PlaceNumber, last: PlaceNumber): readonly PlaceRange[] | undefined {
  const range = [first, last].map(({ sub: [number = '', ...sub] }): PlaceNumber => ({ number, sub }));
  const [from, to] = range;
  return from && to && range.every(({ number }) => /^\d+$/.test(number)) ? [{ first: from, last: to }] : undefined;
}

function resolveWhole(
  from: ArticleNode,
  to: ArticleNode,
  [sub, end]: readonly [readonly string[], readonly string[]],
  part: PartNode,
): PlaceResolution {
  if (from === to && sub.length > 0) {
    const holder = articleHolder(from, partScope(part));
    return sub.join() === end.join() ? resolveItem(sub, holder) : resolveItems(sub, end, holder);
  }
  const cited = part.articles.filter(({ at }) => at >= from.at && at <= to.at);
  return foundOr(cited.map((article) => articleSpot(article, part)));
}

/** The whole article where its paragraphs have no numbers, or cannot be followed. */
function resolveParagraphsOf(article: ArticleNode, ranges: readonly PlaceRange[], part: PartNode): PlaceResolution {
  const scope = articleScope(article, part);
  const found = resolveParagraphs(ranges, scope);
  const doubted = found.state === 'unknown' || (found.state === 'missing' && scope.paragraphs.length < 2);
  return doubted ? inStead({ whole: articleSpot(article, part) }) : found;
}

/** The articles with this number, `12 bis` by its name. Articles are numbered through all chapters of most instruments. */
function articlesAt(name: string, { articles }: PartNode, within: Span | undefined): readonly ArticleNode[] {
  const [digits = '', inserted] = name.toLowerCase().split(' ');
  const found = articles.filter((article) => article.number === Number(digits) && insertion(article) === inserted);
  const near = within ? found.filter(({ at }) => at >= within.from && at < within.to) : [];
  return near.length > 0 ? near : found;
}

const INSERTED = new RegExp(`(?:\\s|\\d)(${INSERTIONS.join('|')})$`);

/** `bis` of `Article 499 bis`. */
export function insertion({ block }: ArticleNode): string | undefined {
  return INSERTED.exec(block.label?.printed.toLowerCase() ?? '')?.[1];
}

function missingArticle(unit: ArticleUnit, name: string, part: PartNode): PlaceResolution | undefined {
  const number = Number(name);
  const numbers = part.articles.filter((article) => insertion(article) === undefined).map((article) => article.number);
  const last = numbers.length;
  const unbroken = last > 1 && numbers.every((value, at) => value === at + 1);
  if (!Number.isInteger(number) || !unbroken || number <= last || articlesGoOn(part, number)) return undefined;
  const has = rangeWords(unit, '1', last);
  return { state: 'missing', missing: itemWords(unit, number), scope: partScope(part).name, has };
}
