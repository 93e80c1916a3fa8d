/** The server's life: settings, documents, corpus and diagnostics, wired to one connection. */
import { DidChangeConfigurationNotification, type Connection, type InitializeParams } from 'vscode-languageserver/node';
import { systemClock, type Clock } from '../base/clock';
import { inEnglish, say, speak, type Bundle } from '../base/l10n';
import { normalUri, parentUri, resolvePath, schemeOf } from '../base/uri';
import { titleIndex } from '../corpus/titleIndex';
import { UNUSED_RULE } from '../checks/exceptions';
import { isDraftFile, writtenFolders } from '../config/draftFiles';
import { isWithin, pathFrom } from '../config/findProject';
import type { Host } from '../host/host';
import { CANCEL_INDEXING, CORPUS_STATUS, INDEX_AGAIN, type ServerOptions } from '../protocol';
import { capabilities as announced } from './capabilities';
import { checker as draftChecker } from './checker';
import { handleCodeActions } from './codeActions';
import { draftDiagnostics } from './diagnostics';
import { openDocuments } from './documents';
import { draftIndex } from './draftIndex';
import { handleCitingRequests } from './citingRequests';
import { handleCompletion } from './completion';
import { handleCorpusRequests } from './corpusRequests';
import { handleCorpusViewRequests } from './corpusViewRequests';
import { foldersFor, foldersOf, innermost, isSame, rootOf, type Root } from './folders';
import { handleRequests } from './handlers';
import { handleInlayHints } from './inlayHints';
import { clientOf } from './client';
import { indexing, type Indexing } from './indexing';
import { isProjectFile, projectFiles } from './projects';
import { handlePreview } from './previewRequests';
import { handlePasting } from './pasteRequests';
import { projectReports } from './projectReports';
import { handleRenaming } from './renaming';
import { handleRestructuring } from './restructuring';
import { settingsSource } from './settings';
import { shownAgain } from './shownAgain';
import { typing as typedWords } from './typing';
import { handleVersionRequests } from './versionRequests';
import { userMessages } from './userMessages';
import { handleViewRequests } from './viewRequests';
import { fileWatch, followProjectFiles } from './watch';
import { handleWorkspaceSymbols } from './workspaceSymbols';
import { workspaceDrafts } from './workspaceDrafts';

/** While the corpus grows the drafts are checked again only so often, in milliseconds. */
const GROWING = 1000;
/** How often it is looked whether another window has changed the store, in milliseconds. */
const LOOK = 3000;

/** What differs from one place where the server runs to another. */
export interface Surroundings {
  /** The path of the user's store, for a client that names none. */
  readonly defaultStore: () => string;
  /** What the interface says in a language; undefined where it says it in English. */
  readonly messagesOf: (language: string) => Bundle | undefined;
}

/**
 * Serves one client. Returns at once; the connection is to be listened to afterwards.
 */
export function createServer(
  connection: Connection,
  host: Host,
  { defaultStore, messagesOf }: Surroundings,
  clock: Clock = systemClock,
): void {
  const folders = new Set<string>();
  let can: InitializeParams['capabilities'] = {};
  let options: ServerOptions = {};
  /** The folders of the corpus, as URIs, those that are not there included. */
  let corpusRoots: readonly string[] = [];
  let rootsOfCorpus: readonly Root[] = [];
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
      diagnostics.again(GROWING, 'later');
      shown(GROWING, 'later');
    },
    finished: (report) => {
      user.corpusRead(report);
      titles.now();
      diagnostics.again();
      shown(0);
    },
    failed: (why) => {
      connection.console.error(inEnglish(why));
      warn(say(why));
    },
  });
  const { corpus } = index;
  const titles = titleIndex(corpus);
  const documents = openDocuments(corpus);

  const user = userMessages(
    connection,
    () => documents,
    () => canPull(),
  );
  const { warn } = user;

  /** The workspace folder that holds a file: nothing smaller has settings of its own. */
  const scopeOf = (uri: string): string => innermost(folders, uri) ?? uri;
  const settings = settingsSource(connection, () => can.workspace?.configuration === true, scopeOf, warn);
  const typing = typedWords(clock);
  const shown = shownAgain(connection, clock, () => can);
  const drafts = workspaceDrafts(
    host,
    clock,
    () => folders,
    () => apart(),
    () => void release(),
  );
  const known = draftIndex({
    host,
    clock,
    documents,
    drafts,
    leftOut: (message) => {
      connection.console.warn(message);
    },
  });
  /** The folders of the corpus in which nobody writes drafts. */
  const apart = (): readonly string[] => {
    const written = writtenFolders(corpusRoots, rootFolders());
    return corpusRoots.filter((root) => !written.includes(root));
  };
  /** Workspace folders; in a window without any, the folders of the open files. */
  const rootFolders = (): string[] =>
    folders.size > 0
      ? [...folders]
      : documents.drafts().flatMap(({ uri }) => (schemeOf(uri) === 'file' ? [resolvePath(uri, '..')] : []));
  const reports = projectReports({
    connection,
    host,
    clock,
    drafts: () => drafts.list(),
    isListed: (folder) =>
      innermost(folders, folder) !== undefined && !apart().some((root) => isWithin(normalUri(root), folder)),
    isRoot: (folder) => rootFolders().some((root) => isSame(root, folder)),
    level: async ({ uri, project }) =>
      project.rules[UNUSED_RULE.id] ?? (await settings.of(uri)).checks.rules[UNUSED_RULE.id] ?? UNUSED_RULE.level,
  });
  const projects = projectFiles(
    host,
    clock,
    () => folders,
    (uri, file, before) => {
      reports.tell(uri, file);
      diagnostics.again();
      const [now, then] = [file, before].map((one) => JSON.stringify(one?.project.corpus ?? []));
      if (now !== then) askForCorpus();
    },
  );
  const checker = draftChecker(
    settings,
    projects,
    (message) => {
      connection.console.error(message);
    },
    (snapshot, result) => {
      reports.checked(snapshot, result);
    },
  );

  /** What is kept of drafts that are neither of the workspace nor open, and of project files of nothing here, is let go. */
  const release = async (): Promise<void> => {
    const listed = new Set(await drafts.list());
    const open = documents.drafts().map(({ uri }) => normalUri(uri));
    const isAlive = (uri: string): boolean => listed.has(normalUri(uri)) || open.includes(normalUri(uri));
    const holdsHere = (file: string): boolean => {
      const folder = parentUri(file);
      return [...folders].map(normalUri).some((root) => isWithin(root, file) || isWithin(folder, root));
    };
    diagnostics.keep(isAlive);
    checker.keep(isAlive);
    settings.keep((scope) => folders.has(scope) || isAlive(scope));
    reports.keep(
      isAlive,
      (file) => holdsHere(file) || projects.isOpen(file) || open.some((draft) => isWithin(parentUri(file), draft)),
    );
  };

  const readCorpus = async (): Promise<void> => {
    const roots: Root[] = [];
    for (const uri of new Set(rootFolders())) {
      const file = await projects.in(uri);
      if (file) reports.tell(file.uri, file);
      roots.push(rootOf(uri, await settings.of(uri), file?.project.corpus, leftOut));
    }
    corpusRoots = roots.flatMap(foldersOf);
    rootsOfCorpus = roots;
    drafts.forget();
    known.changed();
    index.read(roots);
    void release();
    await watch([...folders], corpusRoots);
  };

  const leftOut = (path: string): void => {
    user.logOnce(`Not in the corpus, because rapporteur.json names it and it is outside the workspace: ${path}`);
  };

  const askForCorpus = (): void => {
    asked = asked.then(readCorpus).catch((error: unknown) => {
      connection.console.error(`The corpus could not be read: ${String(error)}`);
    });
  };

  const watch = fileWatch(connection, () => can);

  const allReady = async (): Promise<void> => {
    for (let last: Promise<void> | undefined; last !== asked;) {
      last = asked;
      await last;
    }
    await index.ready();
  };

  /** One that asks, and cannot be told to ask again, would never hear of what has changed. */
  const canPull = (): boolean =>
    can.textDocument?.diagnostic !== undefined && can.workspace?.diagnostics?.refreshSupport === true;
  const diagnostics = draftDiagnostics({
    connection,
    host,
    clock,
    corpus,
    documents,
    drafts,
    checker,
    typing,
    ready: allReady,
    pulls: canPull,
  });

  connection.onInitialize(({ capabilities, locale, workspaceFolders, initializationOptions }) => {
    can = capabilities;
    options = (initializationOptions as ServerOptions | undefined) ?? {};
    const language = options.language ?? locale?.split(/[-_]/)[0] ?? 'en';
    speak(language, messagesOf(language));
    index.open(options.store ?? defaultStore());
    for (const { uri } of workspaceFolders ?? []) folders.add(uri);
    return {
      capabilities: announced(canPull(), capabilities, options.restructureCommands === true),
      serverInfo: { name: 'rapporteur' },
    };
  });

  connection.onInitialized(() => {
    if (can.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' });
    }
    void followProjectFiles(connection, can);
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

  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    diagnostics.again();
    shown(0);
    askForCorpus();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => normalUri(uri));
    for (const uri of uris.filter(isProjectFile)) projects.touched(uri);
    if (uris.some((uri) => !isProjectFile(uri))) {
      drafts.forget();
      known.changed();
    }
    if (uris.some(isDraftFile)) {
      void release();
      diagnostics.again();
    }
    if (uris.some(isOfCorpus)) askForCorpus();
  });
  /** Where an editor watches everything, files that are in no folder of the corpus are told of, too. */
  const isOfCorpus = (uri: string): boolean => {
    const roots = isDraftFile(uri) ? apart() : corpusRoots;
    return roots.some((root) => pathFrom(normalUri(root), uri) !== '');
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (isProjectFile(uri)) {
      projects.open(uri, version, text);
      return;
    }
    documents.open(uri, version, text);
    user.draftRead(uri);
    diagnostics.opened(uri);
    if (folders.size === 0 && schemeOf(uri) === 'file') askForCorpus();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (isProjectFile(uri)) {
      projects.change(uri, version, contentChanges);
      return;
    }
    typing.edited(uri, documents.change(uri, version, contentChanges));
    user.draftRead(uri);
    diagnostics.edited(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (isProjectFile(uri)) {
      projects.close(uri);
      return;
    }
    documents.close(uri);
    known.changed();
    typing.forget(uri);
    diagnostics.closed(uri);
    void release();
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

  handlePasting({ connection, documents, ready: allReady });
  handleRequests({ connection, documents, ready: allReady, client: () => clientOf(can, options) });
  handlePreview({ connection, documents, ready: allReady, client: () => clientOf(can, options) });
  handleCitingRequests({
    connection,
    host,
    documents,
    corpus,
    settings,
    index: known,
    ready: allReady,
    showReferences: () => options.showReferencesCommand,
  });
  handleCorpusRequests(connection, corpus, allReady, (draft) => foldersFor(rootsOfCorpus, draft));
  handleCorpusViewRequests({
    connection,
    host,
    documents,
    corpus,
    index: known,
    ready: allReady,
    roots: () => rootsOfCorpus,
  });
  handleVersionRequests(connection, documents);
  handleViewRequests({ connection, documents, ready: allReady });
  handleCompletion({ connection, documents, corpus, titles, index: known, checker, can: () => can });
  handleInlayHints({ connection, documents, settings, ready: allReady });
  handleWorkspaceSymbols({ connection, documents, known, corpus, ready: allReady, can: () => can });
  handleCodeActions({
    connection,
    documents,
    checker,
    projects,
    typing,
    ready: allReady,
    can: () => can,
    explain: () => options.explainCommand,
    addToCorpus: () => options.addToCorpusCommand,
    restructures: () => options.restructureCommands === true,
  });
  handleRestructuring({ connection, documents, ready: allReady, can: () => can });
  handleRenaming({ connection, host, documents, index: known, ready: allReady, can: () => can });
}
