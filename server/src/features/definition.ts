/** Go to definition, and to declaration: from a reference to what it names, from a mark to its note and back. */
import type { LocationLink } from 'vscode-languageserver-types';
import type { LineIndex, Position } from '../base/lineIndex';
import { rangesOf } from '../base/place';
import type { Span } from '../base/span';
import type { PlacedCitation } from '../analysis/analysis';
import { symbolKey } from '../docsymbol/format';
import { meantPlace, preferred } from '../workspace/resolve';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { recordLines, toRange } from './convert';
import { targetAt, type Target } from './target';

/** Nothing where the place is unknown or missing; all candidates where it is ambiguous. */
export function definition(snapshot: Snapshot, position: Position): LocationLink[] {
  const target = targetAt(snapshot, position);
  return target ? links(snapshot, target, places(snapshot, target)) : [];
}

/**
 * Where a thing is introduced: of `Ibid.` and `that resolution` the citation that they go back to, of a place in another
 * document the beginning of that document; else as for the definition.
 */
export function declaration(snapshot: Snapshot, position: Position): LocationLink[] {
  const target = targetAt(snapshot, position);
  if (!target) return [];
  const introduced = target.kind === 'citation' ? introducedBy(snapshot, target.citation) : undefined;
  return links(snapshot, target, introduced ?? places(snapshot, target));
}

/** A span of a document, and where in it the cursor goes. */
export interface Located extends Span {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly start: number;
}

function links(snapshot: Snapshot, target: Target, located: readonly Located[]): LocationLink[] {
  return located.map(({ uri, lines, from, to, start }) => ({
    originSelectionRange: toRange(snapshot.lines, target.span),
    targetUri: uri,
    targetRange: toRange(lines, { from, to }),
    targetSelectionRange: toRange(lines, { from: start, to: start }),
  }));
}

/** What a target names, in the draft or in the corpus. */
export function places(snapshot: Snapshot, target: Target): Located[] {
  const { uri, lines } = snapshot;
  const here = (span: Span, start = span.from): Located[] => [{ uri, lines, from: span.from, to: span.to, start }];
  switch (target.kind) {
    case 'noteLabel':
      return target.note.reference ? here(target.note.reference) : [];
    case 'mark': {
      const { note } = target.note;
      if (!note) return [];
      const { at, block } = note;
      return here({ from: at, to: at + block.length }, at + (block.label?.from ?? 0));
    }
    case 'shortForm':
      return here(target.form.span);
    case 'unit':
      return here(target.unit, target.span.from);
    case 'citation':
      return cited(snapshot, target.citation);
  }
}

function cited(snapshot: Snapshot, placed: PlacedCitation): Located[] {
  const resolution = resolutionOf(snapshot, placed);
  if (resolution.state !== 'found' && resolution.state !== 'ambiguous') return [];
  const { record, spots } = resolution;
  const where = record ? { uri: record.uri, lines: recordLines(record) } : { uri: snapshot.uri, lines: snapshot.lines };
  // A range opens at its first paragraph; a list of paragraphs lets the reader choose.
  const ranges = rangesOf(meantPlace(placed.citation), 'paragraph') ?? [];
  const [first] = spots;
  const isOne = ranges.length === 1 && spots.every(({ part }) => part === first?.part);
  const shown =
    resolution.state === 'found' && isOne && first ? [{ ...first, to: spots.at(-1)?.to ?? first.to }] : spots;
  return shown.map(({ from, to }) => ({ ...where, from, to, start: from }));
}

function introducedBy(snapshot: Snapshot, placed: PlacedCitation): Located[] | undefined {
  const { uri, lines } = snapshot;
  const { antecedent } = placed;
  return antecedent ? [{ uri, lines, ...antecedent, start: antecedent.from }] : introduction(snapshot, placed);
}

/** The beginning of the document that is cited; undefined where it is not held. */
export function introduction({ draft, view }: Snapshot, { citation }: PlacedCitation): Located[] | undefined {
  if (citation.kind === 'internal') return undefined;
  const record = preferred(
    citation.targets.flatMap((target) => view.records.get(symbolKey(target)) ?? []),
    draft.language,
  );
  return record && [{ uri: record.uri, lines: recordLines(record), from: 0, to: record.text.length, start: 0 }];
}
