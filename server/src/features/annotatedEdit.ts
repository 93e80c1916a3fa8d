/** Edits of several files, some of which the drafter confirms first: change annotations of the protocol. */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import type { FixEdit } from '../checks/rule';
import { toRange } from './convert';
import { textEdits, type EditSupport } from './edits';

/** Edits that are made or left together. */
export interface EditGroup {
  readonly edits: readonly FixEdit[];
  /** What the editor shows above them; undefined where nothing need be said. */
  readonly annotation?: ChangeAnnotation;
}

export interface GroupedEdits {
  readonly uri: string;
  /** The version that the edits are of; null for a file that is not open. */
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly groups: readonly EditGroup[];
}

/**
 * The edits of each file in the order of the text. For a client that knows no annotations those groups are left out that need
 * to be confirmed: `isLeftOut` says which.
 */
export function annotatedEdit(support: EditSupport, files: readonly GroupedEdits[]): WorkspaceEdit {
  const kept = files.map((file) => ({ ...file, groups: file.groups.filter((group) => !isLeftOut(support, group)) }));
  if (!support.documentChanges) {
    return {
      changes: Object.fromEntries(kept.map(({ uri, lines, groups }) => [uri, textEdits(lines, inOrder(groups))])),
    };
  }
  const annotations = new Map<string, ChangeAnnotation>();
  const idOf = (annotation: ChangeAnnotation): string => {
    const known = [...annotations].find(([, one]) => one === annotation)?.[0];
    const id = known ?? `change-${annotations.size + 1}`;
    annotations.set(id, annotation);
    return id;
  };
  const documentChanges = kept
    .filter(({ groups }) => groups.length > 0)
    .map(({ uri, version, lines, groups }): TextDocumentEdit => {
      const edits = groups.flatMap(({ edits: own, annotation }) => {
        const annotationId = annotation && support.annotations ? idOf(annotation) : undefined;
        return own.map((edit) => ({ ...edit, ...(annotationId !== undefined && { annotationId }) }));
      });
      return {
        textDocument: { uri, version },
        edits: sorted(edits).map(({ text, annotationId, ...span }): TextEdit | AnnotatedTextEdit => {
          const edit = { range: toRange(lines, span), newText: text };
          return annotationId === undefined ? edit : { ...edit, annotationId };
        }),
      };
    });
  return {
    documentChanges,
    ...(annotations.size > 0 && { changeAnnotations: Object.fromEntries(annotations) }),
  };
}

/** What cannot be asked about is not done. */
export function isLeftOut(support: EditSupport, { annotation }: EditGroup): boolean {
  return annotation?.needsConfirmation === true && !(support.annotations === true && support.documentChanges);
}

function inOrder(groups: readonly EditGroup[]): readonly FixEdit[] {
  return sorted(groups.flatMap(({ edits }) => edits));
}

/** Those at one place stay in the order in which they were given. */
function sorted<E extends FixEdit>(edits: readonly E[]): readonly E[] {
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.order - b.order)
    .map(({ edit }) => edit);
}
