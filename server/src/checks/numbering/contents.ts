/** What a contents page says: its entries with their labels, titles and paragraphs. */
import { headingEnd } from '../../analysis/scope';
import type { Span } from '../../base/span';
import { readHeadingLabel } from '../../draft/labels';
import { passage } from '../../draft/passage';
import type { GroupNode, HeadingNode, PartNode, Placed } from '../../draft/tree';
import type { Lexicon } from '../../languages/lexicon';
import { westernDigits } from '../../languages/numerals';

export interface ContentsEntry {
  /** Its blocks, one a line. */
  readonly blocks: readonly Placed[];
  /** The numbers of chapter and section, `2` or `2.4` for II.D; undefined where it has no label of the first two levels. */
  readonly key: string | undefined;
  /** All its words, its lines joined by a space, digits as 0–9. */
  readonly text: string;
  /** How much of the text is its label, with what is behind it. */
  readonly label: number;
  /** Without label, leaders and numbers. */
  readonly title: string;
  /** Where in the text leaders and numbers begin, and where the column of paragraphs stands. */
  readonly tail: number;
  readonly column: Span | undefined;
  /** The column of paragraphs: `3–45`. */
  readonly paragraphs: { readonly first: number; readonly last: number } | undefined;
}

/** Leaders, perhaps the paragraphs, and the page. */
const TAIL = /[\s.…·]*?(?:[\s.…·](?<column>(?<first>\d{1,4})(?:\s?[-–—]\s?(?<last>\d{1,4}))?))?[\s.…·]+\d{1,4}$/d;

/** The entries in order. A line without a page number belongs to the next one that has it; the title of the page is none. */
export function contentsEntries({ blocks }: GroupNode, lexicon: Lexicon): readonly ContentsEntry[] {
  const found: ContentsEntry[] = [];
  let open: Placed[] = [];
  let chapter = 0;
  let section = 0;
  for (const placed of blocks) {
    if (placed.block.caption) continue;
    // The heads of the columns stand before the first entry of each page.
    if (readHeadingLabel(passage(placed.block).text, lexicon, { chapter, section })) open = [];
    open.push(placed);
    const text = westernDigits(open.map(({ block }) => passage(block).text).join(' ')).trim();
    const tail = TAIL.exec(text);
    if (!tail) continue;
    const words = text.slice(0, tail.index).trim();
    const label = readHeadingLabel(words, lexicon, { chapter, section });
    if (label?.level === 1) [chapter, section] = [label.number, 0];
    else if (label) section = label.number;
    const { first, last = first } = tail.groups ?? {};
    found.push({
      blocks: open,
      text,
      label: label?.length ?? 0,
      tail: tail.index,
      column: columnOf(tail),
      key: label && (label.level === 1 ? String(chapter) : `${chapter}.${section}`),
      title: words.slice(label?.length ?? 0).trim(),
      paragraphs: first === undefined ? undefined : { first: Number(first), last: Number(last) },
    });
    open = [];
  }
  return found;
}

function columnOf({ indices }: RegExpExecArray): Span | undefined {
  const [from, to] = indices?.groups?.['column'] ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The headings of a part by the numbers of chapter and section. Those of which there are two are left out. */
export function headingsByKey({ headings }: PartNode): ReadonlyMap<string, HeadingNode> {
  const found = new Map<string, HeadingNode>();
  const double = new Set<string>();
  let chapter = 0;
  for (const heading of headings) {
    const { number, label } = heading.block;
    if (heading.level > 2 || number === undefined || !label) continue;
    if (heading.level === 1) chapter = number;
    const key = heading.level === 1 ? String(number) : `${chapter}.${number}`;
    if (found.has(key)) double.add(key);
    found.set(key, heading);
  }
  return new Map([...found].filter(([key]) => !double.has(key)));
}

/** The numbers of the first and the last paragraph of a section; undefined where it has none. */
export function paragraphsOf(
  heading: HeadingNode,
  part: PartNode,
): { readonly first: number; readonly last: number } | undefined {
  const end = headingEnd(heading, part);
  const numbers = part.paragraphs.filter(({ at, scope }) => at > heading.at && at < end && scope === 0);
  const [first, last] = [numbers[0]?.number, numbers.at(-1)?.number];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Letters and numbers alone: a contents page is set otherwise than the text. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
