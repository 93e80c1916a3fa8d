/** Labels as a draft prints them, for a number that is still to be given. */
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { languageOf } from '../../draft/partLanguage';
import type { PartNode } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { HouseStyle } from '../../languages/houseStyle';
import { findNumber } from '../../languages/numeralForms';
import { HOUSE_STYLES } from '../../languages/house/index';
import { startOf, itemsOf, type Item, type ItemKind, type List } from './items';
import { PLACEHOLDER, type Arrangement, type NewLabel } from './numbering';

/** What stands before the numeral, and behind it up to the text: `(`, `) `. */
export interface LabelForm {
  readonly before: string;
  readonly behind: string;
  readonly write: (value: number) => string | undefined;
}

/** The form of the label of an item, with the white space behind it. */
export function formOf(draft: Draft, { placed, label }: Item): LabelForm | undefined {
  if (!label?.numeral) return undefined;
  const { block, at } = placed;
  const from = at + (block.label?.from ?? 0);
  const to = at + (block.label?.to ?? 0);
  const indent = textOf(draft, { from: at, to: from });
  const before = textOf(draft, { from, to: label.numeral.from });
  const behind = textOf(draft, { from: label.inserted.to, to });
  const gap = /^[^\S\r\n]*/.exec(textOf(draft, { from: to, to: to + 40 }))?.[0] ?? '';
  return {
    before: (/[^\S\r\n]*$/.exec(indent)?.[0] ?? '') + before,
    behind: behind + (gap === '' && !/[．、\s]$/.test(behind) ? ' ' : gap),
    write: label.numeral.write,
  };
}

/** The form of paragraph labels near an offset; where the part has none, of the draft; else that of the language. */
export function paragraphForm(draft: Draft, part: PartNode, offset: number): LabelForm {
  const all = itemsOf(draft).filter(({ kind, label }) => kind === 'paragraph' && label?.numeral !== undefined);
  const own = all.filter((item) => item.part === part);
  const near = own.findLast((item) => startOf(item) <= offset) ?? own[0] ?? all[0];
  return (near && formOf(draft, near)) ?? firstForm(draft, part, ({ paragraph }) => paragraph);
}

/** The form of the first item of a list under a paragraph or an item: as the other lists of the draft have it. */
export function itemForm(draft: Draft, { depth, part, kind }: Item): LabelForm {
  const level = kind === 'paragraph' ? 1 : depth + 1;
  const all = itemsOf(draft).filter((item) => item.kind === 'subparagraph' && item.depth === level);
  const like = all.find((item) => item.part === part && item.label?.numeral) ?? all.find(({ label }) => label?.numeral);
  return (like && formOf(draft, like)) ?? firstForm(draft, part, ({ item }) => item);
}

/** The form of headings of a depth, 1 to 4; undefined where those of the draft have no label. */
export function headingForm(draft: Draft, part: PartNode, depth: number): LabelForm | undefined {
  const all = itemsOf(draft).filter((item) => item.kind === 'heading' && item.depth === depth);
  const own = all.filter((item) => item.part === part);
  const like = own.length > 0 ? own : all;
  const labelled = like.find(({ label }) => label?.numeral !== undefined);
  if (!labelled && like.length > 0) return undefined;
  return (
    (labelled && formOf(draft, labelled)) ??
    firstForm(draft, part, ({ headings }) => headings[depth - 1] ?? headings[3])
  );
}

/** As the house writes the first one. */
function firstForm(draft: Draft, part: PartNode, of: (labels: HouseStyle['firstLabels']) => string): LabelForm {
  const language = languageOf(draft)(part);
  const first = of(HOUSE_STYLES[language].firstLabels);
  const numeral = findNumber(first, 1, LEXICONS[language]);
  if (!numeral) throw new Error(`The first label ${first} has no number`);
  return { before: first.slice(0, numeral.from), behind: first.slice(numeral.to), write: numeral.write };
}

/** A new label with what stands round its numeral. `list` is the one that it joins. */
export function labelPieces(
  kind: ItemKind,
  depth: number,
  { before, behind, write }: LabelForm,
  list?: List,
): { readonly label: NewLabel; readonly pieces: Arrangement } {
  const label: NewLabel = { text: PLACEHOLDER, item: { kind, depth, write, list } };
  return { label, pieces: [{ text: before }, label, { text: behind }] };
}
