/** Edits of several files as the client takes them. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import type { FixEdit } from '../checks/rule';
import { toRange } from './convert';

/** What the client can do with an edit. */
export interface EditSupport {
  /** Versions of documents, so that an edit of another version than the one that it was made for is refused. */
  readonly documentChanges: boolean;
  /** New files. */
  readonly create: boolean;
  /** Annotations of edits, so that the user is asked about some of them first. */
  readonly annotations?: boolean;
}

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  /** The version that the edits are of; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** Whether the file is not there yet. */
  readonly create?: boolean;
}

/** Undefined where the client cannot do it. */
export function workspaceEdit(support: EditSupport, file: FileEdits): WorkspaceEdit | undefined {
  const { uri, version, create = false } = file;
  const edits = [...file.edits];
  if (create && !(support.create && support.documentChanges)) return undefined;
  if (!support.documentChanges) return { changes: { [uri]: edits } };
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
  return {
    documentChanges: create ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] : [change],
  };
}

export function textEdits(lines: LineIndex, edits: readonly FixEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text }));
}
