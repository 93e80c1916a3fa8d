/**
 * A quick pick whose choices are found while the user types: it waits for a pause, takes back questions that are out of
 * date, and never shows the choices of one text under another.
 */
import * as vscode from 'vscode';
import { failureText } from './wording';

/** A choice and what it does, which tells its failure itself; one without `take` is a message. */
export interface Choice extends vscode.QuickPickItem {
  readonly take?: () => Thenable<unknown>;
}

export interface Found {
  readonly choices: readonly Choice[];
  /** Behind the title: how many there are. */
  readonly note?: string;
}

export interface LivePick {
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string | undefined;
  /** A switch beside the text. */
  readonly toggle?: { readonly tooltip: string; readonly icon: string; readonly on: boolean };
  /** Milliseconds without a key before it is looked. */
  readonly pause: number;
  readonly find: (text: string, on: boolean, token: vscode.CancellationToken) => Promise<Found>;
  /** Begins the sentence of a failure: `The corpus could not be searched`. */
  readonly failure: string;
}

/** Shows the pick. A question that fails is a line in it. */
export function showLivePick({ title, placeholder, value = '', toggle, pause, find, failure }: LivePick): void {
  const pick = vscode.window.createQuickPick<Choice>();
  const button: vscode.QuickInputButton | undefined = toggle && {
    iconPath: new vscode.ThemeIcon(toggle.icon),
    tooltip: toggle.tooltip,
    location: vscode.QuickInputButtonLocation.Input,
    toggle: { checked: toggle.on },
  };
  let asking = new vscode.CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;
  let pending = false;
  /** Enter was pressed before the choices for the text were there: the first of them is meant. */
  let takeFirst = false;

  const take = (choice: Choice | undefined): void => {
    if (!choice?.take) return;
    pick.hide();
    void choice.take();
  };

  const ask = async (token: vscode.CancellationToken): Promise<void> => {
    let found: Found;
    try {
      found = await find(pick.value, button?.toggle?.checked === true, token);
    } catch (error) {
      found = { choices: [message(`$(error) ${failureText(failure, error)}`)] };
    }
    if (token.isCancellationRequested) return;
    pending = pick.busy = false;
    // `alwaysShow`: whether a choice answers the text has been decided by the server.
    pick.items = found.choices.map((choice) => ({ ...choice, alwaysShow: true }));
    pick.title = found.note ? `${title} · ${found.note}` : title;
    if (takeFirst) take(pick.items[0]);
    takeFirst = false;
  };

  const change = (after: number): void => {
    asking.cancel();
    asking.dispose();
    asking = new vscode.CancellationTokenSource();
    const { token } = asking;
    clearTimeout(timer);
    pending = pick.busy = true;
    takeFirst = false;
    timer = setTimeout(() => void ask(token), after);
  };

  pick.title = title;
  pick.placeholder = placeholder;
  pick.value = value;
  // Only a match in the label would change the order of the choices.
  pick.matchOnDetail = true;
  if (button) pick.buttons = [button];
  pick.onDidChangeValue(() => {
    change(pause);
  });
  pick.onDidTriggerButton(() => {
    change(0);
  });
  pick.onDidAccept(() => {
    if (pending) takeFirst = true;
    else take(pick.selectedItems[0]);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    asking.cancel();
    asking.dispose();
    pick.dispose();
  });
  change(0);
  pick.show();
}

/** A line that cannot be chosen. */
export function message(label: string): Choice {
  return { label };
}

/** Does something; where it fails, shows `failure: why` once. */
export async function attempt(failure: string, act: () => Thenable<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    void vscode.window.showErrorMessage(failureText(failure, error));
  }
}
