/** The server's life: settings, documents, corpus and diagnostics, wired to one connection. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { displayPath, resolvePath, schemeOf } from '../base/uri';
import { DEFAULTS, readSettings, type Settings } from '../config/settings';
import { NO_OPTIONS } from '../checks/options';
import { parts } from '../draft/tree';
import { diagnostics } from '../features/diagnostics';
import type { Host } from '../host/host';
import { readCited } from '../workspace/workspace';
import {
  CANCEL_INDEXING,
  CORPUS_SCHEME,
  CORPUS_STATUS,
  DRAFT_STATUS,
  INDEX_AGAIN,
  type DraftStatus,
  type ServerOptions,
} from '../protocol';
import { CAPABILITIES } from './capabilities';
import { openDocuments } from './documents';
import { handleCorpusRequests } from './corpusRequests';
import { folderUri, type Root } from './folders';
import { handleRequests } from './handlers';
import { indexing, type Indexing, type IndexReport } from './indexing';

/** Typing is waited out this long before the draft is checked again. */
const QUIET = 150;

/** While the corpus grows the drafts are checked again only so often, in milliseconds. */
const GROWING = 1000;
/** How often it is looked whether another window has changed the store, in milliseconds. */
const LOOK = 3000;

/**
 * Serves one client. Returns at once; the connection is to be listened to afterwards. `defaultStore` is the path of the
 * user's store, for a client that names none.
 */
export function createServer(connection: Connection, host: Host, defaultStore: () => string): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const folders = new Set<string>();
  const told = new Set<string>();
  let can: InitializeParams['capabilities'] = {};
  let initialized: () => void = () => undefined;
  /** Settles when every reading of the corpus that was asked for has been started. */
  let asked = new Promise<void>((resolve) => {
    initialized = resolve;
  });

  const index: Indexing = indexing(host, {
    status: (params) => {
      void connection.sendNotification(CORPUS_STATUS, params);
    },
    changed: () => {
      for (const { uri } of documents.drafts()) check(uri, GROWING, 'later');
    },
    finished: (report) => {
      tell(report);
      for (const { uri } of documents.drafts()) check(uri, 0);
    },
    failed: (why) => {
      connection.console.error(why);
      warn(why);
    },
  });
  const { corpus } = index;
  const documents = openDocuments(corpus);

  /** A message that needs no answer: a client need not support the request that has buttons. */
  const warn = (message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };

  /** The log has every problem, of files that were left out and others; the user is told once of each. */
  const tell = ({ problems, documents: count }: IndexReport): void => {
    connection.console.info(`The corpus has ${count} documents.`);
    const lines = problems.map(({ uri, why }) => `${displayPath(uri)} ${why}`);
    const fresh = lines.filter((line) => !told.has(line));
    for (const line of fresh) {
      told.add(line);
      connection.console.warn(`Problem in the corpus: ${line}`);
    }
    if (fresh.length === 0) return;
    const rest = fresh.length > 1 ? ` (and ${fresh.length - 1} more: see the log)` : '';
    warn(`Problem in the corpus: ${fresh[0] ?? ''}${rest}`);
  };

  const settingsOf = async (scope: string | undefined): Promise<Settings> => {
    if (!can.workspace?.configuration) return DEFAULTS;
    const section: unknown = await connection.workspace.getConfiguration({
      section: 'rapporteur',
      ...(scope && { scopeUri: scope }),
    });
    const { settings, problems } = readSettings(section);
    for (const problem of problems) warn(problem);
    return settings;
  };

  /** Workspace folders; in a window without any, the folders of the open files. */
  const readCorpus = async (): Promise<void> => {
    const places =
      folders.size > 0
        ? [...folders]
        : documents.drafts().flatMap(({ uri }) => (schemeOf(uri) === 'file' ? [resolvePath(uri, '..')] : []));
    const roots: Root[] = [];
    for (const uri of new Set(places)) roots.push({ uri, settings: await settingsOf(uri) });
    index.read(roots);
    await watch(roots);
  };

  const askForCorpus = (): void => {
    asked = asked.then(readCorpus).catch((error: unknown) => {
      connection.console.error(`The corpus could not be read: ${String(error)}`);
    });
  };

  let watching: { dispose(): void } | undefined;
  let watched = '';
  const watch = async (roots: readonly Root[]): Promise<void> => {
    if (!can.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const relative = can.workspace.didChangeWatchedFiles.relativePatternSupport === true;
    const bases = roots.flatMap(({ uri, settings }) => settings.corpusFolders.map((path) => folderUri(uri, path)));
    if (bases.join('\n') === watched) return;
    watched = bases.join('\n');
    watching?.dispose();
    const pattern = '**/{*.txt,*.text,*.undoc,*.pdf,*.doc,*.docx,*.rtf,*.xml,*.akn,*.htm,*.html,rapporteur.json}';
    const watchers = relative
      ? bases.map((baseUri) => ({ globPattern: { baseUri, pattern } }))
      : [{ globPattern: pattern }];
    watching = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };

  /** `later`: a check that is coming anyway is soon enough. */
  const check = (uri: string, after: number, when?: 'later'): void => {
    if (when === 'later' && timers.has(uri)) return;
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        void publish(uri).catch((error: unknown) => {
          connection.console.error(`Checking ${uri} failed: ${String(error)}`);
        });
      }, after),
    );
  };

  const publish = async (uri: string): Promise<void> => {
    await allReady();
    const snapshot = await documents.snapshot(uri);
    if (!snapshot || schemeOf(uri) === CORPUS_SCHEME) return;
    await readCited(snapshot, () => new Promise((resolve) => setImmediate(resolve)));
    // What was typed meanwhile is checked in its turn.
    if (documents.get(uri)?.version !== snapshot.version) return;
    const found = diagnostics(snapshot, NO_OPTIONS, (message) => {
      connection.console.error(message);
    });
    await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: found });
  };

  const allReady = async (): Promise<void> => {
    for (let last: Promise<void> | undefined; last !== asked;) {
      last = asked;
      await last;
    }
    await index.ready();
  };

  /** Status bar, and one warning for a document that was not read. */
  const report = (uri: string): void => {
    const draft = documents.get(uri)?.draft;
    const skipped = documents.skipped(uri);
    const params: DraftStatus = {
      uri,
      ...(draft && {
        read: {
          language: draft.language,
          layout: draft.layout,
          paragraphs: parts(draft).reduce((sum, part) => sum + part.paragraphs.length, 0),
        },
      }),
      ...(skipped && { skipped }),
    };
    void connection.sendNotification(DRAFT_STATUS, params);
    if (skipped === undefined || told.has(skipped)) return;
    told.add(skipped);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    warn(`${skipped}, so it is not checked.`);
  };

  connection.onInitialize(({ capabilities, workspaceFolders, initializationOptions }) => {
    can = capabilities;
    index.open((initializationOptions as ServerOptions | undefined)?.store ?? defaultStore());
    for (const { uri } of workspaceFolders ?? []) folders.add(uri);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'rapporteur' } };
  });

  connection.onInitialized(() => {
    if (can.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' });
    }
    if (can.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of added) folders.add(uri);
        for (const { uri } of removed) folders.delete(uri);
        askForCorpus();
      });
    }
    askForCorpus();
    initialized();
  });

  connection.onDidChangeConfiguration(askForCorpus);
  connection.onDidChangeWatchedFiles(askForCorpus);

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    documents.open(uri, version, text);
    report(uri);
    check(uri, 0);
    if (folders.size === 0 && schemeOf(uri) === 'file') askForCorpus();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    report(uri);
    check(uri, QUIET);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    clearTimeout(timers.get(uri));
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onNotification(INDEX_AGAIN, askForCorpus);
  connection.onNotification(CANCEL_INDEXING, () => {
    index.cancel();
  });
  const looking = setInterval(() => void index.refresh().catch(() => undefined), LOOK);
  connection.onShutdown(() => {
    clearInterval(looking);
    index.end();
  });

  handleRequests(connection, documents, allReady);
  handleCorpusRequests(connection, corpus, allReady);
}
