/** Escape in a footnote that was just inserted leads back to its mark, as long as the cursor has not left the note. */
import * as vscode from 'vscode';
import { BACK_TO_MARK_COMMAND } from '../../server/src/protocol';

/** For the key binding: Escape with nowhere to go back to is not ours. */
const CONTEXT = 'rapporteur.inNewNote';

interface Jump {
  readonly document: vscode.TextDocument;
  /** The lines of the note, which grow as it is typed. */
  readonly first: number;
  readonly last: number;
  readonly back: vscode.Range;
}

export interface NewNote {
  /** The cursor of the editor is in a new note; `back` lies before it. */
  entered(editor: vscode.TextEditor, back: vscode.Range): void;
  readonly disposables: readonly vscode.Disposable[];
}

export function newNote(): NewNote {
  let jump: Jump | undefined;
  const set = (next: Jump | undefined): void => {
    if ((jump === undefined) !== (next === undefined))
      void vscode.commands.executeCommand('setContext', CONTEXT, next !== undefined);
    jump = next;
  };

  const goBack = (): void => {
    const editor = vscode.window.activeTextEditor;
    const here = jump;
    set(undefined);
    if (!editor || editor.document !== here?.document) return;
    editor.selection = new vscode.Selection(here.back.start, here.back.end);
    editor.revealRange(here.back, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  return {
    entered(editor, back) {
      const { line } = editor.selection.active;
      set({ document: editor.document, first: line, last: line, back });
    },
    disposables: [
      vscode.commands.registerCommand(BACK_TO_MARK_COMMAND, goBack),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!jump || document !== jump.document) return;
        let { last } = jump;
        for (const { range, text } of contentChanges) {
          // What comes or goes before the note moves the mark, too.
          if (range.start.line < jump.first) {
            set(undefined);
            return;
          }
          const lines = text.split(/\r\n|\n|\r/).length - 1;
          if (range.start.line <= last) last += lines - (range.end.line - range.start.line);
        }
        if (last < jump.first) set(undefined);
        else jump = { ...jump, last };
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (!jump || textEditor.document !== jump.document) return;
        const { first, last } = jump;
        const isIn = ({ start, end }: vscode.Selection): boolean => first <= start.line && end.line <= last;
        if (!selections.every(isIn)) set(undefined);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (jump && editor?.document !== jump.document) set(undefined);
      }),
    ],
  };
}
