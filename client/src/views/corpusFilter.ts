/** The words by which the rows of the corpus are chosen: they take effect while they are typed, and Escape takes them back. */
import * as vscode from 'vscode';
import { t } from '../../../server/src/base/l10n';

/** Milliseconds without a key before the rows change. */
const PAUSE = 250;

export function askForFilter(before: string, set: (words: string) => void): void {
  const box = vscode.window.createInputBox();
  let timer: NodeJS.Timeout | undefined;
  let taken = false;
  box.title = t('Show only some documents of the corpus');
  box.placeholder = t('Words of the symbol, the title, the organ or the year');
  box.value = before;
  // A row may be clicked while the words stand there.
  box.ignoreFocusOut = true;
  box.onDidChangeValue((words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      set(words.trim());
    }, PAUSE);
  });
  box.onDidAccept(() => {
    taken = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    set(taken ? box.value.trim() : before);
    box.dispose();
  });
  box.show();
}
