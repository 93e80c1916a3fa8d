/** What a contents page says: its entries with their labels, titles and paragraphs. */
import { readHeadingLabel } from '../../draft/labels';
import { passage } from '../../draft/passage';
import type { GroupNode, Placed } from '../../draft/tree';
import type { Lexicon } from '../../languages/lexicon';
import { westernDigits } from '../../languages/numerals';

export interface ContentsEntry {
  /** Its blocks, one a line. */
  readonly blocks: readonly Placed[];
  /** The numbers of chapter and section, `2` or `2.4` for II.D; undefined where it has no label of the first two levels. */
  readonly key: string | undefined;
  /** Without label, leaders and numbers. */
  readonly title: string;
  /** The column of paragraphs: `3–45`. */
  readonly paragraphs: { readonly first: number; readonly last: number } | undefined;
}

/** Leaders, perhaps the paragraphs, and the page. */
const TAIL = /[\s.…·]*?(?:[\s.…·](?<first>\d{1,4})(?:\s?[-–—]\s?(?<last>\d{1,4}))?)?[\s.…·]+\d{1,4}$/;

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
      key: label && (label.level === 1 ? String(chapter) : `${chapter}.${section}`),
      title: words.slice(label?.length ?? 0).trim(),
      paragraphs: first === undefined ? undefined : { first: Number(first), last: Number(last) },
    });
    open = [];
  }
  return found;
}
