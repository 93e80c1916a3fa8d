/** Sub-paragraphs by their labels, in a paragraph or directly in an article. */
import type { Span } from '../base/span';
import type { ArticleNode, ParagraphNode, SubparagraphNode } from '../draft/tree';
import { hasInText } from './certainty';
import { articleScope, blocksOf, type Scope } from './scope';
import { articleSpot, blockSpot, paragraphSpot, type PlaceResolution, type Spot } from './spots';

/** What has sub-paragraphs. */
export interface Holder {
  /** `paragraph 12`, `Article 73`. */
  readonly name: string;
  readonly scope: string;
  /** What is shown where its labels cannot be followed. */
  readonly whole: Spot;
  readonly subparagraphs: readonly SubparagraphNode[];
  /** All text that may be its own. */
  readonly text: Span;
}

export function paragraphHolder(paragraph: ParagraphNode, { part, name }: Scope): Holder {
  return {
    name: `paragraph ${paragraph.number}`,
    scope: name,
    whole: paragraphSpot(paragraph, part),
    subparagraphs: paragraph.subparagraphs,
    text: { from: paragraph.at, to: part.paragraphs.find(({ at }) => at > paragraph.at)?.at ?? part.end },
  };
}

/** An article whose sub-paragraphs stand in no numbered paragraph: `Article 73 (e)`. */
export function articleHolder(article: ArticleNode, { part, name }: Scope): Holder {
  const scope = articleScope(article, part);
  const end = scope.paragraphs[0]?.at ?? scope.to;
  let path: string[] = [];
  const subparagraphs = blocksOf(scope)
    .filter(({ block, at }) => block.kind === 'subparagraph' && at < end)
    .map((placed): SubparagraphNode => {
      const { level = 1, label } = placed.block;
      path = [...path.slice(0, level - 1), (label?.printed ?? '').replace(/[().]/g, '')];
      return { ...placed, path };
    });
  return {
    name: `Article ${article.number}`,
    scope: name,
    whole: articleSpot(article, part),
    subparagraphs,
    text: scope,
  };
}

/** A sub-paragraph; all that has it where its labels cannot be followed. */
export function resolveItem(sub: readonly string[], holder: Holder): PlaceResolution {
  const { subparagraphs, whole, name, scope } = holder;
  const found = subparagraphs.find(({ path }) => path.join() === sub.join());
  if (found) return { state: 'found', spots: [{ ...blockSpot(found, whole.part), ...paragraphOf(whole) }] };
  const [letter = ''] = sub;
  const top = subparagraphs.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
  const unbroken = top.length > 1 && top.every((label, at) => label === String.fromCharCode(97 + at));
  // (i) alone may be the numeral below another letter.
  const nested = subparagraphs.some(({ path }) => path.length > 1 && path.at(-1) === letter);
  const beyond = /^[a-z]$/.test(letter) && letter.charCodeAt(0) - 97 >= top.length;
  if (!unbroken || !beyond || nested || hasInText(letter, holder.text, whole.part))
    return { state: 'found', spots: [whole] };
  return { state: 'missing', missing: `${name} (${letter})`, scope, has: `${name} (a) to (${top.at(-1) ?? ''})` };
}

function paragraphOf({ paragraph }: Spot): Pick<Spot, 'paragraph'> {
  return paragraph ? { paragraph } : {};
}
