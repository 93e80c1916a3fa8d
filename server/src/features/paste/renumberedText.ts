/** The pasted text with the numbers that its notes get, and its marks in the form of the house. */
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { linesOf } from '../../draft/lines';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { Snapshot } from '../../workspace/workspace';
import { noteNumbers } from '../refactor/noteNumbers';
import { renumbered } from '../refactor/renumberNotes';
import type { Numbering } from './numbering';
import { withEdits, type PastedDraft } from './pastedDraft';

/** The pasted text with its new numbers; and how many sentences in it name notes that cannot follow. */
export function renumberedText(
  source: PastedDraft,
  { given }: Numbering,
  form: readonly [before: string, behind: string],
): { text: string; left: number } {
  if (source.order.length === 0) return { text: source.text, left: 0 };
  const renumber = (number: number): number => given.get(number) ?? number;
  const numbers = noteNumbers(source.draft);
  const moved = numbers && renumbered(alone(source.draft), { run: numbers, renumber });
  const own = [...source.marks, ...source.notes.values()]
    .filter(({ number }) => renumber(number) !== number)
    .map(({ from, to, number }) => ({ from, to, text: String(renumber(number)) }));
  const text = withEdits(source.text, [...(moved ?? own), ...formEdits(source, form)]);
  return { text, left: moved || own.length === 0 ? 0 : 1 };
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

/** The draft without a corpus. */
function alone(draft: Draft): Snapshot {
  const view = { records: new Map(), catalogue: new Map() };
  return { uri: '', version: 0, draft, lines: linesOf(draft), view, corpusRevision: 0, corpusReading: false };
}
