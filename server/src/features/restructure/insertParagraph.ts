/** A new paragraph, or a new item of a list, before or behind the one at the cursor; behind the line of a heading. */
import { t } from '../../base/l10n';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { parts } from '../../draft/tree';
import { printed } from '../ignoreComments';
import type { ChangeRequest, Outcome } from './change';
import { itemsOf, type Item, type List } from './items';
import { formOf, labelPieces, paragraphForm, type LabelForm } from './newLabels';
import { rearranged } from './rearranged';
import { separatorNear, unitAt, unitOf, type Unit } from './units';
import { frozenBefore } from './unitWords';
import { frozenAt, givenOut } from './versions';

export type Side = 'before' | 'after';

/** What is put there, with words behind its label. */
export function insertParagraph({ snapshot, span }: ChangeRequest, side: Side, words = ''): Outcome {
  const { draft } = snapshot;
  const unit = unitAt(draft, span.to) ?? lastBefore(draft, span.to);
  if (!unit) return { cannot: t('There is no numbered paragraph and no heading here that a paragraph could go with.') };
  const { item } = unit;
  const isHeading = item.kind === 'heading';
  if (isHeading && side === 'before')
    return { cannot: t('Before a heading no paragraph can be; put it behind the one before.') };
  const form = isHeading ? paragraphForm(draft, item.part, item.placed.at) : formOf(draft, item);
  if (!form)
    return {
      cannot: t('The label {0} is in a form that cannot be counted on.', item.placed.block.label?.printed ?? ''),
    };
  const frozen = frozenAt(draft) !== undefined;
  const list = isHeading ? listBehind(draft, item) : item.label?.list;
  const kind = isHeading ? 'paragraph' : item.kind;
  const depth = isHeading ? 0 : item.depth;
  const { label, pieces } = labelPieces(kind, depth, withWords(form, words), list);
  const at = isHeading ? printed(item.placed).to : side === 'after' ? behindSpaces(draft, unit.end) : unit.from;
  const separator = separatorNear(draft, isHeading ? (paragraphNear(draft, item) ?? item) : item);
  if (frozen && kind === 'paragraph' && isFirstOf(draft, list, at)) return frozenBefore();
  const put = side === 'after' ? [{ text: separator }, ...pieces] : [...pieces, { text: separator }];
  return rearranged(snapshot, {
    arrangement: [{ from: 0, to: at }, ...put, { from: at, to: draft.segments.length }].filter(isSome),
    frozen: givenOut(draft),
    caret: { label, behind: form.behind.length + words.length },
    done: (given) => (kind === 'paragraph' ? t('Inserted paragraph {0}', given) : t('Inserted item {0}', given)),
  });
}

/** A label without a text may have a space behind it, which is its own. */
function behindSpaces(draft: Draft, offset: number): number {
  return offset + (/^[^\S\r\n]*/.exec(textOf(draft, { from: offset, to: offset + 40 }))?.[0].length ?? 0);
}

/** Whether no paragraph of the list stands before an offset. */
function isFirstOf(draft: Draft, list: List | undefined, offset: number): boolean {
  return !itemsOf(draft).some(({ label, placed }) => label !== undefined && label.list === list && placed.at < offset);
}

function isSome(piece: { readonly text: string } | { readonly from: number; readonly to: number }): boolean {
  return 'text' in piece || piece.to > piece.from;
}

function withWords(form: LabelForm, words: string): LabelForm {
  return { ...form, behind: form.behind + words };
}

/** The last paragraph or heading before an offset that is in none. */
function lastBefore(draft: Draft, offset: number): Unit | undefined {
  const part = parts(draft).findLast(({ at }) => at <= offset);
  const item = itemsOf(draft).findLast(
    (one) => one.part === part && one.kind !== 'subparagraph' && one.placed.at <= offset,
  );
  return item && unitOf(draft, item);
}

/** The scope of the first paragraph of a section, else of the last one before it. */
function listBehind(draft: Draft, heading: Item): List | undefined {
  return paragraphNear(draft, heading)?.label?.list;
}

function paragraphNear(draft: Draft, heading: Item): Item | undefined {
  const items = itemsOf(draft).filter(({ part }) => part === heading.part);
  const at = items.indexOf(heading);
  for (const item of items.slice(at + 1)) {
    if (item.kind === 'paragraph') return item;
    if (item.kind === 'heading' && item.depth <= heading.depth) break;
  }
  return items.slice(0, at).findLast(({ kind }) => kind === 'paragraph');
}
