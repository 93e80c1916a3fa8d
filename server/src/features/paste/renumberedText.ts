/** The pasted text with the numbers that its notes get, and its marks in the form of the house. */
import { citationsIn } from '../../analysis/analysis';
import { shift, type Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { linesOf } from '../../draft/lines';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { Snapshot } from '../../workspace/workspace';
import { textOf } from '../../draft/textOf';
import { everyBlock } from '../../draft/tree';
import { noteNumbers, type NoteNumber } from '../refactor/noteNumbers';
import { renumberEdits, renumbered } from '../refactor/renumberNotes';
import type { Numbering } from './numbering';
import { withEdits, type PastedDraft } from './pastedDraft';

/** The pasted text with its new numbers; and how many sentences in it name notes that cannot follow. */
export function renumberedText(
  source: PastedDraft,
  numbering: Numbering,
  form: readonly [before: string, behind: string],
  own: boolean,
): { text: string; left: number } {
  const { given } = numbering;
  const others = otherNotes(source, numbering, own);
  if (source.order.length === 0) return { text: withEdits(source.text, others.edits), left: others.left };
  const renumber = (number: number): number => given.get(number) ?? number;
  const numbers = noteNumbers(source.draft);
  const moved = numbers && renumbered(alone(source.draft), { run: numbers, renumber });
  const marks = [...source.marks, ...source.notes.values()]
    .filter(({ number }) => renumber(number) !== number)
    .map(({ from, to, number }) => ({ from, to, text: String(renumber(number)) }));
  const text = withEdits(source.text, [...(moved ?? marks), ...others.edits, ...formEdits(source, form)]);
  return { text, left: others.left + (moved || marks.length === 0 ? 0 : 1) };
}

/** What stands round a mark in the house style of the draft, or of what is pasted into an empty one: `([^7])` in Arabic. */
export function markForm(draft: Draft, { from }: Span, source: PastedDraft): readonly [before: string, behind: string] {
  const language = draft.segments.length === 0 ? source.draft.language : languageAt(draft, from);
  const [before = '', behind = ''] = HOUSE_STYLES[language].mark[0].split('[^#]');
  return [before, behind];
}

function formEdits({ text, marks }: PastedDraft, [before, behind]: readonly [string, string]): readonly FixEdit[] {
  if (before === '') return [];
  return marks
    .map(({ from, to }) => ({ from: from - '[^'.length, to: to + ']'.length }))
    .filter(({ from, to }) => !text.startsWith(before, from - before.length) || !text.startsWith(behind, to))
    .flatMap(({ from, to }) => [
      { from, to: from, text: before },
      { from: to, to, text: behind },
    ]);
}

/** What names notes that were not pasted along: in its own draft it follows them, elsewhere it names nothing, or another one. */
function otherNotes(
  { draft, twice }: PastedDraft,
  { given, renumber }: Numbering,
  own: boolean,
): { readonly edits: readonly FixEdit[]; readonly left: number } {
  const edits: FixEdit[] = [];
  let left = 0;
  const all = twice
    ? []
    : everyBlock(draft).flatMap((placed) => citationsIn(draft, placed).map((one) => ({ ...one, placed })));
  for (const { citation, pieces, placed } of all) {
    if (citation.kind !== 'internal' || citation.quoted || !citation.place.some(({ unit }) => unit === 'note'))
      continue;
    const named = pieces.flatMap((piece) => (piece.pinpoint ? numbersIn(draft, shift(piece, placed.at)) : []));
    if (named.every(({ number }) => given.has(number))) continue;
    const change = renumberEdits(named, renumber);
    if (own && !named.some(({ number }) => given.has(number))) edits.push(...change);
    else left++;
  }
  return { edits, left };
}

function numbersIn(draft: Draft, span: Span): readonly NoteNumber[] {
  return [...textOf(draft, span).matchAll(/\d{1,9}/g)].map(({ 0: digits, index }) => ({
    from: span.from + index,
    to: span.from + index + digits.length,
    number: Number(digits),
  }));
}

/** The draft without a corpus. */
function alone(draft: Draft): Snapshot {
  const view = { records: new Map(), catalogue: new Map() };
  return { uri: '', version: 0, draft, lines: linesOf(draft), view, corpusRevision: 0, corpusReading: false };
}
