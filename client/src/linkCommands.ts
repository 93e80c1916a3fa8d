/** What the links of hovers and the actions of the light bulb do: open a source, copy what is cited, show a passage. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import {
  ADD_TO_CORPUS_COMMAND,
  CITED_TEXT,
  COPY_CITED_COMMAND,
  OPEN_SOURCE_COMMAND,
  SHOW_PASSAGE_COMMAND,
  SHOW_REFERENCES_COMMAND,
  type CitedText,
  type CitedTextParams,
} from '../../server/src/protocol';
import { addToCorpus } from './addToCorpus';
import { showDocument } from './corpusPicks';
import { isText } from './fileNames';
import { attempt } from './livePick';
import type { ServerClient } from './languageClient';

/** How long a message stays in the status bar, in milliseconds. */
const MOMENT = 3000;

/** The most that the message shows of a text. */
const SHOWN = 60;

export function registerLinkCommands(server: ServerClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(ADD_TO_CORPUS_COMMAND, (symbol, address) => addToCorpus(server, symbol, address)),
    vscode.commands.registerCommand(OPEN_SOURCE_COMMAND, openSource),
    vscode.commands.registerCommand(COPY_CITED_COMMAND, (uri, position) => copyCited(server, uri, position)),
    vscode.commands.registerCommand(SHOW_PASSAGE_COMMAND, showPassage),
    vscode.commands.registerCommand(SHOW_REFERENCES_COMMAND, showReferences),
  ];
}

/** Texts in an editor, anything else in the program that the system has for it; a PDF at its page. */
function openSource(uri: unknown, page?: unknown): Promise<void> {
  return attempt(t('The file could not be opened'), async () => {
    const file = parsed(uri);
    if (file.scheme !== 'file') throw new Error(t('{0} is no file', file.toString()));
    await vscode.workspace.fs.stat(file);
    if (isText(file.path)) {
      await vscode.commands.executeCommand('vscode.open', file);
      return;
    }
    const isPdf = /\.pdf$/i.test(file.path) && typeof page === 'number' && Number.isInteger(page) && page > 0;
    const opened = await vscode.env.openExternal(isPdf ? file.with({ fragment: `page=${page}` }) : file);
    if (!opened) throw new Error(t('no program opens {0}', file.fsPath));
  });
}

/** At a place, or where the cursor is. */
function copyCited(server: ServerClient, uri?: unknown, position?: unknown): Promise<void> {
  return attempt(t('The cited words could not be copied'), async () => {
    const editor = vscode.window.activeTextEditor;
    const here = editor && { uri: editor.document.uri.toString(), position: editor.selection.active };
    const params = uri === undefined ? here : ({ uri, position } as CitedTextParams);
    if (!params) throw new Error(t('no draft is open'));
    const cited = await server.request<CitedText | null>(CITED_TEXT, params);
    if (!cited) throw new Error(t('no paragraph or article whose words the corpus holds is cited there'));
    await vscode.env.clipboard.writeText(cited.text);
    const signs = Array.from(cited.text.replace(/\s+/g, ' '));
    const short = signs.length <= SHOWN ? signs.join('') : `${signs.slice(0, SHOWN - 1).join('')}…`;
    vscode.window.setStatusBarMessage(t('Copied: {0}', short), MOMENT);
  });
}

async function showPassage(uri: unknown, range?: unknown): Promise<void> {
  if (typeof uri === 'string') await showDocument(uri, rangeOf(range));
}

/** What a code lens counts, as VS Code shows references. */
function showReferences(uri: unknown, position: unknown): Promise<void> {
  return attempt(t('The references could not be shown'), async () => {
    const file = parsed(uri);
    const at = rangeOf({ start: position, end: position })?.start;
    if (!at) throw new Error(t('no place was given'));
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', file, at);
    await vscode.commands.executeCommand('editor.action.showReferences', file, at, found);
  });
}

function parsed(uri: unknown): vscode.Uri {
  if (typeof uri !== 'string') throw new Error(t('no document was given'));
  return vscode.Uri.parse(uri, true);
}

/** A range as the protocol writes it; undefined for anything else. */
function rangeOf(range: unknown): vscode.Range | undefined {
  const { start, end } = (range ?? {}) as { readonly start?: Place; readonly end?: Place };
  const numbers = [start?.line, start?.character, end?.line, end?.character];
  const [line, character, lastLine, lastCharacter] = numbers.map((one) =>
    typeof one === 'number' && one >= 0 ? one : -1,
  );
  if (line === undefined || character === undefined || lastLine === undefined || lastCharacter === undefined)
    return undefined;
  return Math.min(line, character, lastLine, lastCharacter) < 0
    ? undefined
    : new vscode.Range(line, character, lastLine, lastCharacter);
}

interface Place {
  readonly line?: unknown;
  readonly character?: unknown;
}
