/** What counts in a draft: the labels of paragraphs, sub-paragraphs and headings, with the lists in which they count. */
import { fact } from '../../base/lazy';
import { readings } from '../../base/labels';
import { depthOf } from '../../checks/numbering/headings';
import { labelSpan, labelText } from '../../checks/numbering/labels';
import { readItemLabel } from '../../draft/items';
import type { Draft } from '../../draft/nodes';
import { languageOf } from '../../draft/partLanguage';
import { parts, type HeadingNode, type ParagraphNode, type PartNode, type Placed } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Lexicon } from '../../languages/lexicon';
import { findNumber, type WrittenNumber } from '../../languages/numeralForms';

export type ItemKind = 'paragraph' | 'subparagraph' | 'heading';

/** A label that is one of a list. */
export interface Item {
  readonly kind: ItemKind;
  readonly placed: Placed;
  readonly part: PartNode;
  /** Of a heading 1 to 4, of a sub-paragraph from 1 on; 0 for a paragraph. */
  readonly depth: number;
  readonly paragraph?: ParagraphNode;
  readonly heading?: HeadingNode;
  /** Undefined for a heading without a number: it counts nothing, and is what others count under. */
  readonly label?: ItemLabel;
}

export interface ItemLabel {
  /** Of paragraphs the numbering scope, of others what they stand under. Items of one list have the same object. */
  readonly list: List;
  readonly value: number;
  /** The numeral inside the label, absolute; undefined where it is in a form that is not known. */
  readonly numeral: WrittenNumber | undefined;
  /** ` bis` behind it, absolute, and the word; empty for a plain number. */
  readonly inserted: { readonly from: number; readonly to: number; readonly word: string };
}

export interface List {
  /** The value of its first item. */
  readonly first: number;
  /** The list before it under the same item, where that begins again: the second (a) of a paragraph. */
  readonly after?: List;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** All of a draft, in the order of the text. */
export const itemsOf: (draft: Draft) => readonly Item[] = fact((draft) => {
  const language = languageOf(draft);
  return parts(draft).flatMap((part) => itemsOfPart(part, LEXICONS[language(part)]));
});

function itemsOfPart(part: PartNode, lexicon: Lexicon): readonly Item[] {
  const paragraphs = new Map(part.paragraphs.map((paragraph) => [paragraph.block, paragraph]));
  const headings = new Map(part.headings.map((heading) => [heading.block, heading]));
  const scopes = new Map<string, Writable<List>>();
  const open = openLists();
  const found: Writable<Item>[] = [];
  const labels: { item: Writable<Item>; list: List }[] = [];
  for (const placed of part.blocks) {
    const { block } = placed;
    const paragraph = paragraphs.get(block);
    const heading = headings.get(block);
    if (paragraph) {
      open.clear('subparagraph', 0);
      const key = [paragraph.scope, paragraph.article?.at, paragraph.major].join();
      const list = scopes.get(key) ?? { first: paragraph.number };
      scopes.set(key, list);
      found.push({
        kind: 'paragraph',
        placed,
        part,
        depth: 0,
        paragraph,
        label: labelOf(placed, list, paragraph.number, lexicon),
      });
    } else if (heading) {
      open.clear('subparagraph', 0);
      const depth = depthOf(heading);
      const item: Writable<Item> = { kind: 'heading', placed, part, depth, heading };
      found.push(item);
      const value = headingNumber(heading);
      if (value === undefined) open.clear('heading', depth + 1);
      else {
        const list = open.add('heading', depth, value);
        item.label = labelOf(placed, list, value, lexicon);
      }
    } else if (block.kind === 'subparagraph') {
      const depth = block.level ?? 1;
      const item: Writable<Item> = { kind: 'subparagraph', placed, part, depth };
      found.push(item);
      labels.push({ item, list: open.add('subparagraph', depth, undefined) });
    } else if (block.kind === 'article') open.clear('subparagraph', 0);
  }
  readSublists(labels, lexicon);
  return found;
}

interface OpenLists {
  /** The list that an item of this depth is in: that of the one before it under the same item, else a new one. */
  readonly add: (kind: ItemKind, depth: number, value: number | undefined) => List;
  /** Nothing that follows goes on a list of this depth or a deeper one. */
  readonly clear: (kind: ItemKind, depth: number) => void;
}

function openLists(): OpenLists {
  const open = new Map<ItemKind, { depth: number; list: List; last: number | undefined }[]>();
  const at = (kind: ItemKind, depth: number): { depth: number; list: List; last: number | undefined }[] =>
    (open.get(kind) ?? []).filter((one) => one.depth < depth);
  return {
    add(kind, depth, value) {
      const before = open.get(kind)?.find((one) => one.depth === depth);
      const again = (before?.last ?? 0) > 1 && value === 1;
      const list = before && !again ? before.list : { first: value ?? 1, ...(before && { after: before.list }) };
      open.set(kind, [...at(kind, depth), { depth, list, last: value }]);
      return list;
    },
    clear(kind, depth) {
      open.set(kind, at(kind, depth));
    },
  };
}

function headingNumber({ level, block: { label, number } }: HeadingNode): number | undefined {
  if (!label) return undefined;
  if (level < 3) return number;
  const [{ series, first }] = readings(label.printed.replace(/[().\s\p{Pd}]/gu, ''));
  return series === '' || series === 'a' || series === 'i' ? first : undefined;
}

function labelOf(placed: Placed, list: List, value: number, lexicon: Lexicon): ItemLabel {
  const { from } = labelSpan(placed);
  const text = labelText(placed);
  const { kind, label } = placed.block;
  const isParagraph = kind === 'paragraph';
  // Of `13.4` the second number counts.
  const start = isParagraph && /^\d+\.\d/.test(label?.printed ?? '') ? text.search(/[.．]/) : 0;
  const numeral = findNumber(text, value, lexicon, isParagraph ? 'figures' : 'any', start);
  const suffix = numeral && isParagraph ? (/^\s?\p{L}+/u.exec(text.slice(numeral.to))?.[0] ?? '') : '';
  const end = from + (numeral?.to ?? 0);
  return {
    list,
    value,
    numeral: numeral && { ...numeral, from: from + numeral.from, to: end },
    inserted: { from: end, to: end + suffix.length, word: suffix.trim() },
  };
}

/** `(i)` is the ninth letter or the first numeral: what all labels of a list can be is what they are. */
function readSublists(items: readonly { item: Writable<Item>; list: List }[], lexicon: Lexicon): void {
  const byList = new Map<List, { item: Writable<Item>; readings: readonly { style: string; number: number }[] }[]>();
  for (const { item, list } of items) {
    // Some are read as labels only with what stands behind them.
    const read = readItemLabel(`${labelText(item.placed)} `, lexicon)?.readings ?? [];
    const known = byList.get(list);
    if (known) known.push({ item, readings: read });
    else byList.set(list, [{ item, readings: read }]);
  }
  for (const members of byList.values()) {
    const styles = members[0]?.readings.map(({ style }) => style) ?? [];
    const valuesIn = (style: string): number[] =>
      members.map(({ readings: all }) => all.find((reading) => reading.style === style)?.number ?? NaN);
    const steps = (style: string): number =>
      valuesIn(style).filter((value, at, values) => value === (at === 0 ? 1 : (values[at - 1] ?? 0) + 1)).length;
    const [style] = [...styles].sort((a, b) => steps(b) - steps(a));
    if (style === undefined) continue;
    let list: List | undefined;
    let last = 0;
    valuesIn(style).forEach((value, at) => {
      const item = members[at]?.item;
      if (!item || Number.isNaN(value)) return;
      // Two that are both (a) are one list with a slip in it.
      if (!list || (value === 1 && last > 1)) list = { first: value, ...(list && { after: list }) };
      last = value;
      item.label = labelOf(item.placed, list, value, lexicon);
    });
  }
}

/** Where the label of an item stands; of one without a label its first character. */
export function startOf({ placed: { block, at } }: Item): number {
  return at + (block.label?.from ?? block.segments[0]?.start ?? 0);
}
