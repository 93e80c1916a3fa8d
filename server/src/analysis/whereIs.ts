/** In which place of a document an offset is, as a reader would cite it. */
import type { Draft } from '../draft/nodes';
import { partAt } from '../draft/tree';

/** `paragraph 12`, `Article 5 of annex I`, `annex II`; empty for what stands in no numbered place. */
export function whereIs(draft: Draft, offset: number): string {
  const part = partAt(draft, offset);
  const paragraph = part.paragraphs.findLast(({ at }) => at <= offset);
  const end = paragraph && Math.max(...[paragraph, ...paragraph.members].map(({ at, block }) => at + block.length));
  const article = part.articles.findLast(({ at, end: to }) => at <= offset && offset < to);
  const inside = paragraph && end !== undefined && offset < end ? paragraph : undefined;
  const names = [
    ...(inside ? [`paragraph ${inside.label.replace(/[\s.．、]+$/, '')}`] : []),
    ...(article ? [`Article ${article.number}`] : []),
    ...(part.kind === 'main' ? [] : [part.name]),
  ];
  return names.join(' of ');
}
