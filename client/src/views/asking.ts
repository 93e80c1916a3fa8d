/** When a view asks the server: after a pause, only while it is seen, and never with a question that is out of date. */
import * as vscode from 'vscode';

export interface Asking {
  /** What is shown is out of date: it is asked for after so many milliseconds, or as soon as it is seen again. */
  later(after: number): void;
  /** The same, and what is said meanwhile does not put it off: for what changes all the time. */
  within(after: number): void;
  /** Asks at once; settles when it is answered, or has been overtaken. */
  now(): Promise<void>;
  /** Whether it is seen may have changed. */
  look(): void;
  dispose(): void;
}

/** `ask` shows what it is answered unless its token is cancelled; what it throws is told to `failed`. */
export function asking(
  ask: (token: vscode.CancellationToken) => Promise<void>,
  isSeen: () => boolean,
  failed: (error: unknown) => void,
): Asking {
  let stale = true;
  let timer: NodeJS.Timeout | undefined;
  let source: vscode.CancellationTokenSource | undefined;
  /** How long the last answer took: a question that takes long is not put at every pause. */
  let took = 0;

  const now = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    source?.cancel();
    const own = new vscode.CancellationTokenSource();
    source = own;
    stale = false;
    const begun = Date.now();
    try {
      await ask(own.token);
    } catch (error) {
      if (!own.token.isCancellationRequested) failed(error);
    } finally {
      if (source === own) {
        source = undefined;
        took = Date.now() - begun;
      }
      own.dispose();
    }
  };
  const due = (): void => {
    timer = undefined;
    // It may have been hidden meanwhile, and asks when it is seen again.
    if (isSeen()) void now();
  };
  const later = (after: number): void => {
    // What is being asked is answered: something old is better than nothing, and somebody may wait for it.
    stale = true;
    clearTimeout(timer);
    timer = isSeen() ? setTimeout(due, Math.max(after, took)) : undefined;
  };
  return {
    later,
    within(after) {
      stale = true;
      if (!timer) later(after);
    },
    now,
    look() {
      if (isSeen() && stale && !timer) later(0);
    },
    dispose() {
      clearTimeout(timer);
      source?.cancel();
    },
  };
}
