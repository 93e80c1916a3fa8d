/** The commands that change the structure of a draft: each asks the server for its edit, and makes it as one step to undo. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import {
  CORPUS_SCHEME,
  OPERATION_NAMES,
  RESTRUCTURE,
  type OperationName,
  type PlainRange,
  type Restructured,
  type RestructureParams,
  type RestructureResult,
} from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';
import { newNote, type NewNote } from './newNote';
import type { OperationPlace } from './views/structure';
import { askForVersion, showNumberTable } from './versions';
import { isReport } from './reports';

/** How long the summary stays in the status bar, in milliseconds. */
const MOMENT = 8000;
/** So often a draft may have been edited while its edit was computed. */
const TRIES = 2;

/** What is asked before an operation that takes an argument. */
const ARGUMENTS: Readonly<Partial<Record<OperationName, () => Thenable<string | undefined>>>> = {
  freezeNumbers: askForVersion,
};

interface Parts {
  readonly server: ServerClient;
  readonly log: vscode.LogOutputChannel;
  readonly note: NewNote;
  /** The documents of which a change waits to be confirmed. */
  readonly asking: Set<string>;
}

export interface Restructuring {
  readonly disposables: readonly vscode.Disposable[];
  /** Does an operation at a place, in an editor that shows the document. */
  doAt(place: OperationPlace, operation: string, argument?: string): Promise<void>;
}

/** `placeOf` says where a thing stands that another part of the window gives with a command; undefined for anything else. */
export function registerRestructuring(
  server: ServerClient,
  log: vscode.LogOutputChannel,
  placeOf: (given: unknown) => Promise<OperationPlace | undefined>,
): Restructuring {
  const note = newNote();
  const parts = { server, log, note, asking: new Set<string>() };
  /** For each document what is under way: the next operation is computed on what that has left. */
  const running = new Map<string, Promise<void>>();

  const queued = (operation: string, argument: unknown, given: unknown): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const { uri } = (given ?? {}) as { readonly uri?: unknown };
    const key = uri instanceof vscode.Uri ? uri.toString() : (editor?.document.uri.toString() ?? '');
    if (parts.asking.has(key)) {
      void vscode.window.showWarningMessage(t('Apply or discard the changes in the Refactor Preview first.'));
      return Promise.resolve();
    }
    const next = (running.get(key) ?? Promise.resolve()).then(() =>
      attempt(t('Nothing was changed'), async () => {
        const at = await placeOf(given);
        await restructure(parts, at ? await editorOf(at) : editor, operation, argument, at);
      }),
    );
    running.set(key, next);
    return next.finally(() => {
      if (running.get(key) === next) running.delete(key);
    });
  };
  const commands = OPERATION_NAMES.map((operation) =>
    vscode.commands.registerCommand(`rapporteur.${operation}`, async (given?: unknown) => {
      const ask = ARGUMENTS[operation];
      const argument = typeof given === 'string' || !ask ? given : await ask();
      if (!ask || argument !== undefined) await queued(operation, argument, given);
    }),
  );
  return {
    disposables: [...commands, ...note.disposables],
    doAt: (place, operation, argument) => queued(operation, argument, place),
  };
}

async function restructure(
  parts: Parts,
  editor: vscode.TextEditor | undefined,
  operation: string,
  argument: unknown,
  at: OperationPlace | undefined,
): Promise<void> {
  const { server, log } = parts;
  if (!editor || !isReport(editor.document)) throw new Error(t('no UN report is open'));
  for (let time = 0; time < TRIES; time++) {
    const { document } = editor;
    if (at && at.version !== document.version) break;
    const selection = at ? new vscode.Range(at.start, at.start) : editor.selection;
    const params: RestructureParams = {
      uri: document.uri.toString(),
      version: document.version,
      range: { start: place(selection.start), end: place(selection.end) },
      operation,
      ...(typeof argument === 'string' && { argument }),
    };
    const result = await server.request<RestructureResult>(RESTRUCTURE, params);
    if ('cannot' in result) {
      log.info(`${operation}: ${result.cannot}`);
      void vscode.window.showWarningMessage(result.cannot);
      return;
    }
    if ('overtaken' in result || document.version !== params.version) continue;
    await make(parts, editor, result);
    // What is inserted is to be written.
    if (at && operation.startsWith('insert')) await vscode.window.showTextDocument(document, keptIn(editor));
    return;
  }
  throw new Error(editedMeanwhile());
}

/** One that shows it already, or a new one, which does not take the keyboard. */
async function editorOf({ uri }: OperationPlace): Promise<vscode.TextEditor> {
  const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (editor) => editor?.document.uri.toString() === uri.toString(),
  );
  return shown ?? vscode.window.showTextDocument(uri, { preserveFocus: true });
}

function keptIn({ viewColumn, selection }: vscode.TextEditor): vscode.TextDocumentShowOptions {
  return { selection, ...(viewColumn && { viewColumn }) };
}

/** Makes the edit, and shows what it did. Throws where the document cannot be changed. */
async function make(
  { server, log, note, asking }: Parts,
  editor: vscode.TextEditor,
  result: Restructured,
): Promise<void> {
  const { edit, asks, summary, selection, back, table } = result;
  const { document } = editor;
  const before = document.version;
  if (await isReadOnly(document.uri)) throw new Error(readOnly(document));
  const key = document.uri.toString();
  if (asks > 0) asking.add(key);
  const made = await (
    asks > 0 ? makeAsked(await server.workspaceEdit(edit)).then(undefined, () => false) : makeCertain(editor, edit)
  ).finally(() => asking.delete(key));
  if (!made && asks > 0)
    throw new Error(document.version === before ? t('the changes were not confirmed') : editedMeanwhile());
  const isUntouched = document.version === before;
  if (!made) throw new Error(isUntouched ? readOnly(document) : editedMeanwhile());
  // An editor that is read-only says that it has made them.
  if (isUntouched && edit.documentChanges.some(({ edits }) => edits.length > 0)) throw new Error(readOnly(document));
  log.info(summary);
  // What was not confirmed stays as it was, and may name something else now: that is not said in passing.
  if (asks > 0) void vscode.window.showWarningMessage(summary);
  else vscode.window.setStatusBarMessage(summary, MOMENT);
  if (table !== undefined) await showNumberTable(server, document, table);
  if (!selection) return;
  const shown = vscode.window.activeTextEditor?.document === document ? vscode.window.activeTextEditor : editor;
  const range = rangeOf(selection);
  shown.selection = new vscode.Selection(range.start, range.end);
  shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (back) note.entered(shown, rangeOf(back));
}

/** As one step to undo. False where the editor takes no edits, or of another version. */
async function makeCertain(editor: vscode.TextEditor, { documentChanges }: Restructured['edit']): Promise<boolean> {
  const edits = documentChanges.flatMap((change) => change.edits);
  if (edits.length === 0) return true;
  return editor.edit(
    (builder) => {
      for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
}

/** VS Code shows what is to be confirmed, and makes what was. */
async function makeAsked(edit: vscode.WorkspaceEdit): Promise<boolean> {
  return vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === CORPUS_SCHEME || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (uri.scheme === 'untitled') return false;
  const { permissions = 0 } = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => ({ permissions: 0 }));
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}

function readOnly({ uri }: vscode.TextDocument): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return t('{0} is read-only', name);
}

function editedMeanwhile(): string {
  return t('the draft was edited in the meantime');
}

function place({ line, character }: vscode.Position): PlainRange['start'] {
  return { line, character };
}

export function rangeOf({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
