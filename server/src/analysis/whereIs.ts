/** In which place of a document an offset is, in the words of a sentence. */
import { formatPlace } from '../base/place';
import type { Draft } from '../draft/nodes';
import { headingItems, nodesAt, type Whereabouts } from './placeAt';

/** `paragraph 12`, `Article 5 of annex I`, `note 3`, `section II.D`, `annex II`; empty for what stands in no numbered place. */
export function whereIs(draft: Draft, offset: number): string {
  const nodes = nodesAt(draft, offset);
  const { part } = nodes;
  return [...ownName(nodes), ...(part.kind === 'main' ? [] : [part.name])].join(' of ');
}

function ownName({ part, article, paragraph, block }: Whereabouts): string[] {
  const { kind, label } = block?.block ?? {};
  if (kind === 'note' && label) return [`note ${label.printed}`];
  if (kind === 'heading' && block) return headingItems(block, part).map((item) => formatPlace([item]));
  return [
    ...(paragraph ? [`paragraph ${paragraph.label.replace(/[\s.．、‑–-]+$/, '')}`] : []),
    ...(article ? [`Article ${article.number}`] : []),
  ];
}
