/** Who writes to a store: a name unlike any other, which also says where to ask whether the writer still runs. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

export function newHolder(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`;
}

/** Whether the process of a holder may still run: of another machine nothing is known. */
export function isAlive(holder: string): boolean {
  const [host = '', pid = ''] = holder.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
