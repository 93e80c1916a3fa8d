/** The extension's life: starts the language server, and registers what is beside this file. */
import * as vscode from 'vscode';
import { MOVE_TO } from '../../server/src/protocolViews';
import { setLanguage } from './language';
import { registerCommands } from './commands';
import { serveCorpusDocuments } from './corpusDocuments';
import { registerCopyForWord } from './copyForWord';
import { showCorpusStatus } from './corpusStatus';
import { registerEnter } from './enter';
import { ServerClient } from './languageClient';
import { registerLinkCommands } from './linkCommands';
import { registerNewReport } from './newReport';
import { registerOpenSample, showNewSample } from './openSample';
import { registerPreview } from './preview/commands';
import { registerReportProblem } from './reportProblem';
import { registerRestructuring } from './restructure';
import { registerPaste } from './paste';
import { showRulePages } from './rulePages';
import { registerTrials } from './tryOut';
import { registerVersions } from './versions';
import { showStatus } from './status';
import { showCitations } from './views/citations';
import { showCorpus } from './views/corpus';
import { registerDocumentActions } from './views/documentActions';
import { draftCitations } from './views/draftCitations';
import { showStructure } from './views/structure';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Rapporteur', { log: true });
  const language = await setLanguage(context, log);
  const server = new ServerClient(context, log, language);
  const citations = draftCitations(server);
  const structure = showStructure(server, (place, { start }) =>
    restructuring.doAt(place, MOVE_TO, `${start.line}:${start.character}`),
  );
  const restructuring = registerRestructuring(server, log, (given) => structure.placeOf(given));
  context.subscriptions.push(
    log,
    server,
    serveCorpusDocuments(server),
    showRulePages(server),
    ...registerCommands(server, log),
    ...registerLinkCommands(server),
    registerEnter(server, log),
    ...registerVersions(server),
    ...restructuring.disposables,
    ...structure.disposables,
    registerPaste(server, log),
    registerCopyForWord(server),
    registerNewReport(context),
    registerOpenSample(context),
    ...registerTrials(server),
    ...registerPreview(context, server, citations.report),
    ...registerReportProblem(context, server),
    ...citations.disposables,
    ...showCorpus(server, citations.report, context.workspaceState),
    ...registerDocumentActions(server),
    ...showCitations(server, citations, context.workspaceState),
    ...showStatus(server, citations),
    ...showCorpusStatus(server),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.sendSettings()),
  );
  showNewSample(context).catch((error: unknown) => {
    log.warn(`The sample could not be shown: ${String(error)}`);
  });
  await server.start();
}
