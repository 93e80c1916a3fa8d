/** The other end of `startWorker`, inside the worker: loaded before its first answer, so that it loads nothing else. */
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Port } from '../base/port';

export function ownPort(): Port {
  const port = parentPort as MessagePort;
  return {
    post: (message, transfer = []) => {
      port.postMessage(message, transfer);
    },
    onMessage: (act) => void port.on('message', act),
    onEnd: () => undefined,
    end: () => process.exit(),
  };
}
