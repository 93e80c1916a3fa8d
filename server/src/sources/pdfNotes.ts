/** The notes of a PDF: the foot of each page, and the two ways in which their numbers are printed. */
import type { PdfLine } from './pdfLines';

/** Of the size of the text: notes are no larger. */
const SMALL = 0.94;
const RULE = /^_{4,}$/;
/** `1/`, as older documents print the number of a note in its text and before it; `*`; a number behind a rule. */
const SLASHED = /^(\d{1,3}|[a-z]|\*{1,3})\/(?=\s|$)\s*/;
const STARRED = /^(\*{1,3})\s*(?=\S)/;
const RAISED = /^[(（]?\[\^([^\]]+)\][)）]?\s*/;
const NUMBERED = /^(\d{1,3})\s+(?=\S)/;

export interface NoteLabel {
  readonly mark: string;
  /** Where the text of the note begins in the line. */
  readonly length: number;
  readonly slashed: boolean;
}

/** The label that opens a note. `foot`: it stands under the text, where a plain asterisk or `1/` opens a note too. */
export function readNoteLabel(line: PdfLine, foot: boolean, behindRule = false): NoteLabel | undefined {
  const raised = line.mark === undefined ? null : (RAISED.exec(line.text) ?? STARRED.exec(line.text));
  if (raised) return { mark: raised[1] ?? '', length: raised[0].length, slashed: false };
  if (!foot) return undefined;
  const slashed = SLASHED.exec(line.text);
  if (slashed) return { mark: slashed[1] ?? '', length: slashed[0].length, slashed: true };
  const plain = STARRED.exec(line.text) ?? (behindRule ? (RAISED.exec(line.text) ?? NUMBERED.exec(line.text)) : null);
  return plain ? { mark: plain[1] ?? '', length: plain[0].length, slashed: false } : undefined;
}

export interface Foot {
  readonly text: readonly PdfLine[];
  readonly foot: readonly PdfLine[];
  readonly behindRule: boolean;
}

/**
 * Parts the notes at the foot of a page or column from its text. `body` is the size of the text; `unfinished` says that the
 * last note of the page before has not come to its end; `first`, that this is the first page, which may have a remark there.
 */
export function partFoot(lines: readonly PdfLine[], body: number, unfinished: boolean, first: boolean): Foot {
  const rule = lines.findLastIndex(({ text }) => RULE.test(text));
  const under = lines[rule + 1];
  if (rule >= 0 && under && (unfinished || readNoteLabel(under, true, true)))
    return { text: lines.slice(0, rule), foot: lines.slice(rule + 1), behindRule: true };
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? body) <= body * SMALL) from--;
  const none = { text: lines, foot: [], behindRule: false };
  if (from === lines.length || from === 0) return none;
  const label = lines.findIndex((line, at) => at >= from && readNoteLabel(line, true) !== undefined);
  const start = unfinished || (first && label < 0) ? from : label;
  if (start < 0 || lines.slice(from).some(({ cells }) => cells.length > 2))
    return label < 0 ? none : split(lines, label);
  return split(lines, start);
}

function split(lines: readonly PdfLine[], at: number): Foot {
  return { text: lines.slice(0, at), foot: lines.slice(at), behindRule: false };
}

const INLINE = /\s*(?<=\S\s*)(?<![\d/])\b(\d{1,3}|[a-z])\/(?=[\s,.;:)\]”"»]|$)/g;

/** The marks of a text whose notes are printed as `1/`: those that `known` has become `[^1]`. */
export function writeSlashed(text: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return text;
  return text.replace(INLINE, (all, mark: string) => (known.has(mark) ? `[^${mark}]` : all));
}

/** An asterisk of a title or heading whose note is known: a mark. Behind a symbol it says that the document is a reissue. */
export function writeStars(text: string, known: ReadonlySet<string>): string {
  return text.replace(/(?<!\S*\/\S*)(?<=[\p{L}\p{N}”»"')）])(\*{1,3})(?=\s|$)/gu, (stars) =>
    known.has(stars) ? `[^${stars}]` : stars,
  );
}

/** A raised letter that no note explains is none of a note: it is written as it stands. */
export function withoutStrayLetters(text: string, known: ReadonlySet<string>): string {
  return text.replace(/\[\^([a-z])\]/g, (all, letter: string) => (known.has(letter) ? all : letter));
}
