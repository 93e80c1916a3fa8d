/** Enter at the end of a paragraph, an item or a bullet: the next one begins, in the same step to undo. */
import * as vscode from 'vscode';
import {
  CONTINUE_SERIES,
  RESTRUCTURE,
  TYPED_ON,
  type RestructureParams,
  type RestructureResult,
} from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { rangeOf } from './restructure';
import { isReport } from './reports';

/** So often the words that are typed on meanwhile may overtake the answer. */
const TRIES = 20;
/** How long nothing is to be typed before it is tried again, in milliseconds. */
const QUIET = 400;

/**
 * VS Code types the line end, and whatever is typed behind it, as it always does. What the server makes of it is put in when it
 * comes, or, where somebody types on, when that has come to rest.
 */
export function registerEnter(server: ServerClient, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, other] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (!change || other || reason !== undefined || editor?.document !== document) return;
    if (!isReport(document) || editor.selections.length > 1 || !isWanted(document)) return;
    // The line end, and the indentation that VS Code puts behind it.
    if (!/^(?:\r\n|\n|\r)[ \t]*$/.test(change.text) || !atEndOfLine(document, change.range.start)) return;
    goOn(server, editor, change.range.start.line + 1).catch((error: unknown) => {
      // A line end is what Enter is without us.
      log.warn(`Enter did not go on: ${String(error)}`);
    });
  });
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('rapporteur', document).get<boolean>('typing.continueSeries', true);
}

/** Whether something stands before the line end, and nothing behind it. */
function atEndOfLine(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  const before = document.lineAt(line).text.slice(0, character);
  return before.trim() !== '' && line + 1 < document.lineCount && document.lineAt(line + 1).text.trim() === '';
}

async function goOn(server: ServerClient, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  for (let time = 0; time < TRIES; time++) {
    const params: RestructureParams = {
      uri: document.uri.toString(),
      version: document.version,
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      operation: CONTINUE_SERIES,
      argument: TYPED_ON,
    };
    const result = await server.request<RestructureResult>(RESTRUCTURE, params);
    if ('cannot' in result || editor.selection.active.line !== line) return;
    const isSame = !('overtaken' in result) && document.version === params.version;
    if (isSame && (await make(editor, result, line))) return;
    await quiet(document, line);
    if (document.isClosed || line >= document.lineCount || editor.selection.active.line !== line) return;
  }
}

/** False where the draft has been edited at the last moment. */
async function make(
  editor: vscode.TextEditor,
  { edit, selection }: Exclude<RestructureResult, { readonly cannot: string } | { readonly overtaken: true }>,
  line: number,
): Promise<boolean> {
  const { document } = editor;
  const isBare = document.lineAt(line).text.trim() === '';
  const made = await editor.edit(
    (builder) => {
      for (const { range, newText } of edit.documentChanges.flatMap((change) => change.edits))
        builder.replace(rangeOf(range), newText);
    },
    { undoStopBefore: false, undoStopAfter: false },
  );
  // Behind words that are being typed the cursor stays by itself; it is not to be moved under somebody's hands.
  if (!made || !selection || !isBare) return made;
  const cursor = rangeOf(selection).start;
  if (editor.selection.active.isEqual(cursor) || document.lineAt(cursor.line).text.length > cursor.character)
    return true;
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(new vscode.Range(cursor, cursor));
  return true;
}

/**
 * Resolves when nothing has been typed for a while. Letters behind a line of Han may be those of an input method, which would
 * be torn by an edit: they are waited for until they have become something else.
 */
async function quiet(document: vscode.TextDocument, line: number): Promise<void> {
  for (let version = -1; version !== document.version || isComposed(document, line);) {
    if (document.isClosed || line >= document.lineCount) return;
    ({ version } = document);
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
}

function isComposed(document: vscode.TextDocument, line: number): boolean {
  if (line >= document.lineCount || !/\p{Script=Han}/u.test(document.lineAt(line - 1).text)) return false;
  return /[a-z']$/i.test(document.lineAt(line).text);
}
