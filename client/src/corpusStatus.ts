/** The reading of the corpus in the status bar, whatever editor is open, and what can be done about the corpus, in a menu. */
import * as vscode from 'vscode';
import { later, t } from '../../server/src/base/l10n';
import type { ServerClient } from './languageClient';
import { corpusText, isIndexing, progressText } from './wording';

/** A reading that is over sooner is not worth a flicker. */
const PATIENCE = 400;

/** True while the folders are read; for `when` clauses. */
const INDEXING = 'rapporteur.indexing';

export function showCorpusStatus(server: ServerClient): { dispose(): unknown }[] {
  // On the right side the higher number stands further left: behind the draft's text.
  const item = vscode.window.createStatusBarItem('rapporteur.corpus', vscode.StatusBarAlignment.Right, 99);
  item.name = t('Rapporteur: reading the corpus');
  item.command = 'rapporteur.corpusMenu';
  let shown: NodeJS.Timeout | undefined;
  let indexing = false;

  const update = (): void => {
    const { corpus } = server;
    if (indexing !== isIndexing(corpus)) {
      indexing = !indexing;
      void vscode.commands.executeCommand('setContext', INDEXING, indexing);
    }
    if (corpus && indexing) {
      item.text = `$(sync~spin) ${progressText(corpus)}`;
      item.tooltip = corpusText(corpus);
      shown ??= setTimeout(() => {
        item.show();
      }, PATIENCE);
    } else {
      clearTimeout(shown);
      shown = undefined;
      item.hide();
    }
  };

  update();
  return [
    item,
    server.onCorpus(update),
    vscode.commands.registerCommand('rapporteur.corpusMenu', () => showMenu(server)),
    {
      dispose: () => {
        clearTimeout(shown);
      },
    },
  ];
}

interface Entry {
  readonly icon: string;
  readonly label: string;
  readonly command: string;
}

const STOP: Entry = {
  icon: 'debug-stop',
  label: later('Stop reading the corpus'),
  command: 'rapporteur.cancelIndexing',
};
const PROBLEMS: Entry = { icon: 'warning', label: later('Show problems'), command: 'rapporteur.showCorpusProblems' };
const LOG: Entry = { icon: 'output', label: later('Show the log'), command: 'rapporteur.showLog' };

const WHILE_INDEXING: readonly Entry[] = [STOP, PROBLEMS, LOG];
const WHEN_READY: readonly Entry[] = [
  { icon: 'go-to-file', label: later('Open a corpus document…'), command: 'rapporteur.openCorpusDocument' },
  { icon: 'search', label: later('Search the corpus…'), command: 'rapporteur.searchCorpus' },
  PROBLEMS,
  { icon: 'refresh', label: later('Read the folders again'), command: 'rapporteur.indexAgain' },
  LOG,
];

async function showMenu(server: ServerClient): Promise<void> {
  const { corpus } = server;
  const entries = (isIndexing(corpus) ? WHILE_INDEXING : WHEN_READY).map(({ icon, label, command }) => ({
    label: `$(${icon}) ${t(label)}`,
    command,
  }));
  const chosen = await vscode.window.showQuickPick(entries, { title: corpusText(corpus) });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
