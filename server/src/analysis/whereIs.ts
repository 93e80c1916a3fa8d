/** In which place of a document an offset is, in the words of a sentence of the interface. */
import { levelWords, placeWords, wordsWithin } from '../citations/placeWords';
import { bareLabel } from '../draft/labels';
import type { Draft } from '../draft/nodes';
import { headingItems, nodesAt, type Whereabouts } from './placeAt';
import { itemWords, partItem } from './placeItems';

/** `paragraph 12`, `Article 5 of annex I`, `note 3`, `section II.D`, `annex II`; empty for what stands in no numbered place. */
export function whereIs(draft: Draft, offset: number): string {
  const nodes = nodesAt(draft, offset);
  const { kind, number } = nodes.part;
  const names = [...ownName(nodes), ...(kind === 'main' ? [] : [levelWords(partItem({ kind, number }))])];
  return names.length === 0 ? '' : names.reduce(wordsWithin);
}

function ownName({ part, article, paragraph, block }: Whereabouts): string[] {
  const { kind, label } = block?.block ?? {};
  if (kind === 'note' && label) return [itemWords('note', label.printed)];
  if (kind === 'heading' && block) return headingItems(block, part).map((item) => placeWords([item]));
  return [
    ...(paragraph ? [itemWords('paragraph', bareLabel(paragraph.label))] : []),
    ...(article ? [itemWords('article', article.number)] : []),
  ];
}
