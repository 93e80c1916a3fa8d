/** Sentences about a paragraph, an item or a heading: one of each, since most languages inflect what each is called. */
import { t } from '../../base/l10n';
import { bareLabel } from '../../draft/labels';
import type { Refusal } from './change';
import type { ItemKind } from './items';
import type { Unit } from './units';

/** Marked messages, in which `{0}` is the label; `unlabelled` is a heading without one. */
export type UnitMessages = Readonly<Record<ItemKind | 'unlabelled', string>>;

export function sayOf(messages: UnitMessages, unit: Unit, ...args: readonly string[]): string {
  const label = labelWords(unit);
  const message = messages[label === '' && unit.item.kind === 'heading' ? 'unlabelled' : unit.item.kind];
  return t(message, label, ...args);
}

/** `12`, `(a)`, `II`: the label as it is printed, without the stop behind it. */
export function labelWords({ item }: Unit): string {
  return bareLabel(item.placed.block.label?.printed ?? '');
}

/** Where an operation has nothing to work on. */
export function nothingHere(): Refusal {
  return { cannot: t('There is no numbered paragraph, item or heading here.') };
}

/** While numbers are kept, what is put in is called after the paragraph before it. */
export function frozenBefore(): Refusal {
  return { cannot: t('While the numbers are frozen no paragraph can be put before the first one.') };
}
