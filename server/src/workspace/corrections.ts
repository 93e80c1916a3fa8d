/** What a corrigendum corrects: the places of the corrected document that it names. */
import { formatPlace, isPart, type Place } from '../base/place';
import { blockCitations } from '../analysis/blockCitations';
import { fact } from '../base/lazy';
import type { Citation } from '../citations/citation';
import { recognise } from '../citations/recognise';
import type { Block, Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { passage } from '../draft/passage';
import { everyBlock, partAt } from '../draft/tree';
import type { Language } from '../languages/lexicon';

/** `Paragraph 7, line 2`, `第12段`: each place once, in order; those of other documents left out. */
export const touchedPlaces: (draft: Draft) => readonly Place[] = fact((draft) => {
  const found = new Map<string, Place>();
  const language = languageOf(draft);
  for (const { block, at } of everyBlock(draft)) {
    // What it puts in the place of the old words is in quotation marks or a quotation.
    if (block.kind === 'quotation' || block.kind === 'note') continue;
    for (const { kind, place, quoted } of citedIn(block, language(partAt(draft, at)))) {
      if (kind !== 'internal' || quoted || !place.some(({ unit }) => TOUCHED.has(unit) || isPart(unit))) continue;
      found.set(formatPlace(place), place);
    }
  }
  return [...found.values()];
});

const TOUCHED: ReadonlySet<string> = new Set(['paragraph', 'article', 'section', 'note', 'table', 'preambular']);

/** Also in lines that stand alone under the title, as the places of a corrigendum do, and are read as titles, too. */
function citedIn(block: Block, language: Language): readonly Citation[] {
  if (block.kind === 'title') return recognise(passage(block), language);
  return blockCitations(block, language).map(({ citation }) => citation);
}
