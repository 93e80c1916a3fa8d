/** One writer a store: a row that the holder renews, and that another may take when nothing has been heard for a while. */
import { transaction, type Database } from './database';

/** In milliseconds. The holder renews long before this is over; a killed one blocks nobody longer. */
const LEASE = 15_000;
/** How often a holder renews that has nothing to write. */
const HEARTBEAT = 3_000;

export interface Lease {
  /** Takes the lease, or keeps it; false where somebody else has it. */
  take(): boolean;
  /** Whether it is still ours. Called inside the transaction that writes, so that nobody writes who has lost it. */
  held(): boolean;
  /** Renews it from now on, however long a document takes; the function given stops that. */
  keep(): () => void;
  release(): void;
}

/** `holder` is unlike any other's; `isAlive` tells whether a holder can still be running. */
export function lease(db: Database, holder: string, isAlive: (holder: string) => boolean): Lease {
  const row = db.prepare('SELECT holder, until FROM lease WHERE id = 1');
  const set = db.prepare('INSERT OR REPLACE INTO lease VALUES (1, ?, ?)');
  const clear = db.prepare('DELETE FROM lease WHERE id = 1 AND holder = ?');
  const isTaken = (): boolean => {
    const now = row.get();
    return now !== undefined && now.holder !== holder && Number(now.until) > Date.now() && isAlive(String(now.holder));
  };
  const held = (): boolean => {
    if (row.get()?.holder !== holder) return false;
    set.run(holder, Date.now() + LEASE);
    return true;
  };
  return {
    take() {
      if (isTaken()) return false;
      return transaction(db, () => {
        if (isTaken()) return false;
        set.run(holder, Date.now() + LEASE);
        return true;
      });
    },
    held,
    keep() {
      const timer = setInterval(() => {
        try {
          transaction(db, held);
        } catch {
          // The next commit says what is wrong.
        }
      }, HEARTBEAT);
      return () => {
        clearInterval(timer);
      };
    },
    release() {
      clear.run(holder);
    },
  };
}

/** How often a process that waits asks again, in milliseconds. */
const AGAIN = 200;

/** Resolves to true when the lease is ours, to false when the wait was cancelled. `waiting` is told each time it is not free. */
export async function waitForLease(lease: Lease, cancelled: () => boolean, waiting: () => void): Promise<boolean> {
  while (!cancelled()) {
    if (lease.take()) return true;
    waiting();
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
  return false;
}
