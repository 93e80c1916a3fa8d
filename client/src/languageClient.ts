/** The language server's process and the client that talks to it: start, stop, and restart with the reason shown. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  LanguageClient,
  State,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { inEnglish, say, t, told, type Told } from '../../server/src/base/l10n';
import {
  ADD_TO_CORPUS_COMMAND,
  COPY_CITED_COMMAND,
  CORPUS_STATUS,
  DRAFT_STATUS,
  EXPLAIN_COMMAND,
  OPEN_SOURCE_COMMAND,
  SHOW_PASSAGE_COMMAND,
  SHOW_REFERENCES_COMMAND,
  type CorpusStatus,
  type DraftStatus,
  type PlainWorkspaceEdit,
  type ServerOptions,
} from '../../server/src/protocol';
import { LINKED_COMMANDS } from './linkedCommands';
import { REPORT_SELECTOR } from './reports';
import { settingsMiddleware } from './settings';

/** A server that stops this often within this time is not restarted by itself. */
const TOO_OFTEN = 4;
const WITHIN = 3 * 60_000;

export type ServerState =
  | { readonly kind: 'starting' | 'running' }
  /** `ending`: its exit code or signal alone, which names nothing of the user's. */
  | { readonly kind: 'stopped'; readonly reason: string; readonly ending: string };

export class ServerClient implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private stops: number[] = [];
  /** Why the process ended, as far as the process tells: its exit code or signal, and its last words. */
  private lastWords: Told | undefined;
  private ending = '';
  private child: ChildProcess | undefined;
  private started: Promise<void> = Promise.resolve();
  private lastState: ServerState = { kind: 'starting' };
  private lastCorpus: CorpusStatus | undefined;
  private readonly states = new vscode.EventEmitter<ServerState>();
  private readonly drafts = new vscode.EventEmitter<DraftStatus>();
  private readonly corpora = new vscode.EventEmitter<CorpusStatus | undefined>();

  private readonly closing: vscode.Disposable;
  /** What was read of each open document, by its URI. */
  private readonly known = new Map<string, DraftStatus>();

  readonly onState = this.states.event;
  readonly onDraft = this.drafts.event;
  readonly onCorpus = this.corpora.event;

  get state(): ServerState {
    return this.lastState;
  }

  /** What the running server has read of an open document. */
  draft(uri: vscode.Uri): DraftStatus | undefined {
    return this.known.get(uri.toString());
  }

  /** What the running server has told last; undefined until it has, so also after another one was started. */
  get corpus(): CorpusStatus | undefined {
    return this.lastCorpus;
  }

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
    private readonly language: string,
  ) {
    this.closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString()));
  }

  /** Resolves when the server answers. A server that cannot be started is told to the user, not thrown. */
  start(): Promise<void> {
    this.started = this.launch();
    return this.started;
  }

  async restart(): Promise<void> {
    // A server that is still starting cannot be stopped.
    await this.started;
    this.stops = [];
    await this.stop();
    await this.start();
  }

  /** Waits until the server runs, then asks it. */
  async request<R>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<R> {
    const client = await this.running();
    // A token that is not given would be sent as a second parameter.
    return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params);
  }

  /** An edit of the protocol as VS Code takes it, its annotations included. */
  async workspaceEdit(edit: PlainWorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    const client = await this.running();
    const plain = edit as Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0];
    return (await client.protocol2CodeConverter.asWorkspaceEdit(plain)) ?? new vscode.WorkspaceEdit();
  }

  /** Waits until the server runs, then tells it. */
  async notify(method: string, params?: unknown): Promise<void> {
    const client = await this.running();
    await client.sendNotification(method, params);
  }

  /** Makes the server ask for the settings again. */
  sendSettings(): Promise<void> {
    return this.notify(DidChangeConfigurationNotification.method, { settings: null });
  }

  dispose(): Promise<void> {
    this.closing.dispose();
    this.states.dispose();
    this.drafts.dispose();
    this.corpora.dispose();
    return this.stop();
  }

  private async running(): Promise<LanguageClient> {
    await this.started;
    if (!this.client || this.lastState.kind === 'stopped') throw new Error(t('the language server is not running'));
    return this.client;
  }

  private async launch(): Promise<void> {
    this.enter({ kind: 'starting' });
    const options = this.options(await this.store());
    const client = new LanguageClient('rapporteur', 'Rapporteur', () => Promise.resolve(this.spawn()), options);
    this.client = client;
    client.onNotification(DRAFT_STATUS, (status: DraftStatus) => {
      this.known.set(vscode.Uri.parse(status.uri).toString(), status);
      this.drafts.fire(status);
    });
    client.onNotification(CORPUS_STATUS, (status: CorpusStatus) => {
      this.tellCorpus(status);
    });
    try {
      await client.start();
      this.enter({ kind: 'running' });
    } catch (error) {
      this.stopped(
        this.lastWords
          ? told('The language server could not be started: {0} ({1})', String(error), this.lastWords)
          : told('The language server could not be started: {0}', String(error)),
      );
    }
  }

  private async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client?.needsStop()) await client.stop().catch(() => undefined);
    // A server that hangs does not answer the request to stop.
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private enter(state: ServerState): void {
    this.lastState = state;
    // What the server before it had read of the folders says nothing of this one.
    if (state.kind !== 'running') {
      this.known.clear();
      this.tellCorpus(undefined);
    }
    this.states.fire(state);
  }

  private tellCorpus(status: CorpusStatus | undefined): void {
    this.lastCorpus = status;
    this.corpora.fire(status);
  }

  /** The path of the corpus in VS Code's folder for us; undefined, with the reason in the log, where that is on no disk. */
  private async store(): Promise<string | undefined> {
    const folder = this.context.globalStorageUri;
    try {
      if (folder.scheme !== 'file') throw new Error(`${folder.toString()} is not on a disk`);
      await vscode.workspace.fs.createDirectory(folder);
      return join(folder.fsPath, 'corpus.db');
    } catch (error) {
      this.log.warn(`The corpus is kept in the user's own folder and not in VS Code's: ${String(error)}`);
      return undefined;
    }
  }

  /** The server runs on VS Code's own Node. */
  private spawn(): ChildProcess {
    const { RAPPORTEUR_INSPECT_SERVER: inspect, RAPPORTEUR_RECORD: record } = process.env;
    const args = [
      ...(inspect ? [`--inspect=${inspect}`] : []),
      this.context.asAbsolutePath('dist/server.js'),
      '--stdio',
      ...(record ? ['--record', record] : []),
    ];
    const child = spawn(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    this.child = child;
    this.lastWords = undefined;
    this.ending = '';
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000);
      this.log.debug(chunk.toString().trimEnd());
    });
    child.on('exit', (code, signal) => {
      const last = words.trim().split('\n').slice(-3).join(' ');
      const end = signal ? told('signal {0}', signal) : told('exit code {0}', String(code));
      this.ending = inEnglish(end);
      this.lastWords = last ? told('{0}: {1}', end, last) : end;
    });
    return child;
  }

  private options(store: string | undefined): LanguageClientOptions {
    return {
      initializationOptions: {
        ...(store !== undefined && { store }),
        language: this.language,
        explainCommand: EXPLAIN_COMMAND,
        addToCorpusCommand: ADD_TO_CORPUS_COMMAND,
        openSourceCommand: OPEN_SOURCE_COMMAND,
        copyCitedCommand: COPY_CITED_COMMAND,
        showPassageCommand: SHOW_PASSAGE_COMMAND,
        showReferencesCommand: SHOW_REFERENCES_COMMAND,
        restructureCommands: true,
      } satisfies ServerOptions,
      // A hover may hold links to these commands, and to no others.
      markdown: {
        isTrusted: {
          enabledCommands: LINKED_COMMANDS,
        },
      },
      // The server waits until the typing has come to rest.
      diagnosticPullOptions: { onChange: true, onSave: false },
      middleware: { workspace: settingsMiddleware(this.log) },
      documentSelector: REPORT_SELECTOR,
      outputChannel: this.log,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: async () => {
          // The process's exit is told after its streams have closed.
          await new Promise((resolve) => setTimeout(resolve, 50));
          const now = Date.now();
          this.stops = [...this.stops.filter((stop) => now - stop < WITHIN), now];
          const reason = this.lastWords
            ? told('The Rapporteur language server stopped ({0}).', this.lastWords)
            : told('The Rapporteur language server stopped.');
          if (this.stops.length < TOO_OFTEN) {
            const restarted = told('{0} It is being restarted.', reason);
            this.log.error(inEnglish(restarted));
            this.enter({ kind: 'starting' });
            void vscode.window.showWarningMessage(say(restarted));
            this.announceRestart();
            return { action: CloseAction.Restart, handled: true };
          }
          this.stopped(told('{0} It stopped {1} times and is not restarted.', reason, this.stops.length));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  private announceRestart(): void {
    const { client } = this;
    if (!client) return;
    const change = client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      change.dispose();
      this.enter({ kind: 'running' });
    });
  }

  private stopped(why: Told): void {
    this.log.error(inEnglish(why));
    const reason = say(why);
    this.enter({ kind: 'stopped', reason, ending: this.ending });
    const [again, log] = [t('Restart'), t('Show log')];
    void vscode.window.showErrorMessage(reason, again, log).then((choice) => {
      if (choice === again) void this.restart();
      if (choice === log) this.log.show();
    });
  }
}
