/** What a paste does to a draft: the text in its place, its notes among those of the draft, every number in its turn. */
import type { Lost, Pasted } from '../../base/pasted';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { linesOf } from '../../draft/lines';
import { parse } from '../../draft/parse';
import { languageAt } from '../../draft/partLanguage';
import { topLevel } from '../../draft/tree';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { Snapshot } from '../../workspace/workspace';
import { changed } from '../refactor/kept';
import { noteLines } from '../refactor/noteLines';
import { renumbered, noteNumbers, type NumberedNote } from '../refactor/noteNumbers';
import { definitions } from './definitions';
import { joinedEdits } from './joinedEdits';
import { keepsNotes } from './keepsNotes';
import { aboveAll, numberNotes, type Counted, type Numbering } from './numbering';
import { apart, pastedDraft, withEdits, type PastedDraft } from './pastedDraft';
import { counted, list, made, notKept } from './summary';
import { surroundings, type Surroundings } from './surroundings';
import { orphansFor } from './orphans';

export interface PasteRequest {
  readonly snapshot: Snapshot;
  /** What it replaces: absolute. */
  readonly range: Span;
  readonly pasted: Pasted;
  /** The plain text of the clipboard. */
  readonly plain: string;
  /** Whether the text was copied or cut from this draft. */
  readonly own: boolean;
}

export interface PasteChange {
  /** In the order of the text, none meeting another, absolute in the text before. */
  readonly edits: readonly FixEdit[];
  /** In one line. */
  readonly summary: string;
  /** Where the cursor goes: absolute, in the text behind all edits. */
  readonly caret: number;
}

/**
 * The edits of a paste. Undefined where the editor's own paste does the same. What the draft says already is not changed but
 * for the numbers of its notes and where its sentences name them.
 */
export function paste(request: PasteRequest): PasteChange | undefined {
  const { snapshot, range, pasted, plain } = request;
  const source = pastedDraft(pasted.text);
  const counted: Counted = {
    snapshot,
    range,
    order: source.order,
    reused: request.own ? orphansFor(snapshot.draft, range, source) : new Map<number, NumberedNote>(),
  };
  const first = attempt(request, source, counted, numberNotes(counted));
  const safe = first.keeps || first.numbering.why !== undefined ? first : second(request, source, counted, first);
  const { edits, body, caret } = safe;
  const bare = bareNotes(counted).map(safe.numbering.renumber);
  if (edits.length === 1 && source.order.length === 0 && isSame(edits[0]?.text ?? '', plain)) return undefined;
  return { edits, caret, summary: summaryOf(pasted, source, safe, body, bare) };
}

function isSame(text: string, other: string): boolean {
  return text.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}

interface Attempt {
  readonly edits: readonly FixEdit[];
  /** What stands in the place of the range, without the notes. */
  readonly body: string;
  readonly inline: boolean;
  readonly caret: number;
  readonly numbering: Numbering;
  /** Whether every mark names what it named, here and there. */
  readonly keeps: boolean;
  readonly left: number;
}

function second(request: PasteRequest, source: PastedDraft, counted: Counted, first: Attempt): Attempt {
  const { run } = first.numbering;
  const other = attempt(
    request,
    source,
    counted,
    aboveAll(counted, run, 'the numbers of the draft would not stay clear'),
  );
  return other.keeps ? other : first;
}

function attempt(request: PasteRequest, source: PastedDraft, counted: Counted, numbering: Numbering): Attempt {
  const { snapshot, range, plain } = request;
  const { draft } = snapshot;
  const around = surroundings(draft, range);
  const { eol } = around;
  const { text, left } = renumberedText(source, numbering, markForm(draft, range, source));
  const parts = apart(source.order.length === 0 ? source : pastedDraft(text));
  const inline = isInline(parts.body, around.blankLine);
  const moving = [...counted.reused].filter(([pasted, note]) => numbering.given.get(pasted) !== note.number);
  const inPlace = new Set([...counted.reused.keys()].filter((pasted) => !moving.some(([other]) => other === pasted)));
  const gone = new Set(moving.map(([, { number }]) => number));

  const notes = source.order.flatMap((number) => {
    const given = numbering.given.get(number) ?? number;
    const lines = source.notes.has(number) && !inPlace.has(number) ? parts.notes.get(given) : undefined;
    return lines === undefined ? [] : [{ number: given, lines: lines.replace(/\n/g, eol) }];
  });
  const placed = definitions(draft, range, numbering, notes, eol, gone, inline);
  const words = (inline ? spaced(parts.body, plain) : parts.body).replace(/\n/g, eol);
  const before = inline ? '' : around.before;
  // What stands behind the range on its line goes on below the notes.
  const behind = inline && placed.behind === '' ? '' : gapBehind(around, request);
  const main: FixEdit = { ...range, text: before + words + placed.behind + behind };
  const taken = moving.map(([, note]) => ({ ...noteLines(draft, note.placed), text: '' }));
  const indent = !inline && around.indent.to > around.indent.from ? [{ ...around.indent, text: '' }] : [];
  const { edits, start } = joinedEdits(main, [...indent, ...taken, ...placed.edits, ...numbering.moved]);
  const span = { from: start, to: start + main.text.length };
  return {
    edits,
    body: parts.body,
    inline,
    caret: start + before.length + words.length,
    numbering,
    keeps: source.order.length === 0 || keepsNotes(draft, changed(draft, edits), range, span, source),
    left,
  };
}

/** The pasted text with its new numbers; and how many sentences in it name notes that cannot follow. */
function renumberedText(
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
function markForm(draft: Draft, { from }: Span, source: PastedDraft): readonly [before: string, behind: string] {
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

/** What was cut comes back with the blank lines that were cut with it. */
function gapBehind({ behind, eol }: Surroundings, { own, plain }: PasteRequest): string {
  const cut = own && behind !== '' ? (/\s*$/.exec(plain.slice(-100))?.[0].match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
  return cut * eol.length > behind.length ? eol.repeat(cut) : behind;
}

/** Notes of the draft whose only mark is replaced. */
function bareNotes({ snapshot: { draft }, range, reused }: Counted): readonly number[] {
  const found = new Set<number>();
  const marks = noteNumbers(draft)?.marks ?? [];
  const isIn = ({ from, to }: Span): boolean => range.from <= from && to <= range.to;
  for (const { mark, number } of marks) if (isIn(mark)) found.add(number);
  for (const { mark, number } of marks) if (!isIn(mark)) found.delete(number);
  for (const { number } of reused.values()) found.delete(number);
  return [...found];
}

/** The draft without a corpus. */
function alone(draft: Draft): Snapshot {
  const view = { records: new Map(), catalogue: new Map() };
  return { uri: '', version: 0, draft, lines: linesOf(draft), view, corpusRevision: 0, corpusReading: false };
}

/** One run of words, which goes into a sentence: no block with a number of its own, no heading on a line for itself. */
function isInline(body: string, blankLine: boolean): boolean {
  if (body.includes('\n')) return false;
  if (blankLine && /^\s/.test(body)) return false;
  const [first] = topLevel(parse(body).tree);
  return !first?.block.label || first.block.kind === 'heading' || !/\s/.test(body.trim());
}

/** With the spaces that the plain text has at its ends. */
function spaced(body: string, plain: string): string {
  const head = /^[ \u00a0]/.test(plain) ? ' ' : '';
  const tail = /[ \u00a0]$/.test(plain) ? ' ' : '';
  return head + body.trim() + tail;
}

function summaryOf(
  pasted: Pasted,
  source: PastedDraft,
  attempt: Attempt,
  body: string,
  bare: readonly number[],
): string {
  const { numbering, inline, keeps, left } = attempt;
  const notes = source.order.filter((number) => source.notes.has(number)).length;
  const what = `Pasted ${made(inline ? undefined : parse(body).tree, notes)}`;
  const lone = source.order.length - notes;
  const lost: Lost[] = [...pasted.lost];
  const clauses = [[what, ...pasted.done].join(', '), notKept(lost)].filter((clause) => clause !== undefined);
  const sentences = [`${clauses.join('; ')}.`];
  if (lone > 0) sentences.push(`${counted(lone, 'mark has no note', 'marks have no notes')}.`);
  if (notes > 0 && numbering.why !== undefined)
    sentences.push(`The notes have numbers above the highest: ${numbering.why}.`);
  if (bare.length > 0)
    sentences.push(
      `${bare.length === 1 ? 'Note' : 'Notes'} ${list(bare.map(String))} lost ${bare.length === 1 ? 'its mark' : 'their marks'}.`,
    );
  if (left > 0) sentences.push('A sentence in it names a note by its old number: look it through.');
  if (!keeps) sentences.push('A note could not be joined to its mark here: look the notes through.');
  return sentences.join(' ');
}
