/** Every place of a document that can be cited by a number: parts, sections, articles, paragraphs and their sub-paragraphs. */
import { firstWords } from '../../base/firstWords';
import { fact } from '../../base/lazy';
import { formatPlace, isPart, type Place, type PlaceItem, type PlaceUnit } from '../../base/place';
import type { Span } from '../../base/span';
import { placeAt } from '../../analysis/placeAt';
import { articleSpot, blockSpot, headingSpot, paragraphSpot, partSpot, type Spot } from '../../analysis/spots';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { notes } from '../../draft/notes';
import { partAt, parts, type ParagraphNode, type PartNode, type Placed } from '../../draft/tree';

export interface Entry extends Span {
  readonly place: Place;
  /** The last level of the place. */
  readonly item: PlaceItem;
  readonly part: PartNode;
  /** What its first words are taken from. */
  readonly block: Placed;
  /** Of a paragraph, whose sub-paragraphs are looked at when its number has been typed. */
  readonly paragraph?: ParagraphNode;
}

/** In the order of the text; a number that stands twice in a part, which says nothing certain, is there once. */
export const entriesOf: (draft: Draft) => readonly Entry[] = fact((draft) =>
  parts(draft).flatMap((part) => ofPart(draft, part)),
);

function ofPart(draft: Draft, part: PartNode): Entry[] {
  const title = part.blocks.find(({ block }) => block.kind === 'title');
  const opening = part.block && { block: part.block, at: part.at };
  const own = opening ? entry(draft, partSpot(part), title ?? opening, isPart) : [];
  const inside = [
    ...part.headings.flatMap((node) => entry(draft, headingSpot(node, part), node, (unit) => HEADINGS.has(unit))),
    ...part.articles.flatMap((node) => entry(draft, articleSpot(node, part), node, (unit) => unit === 'article')),
    ...part.paragraphs.flatMap((node) =>
      entry(draft, paragraphSpot(node, part), node, (unit) => unit === 'paragraph').map((found) => ({
        ...found,
        paragraph: node,
      })),
    ),
  ].sort((a, b) => a.from - b.from);
  const seen = new Set<string>();
  return [...own, ...inside].filter(({ place }) => {
    const key = formatPlace(place);
    return !seen.has(key) && seen.add(key);
  });
}

const HEADINGS: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>(['section', 'chap', 'chapter']);

/** Nothing for a heading without a number: its place is that of what holds it. */
function entry(
  draft: Draft,
  { from, to, part }: Spot,
  { block, at }: Placed,
  isMeant: (unit: PlaceUnit) => boolean,
): Entry[] {
  const place = placeAt(draft, from);
  const item = place.at(-1);
  return item && isMeant(item.unit) ? [{ from, to, place, item, part, block: { block, at } }] : [];
}

/** The sub-paragraphs of a paragraph, each under the labels of those that hold it. */
export function itemsOf({ paragraph, place, item, part }: Entry): readonly Entry[] {
  if (!paragraph) return [];
  const number = item.ranges[0]?.first.number ?? '';
  const outer = place.slice(0, -1);
  const seen = new Set<string>();
  return paragraph.subparagraphs.flatMap(({ block, at, path }): Entry[] => {
    const label = path.join();
    if (seen.has(label)) return [];
    seen.add(label);
    const written = { number, sub: path };
    const own: PlaceItem = { unit: 'paragraph', ranges: [{ first: written, last: written }] };
    const { from, to } = blockSpot({ block, at }, part);
    return [{ from, to, place: [...outer, own], item: own, part, block: { block, at } }];
  });
}

/** The notes of the draft that have a text. */
export const noteEntries: (draft: Draft) => readonly Entry[] = fact((draft) =>
  notes(draft).flatMap(({ mark, note }): Entry[] => {
    if (!note || !/^\d+$/.test(mark)) return [];
    const written = { number: mark, sub: [] };
    const item: PlaceItem = { unit: 'note', ranges: [{ first: written, last: written }] };
    const part = partAt(draft, note.at);
    return [{ from: note.at, to: note.at + note.block.length, place: [item], item, part, block: note }];
  }),
);

const LONGEST = 100;

export function wordsOf({ block: { block } }: Entry): string {
  return firstWords(passage(block).text.trim().replace(/\s+/g, ' '), LONGEST);
}
