/** Go to definition: from a citation to the place that it names, from a mark to its note and back. */
import type { LocationLink } from 'vscode-languageserver-types';
import type { LineIndex, Position } from '../base/lineIndex';
import { rangesOf } from '../base/place';
import type { Span } from '../base/span';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { recordLines, toRange } from './convert';
import { targetAt, type Target } from './target';

/** Nothing where the place is unknown or missing; all candidates where it is ambiguous. */
export function definition(snapshot: Snapshot, position: Position): LocationLink[] {
  const target = targetAt(snapshot, position);
  if (!target) return [];
  return places(snapshot, target).map(({ uri, lines, from, to, start }) => ({
    originSelectionRange: toRange(snapshot.lines, target.span),
    targetUri: uri,
    targetRange: toRange(lines, { from, to }),
    targetSelectionRange: toRange(lines, { from: start, to: start }),
  }));
}

interface Place extends Span {
  readonly uri: string;
  readonly lines: LineIndex;
  /** Where the cursor goes. */
  readonly start: number;
}

function places(snapshot: Snapshot, target: Target): Place[] {
  const { uri, lines } = snapshot;
  if (target.kind === 'noteLabel') {
    const { reference } = target.note;
    return reference ? [{ uri, lines, ...reference, start: reference.from }] : [];
  }
  if (target.kind === 'mark') {
    const { note } = target.note;
    if (!note) return [];
    const start = note.at + (note.block.label?.from ?? 0);
    return [{ uri, lines, from: note.at, to: note.at + note.block.length, start }];
  }
  const resolution = resolutionOf(snapshot, target.citation);
  if (resolution.state !== 'found' && resolution.state !== 'ambiguous') return [];
  const { record, spots } = resolution;
  const where = record ? { uri: record.uri, lines: recordLines(record) } : { uri, lines };
  // A range opens at its first paragraph; a list of paragraphs lets the reader choose.
  const ranges = rangesOf(target.citation.citation.place, 'paragraph') ?? [];
  const shown =
    resolution.state === 'found' && ranges.length === 1 && spots[0]
      ? [{ ...spots[0], to: spots.at(-1)?.to ?? spots[0].to }]
      : spots;
  return shown.map(({ from, to }) => ({ ...where, from, to, start: from }));
}
