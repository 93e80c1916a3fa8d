/** Makes a heading one level higher or lower, with the headings that are under it. */
import { plural, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import type { ChangeRequest, Outcome } from './change';
import { ownText } from './fates';
import { itemsOf, type Item } from './items';
import { headingForm, labelPieces } from './newLabels';
import { type Arrangement, type NewLabel } from './numbering';
import { rearranged } from './rearranged';
import { unitAt } from './units';

const HIGHEST = 1;
const DEEPEST = 4;

export function promoteHeading(request: ChangeRequest): Outcome {
  return changeLevel(request, -1);
}

export function demoteHeading(request: ChangeRequest): Outcome {
  return changeLevel(request, 1);
}

function changeLevel({ snapshot, span }: ChangeRequest, by: 1 | -1): Outcome {
  const { draft } = snapshot;
  const item = unitAt(draft, span.from)?.item;
  if (item?.kind !== 'heading') return { cannot: t('The cursor is on no heading.') };
  const all = [item, ...below(draft, item)];
  if (all.some(({ depth }) => depth + by < HIGHEST)) return { cannot: t('The heading is of the first level already.') };
  if (all.some(({ depth }) => depth + by > DEEPEST))
    return { cannot: t('A heading under it would have a level that there is not.') };
  const before = itemsOf(draft).findLast((one) => one.kind === 'heading' && one.placed.at < item.placed.at);
  if (by > 0 && (before?.part !== item.part || before.depth < item.depth))
    return { cannot: t('There is no heading before it under which it could go.') };
  const pieces: (Span | NewLabel | { readonly text: string })[] = [];
  let at = 0;
  for (const heading of all) {
    const text = ownText(heading.placed)[0];
    if (!text) return { cannot: t('A heading without words keeps its level.') };
    if (heading.placed.at > at) pieces.push({ from: at, to: heading.placed.at });
    pieces.push(...labelFor(draft, heading, heading.depth + by));
    at = text.from;
  }
  return rearranged(snapshot, {
    arrangement: [...pieces, { from: at, to: draft.segments.length }],
    drops: new Set(all),
    caret: { old: Math.max(span.from, at === 0 ? 0 : (ownText(item.placed)[0]?.from ?? span.from)) },
    done: () => moved(by, all.length - 1),
  });
}

function moved(by: 1 | -1, under: number): string {
  if (under === 0) return by > 0 ? t('Demoted the heading') : t('Promoted the heading');
  return by > 0
    ? plural(under, 'Demoted the heading with {0} under it', 'Demoted the heading with {0} under it')
    : plural(under, 'Promoted the heading with {0} under it', 'Promoted the heading with {0} under it');
}

/** Those behind it down to the next of its level. */
function below(draft: Draft, item: Item): readonly Item[] {
  const headings = itemsOf(draft).filter(({ kind }) => kind === 'heading');
  const rest = headings.slice(headings.indexOf(item) + 1);
  const end = rest.findIndex(({ depth, part }) => depth <= item.depth || part !== item.part);
  return end < 0 ? rest : rest.slice(0, end);
}

/** In a draft a heading without a number, or one shaped like a paragraph, is indented (draft-format.md, "Two layouts"). */
const INDENT = '  ';
const INDENTED = 3;

function labelFor(draft: Draft, { part }: Item, depth: number): Arrangement {
  const form = headingForm(draft, part, depth);
  const indent = depth >= INDENTED && draft.layout === 'flowing' ? INDENT : '';
  if (!form) return [{ text: indent }, { text: '', item: { kind: 'heading', depth } } satisfies NewLabel];
  const before = form.before.trimStart();
  return labelPieces('heading', depth, { ...form, before: indent + before }).pieces;
}
