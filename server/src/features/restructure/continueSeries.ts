/** What Enter does behind a paragraph, an item or a bullet: the next one begins, and those behind it count on. */
import { t } from '../../base/l10n';
import type { Piece } from '../../base/pieces';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { blockAt, type Placed } from '../../draft/tree';
import { printed } from '../ignoreComments';
import { TYPED_ON } from '../../protocol';
import type { ChangeRequest, Outcome, Refusal } from './change';
import { ownText } from './fates';
import { itemsOf, type Item } from './items';
import { formOf, itemForm, labelPieces, paragraphForm } from './newLabels';
import { piecesWithout } from './pieces';
import { rearranged } from './rearranged';
import { holderOf, separatorNear, unitAt, type Unit, textEnd } from './units';
import { givenOut } from './versions';

/**
 * To be asked when a line end has just been typed: `span` begins in the new line. Refuses where the line before does not end
 * the text of a paragraph, an item or a bullet; an item that has no text ends its list.
 */
export function continueSeries({ snapshot, span }: ChangeRequest, argument?: string): Outcome {
  const { draft, lines } = snapshot;
  const { line } = lines.position(span.from);
  if (line === 0) return nothing();
  const start = lines.offset({ line, character: 0 });
  const before = lines.offset({ line: line - 1, character: 0 });
  const last = textOf(draft, { from: before, to: start });
  const end = before + last.trimEnd().length;
  const own = textOf(draft, { from: start, to: lines.offset({ line, character: END }) });
  if (end === before || (own.trim() !== '' && argument !== TYPED_ON) || goesOn(draft, lines, line)) return nothing();
  const rest = start + own.length - own.trimStart().length;
  const block = blockAt(draft, end - 1);
  if (block?.block.kind === 'bullet') return nextBullet(draft, block, { before, end, rest });
  const unit = unitAt(draft, end - 1);
  if (!unit || unit.item.placed.block !== block?.block || !endsAt(draft, unit, end, rest)) return nothing();
  if (unit.item.kind === 'heading') return nothing();
  const isEmpty = !ownText(unit.item.placed).some(({ from }) => from < end);
  return isEmpty ? outdented(snapshot, unit, rest) : nextItem(snapshot, unit, { end, rest });
}

function nothing(): Refusal {
  return { cannot: t('The line before ends no paragraph, no item and no bullet.') };
}

const END = Number.MAX_SAFE_INTEGER;

/** The end of the text before the new line, and where the text of the new line begins. */
interface Gap {
  readonly end: number;
  readonly rest: number;
}

/** Whether the paragraph goes on below: Enter was pressed in its middle. */
function goesOn(draft: Draft, lines: ChangeRequest['snapshot']['lines'], line: number): boolean {
  const next = lines.offset({ line: line + 1, character: 0 });
  const text = textOf(draft, { from: next, to: lines.offset({ line: line + 1, character: END }) });
  if (text.trim() === '' || next >= draft.segments.length) return false;
  const block = blockAt(draft, next);
  return block === undefined || block.at !== next || block.block.kind === 'text';
}

/** Whether the text of the unit ends before the new line, or with what has been typed in it since; its notes may be behind. */
function endsAt(draft: Draft, { item }: Unit, end: number, rest: number): boolean {
  const own = textEnd(item);
  return own <= end || textOf(draft, { from: rest, to: own }).search(/[\r\n]/) < 0;
}

function nextItem(snapshot: ChangeRequest['snapshot'], unit: Unit, { end, rest }: Gap): Outcome {
  const { draft } = snapshot;
  const { item } = unit;
  // What ends in a colon announces a list.
  const opens = /[:：]$/u.test(textOf(draft, { from: Math.max(0, end - 1), to: end }));
  const form = opens ? itemForm(draft, item) : formOf(draft, item);
  if (!form) return nothing();
  const [kind, depth] = opens ? (['subparagraph', item.depth + 1] as const) : [item.kind, item.depth];
  const { label, pieces } = labelPieces(kind, depth, form, opens ? undefined : item.label?.list);
  const separator = { text: separatorNear(draft, item, end) };
  // The notes of a paragraph that stand behind it stay there.
  const hasNotes = unit.end > Math.max(end, textEnd(item));
  const behind = hasNotes
    ? [{ from: rest, to: unit.end }, separator, ...pieces, ...tail(draft, unit.end)]
    : [separator, ...pieces, ...fresh(draft, rest)];
  return rearranged(snapshot, {
    arrangement: [{ from: 0, to: end }, ...behind],
    frozen: givenOut(draft),
    caret: { label, behind: form.behind.length },
    done: (begun) => (kind === 'paragraph' ? t('Began paragraph {0}', begun) : t('Began item {0}', begun)),
  });
}

/** An item without text: its label goes, and the next thing one level further out begins; behind a paragraph there is none. */
function outdented(snapshot: ChangeRequest['snapshot'], unit: Unit, rest: number): Outcome {
  const { draft } = snapshot;
  const { item } = unit;
  const labelStart = item.placed.at + (item.placed.block.label?.from ?? 0);
  const lineStart = unit.from;
  const outer = outerOf(draft, item);
  const form =
    outer && (outer.kind === 'paragraph' ? paragraphForm(draft, item.part, labelStart) : formOf(draft, outer));
  if (!outer || !form) {
    return rearranged(snapshot, {
      arrangement: piecesWithout(draft, [{ from: lineStart, to: rest }]),
      drops: new Set([item]),
      frozen: givenOut(draft),
      caret: { old: rest < draft.segments.length ? rest : Math.max(0, lineStart - 1) },
      done: () => t('Ended the series'),
    });
  }
  const { label, pieces } = labelPieces(outer.kind, outer.depth, form, outer.label?.list);
  return rearranged(snapshot, {
    arrangement: [...(lineStart > 0 ? [{ from: 0, to: lineStart }] : []), ...pieces, ...fresh(draft, rest)],
    drops: new Set([item]),
    frozen: givenOut(draft),
    caret: { label, behind: form.behind.length },
    done: (begun) => (outer.kind === 'paragraph' ? t('Began paragraph {0}', begun) : t('Began item {0}', begun)),
  });
}

/** What was typed in the new line is new: nothing that named the paragraph before names it. */
function fresh(draft: Draft, from: number): Piece[] {
  const words = /^[^\r\n]*/.exec(textOf(draft, { from, to: from + LONGEST }))?.[0] ?? '';
  return [...(words === '' ? [] : [{ text: words }]), ...tail(draft, from + words.length)];
}

/** Nobody types more before the answer comes. */
const LONGEST = 2000;

function tail(draft: Draft, from: number): { from: number; to: number }[] {
  return from < draft.segments.length ? [{ from, to: draft.segments.length }] : [];
}

/** The item that another is under: the one of the level above it, or the paragraph. */
function outerOf(draft: Draft, item: Item): Item | undefined {
  if (item.kind !== 'subparagraph') return undefined;
  const items = itemsOf(draft);
  const before = items.slice(0, items.indexOf(item));
  const outer = before.findLast((one) => one.kind !== 'subparagraph' || one.depth < item.depth);
  return outer?.kind === 'heading' ? undefined : (outer ?? holderOf(items, item));
}

function nextBullet(
  draft: Draft,
  { block, at }: Placed,
  { before, end, rest }: Gap & { readonly before: number },
): Outcome {
  const sign = textOf(draft, { from: at, to: at + (block.label?.to ?? 0) });
  const text = textOf(draft, { from: at + sign.length, to: end }).trim();
  if (text === '') {
    const edits = [{ from: before, to: rest, text: '' }];
    return { edits, summary: t('Ended the list.'), caret: { from: before, to: before } };
  }
  const gap = /\s$/.test(sign) ? sign : `${sign} `;
  const separator = bulletSeparator(draft, at);
  const put = `${separator}${gap}`;
  const caret = end + put.length;
  return {
    edits: [{ from: end, to: rest, text: put }],
    summary: t('Began a bullet.'),
    caret: { from: caret, to: caret },
  };
}

/** As between this bullet and the one before it, else a line end. */
function bulletSeparator(draft: Draft, at: number): string {
  const before = at > 0 ? blockAt(draft, at - 1) : undefined;
  const between = before && textOf(draft, { from: printed(before).to, to: at });
  const isLike = before?.block.kind === 'bullet' && between !== undefined && /^\s*[\r\n]\s*$/.test(between);
  return isLike ? between.replace(/^[^\S\r\n]+/, '') : (/\r\n|\r|\n/.exec(between ?? '')?.[0] ?? '\n');
}
