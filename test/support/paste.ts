/** What the tests of pasting share: a draft with a cursor or a selection, what the clipboard has, and the draft afterwards. */
import { match, strictEqual } from 'node:assert';
import { copiedPassage } from '../../server/src/features/paste/copied';
import { paste } from '../../server/src/features/paste/paste';
import { readClipboard } from '../../server/src/lsp/pasteSources';
import type { CopiedPassage, PasteParams } from '../../server/src/protocol';
import { openDraft } from '../../server/src/workspace/workspace';
import { snapshotOf } from './check';
import { readMarks } from './marks';

export type Clipboard = Partial<Pick<PasteParams, 'text' | 'html' | 'passage' | 'fromEditor'>>;

export interface Pasted {
  /** With `⟦|⟧` where the cursor is. */
  readonly text: string;
  readonly summary: string;
}

/** Pastes at `⟦|⟧`, over what is between two of them; undefined where the editor's own paste does. */
export async function pasted(marked: string, clipboard: Clipboard): Promise<Pasted | undefined> {
  const { text, cursors } = readMarks(marked);
  const [from = 0, to = from] = cursors;
  const snapshot = await snapshotOf(text);
  const plain = clipboard.text ?? '';
  const reading = readClipboard({ uri: snapshot.uri, ...clipboard, text: plain }, snapshot.draft);
  const change = reading && paste({ snapshot, range: { from, to }, plain, ...reading });
  if (!change) return undefined;
  let after = '';
  let end = 0;
  for (const edit of change.edits) {
    strictEqual(edit.from >= end, true, 'edits meet');
    after += text.slice(end, edit.from) + edit.text;
    end = edit.to;
  }
  after += text.slice(end);
  return { text: `${after.slice(0, change.caret)}⟦|⟧${after.slice(change.caret)}`, summary: change.summary };
}

/** What is copied between two `⟦|⟧`, or between each two of several: as the client puts it on the clipboard, and the draft without it. */
export async function copied(marked: string): Promise<{ clipboard: Clipboard; cut: string; text: string }> {
  const { text, cursors } = readMarks(marked);
  const [from = 0, to = from] = cursors;
  const ranges = cursors.flatMap((at, index) => (index % 2 === 0 ? [{ from: at, to: cursors[index + 1] ?? at }] : []));
  const { uri } = await snapshotOf('');
  const passage: CopiedPassage | undefined = copiedPassage(openDraft(uri, 1, text), ranges);
  const clipboard = {
    text: ranges.map((range) => text.slice(range.from, range.to)).join('\n'),
    ...(passage && { passage }),
  };
  return { clipboard, cut: `${text.slice(0, from)}⟦|⟧${text.slice(to)}`, text };
}

/** A paragraph with notes, as a page has it. */
export function page(text: string, ...notes: readonly string[]): Clipboard {
  const body = text.replace(/#(\d)/g, '<a href="#_ftn$1" name="_ftnref$1">[$1]</a>');
  const below = notes.map(
    (note, at) =>
      `<div id=ftn${at + 1}><p><a href="#_ftnref${at + 1}" name="_ftn${at + 1}">[${at + 1}]</a> ${note}</p></div>`,
  );
  return { html: body + below.join(''), text: text.replace(/<[^>]*>|#/g, '') };
}

/** Pastes, and compares the draft afterwards and the line on it. */
export async function check(
  marked: string,
  clipboard: Clipboard,
  expected: string,
  summary?: string | RegExp,
): Promise<void> {
  const result = await pasted(marked, clipboard);
  strictEqual(result?.text, expected);
  if (typeof summary === 'string') strictEqual(result.summary, summary);
  else if (summary) match(result.summary, summary);
}
