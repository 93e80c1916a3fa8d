/** `dist/store.js`, a worker: one that answers questions of a store, the one that writes it, or one that parses for that one. */
import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { nodeHost } from '../../host/nodeHost';
import { ownPort } from '../../host/nodePrograms';
import { serveParsing } from './prepare';
import { serveQuestions } from './questions';
import type { StoreRole } from './roles';
import { serveWriting } from './writing';

const role = workerData as StoreRole;
const port = ownPort();
switch (role.role) {
  case 'parse':
    serveParsing(port, nodeHost);
    break;
  case 'questions':
    serveQuestions(port, role.path);
    break;
  case 'writing':
    serveWriting(port, nodeHost, role, `${hostname()} ${process.pid} ${randomUUID()}`, isAlive);
    break;
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
