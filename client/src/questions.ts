/** Questions that are asked one after another, each with a way back to the one before. */
import * as vscode from 'vscode';

const BACK = Symbol('back');

type Answer<T> = T | typeof BACK | undefined;

/** `step` and `of` are shown beside the title: 2/3. */
interface Place {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

export interface Question<T> {
  readonly ask: (place: Place) => Promise<Answer<T>>;
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** One of a list; the choice with `before`, what was answered the last time, is the active one. */
export function choiceOf<T>(placeholder: string, choices: readonly Choice<T>[], before?: T): Question<T> {
  return {
    ask: (place) => {
      const pick = vscode.window.createQuickPick<Choice<T>>();
      pick.placeholder = placeholder;
      pick.matchOnDescription = true;
      pick.items = choices;
      pick.activeItems = choices.filter(({ value }) => value === before).slice(0, 1);
      return shown<T>(pick, place, () => pick.activeItems[0]?.value);
    },
  };
}

/** A line of text; `refuse` says what is wrong with it. */
export function lineOf(
  prompt: string,
  placeholder: string,
  refuse: (text: string) => string | undefined,
): Question<string> {
  return {
    ask: (place) => {
      const box = vscode.window.createInputBox();
      box.prompt = prompt;
      box.placeholder = placeholder;
      box.onDidChangeValue(() => (box.validationMessage = undefined));
      return shown<string>(box, place, () => {
        box.validationMessage = refuse(box.value);
        return box.validationMessage === undefined ? box.value : undefined;
      });
    },
  };
}

/** Resolves with what is taken; Escape, and a click elsewhere, is undefined. */
function shown<T>(
  input: vscode.QuickPick<Choice<T>> | vscode.InputBox,
  { title, step, of }: Place,
  take: () => T | undefined,
): Promise<Answer<T>> {
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const taken = take();
      if (taken !== undefined) end(taken);
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) end(BACK);
    });
    input.onDidHide(() => {
      end(undefined);
    });
    input.show();

    function end(answer: Answer<T>): void {
      resolve(answer);
      input.dispose();
    }
  });
}

/**
 * Asks for what is not known yet, in the order of `questions`, each of which may go by the answers so far. Undefined where
 * somebody has had enough.
 */
export async function answered<T extends object>(
  title: string,
  known: Partial<T>,
  questions: { readonly [K in keyof T]: (soFar: Partial<T>) => Question<T[K]> },
): Promise<T | undefined> {
  const names = (Object.keys(questions) as (keyof T)[]).filter((name) => known[name] === undefined);
  const answers: Partial<T> = { ...known };
  for (let at = 0; at < names.length;) {
    const name = names[at];
    if (name === undefined) break;
    const answer = await questions[name](answers).ask({ title, step: at + 1, of: names.length });
    if (answer === undefined) return undefined;
    if (answer === BACK) at--;
    else {
      answers[name] = answer;
      at++;
    }
  }
  return answers as T;
}
