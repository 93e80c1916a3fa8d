/** A folder with drafts, a corpus and an editor over it, for tests of findings over stdio. */
import { ok } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Range,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import { fileUri, startServer, type Editor } from './serverProcess';

export const PULLS: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

export const DRAFT = '一. 导言\n\n1. 各国(成员国）同意。\n\n2. 见A/95/2，第3段。\n';

export function codes(found: readonly Diagnostic[]): unknown[] {
  return found.map(({ code }) => code);
}

/** A folder with a draft, one below it, and a corpus of one document. */
export class Window {
  readonly folder = mkdtempSync(join(tmpdir(), 'rapporteur-diagnostics-'));
  editor: Editor | undefined;
  settings: unknown = {};

  constructor() {
    this.put('draft.undoc', DRAFT);
    this.put('deep/other.undoc', '1. 大家(都）同意。\n');
    this.put('corpus/A-95-2.txt', 'A/95/2\n\nI. One\n\n1. First.\n\n2. Second.\n');
    this.put('corpus/noted.undoc', '1. 各国(成员国）同意。\n');
  }

  get it(): Editor {
    ok(this.editor, 'the server was not started');
    return this.editor;
  }

  async start(capabilities: ClientCapabilities): Promise<void> {
    this.editor = await startServer(this.folder, () => this.settings, { capabilities });
  }

  async end(): Promise<void> {
    await this.editor?.stop();
    rmSync(this.folder, { recursive: true, maxRetries: 3 });
  }

  put(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }

  uri(name: string): string {
    return fileUri(join(this.folder, name));
  }

  /** Tells the server that a file has changed on disk. */
  touch(name: string): void {
    void this.it.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uri(name), type: 2 }],
    });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.it.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async found(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  pullAll(previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.it.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  }

  async actions(uri: string, range: Range, only?: string[]): Promise<readonly CodeAction[]> {
    const found = await this.it.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (found ?? []) as CodeAction[];
  }
}

export function placeOf(text: string, words: string): Range {
  const lines = lineIndex(text);
  const at = text.indexOf(words);
  return { start: lines.position(at), end: lines.position(at + words.length) };
}
