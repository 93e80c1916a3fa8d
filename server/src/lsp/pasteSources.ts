/** What the clipboard has → one reading of it: the notes of a passage, else formatted text, else plain text. */
import { later, t } from '../base/l10n';
import type { Pasted } from '../base/pasted';
import type { Draft } from '../draft/nodes';
import type { PasteRequest } from '../features/paste/paste';
import { pastedDraft } from '../features/paste/pastedDraft';
import { unwrapped } from '../features/paste/unwrap';
import { LEXICONS } from '../languages/index';
import type { PasteParams } from '../protocol';
import { readHtml } from '../sources/htmlDraft';
import { readPlainText } from '../sources/plainText';

/** In UTF-16 units: what is longer is no part of a report, and would keep everybody waiting. */
export const LARGEST = 8 * 1024 * 1024;

export interface Reading {
  readonly pasted: Pasted;
  /** Whether it was copied or cut from the draft itself. */
  readonly own: boolean;
  /** Whether whole lines were copied with nothing selected: they come before the line of the cursor. */
  readonly lines: boolean;
  readonly origin?: NonNullable<PasteRequest['origin']>;
}

type Clipboard = Pick<PasteParams, 'uri' | 'text' | 'html' | 'passage' | 'fromEditor'>;

/** Undefined where the plain text is all there is to it. */
export function readClipboard(clipboard: Clipboard, draft: Draft): Reading | undefined {
  const { uri, text, html, passage } = clipboard;
  if (text.length > LARGEST) return undefined;
  if (passage && isSame(passage.text, text)) {
    const notes = passage.notes.map(({ lines }) => lines);
    const words = text.replace(/[\r\n]+$/, '');
    const lines = words !== text && !/[\r\n]$/.test(passage.text);
    const { written, leaning } = passage;
    const inFull = written && plain([written.text.replace(/[\r\n]+$/, ''), ...written.notes].join('\n\n'));
    return {
      pasted: plain([words, ...notes].join('\n\n')),
      own: passage.uri === uri,
      lines,
      origin: { leaning: leaning ?? [], ...(inFull && { written: inFull }) },
    };
  }
  if (clipboard.fromEditor === true) {
    const notes = readNotes(text);
    return notes && foreign(notes);
  }
  const read = html === undefined ? 'nothing' : readFormatted(html, draft);
  if (typeof read !== 'string' && !isOfLines(read, draft)) return foreign(read);
  const words = readPlain(text, draft);
  const why = typeof read === 'string' ? WHY[read] : undefined;
  if (why === undefined) return words && foreign(words);
  const { done, ...rest } = words ?? plain(text);
  return foreign({ ...rest, done: [...done, t(why)] });
}

function foreign(pasted: Pasted): Reading {
  return { pasted, own: false, lines: false };
}

const WHY: Readonly<Record<string, string>> = {
  'too deep': later('as plain text, because the formatted text is nested too deep to be read'),
  'too large': later('as plain text, because the formatted text is larger than 8 MB'),
};

function readFormatted(html: string, draft: Draft): ReturnType<typeof readHtml> | 'too large' {
  if (html.length > LARGEST) return 'too large';
  const { subparagraphOpens } = LEXICONS[draft.language];
  return readHtml(html, { front: draft.segments.length === 0, opens: subparagraphOpens });
}

/** Formatted text that is one block of short lines says no more than its plain text: a page of a PDF in a browser. */
function isOfLines({ text, lost }: Pasted, draft: Draft): boolean {
  return lost.length === 0 && text.includes('\n') && !text.includes('\n\n') && unwrapped(text, draft) !== undefined;
}

function readPlain(text: string, draft: Draft): Pasted | undefined {
  const letters = readPlainText(text);
  const lines = unwrapped(letters?.text ?? text, draft);
  if (lines) return { ...lines, done: [...(letters?.done ?? []), ...lines.done] };
  return letters ?? readNotes(text);
}

/** A piece of a draft with notes of its own. */
function readNotes(text: string): Pasted | undefined {
  if (!text.includes('[^')) return undefined;
  const { notes, marks } = pastedDraft(text.replace(/\r\n?/g, '\n'));
  return notes.size > 0 && marks.length > 0 ? plain(text) : undefined;
}

function plain(text: string): Pasted {
  return { text: text.replace(/\r\n?/g, '\n'), lost: [], done: [] };
}

/** Where nothing was selected, the clipboard has a line with its end, and what was asked for is the line without it. */
function isSame(text: string, other: string): boolean {
  const [one, two] = [text, other].map((words) => words.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  return one === two;
}
