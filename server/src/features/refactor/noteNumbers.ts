/** Every number of a footnote in a draft, in the text and before the notes, and which of them are counted together. */
import { fact } from '../../base/lazy';
import { shift, type Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { everyBlock, partAt, parts, type PartNode, type Placed } from '../../draft/tree';

/** The digits of a number, absolute. */
export interface NoteNumber extends Span {
  readonly number: number;
  /** Printed above the line: `⁷`. */
  readonly raised?: true;
}

export interface NumberedMark extends NoteNumber {
  /** All of `[^7]`. */
  readonly mark: Span;
  readonly placed: Placed;
}

export interface NumberedNote extends NoteNumber {
  readonly placed: Placed;
}

export interface NoteNumbers {
  /** In the order of the text. */
  readonly marks: readonly NumberedMark[];
  readonly notes: readonly NumberedNote[];
}

/** Undefined where a numbered mark or note is in a form that is not known, or a raised figure may be no mark. */
export function noteNumbers(draft: Draft): NoteNumbers | undefined {
  const found = read(draft);
  return 'marks' in found ? found : undefined;
}

/** The first numbered mark or note that is in a form that is not known, or may be none; absolute. */
export function doubtfulNumber(draft: Draft): Span | undefined {
  const found = read(draft);
  return 'marks' in found ? undefined : found;
}

const read: (draft: Draft) => NoteNumbers | Span = fact((draft) => {
  const marks: NumberedMark[] = [];
  const notes: NumberedNote[] = [];
  for (const placed of everyBlock(draft)) {
    const { block, at } = placed;
    for (const mark of block.marks) {
      if (!/^\d+$/.test(mark.mark)) continue;
      const digits = digitsOf(draft, shift(mark, at));
      if (!digits) return shift(mark, at);
      marks.push({ ...digits, mark: shift(mark, at), placed });
    }
    const { label } = block;
    if (block.kind !== 'note' || !label || !/^\d+$/.test(label.printed)) continue;
    const digits = digitsOf(draft, shift(label, at));
    if (!digits) return shift(label, at);
    notes.push({ ...digits, placed });
  }
  const named = new Set(notes.map(({ number }) => number));
  // `10³`, `2030³`: without such a note it is no mark, and where the note has another mark nobody can tell.
  const behindDigits = new Set(marks.filter((mark) => mark.raised && isBehindDigit(draft, mark)));
  const doubtful = [...behindDigits].find((mark) =>
    marks.some((other) => other !== mark && other.number === mark.number && named.has(mark.number)),
  );
  return doubtful?.mark ?? { marks: marks.filter((mark) => named.has(mark.number) || !behindDigits.has(mark)), notes };
});

function isBehindDigit(draft: Draft, { mark }: NumberedMark): boolean {
  return /\d$/.test(textOf(draft, { from: Math.max(0, mark.from - 1), to: mark.from }));
}

/** The digits of a mark or label in the form `[^7]`, or as a Chinese keyboard types it, `【^7】`, `［＾7］`; undefined for any other form. */
export function writtenDigits(draft: Draft, span: Span): NoteNumber | undefined {
  return digitsIn(/^([(（]?[[【［][\^＾])(\d+)[\]】］]/, draft, span);
}

/** The digits of a mark or label that is written so, or printed, `7` alone or `⁷`; undefined for any other form. */
export function digitsOf(draft: Draft, span: Span): NoteNumber | undefined {
  const plain = writtenDigits(draft, span) ?? digitsIn(/^([^\p{L}\p{N}]*)(\d+)[^\p{L}\p{N}]*$/u, draft, span);
  if (plain) return plain;
  const text = textOf(draft, span);
  const raised = /^\s*([⁰¹²³⁴-⁹]+)\s*$/u.exec(text)?.[1];
  if (!raised) return undefined;
  const from = span.from + text.indexOf(raised);
  return { from, to: from + raised.length, number: Number(raised.normalize('NFKC')), raised: true };
}

/** The second group of the form is the digits, the first what stands before them. */
function digitsIn(form: RegExp, draft: Draft, span: Span): NoteNumber | undefined {
  const [, before, digits] = form.exec(textOf(draft, span)) ?? [];
  if (before === undefined || digits === undefined) return undefined;
  const from = span.from + before.length;
  return { from, to: from + digits.length, number: Number(digits) };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Another number in the form of one. */
export function writeLike({ raised }: NoteNumber, number: number): string {
  return raised ? String(number).replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : String(number);
}

/**
 * The numbers that are counted with those at an offset: an annex may count its notes anew. Undefined where that is not
 * certain, as a number that stands before two notes of one part is not.
 */
export function runAt(draft: Draft, numbers: NoteNumbers, offset: number): NoteNumbers | undefined {
  const order = runsOf(draft);
  if (!order) return undefined;
  const run = order.get(partAt(draft, offset));
  const isIn = ({ placed }: { readonly placed: Placed }): boolean => order.get(partAt(draft, placed.at)) === run;
  const own = { marks: numbers.marks.filter(isIn), notes: numbers.notes.filter(isIn) };
  // A part without notes may begin anew as the others do.
  const isOne = own.notes.length === numbers.notes.length && own.marks.length === numbers.marks.length;
  const part = partAt(draft, offset);
  const hasOwn = [...own.marks, ...own.notes].some(({ placed }) => partAt(draft, placed.at) === part);
  return isOne || hasOwn ? own : undefined;
}

/**
 * The same for a note that comes: where every part counts for itself, one without notes counts from 1. Undefined where a number
 * stands before two notes of one part.
 */
export function runFor(draft: Draft, numbers: NoteNumbers, offset: number): NoteNumbers | undefined {
  return runsOf(draft) && (runAt(draft, numbers, offset) ?? { marks: [], notes: [] });
}

/** For each part which run of numbers it is of. A run ends where a part has a note with a number that came before. */
const runsOf: (draft: Draft) => ReadonlyMap<PartNode, number> | undefined = fact((draft) => {
  const byPart = new Map<PartNode, number[]>();
  for (const { number, placed } of noteNumbers(draft)?.notes ?? []) {
    const part = partAt(draft, placed.at);
    const known = byPart.get(part);
    if (known) known.push(number);
    else byPart.set(part, [number]);
  }
  const found = new Map<PartNode, number>();
  let seen = new Set<number>();
  let run = 0;
  for (const part of parts(draft)) {
    const own = byPart.get(part) ?? [];
    if (new Set(own).size !== own.length) return undefined;
    if (own.some((number) => seen.has(number))) {
      run++;
      seen = new Set();
    }
    for (const number of own) seen.add(number);
    found.set(part, run);
  }
  return found;
});

/** Every run of a draft that has marks or notes. Undefined where a number stands before two notes of one part. */
export function allRuns(draft: Draft, numbers: NoteNumbers): readonly NoteNumbers[] | undefined {
  const order = runsOf(draft);
  if (!order) return undefined;
  const found = new Map<number | undefined, { marks: NumberedMark[]; notes: NumberedNote[] }>();
  const runOf = ({ placed }: { readonly placed: Placed }): { marks: NumberedMark[]; notes: NumberedNote[] } => {
    const run = order.get(partAt(draft, placed.at));
    const known = found.get(run) ?? { marks: [], notes: [] };
    found.set(run, known);
    return known;
  };
  for (const mark of numbers.marks) runOf(mark).marks.push(mark);
  for (const note of numbers.notes) runOf(note).notes.push(note);
  return [...found.values()];
}
