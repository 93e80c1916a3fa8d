/** Cleans the numbering up: every paragraph, item and heading one more than the one before it, and what names them with it. */
import { enumerated } from '../../base/enumeration';
import { t } from '../../base/l10n';
import { numberIsInText } from '../../checks/numbering/labels';
import { labelIsInText } from '../../checks/numbering/headings';
import type { Draft } from '../../draft/nodes';
import { languageOf } from '../../draft/partLanguage';
import { sentence, withoutStop } from '../sentences';
import type { ChangeRequest, Outcome } from './change';
import { isRefusal } from './change';
import { startOf, itemsOf, type Item, type List } from './items';
import { rearranged } from './rearranged';
import { frozenAt } from './versions';

/** Of the whole draft. A gap where the number that is missing stands in the text is left, and said. */
export function renumber({ snapshot }: ChangeRequest): Outcome {
  const { draft, lines } = snapshot;
  const frozen = frozenAt(draft);
  if (frozen !== undefined)
    return { cannot: t('The numbers are frozen since version {0}; release them first.', frozen) };
  const items = itemsOf(draft);
  if (!items.some(({ label }) => label)) return { cannot: t('There is nothing numbered in this draft.') };
  const left = lostLabels(draft);
  const outcome = rearranged(snapshot, {
    arrangement: [{ from: 0, to: draft.segments.length }],
    closes: (item) => !left.has(item),
    done: () => t('Renumbered'),
  });
  if (isRefusal(outcome) || left.size === 0) return outcome;
  const places = [...left].map((item) => t('line {0}', lines.position(startOf(item)).line + 1));
  const lost = t(
    'a number is missing that seems to stand in the text before {0}, and the gap was left',
    enumerated(places, NAMED),
  );
  return { ...outcome, summary: sentence([withoutStop(outcome.summary), lost]) };
}

const NAMED = 5;

/** Those before which a label was probably not read as one: closing the gap would be wrong. */
export function lostLabels(draft: Draft): ReadonlySet<Item> {
  const language = languageOf(draft);
  const found = new Set<Item>();
  const last = new Map<List, Item>();
  for (const item of itemsOf(draft)) {
    const { label, part, kind, paragraph, heading } = item;
    if (!label) continue;
    const before = last.get(label.list);
    last.set(label.list, item);
    const gap = before?.label ? label.value - before.label.value : 1;
    if (!before?.label || gap <= 1) continue;
    if (kind === 'paragraph' && paragraph && numberIsInText(part, before.placed, paragraph, before.label.value))
      found.add(item);
    const between = { from: before.placed.at, to: item.placed.at };
    if (heading && labelIsInText(part, heading, before.label.value + 1, between, language(part))) found.add(item);
  }
  return found;
}
