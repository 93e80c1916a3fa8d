/** Makes two paragraphs, or two items of a list, of one at the cursor, and one of two. */
import { later, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import type { Piece } from '../../base/pieces';
import type { BlockKind } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { blockAt } from '../../draft/tree';
import { printed } from '../ignoreComments';
import type { ChangeRequest, Outcome } from './change';
import { deletedWord, isDeletedWord } from './deleteUnit';
import { ownText } from './fates';
import { itemsOf } from './items';
import { formOf, labelPieces } from './newLabels';
import { rearranged } from './rearranged';
import { separatorNear, unitAt, unitOf, type Unit, textEnd } from './units';
import { labelWords } from './unitWords';
import { frozenAt, isGivenOut, givenOut } from './versions';

export function splitParagraph({ snapshot, span }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const unit = unitAt(draft, span.from);
  const block = blockAt(draft, span.from);
  if (!unit || !block || unit.item.kind === 'heading') return { cannot: t(NOWHERE) };
  const { kind } = block.block;
  const { [kind]: why = NOWHERE } = WHOLE;
  if (!SPLIT.has(kind)) return { cannot: t(why) };
  const form = formOf(draft, unit.item);
  const name = labelWords(unit);
  const isParagraph = unit.item.kind === 'paragraph';
  if (!form)
    return {
      cannot: t(
        isParagraph
          ? 'The label of paragraph {0} is in a form that cannot be counted on.'
          : 'The label of item {0} is in a form that cannot be counted on.',
        name,
      ),
    };
  const at = behindMark(draft, span.from);
  const texts = ownText(block);
  const [start, end] = [texts[0]?.from ?? 0, texts.at(-1)?.to ?? 0];
  const left = trimmedTo(draft, { from: start, to: at });
  const right = trimmedFrom(draft, { from: at, to: end });
  if (left <= start || right >= end)
    return { cannot: t('There is nothing to split at the beginning or the end of a text.') };
  const { item } = unit;
  const { label, pieces } = labelPieces(item.kind, item.depth, form, item.label?.list);
  return rearranged(snapshot, {
    arrangement: [
      { from: 0, to: left },
      { text: separatorNear(draft, item) },
      ...pieces,
      { from: right, to: draft.segments.length },
    ],
    frozen: givenOut(draft),
    caret: { label, behind: form.behind.length },
    done: () => t(isParagraph ? 'Split paragraph {0}' : 'Split item {0}', name),
  });
}

const NOWHERE = later('The cursor is in no paragraph and in no item that could be split.');

const SPLIT: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'subparagraph', 'bullet', 'text']);

/** What may stand in a paragraph besides. */
const WHOLE: Readonly<Partial<Record<BlockKind, string>>> = {
  masthead: later('A masthead cannot be split.'),
  title: later('A title cannot be split.'),
  contents: later('The contents page cannot be split.'),
  table: later('A table cannot be split.'),
  figure: later('A figure cannot be split.'),
  box: later('A box cannot be split.'),
  quotation: later('A quotation cannot be split.'),
  signature: later('A signature cannot be split.'),
  note: later('A note cannot be split.'),
  furniture: later('A running head or page number cannot be split.'),
};

/** A mark is not cut, and belongs to what it stands behind. */
function behindMark(draft: Draft, offset: number): number {
  const placed = blockAt(draft, offset);
  const mark = placed?.block.marks.find(({ from, to }) => placed.at + from <= offset && offset < placed.at + to);
  return placed && mark ? placed.at + mark.to : offset;
}

function trimmedTo(draft: Draft, span: Span): number {
  return span.from + textOf(draft, span).trimEnd().length;
}

function trimmedFrom(draft: Draft, span: Span): number {
  const text = textOf(draft, span);
  return span.to - text.trimStart().length;
}

/** The paragraph or item at the cursor becomes a part of the one before it. */
export function mergeParagraph({ snapshot, span }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const unit = unitAt(draft, span.from);
  if (!unit || unit.item.kind === 'heading')
    return { cannot: t('The cursor is in no paragraph and in no item that could be joined to the one before.') };
  const before = unitBefore(draft, unit);
  const name = labelWords(unit);
  const isParagraph = unit.item.kind === 'paragraph';
  if (!before)
    return {
      cannot: t(
        isParagraph
          ? 'Before paragraph {0} there is none of its kind that it could be joined to.'
          : 'Before item {0} there is none of its kind that it could be joined to.',
        name,
      ),
    };
  const start = ownText(unit.item.placed)[0]?.from ?? unit.end;
  const [last, own] = [textEnd(before.item), textEnd(unit.item)];
  // Behind a list the text goes on in a line of its own.
  const isPlain = last <= printed(before.item.placed).to;
  // What stands for a deleted paragraph gives way.
  const [first] = ownText(before.item.placed);
  const end = first && isDeletedWord(textOf(draft, { from: first.from, to: last })) ? first.from : last;
  // Notes stay behind the text, those of the first before those of the second.
  const between = { from: last, to: unit.from };
  const rest = textOf(draft, between).trimEnd();
  const keeps = isGivenOut(draft, unit.item) && frozenAt(draft) !== undefined;
  const left = keeps
    ? [{ text: separatorNear(draft, unit.item) }, { from: unit.from, to: start }, { text: deletedWord(draft, start) }]
    : [];
  const pieces: Piece[] = [
    { from: 0, to: end },
    { text: end < last ? '' : isPlain ? jointAt(draft, last, start) : separatorNear(draft, unit.item) },
    { from: start, to: own },
    ...(rest.trim() === '' ? [] : [{ from: last, to: last + rest.length }]),
    { from: own, to: unit.end },
    ...left,
    { from: unit.end, to: draft.segments.length },
  ];
  return rearranged(snapshot, {
    arrangement: pieces.filter((piece) => 'text' in piece || piece.to > piece.from),
    drops: new Set(keeps ? [] : [unit.item]),
    frozen: givenOut(draft),
    caret: { old: start },
    done: () =>
      t(
        isParagraph ? 'Joined paragraph {0} to paragraph {1}' : 'Joined item {0} to item {1}',
        name,
        labelWords(before),
      ),
  });
}

/** A space, but for scripts that have none between sentences. */
function jointAt(draft: Draft, end: number, start: number): string {
  const last = textOf(draft, { from: Math.max(0, end - 1), to: end });
  const first = textOf(draft, { from: start, to: start + 1 });
  return UNSPACED.test(last) || UNSPACED.test(first) || last === '' || first.trim() === '' ? '' : ' ';
}

const UNSPACED = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The one of its kind directly before it, in the same list, with nothing but notes between. */
function unitBefore(draft: Draft, { item }: Unit): Unit | undefined {
  const items = itemsOf(draft);
  for (let at = items.indexOf(item) - 1; at >= 0; at--) {
    const before = items[at];
    if (!before || before.part !== item.part || before.kind === 'heading') return undefined;
    if (before.kind === item.kind && before.depth === item.depth)
      return before.label?.list === item.label?.list ? unitOf(draft, before) : undefined;
    if (before.depth < item.depth) return undefined;
  }
  return undefined;
}
