/** The lines of a contents page: which heading each is of, and how it is written with that heading's label, title and paragraphs. */
import { paragraphsOf, plainTitle, type ContentsEntry } from '../../checks/numbering/contents';
import { labelText } from '../../checks/numbering/labels';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import type { HeadingNode, PartNode } from '../../draft/tree';
import type { Span } from '../../base/span';

/** The lines of an entry from the start of the first to the last sign of the last; absolute. */
export function entrySpan({ blocks }: ContentsEntry): Span {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const segment = last?.block.segments.findLast(({ text }) => text !== '');
  const before = last?.block.segments.slice(0, segment ? last.block.segments.indexOf(segment) : 0) ?? [];
  const at = (last?.at ?? 0) + before.reduce((sum, { length }) => sum + length, 0);
  return { from: first?.at ?? 0, to: at + (segment ? segment.start + segment.text.length : 0) };
}

/**
 * The entry of each heading, by label and title, else by the title, else by the label: so a heading that has another number
 * keeps its line, and one with another title, too. Undefined for a heading that has none.
 */
export function entriesOf(
  headings: ReadonlyMap<string, HeadingNode>,
  entries: readonly ContentsEntry[],
): ReadonlyMap<HeadingNode, ContentsEntry> {
  const found = new Map<HeadingNode, ContentsEntry>();
  const taken = new Set<ContentsEntry>();
  const pass = (keyOf: (key: string, title: string) => string): void => {
    const free = new Map<string, ContentsEntry[]>();
    for (const entry of entries) {
      if (taken.has(entry)) continue;
      const key = keyOf(entry.key ?? '', plainTitle(entry.title));
      free.set(key, [...(free.get(key) ?? []), entry]);
    }
    for (const [key, heading] of headings) {
      if (found.has(heading)) continue;
      const entry = free.get(keyOf(key, plainTitle(heading.title)))?.shift();
      if (!entry) continue;
      found.set(heading, entry);
      taken.add(entry);
    }
  };
  pass((key, title) => `${key} ${title}`);
  pass((_, title) => title);
  pass((key) => key);
  return found;
}

/** The entry as it is to be; as it stands where label, title and paragraphs are right. The page stays. */
export function lineFor(draft: Draft, entry: ContentsEntry, heading: HeadingNode, part: PartNode): string {
  const { from, to } = entrySpan(entry);
  const old = textOf(draft, { from, to });
  const indent = /^\s*/.exec(old)?.[0] ?? '';
  const [label, title] = [labelText(heading).trim(), heading.title];
  const has = paragraphsOf(heading, part);
  const { paragraphs: said, text, column, tail } = entry;
  const isNamed = text.slice(0, entry.label).trim() === label && plainTitle(entry.title) === plainTitle(title);
  const isCounted = !said || !has || (said.first === has.first && said.last === has.last);
  if (isNamed && isCounted) return old;
  // What is joined from several lines becomes one.
  const shown = entry.blocks.length === 1 ? old.slice(indent.length) : text;
  const aligned = shown.length === text.length;
  const words = aligned ? shown : text;
  const gap = /\s+$/.exec(words.slice(0, entry.label))?.[0] ?? ' ';
  const name = isNamed ? words.slice(0, tail) : `${label}${gap}${title}`;
  if (!column || !has) return indent + name + words.slice(tail);
  const dash = /\s?[-–—]\s?/.exec(words.slice(column.from, column.to))?.[0] ?? '–';
  const range = has.first === has.last ? String(has.first) : `${has.first}${dash}${has.last}`;
  const digits = inDigitsOf(words.slice(column.from, column.to), range);
  return (
    indent +
    name +
    words.slice(tail, column.from) +
    (isCounted ? words.slice(column.from, column.to) : digits) +
    words.slice(column.to)
  );
}

/** Arabic digits where the old number has them. */
function inDigitsOf(old: string, range: string): string {
  return /[\u0660-\u0669]/.test(old)
    ? range.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    : range;
}
