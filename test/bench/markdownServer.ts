/** The language server of VS Code's Markdown over stdio, with a client that answers what it asks for, as VS Code's does. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  LogMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { fileUri } from '../support/serverProcess';

const PROGRAM = 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js';

export interface MarkdownServer {
  readonly connection: ProtocolConnection;
  open(uri: string, text: string): void;
  /** Puts `text` between two places; `now` is the whole text afterwards, which the server has its client read. */
  change(uri: string, version: number, range: { start: Position; end: Position }, text: string, now: string): void;
  stop(): Promise<void>;
}

/** Starts it on a folder of Markdown files. */
export async function startMarkdownServer(folder: string): Promise<MarkdownServer> {
  const child = spawn(process.execPath, [join(process.cwd(), PROGRAM), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const open = new Map<string, string>();
  answerItsQuestions(connection, folder, open);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    workspaceFolders: [{ uri: fileUri(folder), name: 'markdown' }],
    capabilities: {
      textDocument: {
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
      },
      workspace: { workspaceFolders: true },
    },
    initializationOptions: { markdownFileExtensions: ['md'] },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    open(uri, text) {
      open.set(uri, text);
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
    },
    change(uri, version, range, text, now) {
      open.set(uri, now);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type).catch(() => undefined);
      await connection.sendNotification(ExitNotification.type);
      await new Promise<void>((resolve) => {
        child.on('exit', () => {
          resolve();
        });
        setTimeout(() => child.kill(), 3000).unref();
      });
      connection.dispose();
    },
  };
}

interface Asked {
  readonly uri: string;
}

/** It reads no file itself, and has no parser: both are the editor's. */
function answerItsQuestions(connection: ProtocolConnection, folder: string, open: ReadonlyMap<string, string>): void {
  const markdown = new MarkdownIt({ html: true });
  const textOf = (uri: string): string => open.get(uri) ?? readFileSync(fileURLToPath(uri), 'utf8');
  connection.onRequest('markdown/parse', ({ uri, text }: Asked & { readonly text?: string }) =>
    markdown.parse(text ?? textOf(uri), {}),
  );
  connection.onRequest('markdown/fs/readFile', ({ uri }: Asked) => [...Buffer.from(textOf(uri))]);
  connection.onRequest('markdown/fs/readDirectory', ({ uri }: Asked) =>
    readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
      entry.name,
      { isDirectory: entry.isDirectory() },
    ]),
  );
  connection.onRequest('markdown/fs/stat', ({ uri }: Asked) => {
    const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return found ? { isDirectory: found.isDirectory() } : null;
  });
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => fileUri(join(folder, name))),
  );
  for (const method of ['markdown/fs/watcher/create', 'markdown/fs/watcher/delete', 'client/registerCapability'])
    connection.onRequest(method, () => null);
  connection.onNotification(LogMessageNotification.type, () => undefined);
}
