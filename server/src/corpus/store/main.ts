/** `dist/store.js`, a worker: one that answers questions of a store, the one that writes it, or one that parses for that one. */
import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { nodeHost } from '../../host/nodeHost';
import { readerTime } from '../../host/nodeLimits';
import { ownPort } from '../../host/nodePrograms';
import type { StoreRole } from './roles';

// Each role loads what it needs and no more: the first answer must not wait for the parser's tables.
void serve(workerData as StoreRole);

async function serve(role: StoreRole): Promise<void> {
  const port = ownPort();
  switch (role.role) {
    case 'parse': {
      const { serveParsing } = await import('./prepare');
      serveParsing(port, nodeHost, readerTime());
      break;
    }
    case 'questions': {
      const { serveQuestions } = await import('./questions');
      serveQuestions(port, role);
      break;
    }
    case 'writing': {
      const { serveWriting } = await import('./writing');
      serveWriting(port, nodeHost, role, `${hostname()} ${process.pid} ${randomUUID()}`, isAlive);
      break;
    }
  }
}

/** Whether the process of a holder may still run: of another machine nothing is known. */
function isAlive(holder: string): boolean {
  const [host = '', pid = ''] = holder.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
