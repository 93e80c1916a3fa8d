/** What is cited at a place of a draft, as it is copied: the words in quotation marks, with the citation in house style. */
import type { Position } from '../base/lineIndex';
import { writeCitation } from '../citations/write';
import { languageOf } from '../draft/partLanguage';
import { partAt } from '../draft/tree';
import { meantPlace } from '../workspace/resolve';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { quoted, wordsAt } from './quoted';
import { targetAt } from './target';

/** Undefined where nothing is cited, or the corpus does not have its words. */
export function citedText(snapshot: Snapshot, position: Position): string | undefined {
  const target = targetAt(snapshot, position);
  if (target?.kind !== 'citation') return undefined;
  const { citation, span } = target.citation;
  const resolution = resolutionOf(snapshot, target.citation);
  if (resolution.state !== 'found' || !resolution.record) return undefined;
  const { record, spots } = resolution;
  const paragraphs = spots.flatMap((spot) => wordsAt(record, spot) ?? []);
  if (paragraphs.length === 0) return undefined;
  const { draft } = snapshot;
  const language = languageOf(draft)(partAt(draft, span.from));
  const place = meantPlace(citation);
  const source = writeCitation({ targets: citation.targets, place }, language, 'note');
  return quoted(paragraphs, source, language, '\n\n');
}
