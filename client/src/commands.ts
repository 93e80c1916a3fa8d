/** The commands of the palette. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import { CANCEL_INDEXING, INDEX_AGAIN } from '../../server/src/protocol';
import { openCorpusDocument, searchCorpus, searchSelection, showCorpusProblems } from './corpusPicks';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';
import { asReport } from './reports';

/** What a key binding or another program may give with a search. */
interface Search {
  readonly query?: string;
  readonly exact?: boolean;
}

export function registerCommands(server: ServerClient, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const tell = (failure: string, method: string): Promise<void> => attempt(failure, () => server.notify(method));
  const commands: Readonly<Record<string, (given?: Search) => unknown>> = {
    treatAsReport,
    restartServer: () => server.restart(),
    showLog() {
      log.show();
    },
    openCorpusDocument(given) {
      openCorpusDocument(server, given?.query);
    },
    searchCorpus(given) {
      searchCorpus(server, given?.query, given?.exact);
    },
    searchSelection() {
      searchSelection(server);
    },
    showCorpusProblems: () => showCorpusProblems(server),
    indexAgain: () => tell(t('The folders could not be read again'), INDEX_AGAIN),
    cancelIndexing: () => tell(t('The reading of the corpus could not be stopped'), CANCEL_INDEXING),
  };
  return Object.entries(commands).map(([name, act]) => vscode.commands.registerCommand(`rapporteur.${name}`, act));
}

async function treatAsReport(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await asReport(document);
  else void vscode.window.showInformationMessage(t('Open a text file first; then it can be treated as a UN report.'));
}
