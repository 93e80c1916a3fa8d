/** Where numbers of paragraphs are told apart: a part, a section of it, an article. */
import { fact, factOfPair } from '../base/lazy';
import type { Span } from '../base/span';
import type { ArticleNode, HeadingNode, ParagraphNode, PartNode, Placed } from '../draft/tree';

export interface Scope extends Span {
  readonly part: PartNode;
  /** As a finding says it: `main`, `annex I`, `Article 2`, `section II of annex I`. */
  readonly name: string;
  readonly paragraphs: readonly ParagraphNode[];
}

export const partScope: (part: PartNode) => Scope = fact((part) => {
  const { name, at, end, paragraphs } = part;
  return { part, name, from: at, to: end, paragraphs };
});

export const articleScope: (article: ArticleNode, part: PartNode) => Scope = factOfPair((article, part) => {
  const paragraphs = part.paragraphs.filter((paragraph) => paragraph.article === article);
  return { part, name: inner(`Article ${article.number}`, part), from: article.at, to: article.end, paragraphs };
});

/** A section, up to the next heading of its level or above. */
export const headingScope: (heading: HeadingNode, part: PartNode) => Scope = factOfPair((heading, part) => {
  const [from, to] = [heading.at, headingEnd(heading, part)];
  const paragraphs = part.paragraphs.filter(({ at }) => at >= from && at < to);
  return { part, name: inner(`section ${heading.section ?? ''}`, part), from, to, paragraphs };
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
  return part.kind === 'main' ? name : `${name} of ${part.name}`;
}
