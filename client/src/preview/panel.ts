/** The preview: one panel that shows the draft in the editor as it is printed, and goes along with it. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { interfaceLanguage, t } from '../../../server/src/base/l10n';
import {
  PREVIEW,
  PREVIEW_HOVER,
  type Preview,
  type PreviewHover,
  type PreviewHoverParams,
  type PreviewParams,
} from '../../../server/src/protocolPreview';
import type { ServerClient } from '../languageClient';
import { LINKED_COMMANDS } from '../linkedCommands';
import { attempt } from '../livePick';
import { isReport } from '../reports';
import { asking, type Asking } from '../views/asking';
import { isIndexing, reasonOf } from '../wording';
import { changed } from './changes';
import { lookOf, zoomBy } from './look';
import type { FromPage, ToPage } from './messages';
import { shell } from './shell';
import { showPlace } from './showPlace';

export const VIEW_TYPE = 'rapporteur.preview';

/** Milliseconds without a key before the page is made anew; so often while the corpus grows. */
const PAUSE = 120;
const GROWING = 3000;
/** Milliseconds in which one side moves because the other has. */
const ECHO = 400;

export class PreviewPanel implements vscode.Disposable {
  private readonly disposables: { dispose(): unknown }[] = [];
  private shown: { readonly uri: string; readonly blocks: readonly string[]; readonly version: number } | undefined;
  private readonly asks: Asking;
  /** When the page was moved, and when it has moved the editor. */
  private moved = { page: 0, editor: 0 };
  private isReady = false;
  private readonly ended = new vscode.EventEmitter<void>();
  readonly onEnd = this.ended.event;

  constructor(
    private readonly server: ServerClient,
    private readonly extension: vscode.Uri,
    private readonly panel: vscode.WebviewPanel,
    private draft: vscode.Uri,
  ) {
    const { webview } = panel;
    webview.options = {
      enableScripts: true,
      enableCommandUris: LINKED_COMMANDS,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'client', 'media')],
    };
    this.asks = asking(
      (token) => this.refresh(token),
      () => this.isReady && panel.visible,
      (error) => {
        this.say(t('The page could not be made: {0}', reasonOf(error)));
      },
    );
    this.disposables.push(
      this.asks,
      panel.onDidDispose(() => {
        this.dispose();
      }),
      webview.onDidReceiveMessage(
        (message: FromPage) => void attempt(t('The place could not be shown'), () => this.hear(message)),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.isShown(document) && contentChanges.length > 0) this.asks.later(PAUSE);
      }),
      // Opened again it is of another version; what was never saved has gone.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (this.isShown(document)) this.asks.later(PAUSE);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.isShown(document) && document.isUntitled) this.asks.later(PAUSE);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('rapporteur.preview')) this.look();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.follow(editor.document);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.editorScrolled(textEditor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isShown(textEditor.document)) {
          this.post({ kind: 'cursor', line: textEditor.selection.active.line });
        }
      }),
      panel.onDidChangeViewState(() => {
        // A page that is not seen is thrown away, and says so when it is there again.
        if (!panel.visible) this.isReady = false;
      }),
      // What is held decides how citations are drawn.
      server.onCorpus((status) => {
        if (isIndexing(status)) this.asks.within(GROWING);
        else this.asks.later(PAUSE);
      }),
      server.onState(() => {
        this.asks.later(0);
      }),
    );
    this.name();
    webview.html = shell({
      nonce: randomBytes(16).toString('hex'),
      source: webview.cspSource,
      style: this.resource('client', 'media', 'preview.css'),
      script: this.resource('dist', 'preview.js'),
      title: panel.title,
      language: interfaceLanguage(),
    });
  }

  /** The draft that is on the page. */
  get uri(): vscode.Uri {
    return this.draft;
  }

  /** Another draft, where this is one. */
  follow(document: vscode.TextDocument): void {
    if (!isReport(document) || this.isShown(document)) return;
    this.draft = document.uri;
    this.name();
    this.asks.later(0);
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    for (const one of this.disposables.splice(0)) one.dispose();
    this.panel.dispose();
    this.ended.fire();
    this.ended.dispose();
  }

  private resource(...path: string[]): string {
    return this.panel.webview.asWebviewUri(vscode.Uri.joinPath(this.extension, ...path)).toString();
  }

  private name(): void {
    this.panel.title = t('Preview: {0}', basename(this.draft.path));
  }

  private isShown(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.draft.toString();
  }

  private post(message: ToPage): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private look(): void {
    this.post({ kind: 'look', look: lookOf() });
  }

  /** Puts in what is another. A page that nobody sees is made when somebody does. */
  private async refresh(token: vscode.CancellationToken): Promise<void> {
    const draft = await this.document();
    if (!draft) {
      this.say(t('The draft was closed without being saved.'));
      return;
    }
    const params: PreviewParams = { textDocument: { uri: draft.uri.toString() } };
    const preview = await this.server.request<Preview | null>(PREVIEW, params, token);
    if (token.isCancellationRequested) return;
    if (preview) this.put(draft.uri, preview);
    else this.say(t('This document is not read, so there is no page to show.'));
  }

  /** Undefined where it has gone: what has no file is made anew by opening it. */
  private async document(): Promise<vscode.TextDocument | undefined> {
    const open = vscode.workspace.textDocuments.find((one) => this.isShown(one));
    if (open || this.draft.scheme === 'untitled') return open;
    return vscode.workspace.openTextDocument(this.draft);
  }

  private say(text: string): void {
    this.shown = undefined;
    this.post({ kind: 'message', text, language: interfaceLanguage() });
  }

  private put(uri: vscode.Uri, { version, language, direction, blocks }: Preview): void {
    const html = blocks.map((block) => block.html);
    const isOther = this.shown?.uri !== uri.toString();
    const before = isOther ? [] : (this.shown?.blocks ?? []);
    this.shown = { uri: uri.toString(), blocks: html, version };
    this.post({
      kind: 'draft',
      uri: uri.toString(),
      version,
      language,
      direction,
      title: this.panel.title,
      ...(isOther ? { from: 0, removed: -1, blocks: html } : changed(before, html)),
      places: {
        at: blocks.map(({ at }) => at),
        line: blocks.map(({ line }) => line),
        aside: blocks.flatMap(({ inOrder }, index) => (inOrder ? [] : [index])),
      },
    });
    const editor = this.editor();
    if (!isOther || !editor) return;
    this.showTopOf(editor);
    this.post({ kind: 'cursor', line: editor.selection.active.line });
  }

  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.isShown(document));
  }

  private editorScrolled(editor: vscode.TextEditor): void {
    if (!this.isShown(editor.document) || Date.now() - this.moved.editor < ECHO || !this.inStep()) return;
    this.showTopOf(editor);
  }

  private showTopOf({ document, visibleRanges: [first] }: vscode.TextEditor): void {
    if (!first) return;
    const { line, character } = first.start;
    const { length } = document.lineAt(line).text;
    this.moved.page = Date.now();
    // A paragraph is one long line: how far into it, too.
    this.post({ kind: 'scroll', line, part: length === 0 ? 0 : character / (length + 1) });
  }

  private inStep(): boolean {
    return vscode.workspace.getConfiguration('rapporteur.preview').get<boolean>('scroll', true);
  }

  private pageScrolled(line: number, part: number): void {
    const editor = this.editor();
    if (!editor || !this.inStep() || Date.now() - this.moved.page < ECHO) return;
    this.moved.editor = Date.now();
    const { lineCount } = editor.document;
    const shown = Math.min(line, lineCount - 1);
    const character = Math.floor(part * editor.document.lineAt(shown).text.length);
    const place = new vscode.Position(shown, character);
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
  }

  private async hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        this.shown = undefined;
        this.look();
        await this.asks.now();
        return;
      case 'scrolled':
        this.pageScrolled(message.line, message.part);
        return;
      case 'zoom':
        await attempt(t('The size could not be changed'), () => zoomBy(message.by));
        return;
      case 'hover':
        this.post({ kind: 'hover', ask: message.ask, html: await this.hover(message.version, message.offset) });
        return;
      default: {
        const draft = await this.document();
        // A place of another version may be anywhere; the page is made anew in a moment.
        if (draft?.version !== message.version) {
          this.asks.later(0);
          return;
        }
        const found = await showPlace(draft, message.offset, message.kind);
        if (!found) this.post({ kind: 'nowhere', offset: message.offset });
      }
    }
  }

  private async hover(version: number, offset: number): Promise<string | null> {
    const params: PreviewHoverParams = { textDocument: { uri: this.draft.toString() }, version, offset: offset + 1 };
    const hover = await this.server
      .request<PreviewHover | null>(PREVIEW_HOVER, params)
      // Without words there is nothing to show; the page itself says what is wrong.
      .catch(() => null);
    return hover?.html ?? null;
  }
}
