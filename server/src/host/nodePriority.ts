/** Work in the background gives way to what somebody waits for. */
import { constants, setPriority } from 'node:os';

const LOW = constants.priority.PRIORITY_BELOW_NORMAL;

/** The thread that calls, where a thread has a priority of its own: elsewhere it would be that of the whole process. */
export function yieldThread(): void {
  if (process.platform === 'linux') attempt(0);
}

export function yieldProcess(pid: number | undefined): void {
  if (pid !== undefined) attempt(pid);
}

/** A system that allows it not is as before. */
function attempt(pid: number): void {
  try {
    setPriority(pid, LOW);
  } catch {
    // The process may have ended, too.
  }
}
