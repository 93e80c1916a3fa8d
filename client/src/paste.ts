/** Pasting into a draft: asks the server what becomes of it, and offers that first, VS Code's own paste beside it. */
import * as vscode from 'vscode';
import { later, t } from '../../server/src/base/l10n';
import {
  PASSAGE,
  PASSAGE_TYPE,
  PASTE,
  type CopiedPassage,
  type PassageParams,
  type PassagePosition,
  type PlainRange,
  type PasteParams,
  type PasteResult,
} from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { caretIn, shared } from './pasteEdits';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('rapporteur', 'report');
const TITLE = later('Paste as a UN report');
const HTML = 'text/html';
const PLAIN = 'text/plain';
/** What editors of VS Code put beside the words that are copied from them. */
const FROM_EDITOR = 'vscode-editor-data';

/** How long the line on what was pasted stays in the status bar, in milliseconds. */
const MOMENT = 15_000;
/** A paste that has not been made by then will not be: in milliseconds. */
const PATIENCE = 5000;
/** How long VS Code takes to set the cursor, in milliseconds. */
const SETTLED = 50;

/** An edit and the line on it. */
class ReportPaste extends vscode.DocumentPasteEdit {
  constructor(
    readonly document: vscode.TextDocument,
    readonly result: PasteResult,
    insertText: string | vscode.SnippetString,
  ) {
    super(insertText, t(TITLE), KIND);
  }
}

export function registerPaste(server: ServerClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider<ReportPaste> = {
    async prepareDocumentPaste(document, ranges, transfer, token) {
      const [range] = ranges;
      if (!range || ranges.some(({ isEmpty }) => isEmpty)) return;
      const { version } = document;
      const params: PassageParams = { uri: document.uri.toString(), version, ranges: ranges.map(plain) };
      const passage = await server.request<CopiedPassage | null>(PASSAGE, params, token).catch(quietly(log));
      if (passage && !token.isCancellationRequested)
        transfer.set(PASSAGE_TYPE, new vscode.DataTransferItem(JSON.stringify(passage)));
    },

    async provideDocumentPasteEdits(document, ranges, transfer, { only }, token) {
      if (only && !only.contains(KIND)) return undefined;
      const clipboard = await read(transfer);
      const result = await ask(server, document, { ranges: ranges.map(plain), ...clipboard }, token).catch(
        quietly(log),
      );
      if (!result || token.isCancellationRequested) return undefined;
      const edit = editOf(document, ranges[0], result);
      return edit && [edit];
    },

    // Called when the edit is made.
    resolveDocumentPasteEdit(edit) {
      const { document, result, insertText } = edit;
      vscode.window.setStatusBarMessage(result.summary, MOMENT);
      if (insertText === '' && result.caret) goThere(document, result.caret);
      return edit;
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'un-report' }, provider, {
    providedPasteEditKinds: [KIND],
    copyMimeTypes: [PASSAGE_TYPE],
    pasteMimeTypes: [HTML, PLAIN, PASSAGE_TYPE],
  });
}

type Clipboard = Pick<PasteParams, 'text' | 'html' | 'passage' | 'fromEditor'>;

async function read(transfer: vscode.DataTransfer): Promise<Clipboard> {
  const textOf = async (type: string): Promise<string> => (await transfer.get(type)?.asString()) ?? '';
  const [text, html, passage] = await Promise.all([textOf(PLAIN), textOf(HTML), textOf(PASSAGE_TYPE)]);
  const fromEditor = transfer.get(FROM_EDITOR) !== undefined;
  return {
    text,
    fromEditor,
    ...(html !== '' && { html }),
    ...(passage !== '' && { passage: JSON.parse(passage) as CopiedPassage }),
  };
}

/** Once more where the draft was changed while the server was at it; undefined where it goes on changing. */
async function ask(
  server: ServerClient,
  document: vscode.TextDocument,
  params: Omit<PasteParams, 'uri' | 'version'>,
  token: vscode.CancellationToken,
): Promise<PasteResult | undefined> {
  for (let attempts = 0; attempts < 2; attempts++) {
    const { version } = document;
    const asked: PasteParams = { uri: document.uri.toString(), version, ...params };
    const result = await server.request<PasteResult | null>(PASTE, asked, token);
    if (token.isCancellationRequested) return undefined;
    if (document.version === version) return result ?? undefined;
  }
  return undefined;
}

/** One step to undo: VS Code makes the text in the place of the selection and all edits elsewhere together. */
function editOf(
  document: vscode.TextDocument,
  range: vscode.Range | undefined,
  result: PasteResult,
): ReportPaste | undefined {
  if (!range) return undefined;
  const indented = /^[^\S\r\n]/.test(document.lineAt(range.start.line).text);
  const { main, others } = shared(result, { range, indented });
  const caret = main && result.caret ? caretIn(result, main) : undefined;
  const text = main && caret !== undefined ? withCaret(main.newText, caret) : (main?.newText ?? '');
  const edit = new ReportPaste(document, result, text);
  if (others.length > 0) {
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(
      document.uri,
      others.map(({ range: { start, end }, newText }) =>
        vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText),
      ),
    );
  }
  return edit;
}

/** Where all edits are made elsewhere than in the place of the selection, VS Code leaves the cursor before them. */
function goThere(document: vscode.TextDocument, { line, character }: PassagePosition): void {
  const stop = (): void => {
    clearTimeout(clock);
    heard.dispose();
  };
  const clock = setTimeout(stop, PATIENCE);
  const heard = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document || event.contentChanges.length === 0) return;
    stop();
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document) return;
    // VS Code sets the cursor itself once it has told of the change.
    setTimeout(() => {
      editor.selection = new vscode.Selection(line, character, line, character);
    }, SETTLED);
  });
}

/** A text with the cursor in it. */
function withCaret(text: string, caret: number): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  snippet.appendText(text.slice(0, caret)).appendTabstop(0).appendText(text.slice(caret));
  // What is resolved is sent as it is, and read under this name: without it VS Code 1.139 inserts nothing.
  return Object.assign(snippet, { snippet: snippet.value });
}

/** Without what VS Code makes of a range when it is sent. */
function plain({ start, end }: vscode.Range): PlainRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function quietly(log: vscode.LogOutputChannel): (error: unknown) => undefined {
  return (error) => {
    log.debug(`Pasting was left to VS Code: ${String(error)}`);
    return undefined;
  };
}
