/** Edits of several files as the client takes them, and several fixes of one draft as edits that do not meet. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import type { Fix, FixEdit } from '../checks/rule';
import { toRange } from './convert';

/** What the client can do with an edit. */
export interface EditSupport {
  /** Versions of documents, so that an edit of another version than the one that it was made for is refused. */
  readonly documentChanges: boolean;
  /** New files. */
  readonly create: boolean;
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

/** Of fixes in the order of their findings, those that can be made together: of two that meet, the first. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const taken: FixEdit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => meet(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** An insertion meets what begins or ends where it is. */
function meet(one: FixEdit, other: FixEdit): boolean {
  const inserts = one.from === one.to || other.from === other.to;
  return inserts ? one.from <= other.to && other.from <= one.to : one.from < other.to && other.from < one.to;
}
