/** Asks the client to ask again, many reasons as one request. */
import type { Clock } from '../base/clock';

export interface Refresh {
  /** `later`: one that is coming anyway is soon enough. */
  (after: number, when?: 'later'): void;
}

/** `send` resolves when the client has heard; while it has not, it is not asked a second time. */
export function coalesced(clock: Clock, send: () => Promise<void>): Refresh {
  let cancel: (() => void) | undefined;
  let asking = false;
  let again = false;

  const act = (): void => {
    cancel = undefined;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    void send()
      .catch(() => undefined)
      .finally(() => {
        asking = false;
        if (!again) return;
        again = false;
        act();
      });
  };

  return (after, when) => {
    if (when === 'later' && cancel) return;
    cancel?.();
    cancel = clock.after(after, act);
  };
}
