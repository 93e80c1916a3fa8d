/** The quick picks on the corpus: open a document by its name, search its text, see what is not in it. */
import { basename, dirname } from 'node:path/posix';
import * as vscode from 'vscode';
import { plural, t } from '../../server/src/base/l10n';
import {
  CORPUS_PROBLEMS,
  FIND_DOCUMENTS,
  SEARCH_CORPUS,
  type CorpusProblem,
  type FindDocumentsParams,
  type FoundDocument,
  type FoundPassage,
  type SearchCorpusParams,
  type SearchCorpusResult,
} from '../../server/src/protocol';
import { isText } from './fileNames';
import { attempt, message, showLivePick, type Choice } from './livePick';
import type { ServerClient } from './languageClient';
import { documentFacts, documentName, isIndexing, soFar, withoutIcons } from './wording';
import { openReport } from './reports';

/** So many choices are more than anyone reads. */
const LIMIT = 50;

/** `query` is there already when the pick is shown. */
export function openCorpusDocument(server: ServerClient, query?: string): void {
  showLivePick({
    title: t('Open a corpus document'),
    placeholder: t('A symbol, or words of the title'),
    value: query,
    pause: 100,
    failure: t('The documents could not be looked up'),
    async find(text, _, token) {
      const params: FindDocumentsParams = { query: text, limit: LIMIT };
      const documents = await server.request<readonly FoundDocument[]>(FIND_DOCUMENTS, params, token);
      if (documents.length > 0) return { choices: documents.map(documentChoice) };
      return { choices: [message(text.trim() === '' ? noDocuments(server) : noSuchDocument(server))] };
    },
  });
}

/** The text in quotation marks, or all of it where `exact`, is looked for word for word. */
export function searchCorpus(server: ServerClient, query?: string, exact = false): void {
  showLivePick({
    title: t('Search the corpus'),
    placeholder: t('Words, or “a quotation”'),
    value: query,
    toggle: { tooltip: t('Exact quotation'), icon: 'quote', on: exact },
    pause: 200,
    failure: t('The corpus could not be searched'),
    async find(text, on, token) {
      if (text.trim() === '') return { choices: [] };
      const params: SearchCorpusParams = { query: text, exact: on, limit: LIMIT };
      const { passages, more } = await server.request<SearchCorpusResult>(SEARCH_CORPUS, params, token);
      if (passages.length === 0) return { choices: [message(on ? noQuotation(server) : noWords(server))] };
      const count = more
        ? plural(passages.length, 'the first {0} passage', 'the first {0} passages')
        : plural(passages.length, '{0} passage', '{0} passages');
      return { choices: passages.map(passageChoice), note: soFar(count, server.corpus) };
    },
  });
}

// Until the folders have been read, what is not there may still come.

function noDocuments({ corpus }: ServerClient): string {
  return isIndexing(corpus) ? t('The corpus has no documents so far.') : t('The corpus has no documents.');
}

function noSuchDocument({ corpus }: ServerClient): string {
  return isIndexing(corpus)
    ? t('The corpus has no document with this symbol or title so far.')
    : t('The corpus has no document with this symbol or title.');
}

function noQuotation({ corpus }: ServerClient): string {
  return isIndexing(corpus)
    ? t('This quotation is not in the corpus so far.')
    : t('This quotation is not in the corpus.');
}

function noWords({ corpus }: ServerClient): string {
  return isIndexing(corpus) ? t('These words are not in the corpus so far.') : t('These words are not in the corpus.');
}

/** Searches what is selected in the editor as a quotation; line breaks in it are spaces. */
export function searchSelection(server: ServerClient): void {
  const editor = vscode.window.activeTextEditor;
  const words = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
  if (words !== '') searchCorpus(server, words, true);
  else {
    void vscode.window.showInformationMessage(t('Select some words first; then they can be searched in the corpus.'));
  }
}

export async function showCorpusProblems(server: ServerClient): Promise<void> {
  const failure = t('The problems of the corpus could not be shown');
  await attempt(failure, async () => {
    const problems = await server.request<readonly CorpusProblem[]>(CORPUS_PROBLEMS, undefined);
    if (problems.length === 0) {
      const all = isIndexing(server.corpus)
        ? t('Nothing has been left out of the corpus so far; its folders are still being read.')
        : t('Everything in the folders is in the corpus.');
      void vscode.window.showInformationMessage(all);
      return;
    }
    const choice = await vscode.window.showQuickPick(problems.map(problemChoice), {
      title: t('Not in the corpus: {0}', soFar(plural(problems.length, '{0} file', '{0} files'), server.corpus)),
      placeHolder: t('Choose a file to see it'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    await choice?.take?.();
  });
}

function documentChoice(document: FoundDocument): Choice {
  return {
    label: withoutIcons(documentName(document)),
    description: document.symbols.length > 0 ? withoutIcons(document.title) : '',
    detail: documentFacts(document),
    take: () => showDocument(document.uri),
  };
}

/**
 * The passage is the second line and not the label: VS Code sorts choices whose label holds what was typed by the alphabet,
 * and the order of the server, the best first, would be gone. The second line marks what was typed as the label does.
 */
function passageChoice({ document, where, excerpt, range: { start, end } }: FoundPassage): Choice {
  return {
    label: withoutIcons(documentName(document)),
    description: [where, withoutIcons(document.symbols.length > 0 ? document.title : '')].filter(Boolean).join(' · '),
    detail: withoutIcons(excerpt),
    take: () => showDocument(document.uri, new vscode.Range(start.line, start.character, end.line, end.character)),
  };
}

function problemChoice({ uri, why }: CorpusProblem): Choice {
  const file = vscode.Uri.parse(uri);
  const folder = vscode.workspace.asRelativePath(file.with({ path: dirname(file.path) }));
  return {
    label: withoutIcons(basename(file.path)),
    description: withoutIcons(folder),
    detail: withoutIcons(why),
    take: () => showFile(file),
  };
}

/** Read-only where it is of the corpus, as its text. */
export function showDocument(uri: string, selection?: vscode.Range): Promise<void> {
  return attempt(t('The document could not be opened'), async () => {
    await vscode.window.showTextDocument(await openReport(vscode.Uri.parse(uri)), selection && { selection });
  });
}

function showFile(file: vscode.Uri): Promise<void> {
  return attempt(t('The file could not be shown'), async () => {
    if (isText(file.path)) await vscode.commands.executeCommand('vscode.open', file);
    else if (vscode.workspace.getWorkspaceFolder(file)) await vscode.commands.executeCommand('revealInExplorer', file);
    else await vscode.commands.executeCommand('revealFileInOS', file);
  });
}
