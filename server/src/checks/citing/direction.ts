/** Whether a reference says rightly that what it names is above it, or below. */
import { type PlacedCitation } from '../../analysis/analysis';
import { namesPartOf } from '../../analysis/parts';
import { resolveInternal, resolvePlace } from '../../analysis/places';
import type { Span } from '../../base/span';
import { noteAt } from '../../draft/notes';
import { languageAt } from '../../draft/partLanguage';
import { blockAt, partAt, parts, type Placed } from '../../draft/tree';
import type { Draft } from '../../draft/nodes';
import { LEXICONS } from '../../languages/index';
import type { CitationWords } from '../../languages/citationWords';

/** What a reference says; undefined where it is right, says nothing, or that cannot be known. */
export function wrongDirection(placed: PlacedCitation, draft: Draft): Said | undefined {
  const { citation, span, block } = placed;
  if (citation.kind !== 'internal' || citation.form !== 'above or below' || citation.quoted) return undefined;
  if (block.block.kind === 'quotation') return undefined;
  const said = directionOf(placed, LEXICONS[languageAt(draft, span.from)].citations);
  const here = said && positionOf(placed, draft);
  if (!said || !here) return undefined;
  const found = resolveInternal(citation.place, draft, partAt(draft, span.from));
  if (found.state !== 'found' || !isOpposite(found.spots, said.above, here)) return undefined;
  return isElsewhere(placed, said.above, here, draft) ? undefined : said;
}

export interface Said {
  readonly above: boolean;
  /** The word for the other direction. */
  readonly counterpart: string;
  /** Where the word stands in the draft; undefined where a line end makes that uncertain. */
  readonly at: Span | undefined;
}

/** Which direction the words round the place name; undefined where they name none, or both. */
function directionOf({ citation, span }: PlacedCitation, { directions }: CitationWords): Said | undefined {
  const { text, from, to, pinpoint } = citation;
  const [start, end] = pinpoint ? [pinpoint.from - from, pinpoint.to - from] : [0, text.length];
  const around = [
    { words: text.slice(0, start), at: 0 },
    { words: text.slice(end), at: end },
  ];
  const found: Said[] = [];
  for (const { words, at } of around) {
    const plain = words.toLowerCase();
    for (const [above, below] of directions) {
      for (const [word, counterpart] of [
        [above, below],
        [below, above],
      ] as const) {
        const index = plain.trim() === word ? plain.indexOf(word) : -1;
        if (index < 0) continue;
        const straight = span.to - span.from === to - from;
        const first = span.from + at + index;
        found.push({
          above: word === above,
          counterpart,
          at: straight ? { from: first, to: first + word.length } : undefined,
        });
      }
    }
  }
  const [first] = found;
  return first && found.every(({ above }) => above === first.above) ? first : undefined;
}

/** The block in which the reference is read: of one in a note, the block that has the mark. */
function positionOf({ block }: PlacedCitation, draft: Draft): Span | undefined {
  if (block.block.kind !== 'note') return blockSpan(block);
  const mark = block.block.label?.printed;
  const reference = mark === undefined ? undefined : noteAt(draft, mark, block.at)?.reference;
  const holder = reference && blockAt(draft, reference.from);
  return holder && holder.block.kind !== 'note' ? blockSpan(holder) : undefined;
}

function blockSpan({ block, at }: Placed): Span {
  return { from: at, to: at + block.length };
}

/** Whether all of the place lies on the other side of the block. */
function isOpposite(spots: readonly Span[], above: boolean, here: Span): boolean {
  return spots.length > 0 && spots.every(({ from, to }) => (above ? from >= here.to : to <= here.from));
}

/** Whether another part has such a place on the side that is said: an appendix may mean its annex, an annex the main part. */
function isElsewhere({ citation: { place }, span }: PlacedCitation, above: boolean, here: Span, draft: Draft): boolean {
  if (namesPartOf(place)) return false;
  const own = partAt(draft, span.from);
  return parts(draft).some((part) => {
    if (part === own) return false;
    const found = resolvePlace(place, draft, part);
    return (
      (found.state === 'found' || found.state === 'ambiguous') &&
      found.spots.some(({ from, to }) => (above ? to <= here.from : from >= here.to))
    );
  });
}
