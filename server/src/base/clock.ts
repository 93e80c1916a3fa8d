/** The time, for whoever waits: a test puts one of its own in its place. */
export interface Clock {
  /** In milliseconds, of any beginning. */
  now(): number;
  /** Acts after so many milliseconds; what it gives calls that off. */
  after(ms: number, act: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after so many milliseconds. */
export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
