/** What is cited at a place of a draft, as it is copied: the words in quotation marks, with the citation in house style. */
import type { PlacedCitation } from '../analysis/analysis';
import type { Position } from '../base/lineIndex';
import { writeCitation } from '../citations/write';
import { languageAt } from '../draft/partLanguage';
import { meantPlace } from '../workspace/resolve';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { inHouseBrackets } from './houseBrackets';
import { GAP, quoted, withSingleGaps, wordsAt } from './quoted';
import { targetAt } from './target';

/** Undefined where nothing is cited, or `citedWords` gives nothing. */
export function citedText(snapshot: Snapshot, position: Position): string | undefined {
  const target = targetAt(snapshot, position);
  const paragraphs = target?.kind === 'citation' ? citedWords(snapshot, target.citation) : undefined;
  if (target?.kind !== 'citation' || !paragraphs) return undefined;
  const { citation, span } = target.citation;
  const { draft } = snapshot;
  const language = languageAt(draft, span.from);
  const written = writeCitation({ targets: citation.targets, place: meantPlace(citation) }, language, 'note');
  const source = inHouseBrackets(`(${written})`, language, draft, undefined);
  return quoted(paragraphs, source, language, '\n\n');
}

/**
 * The words of the paragraphs, sub-paragraphs or articles that are cited; for each that has none, a sign that it is left out.
 * Undefined where the corpus has the words of none of them, and for a document, part, section, note or table.
 */
export function citedWords(snapshot: Snapshot, placed: PlacedCitation): readonly string[] | undefined {
  if (meantPlace(placed.citation).length === 0) return undefined;
  const resolution = resolutionOf(snapshot, placed);
  if (resolution.state !== 'found' || !resolution.record) return undefined;
  const { record, spots } = resolution;
  // What stands in for a place is not its words.
  if (spots.some(({ standsIn }) => standsIn === true)) return undefined;
  const words = spots.map((spot) => wordsAt(record, spot, spots.length > 1));
  if (words.every((one) => one === undefined)) return undefined;
  return withSingleGaps(words.flatMap((one) => one ?? [GAP]));
}
