/** Where numbers of paragraphs are told apart: a part, a section of it, an article. */
import { fact, factOfPair } from '../base/lazy';
import type { Span } from '../base/span';
import { levelWords, wordsWithin } from '../citations/placeWords';
import type { ArticleNode, HeadingNode, ParagraphNode, PartNode, Placed } from '../draft/tree';
import { itemWords, partItem } from './placeItems';

export interface Scope extends Span {
  readonly part: PartNode;
  /** `main`; of any other the words of the interface: `annex I`, `Article 2`, `section II of annex I`. */
  readonly name: string;
  readonly paragraphs: readonly ParagraphNode[];
}

export const partScope: (part: PartNode) => Scope = fact((part) => {
  const { at, end, paragraphs } = part;
  return { part, name: partName(part), from: at, to: end, paragraphs };
});

export const articleScope: (article: ArticleNode, part: PartNode) => Scope = factOfPair((article, part) => {
  const paragraphs = part.paragraphs.filter((paragraph) => paragraph.article === article);
  return {
    part,
    name: inner(itemWords('article', article.number), part),
    from: article.at,
    to: article.end,
    paragraphs,
  };
});

/** A section, up to the next heading of its level or above. */
export const headingScope: (heading: HeadingNode, part: PartNode) => Scope = factOfPair((heading, part) => {
  const [from, to] = [heading.at, headingEnd(heading, part)];
  const paragraphs = part.paragraphs.filter(({ at }) => at >= from && at < to);
  return { part, name: inner(itemWords('section', heading.section ?? ''), part), from, to, paragraphs };
});

/** Where the next heading of its level or above begins. */
export function headingEnd({ at, level }: HeadingNode, { headings, end }: PartNode): number {
  return headings.find((next) => next.at > at && next.level <= level)?.at ?? end;
}

/** The blocks of a scope, the line that opens it included. */
export function blocksOf({ part, from, to }: Scope): readonly Placed[] {
  return part.blocks.filter(({ at }) => at >= from && at < to);
}

function inner(name: string, part: PartNode): string {
  return part.kind === 'main' ? name : wordsWithin(name, partName(part));
}

function partName({ kind, number }: PartNode): string {
  return kind === 'main' ? kind : levelWords(partItem({ kind, number }));
}
