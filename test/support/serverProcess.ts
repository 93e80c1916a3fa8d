/** The real server as a child process over stdio, and a small editor that talks to it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { CORPUS_STATUS, type CorpusStatus, type ServerOptions } from '../../server/src/protocol';

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly pid: number | undefined;
  /** What the server last said of the corpus. */
  corpus(): CorpusStatus;
  /** Resolves when everything in the folders has been read. */
  read(): Promise<void>;
  /** Everything that the server wanted the user to see. */
  readonly messages: readonly string[];
  open(uri: string, text: string): void;
  change(uri: string, version: number, changes: readonly { range?: Range; text: string }[]): void;
  /** The diagnostics of this version of the document, or of a later one, as soon as they are as wanted. */
  diagnostics(
    uri: string,
    version: number,
    wanted?: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** Whether anything was published of the document. */
  wasPublished(uri: string): boolean;
  /** How often the client was told to ask for diagnostics again. */
  refreshes(): number;
  /** Resolves when `look` gives something; it is tried again whenever the server has told something, and now and then. */
  until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T>;
  /** Resolves with the first message to the user that the pattern fits. */
  message(pattern: RegExp): Promise<string>;
  stop(): Promise<void>;
}

export function fileUri(path: string): string {
  return pathToFileURL(path).href;
}

const LINKS = { linkSupport: true };

export interface StartOptions {
  /** What the client can do, besides asking for settings and telling its folders. */
  readonly capabilities?: ClientCapabilities;
  /** The path of the store; one of its own, which is deleted, where it is not given. */
  readonly store?: string;
  /** Whether to wait until the corpus has been read. */
  readonly wait?: boolean;
  /** What the client says of itself besides. */
  readonly options?: ServerOptions;
}

/** Starts `dist/server.js --stdio` in a workspace folder, with this answer to a request for the settings, or what gives it. */
export async function startServer(
  folder: string | undefined,
  settings: unknown,
  { store, wait = true, capabilities = {}, options = {} }: StartOptions = {},
): Promise<Editor> {
  const own = store === undefined ? mkdtempSync(join(tmpdir(), 'rapporteur-store-')) : undefined;
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // A test that fails before it stops its server leaves none behind.
  const clear = (): void => {
    child.kill();
    if (own !== undefined) rmSync(own, { recursive: true, force: true, maxRetries: 3 });
  };
  process.on('exit', clear);
  const messages: string[] = [];
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.on('exit', (code, signal) => {
    if (code !== 0) messages.push(`the server ended with ${String(signal ?? code)}: ${stderr}`);
  });
  const published = new Map<string, { version: number; diagnostics: readonly Diagnostic[] }>();
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const now = waiting;
    waiting = [];
    for (const go of now) go();
  };
  const until = async <T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
    const end = Date.now() + 20_000;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`waited too long for ${what}; messages: ${messages.join(' | ')}`);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, 500);
      });
    }
  };

  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    published.set(uri, { version: version ?? 0, diagnostics });
    wake();
  });
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    messages.push(message);
    wake();
  });
  let corpus: CorpusStatus = { stage: 'listing', done: 0, total: 0, documents: 0, problems: 0 };
  connection.onNotification(CORPUS_STATUS, (status: CorpusStatus) => {
    corpus = status;
    wake();
  });
  connection.onNotification(LogMessageNotification.type, () => undefined);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => (typeof settings === 'function' ? (settings as () => unknown)() : settings)),
  );
  let refreshes = 0;
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    wake();
    return null;
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  await connection.sendRequest('initialize', {
    processId: process.pid,
    workspaceFolders: folder === undefined ? null : [{ uri: fileUri(folder), name: 'test' }],
    capabilities: {
      ...capabilities,
      workspace: { configuration: true, workspaceFolders: true, ...capabilities.workspace },
      textDocument: { definition: LINKS, declaration: LINKS, ...capabilities.textDocument },
    },
    initializationOptions: { store: store ?? join(own ?? '', 'corpus.db'), ...options } satisfies ServerOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const read = async (): Promise<void> => {
    await until('the corpus', () => (corpus.stage === 'ready' ? true : undefined));
  };
  // Without a workspace folder, the folders are those of the files that are opened.
  if (wait && folder !== undefined) await read();
  return {
    connection,
    pid: child.pid,
    corpus: () => corpus,
    read,
    messages,
    open(uri, text) {
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'un-report', version: 1, text },
      });
    },
    change(uri, version, changes) {
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: changes.map(({ range, text }) => (range ? { range, text } : { text })),
      });
    },
    diagnostics: (uri, version, wanted = () => true) =>
      until(`diagnostics of ${uri}, version ${version}`, () => {
        const found = published.get(uri);
        return found && found.version >= version && wanted(found.diagnostics) ? found.diagnostics : undefined;
      }),
    wasPublished: (uri) => published.has(uri),
    refreshes: () => refreshes,
    until,
    message: (pattern) => until(`a message like ${String(pattern)}`, () => messages.find((text) => pattern.test(text))),
    async stop() {
      await connection.sendRequest('shutdown').catch(() => undefined);
      void connection.sendNotification('exit');
      await new Promise<void>((resolve) => {
        child.on('exit', () => {
          resolve();
        });
        setTimeout(() => child.kill(), 3000).unref();
      });
      connection.dispose();
      process.off('exit', clear);
      clear();
    },
  };
}
