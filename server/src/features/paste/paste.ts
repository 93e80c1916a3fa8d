/** What a paste does to a draft: the text in its place, its notes among those of the draft, every number in its turn. */
import { t } from '../../base/l10n';
import { joinPieces } from '../../base/passage';
import type { Pasted } from '../../base/pasted';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { parse } from '../../draft/parse';
import { textOf } from '../../draft/textOf';
import { blockAt, topLevel } from '../../draft/tree';
import type { Snapshot } from '../../workspace/workspace';
import { changed } from '../refactor/kept';
import { noteLines } from '../refactor/noteLines';
import type { NumberedNote } from '../refactor/noteNumbers';
import { sentencesTogether } from '../sentences';
import { completesNote } from './backInPlace';
import { definitions } from './definitions';
import { joinedEdits } from './joinedEdits';
import { joinSeries } from './joinSeries';
import { keepsNotes } from './keepsNotes';
import { leaningWords, misled, withSources } from './leaningWords';
import { aboveAll, isInNote, numberNotes, type Counted, type Numbering } from './numbering';
import { apart, asItIs, pastedDraft, type PastedDraft } from './pastedDraft';
import { missingFrom, orphansFor } from './orphans';
import { moveBack } from './moveBack';
import { markForm, renumberedText } from './renumberedText';
import { surroundings, type Surroundings } from './surroundings';
import { tell, toldOf, toldOfKept, type Told } from './tell';

export interface PasteRequest {
  readonly snapshot: Snapshot;
  /** What it replaces: absolute. */
  readonly range: Span;
  readonly pasted: Pasted;
  /** The plain text of the clipboard. */
  readonly plain: string;
  /** Whether the text was copied or cut from this draft. */
  readonly own: boolean;
  /** What its *ibid.* and the like meant where it was copied, and the same text with their sources in their places. */
  readonly origin?: { readonly leaning: readonly string[]; readonly written?: Pasted };
  /** Whether it comes before the line of the cursor, as lines do that were copied with nothing selected. */
  readonly lines?: boolean;
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
export function paste(asked: PasteRequest): PasteChange | undefined {
  const { snapshot, origin } = asked;
  const range = asked.lines === true ? beforeLine(snapshot, asked.range) : asked.range;
  const { draft } = snapshot;
  if (asked.own && completesNote(draft, range, pastedDraft(asked.pasted.text), asked.plain)) return undefined;
  const { plain, change, wrong } = pastedAs({ ...asked, range });
  if (wrong > 0 && origin?.written) return pastedAs({ ...asked, range, pasted: origin.written }).change;
  return plain && wrong === 0 ? undefined : change;
}

interface PastedAs {
  readonly change: PasteChange;
  /** Whether the editor's own paste does the same. */
  readonly plain: boolean;
  /** How many of its words that lean on something mean something else now. */
  readonly wrong: number;
}

function pastedAs(request: PasteRequest): PastedAs {
  const { snapshot, range, pasted, origin } = request;
  const source = asItIs(pastedDraft(pasted.text));
  const missing = missingFrom(snapshot.draft, range, source);
  const counted: Counted = {
    snapshot,
    range,
    order: source.order,
    missing,
    reused: request.own ? orphansFor(snapshot.draft, range, source, missing) : new Map<number, NumberedNote>(),
  };
  const first = attempt(request, source, counted, numberNotes(counted));
  const safe = first.keeps || first.numbering.why !== undefined ? first : second(request, source, counted, first);
  const { edits } = safe;
  const summary = tell(pasted, source, counted, safe);
  const change =
    (request.own ? moveBack(snapshot, edits, safe, summary) : undefined) ??
    joinSeries(snapshot, edits, safe, summary) ??
    alone(snapshot, safe, summary);
  const meant = origin?.leaning ?? leaningWords(source.draft).map(({ means }) => means);
  const wrong = misled(snapshot.draft, change.edits, meant);
  return {
    plain: isPlain(request, change.edits, source),
    change: { ...change, summary: sentencesTogether([change.summary, ...toldOf(wrong)]) },
    wrong,
  };
}

/** Without numbers that follow. */
function alone({ draft }: Snapshot, { edits, caret }: Attempt, summary: string): PasteChange {
  const kept = withSources(draft, edits);
  return {
    edits: kept.edits,
    caret: kept.now(caret),
    summary: sentencesTogether([summary, ...toldOfKept(kept)]),
  };
}

function beforeLine({ lines }: Snapshot, range: Span): Span {
  const from = range.from - lines.position(range.from).character;
  return range.to > range.from ? range : { from, to: from };
}

/** Whether the editor's own paste makes the same of the draft; of its own words, but for blank lines at the end. */
function isPlain(
  { snapshot: { draft }, range, own, plain }: PasteRequest,
  edits: readonly FixEdit[],
  source: PastedDraft,
): boolean {
  const [only, other] = edits;
  if (only && !other && source.order.length === 0 && isSame(only.text, plain)) return true;
  if (!own) return false;
  const textAfter = (all: readonly FixEdit[]): string => {
    const after = changed(draft, all);
    return textOf(after, { from: 0, to: after.segments.length }).trimEnd();
  };
  return isSame(textAfter(edits), textAfter([{ ...range, text: plain }]));
}

function isSame(text: string, other: string): boolean {
  return text.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}

interface Attempt extends Told {
  readonly edits: readonly FixEdit[];
  readonly caret: number;
  /** Where what was pasted stands in the text behind the edits. */
  readonly span: Span;
}

function second(request: PasteRequest, source: PastedDraft, counted: Counted, first: Attempt): Attempt {
  const { run } = first.numbering;
  const other = attempt(
    request,
    source,
    counted,
    aboveAll(counted, run, t('the numbers of the draft would not stay clear')),
  );
  return other.keeps ? other : first;
}

function attempt(request: PasteRequest, source: PastedDraft, counted: Counted, numbering: Numbering): Attempt {
  const { snapshot, range, plain } = request;
  const { draft } = snapshot;
  const around = surroundings(draft, range);
  const { eol } = around;
  const { text, left } = renumberedText(source, numbering, markForm(draft, range, source), request.own);
  const parts = apart(source.order.length === 0 ? { ...source, text } : pastedDraft(text));
  const joins = parts.body.includes('\n') && mustJoin(draft, range, parts.body);
  const body = joins ? inOneLine(parts.body) : parts.body;
  const inline = joins || isInline(body, around.blankLine);
  const moving = [...counted.reused].filter(([pasted, note]) => numbering.given.get(pasted) !== note.number);
  const inPlace = new Set([...counted.reused.keys()].filter((pasted) => !moving.some(([other]) => other === pasted)));
  const gone = new Set(moving.map(([, { number }]) => number));

  const notes = source.order.flatMap((number) => {
    const given = numbering.given.get(number) ?? number;
    const lines = source.notes.has(number) && !inPlace.has(number) ? parts.notes.get(given) : undefined;
    return lines === undefined ? [] : [{ number: given, lines: lines.replace(/\n/g, eol) }];
  });
  const placed = definitions(draft, range, numbering, notes, eol, gone, inline);
  const words = (inline ? spaced(body, plain) : body).replace(/\n/g, eol);
  const before = inline ? '' : around.before;
  // What stands behind the range on its line goes on below the notes.
  const behind = inline && placed.behind === '' ? '' : gapBehind(around, request);
  const main: FixEdit = { ...range, text: before + words + placed.behind + behind };
  const taken = moving.map(([, note]) => ({ ...noteLines(draft, note.placed), text: '' }));
  const indent = !inline && around.indent.to > around.indent.from ? [{ ...around.indent, text: '' }] : [];
  const { edits, start } = joinedEdits(main, [...indent, ...taken, ...placed.edits, ...numbering.moved]);
  const span = { from: start, to: start + main.text.length };
  const after = changed(draft, edits);
  return {
    edits,
    after,
    inline,
    joins,
    caret: start + before.length + words.length,
    span,
    numbering,
    keeps: source.order.length === 0 || keepsNotes([draft, range], [after, span], source, counted.missing),
    left,
  };
}

/** What was cut comes back with the blank lines that were cut with it. */
function gapBehind({ behind, eol }: Surroundings, { own, plain }: PasteRequest): string {
  const cut = own && behind !== '' ? (/\s*$/.exec(plain.slice(-100))?.[0].match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
  return cut * eol.length > behind.length ? eol.repeat(cut) : behind;
}

/** One run of words, which goes into a sentence: no block with a number of its own, no heading on a line for itself. */
function isInline(body: string, blankLine: boolean): boolean {
  if (body.includes('\n')) return false;
  if (blankLine && /^\s/.test(body)) return false;
  const [first] = topLevel(parse(body).tree);
  return !first?.block.label || first.block.kind === 'heading' || !/\s/.test(body.trim());
}

/** Whether lines of their own would cut off what stands behind: inside a note, or a cell that something follows in its row. */
function mustJoin(draft: Draft, range: Span, body: string): boolean {
  const { from } = range;
  const behind = textOf(draft, { from: range.to, to: Math.min(draft.segments.length, range.to + 200) });
  const goesOn = /^[^\S\r\n]*\S/.test(behind);
  if (/^\s*\[\^\w+\]:\s*$/.test(lineBefore(draft, from))) return true;
  if (isInNote(draft, range)) return goesOn;
  const placed = blockAt(draft, from);
  if (placed?.block.kind !== 'table' || placed.block.caption === true || /[\t|]/.test(body)) return false;
  const before = lineBefore(draft, from);
  return goesOn && before.trim() !== '' && /[\t|]/.test(before + (/^[^\r\n]*/.exec(behind)?.[0] ?? ''));
}

function lineBefore(draft: Draft, at: number): string {
  return /[^\r\n]*$/.exec(textOf(draft, { from: Math.max(0, at - 200), to: at }))?.[0] ?? '';
}

function inOneLine(body: string): string {
  const lines = body.split('\n').map((line) => line.trim());
  return joinPieces(lines.map((text) => ({ text, from: 0, newLine: true }))).text;
}

/** With the spaces that the plain text has at its ends. */
function spaced(body: string, plain: string): string {
  const head = /^[ \u00a0]/.test(plain) ? ' ' : '';
  const tail = /[ \u00a0]$/.test(plain) ? ' ' : '';
  return head + body.trim() + tail;
}
