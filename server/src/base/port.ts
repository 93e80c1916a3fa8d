/** A line to a worker or another process, whatever it runs on; and questions with answers over it. */
import type { Told } from './l10n';
import { ToldError } from './toldError';

export interface Port {
  /** `transfer` lists memory that is handed over instead of being copied, where the line can do that. */
  readonly post: (message: unknown, transfer?: readonly ArrayBuffer[]) => void;
  readonly onMessage: (act: (message: unknown) => void) => void;
  /** Called once when the other side is gone, with the reason. */
  readonly onEnd: (act: (reason: Told) => void) => void;
  /** Ends the other side. */
  readonly end: () => void;
}

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  /** Its name tells apart what the caller has to tell apart. */
  readonly error?: { readonly name: string; readonly message: string; readonly told?: Told };
}

/** The other side is gone; it says why. */
export class EndedError extends ToldError {
  override readonly name = 'EndedError';
}

export interface Calls {
  /** Rejects with the error of the other side, or with `EndedError` when the line is gone. */
  readonly ask: <R>(method: string, params: unknown, transfer?: readonly ArrayBuffer[]) => Promise<R>;
}

/** Asks over a port. `event` gets every message that is no answer. */
export function calls(port: Port, event: (message: unknown) => void = () => undefined): Calls {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 0;
  let gone: Told | undefined;
  port.onMessage((message) => {
    const { id, result, error } = message as Answer;
    const asked = typeof id === 'number' ? waiting.get(id) : undefined;
    if (!asked) {
      if (typeof id !== 'number') event(message);
      return;
    }
    waiting.delete(id);
    if (error) asked.reject(Object.assign(new ToldError(error.told ?? error.message), { name: error.name }));
    else asked.resolve(result);
  });
  port.onEnd((reason) => {
    gone = reason;
    for (const { reject } of waiting.values()) reject(new EndedError(reason));
    waiting.clear();
  });
  return {
    ask: <R>(method: string, params: unknown, transfer?: readonly ArrayBuffer[]) =>
      new Promise<R>((resolve, reject) => {
        if (gone !== undefined) {
          reject(new EndedError(gone));
          return;
        }
        const id = next++;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        port.post({ id, method, params } satisfies Question, transfer);
      }),
  };
}

export type Handlers = Readonly<Record<string, (params: never) => unknown>>;

/**
 * Answers what is asked over a port; an unknown question and one that fails get an error. `around` runs each handler, and
 * may put its errors in other words.
 */
export function answer(port: Port, handlers: Handlers, around: (act: () => unknown) => unknown = (act) => act()): void {
  port.onMessage((message) => {
    const { id, method, params } = message as Question;
    if (typeof id !== 'number') return;
    const run = async (): Promise<unknown> => {
      const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
      if (!handler) throw new Error(`There is no question ${method}.`);
      return await around(() => handler(params as never));
    };
    run().then(
      (result) => {
        port.post({ id, result } satisfies Answer);
      },
      (error: unknown) => {
        const { name, message: words } = error instanceof Error ? error : new Error(String(error));
        const why = error instanceof ToldError ? { told: error.told } : {};
        port.post({ id, error: { name, message: words, ...why } } satisfies Answer);
      },
    );
  });
}
