/** Inlay hints: the short title behind a cited document, the first words behind a reference to a place of the draft. */
import type { InlayHint } from 'vscode-languageserver-types';
import { firstWords } from '../base/firstWords';
import { fromBlock } from '../base/passage';
import type { Span } from '../base/span';
import { citations, type PlacedCitation } from '../analysis/analysis';
import { nodesAt } from '../analysis/placeAt';
import { readReference } from '../analysis/reference';
import type { Spot } from '../analysis/spots';
import type { ShowSettings } from '../config/settings';
import { symbolKey } from '../docsymbol/format';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { blockAt } from '../draft/tree';
import { preferred } from '../workspace/resolve';
import { resolutionOf, type Snapshot } from '../workspace/workspace';

/** In UTF-16 units. */
const LONGEST_TITLE = 30;
const LONGEST_WORDS = 24;
/** A title that stands so near is beside its symbol. */
const NEAR = 200;

interface Shown {
  /** The same for what is shown once in a paragraph. */
  readonly key: string;
  readonly label: string;
  readonly tooltip: string;
}

/** Those whose citations touch the span: one a citation, and of each document or place the first in its paragraph. */
export function inlayHints(snapshot: Snapshot, span: Span, show: ShowSettings): InlayHint[] {
  if (!show.titles && !show.firstWords) return [];
  const { draft, lines } = snapshot;
  const seen = new Set<string>();
  const hints: InlayHint[] = [];
  // What has been shown above the span in its first paragraph is not shown again.
  const start = holderOf(draft, span.from);
  for (const placed of citations(draft)) {
    if (placed.span.from > span.to) break;
    if (placed.span.to < start) continue;
    const shown = shownOf(snapshot, placed, show);
    if (!shown) continue;
    const key = `${holderOf(draft, placed.span.from)} ${shown.key}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (placed.span.to < span.from) continue;
    const { label, tooltip } = shown;
    hints.push({ position: lines.position(placed.span.to), label, tooltip, paddingLeft: true });
  }
  return hints;
}

/** Where the paragraph begins that an offset is in, or the note, or the block. */
function holderOf(draft: Draft, offset: number): number {
  const { paragraph, block } = nodesAt(draft, offset);
  return (block?.block.kind === 'note' ? block : (paragraph ?? block))?.at ?? 0;
}

function shownOf(snapshot: Snapshot, placed: PlacedCitation, show: ShowSettings): Shown | undefined {
  const { citation, block } = placed;
  if (citation.quoted || block.block.kind === 'quotation') return undefined;
  switch (citation.kind) {
    case 'internal':
      return show.firstWords ? wordsOf(snapshot, placed) : undefined;
    case 'symbol':
    case 'resolution':
      return show.titles ? titleOf(snapshot, placed) : undefined;
    default:
      return undefined;
  }
}

/** From the record, else from the catalogue; none behind what is written wrong, or where the title says no more than the symbol. */
function titleOf({ draft, view }: Snapshot, placed: PlacedCitation): Shown | undefined {
  const { targets, fault, state } = placed.citation;
  if (fault !== undefined || state !== undefined) return undefined;
  for (const target of targets) {
    const key = symbolKey(target);
    const { title, date } =
      preferred(view.records.get(key) ?? [], draft.language) ?? view.catalogue.get(key) ?? NOTHING;
    const line = title.replace(/\s+/g, ' ').trim();
    if (line === '' || readReference(line) || isBeside(line, placed)) continue;
    const tooltip = [targets.join('-'), line, date ?? ''].filter((one) => one !== '').join(' · ');
    return { key: targets.map(symbolKey).join(), label: firstWords(line, LONGEST_TITLE), tooltip };
  }
  return undefined;
}

const NOTHING = { title: '', date: null };

/** Whether the words that would be shown stand in the text near the citation. */
function isBeside(title: string, { block: { block, at }, span }: PlacedCitation): boolean {
  const { text } = passage(block);
  const from = fromBlock(passage(block), span.from - at) ?? 0;
  const near = text.slice(Math.max(0, from - NEAR), from + span.to - span.from + NEAR);
  return letters(near).includes(letters(firstWords(title, LONGEST_TITLE)));
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Of a range, the first; nothing where the place is not certain, or is the paragraph in which the reference stands. */
function wordsOf(snapshot: Snapshot, placed: PlacedCitation): Shown | undefined {
  const resolution = resolutionOf(snapshot, placed);
  if (resolution.state !== 'found' || resolution.record) return undefined;
  const [spot] = resolution.spots;
  const { from } = placed.span;
  if (!spot || (spot.paragraph && spot.from <= from && from < spot.to)) return undefined;
  const text = spotText(snapshot.draft, spot);
  if (text === '') return undefined;
  return { key: `= ${spot.from}`, label: firstWords(text, LONGEST_WORDS), tooltip: firstWords(text, 400) };
}

/** What the block that opens it says; of a part its title. */
function spotText(draft: Draft, { from, part }: Spot): string {
  const placed = blockAt(draft, from);
  const opening = placed?.block === part.block ? part.blocks.find(({ block }) => block.kind === 'title') : placed;
  return opening ? passage(opening.block).text.replace(/\s+/g, ' ').trim() : '';
}
