/** What a resolved place is: spots of the draft, what is missing, or that nothing can be said. */
import type { Span } from '../base/span';
import type { ArticleNode, HeadingNode, ParagraphNode, PartNode, Placed } from '../draft/tree';
import { articleScope, blocksOf, headingEnd } from './scope';

/** A part, section, article, paragraph, sub-paragraph or note that was found; the whole document where no place was named. */
export interface Spot extends Span {
  readonly part: PartNode;
  readonly paragraph?: ParagraphNode;
  /** Of a sub-paragraph the blocks that it goes on from, outermost first: the chapeau, the items above it. */
  readonly above?: readonly Placed[];
  /** It is what holds the place: the place itself was not found in it, or could not be looked for. */
  readonly standsIn?: true;
}

/** From one paragraph to another of the same part, both included: where the two start. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export type PlaceResolution =
  /** Some of a list may be found while others are not judged. */
  | {
      readonly state: 'found';
      readonly spots: readonly Spot[];
      /** The same, where they are nothing but whole paragraphs: so that nobody has to look at each of a long range. */
      readonly runs?: readonly Run[];
    }
  /** What is missing, and what the scope has instead, in words of the interface: `paragraph 31`, `paragraphs 1 to 14`; the scope is `main`, or words. */
  | { readonly state: 'missing'; readonly missing: string; readonly scope: string; readonly has: string }
  | { readonly state: 'ambiguous'; readonly spots: readonly Spot[] }
  | { readonly state: 'unknown' };

export const UNKNOWN = { state: 'unknown' } as const satisfies PlaceResolution;

/** Found where there is a spot; else nothing can be said. */
export function foundOr(spots: readonly Spot[]): PlaceResolution {
  return spots.length > 0 ? { state: 'found', spots } : UNKNOWN;
}

/** What the members of a list give together: missing or ambiguous if one of them is, found if all that is judged is. */
export function all(results: readonly PlaceResolution[]): PlaceResolution {
  const wrong = results.find(({ state }) => state === 'missing' || state === 'ambiguous');
  return wrong ?? foundOr(results.flatMap((result) => (result.state === 'found' ? result.spots : [])));
}

/** From the line of a part to its end. */
export function partSpot(part: PartNode): Spot {
  return { from: part.at + (part.block?.segments[0]?.start ?? 0), to: part.end, part };
}

/** From the first character of its label to the end of its text and of all that belongs to it. */
export function paragraphSpot(paragraph: ParagraphNode, part: PartNode): Spot {
  return { from: labelStart(paragraph), to: textEnd(paragraph.members.at(-1) ?? paragraph), part, paragraph };
}

/** From its name to the end of its last text. */
export function articleSpot(article: ArticleNode, part: PartNode): Spot {
  const last = blocksOf(articleScope(article, part)).findLast(({ block }) => block.kind !== 'furniture');
  return { from: labelStart(article), to: textEnd(last ?? article), part };
}

/** From a heading to the next one of its level or above. */
export function headingSpot(heading: HeadingNode, part: PartNode): Spot {
  const start = heading.block.segments[0]?.start ?? 0;
  return { from: heading.at + start, to: headingEnd(heading, part), part };
}

/** From the label of a sub-paragraph to the end of the last block that belongs to it. */
export function itemSpot(item: Placed, last: Placed, part: PartNode): Spot {
  return { from: labelStart(item), to: textEnd(last), part };
}

/** A note: its label and its own text. */
export function blockSpot(placed: Placed, part: PartNode): Spot {
  return { from: labelStart(placed), to: textEnd(placed), part };
}

function labelStart({ block, at }: Placed): number {
  return at + (block.label?.from ?? 0);
}

/** Without the notes and furniture that a page break put inside. */
function textEnd({ block, at }: Placed): number {
  let end = at;
  let here = at;
  let skip = 0;
  block.segments.forEach((segment, index) => {
    const child = block.children.find(({ first }) => first === index);
    if (child) skip = child.block.segments.length;
    if (skip > 0) skip--;
    else end = here + segment.start + segment.text.length;
    here += segment.length;
  });
  return end;
}
