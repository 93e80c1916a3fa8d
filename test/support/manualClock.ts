/** A clock that stands until a test moves it. */
import type { Clock } from '../../server/src/base/clock';

export interface ManualClock extends Clock {
  /** Moves on; what is due on the way acts in its turn, and what waits for it goes on. */
  pass(ms: number): Promise<void>;
}

export function manualClock(): ManualClock {
  let now = 1_000_000;
  let timers: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after(ms, act) {
      const timer = { at: now + Math.max(0, ms), act };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const end = now + ms;
      await settled();
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        timers = timers.filter((timer) => timer !== next);
        next.act();
        await settled();
      }
      now = end;
    },
  };
}

/** Resolves when everything that needs no more than the event loop has been done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
