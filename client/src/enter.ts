/** Enter at the end of a paragraph or an item: the next one begins, in the same step to undo. */
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

/** So often the words that are typed on meanwhile may overtake the answer. */
const TRIES = 5;

/**
 * The command of the Enter key. The line end is typed at once, as VS Code types it, and nothing that is typed behind it waits:
 * what the server makes of it is put in when it comes.
 */
export function registerEnter(server: ServerClient, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('rapporteur.enter', async () => {
    const editor = vscode.window.activeTextEditor;
    const isAtEnd = editor !== undefined && atEndOfLine(editor);
    await vscode.commands.executeCommand('default:type', { text: '\n' });
    if (!isAtEnd || editor.document.languageId !== 'un-report') return;
    try {
      await goOn(server, editor, editor.selection.active.line);
    } catch (error) {
      // A line end is what Enter is without us.
      log.warn(`Enter did not go on: ${String(error)}`);
    }
  });
}

function atEndOfLine({ document, selection, selections }: vscode.TextEditor): boolean {
  if (selections.length > 1 || !selection.isEmpty) return false;
  const { text } = document.lineAt(selection.active.line);
  return text.trim() !== '' && text.slice(selection.active.character).trim() === '';
}

async function goOn(server: ServerClient, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  for (let time = 0; time < TRIES; time++) {
    if (editor.selection.active.line !== line) return;
    const at = { line, character: 0 };
    const params: RestructureParams = {
      uri: document.uri.toString(),
      version: document.version,
      range: { start: at, end: at },
      operation: CONTINUE_SERIES,
      argument: TYPED_ON,
    };
    const result = await server.request<RestructureResult>(RESTRUCTURE, params);
    if ('cannot' in result) return;
    if ('overtaken' in result || document.version !== params.version) continue;
    const edits = result.edit.documentChanges.flatMap((change) => change.edits);
    // What was typed behind the line end stays in front of the cursor.
    const typed = editor.selection.active.character - firstSign(document.lineAt(line).text);
    const made = await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
      },
      { undoStopBefore: false, undoStopAfter: false },
    );
    if (!made) continue;
    if (result.selection) {
      const { start } = rangeOf(result.selection);
      const cursor = start.translate(0, Math.max(0, typed));
      editor.selection = new vscode.Selection(cursor, cursor);
      editor.revealRange(new vscode.Range(cursor, cursor));
    }
    return;
  }
}

/** Where the text of a line begins. */
function firstSign(text: string): number {
  return text.length - text.trimStart().length;
}
