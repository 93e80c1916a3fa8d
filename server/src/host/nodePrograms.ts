/** Workers and child processes of Node as ports. */
import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { told, type Told } from '../base/l10n';
import type { Port } from '../base/port';
import { asIs } from '../base/toldError';
import { yieldProcess } from './nodePriority';

/** In megabytes. A worker that needs more than this for one document is in trouble, and must not take the editor with it. */
const WORKER_HEAP = 1024;
const READER_HEAP = 1024;

/** In megabytes, for what is new. */
const YOUNG = { roomy: 64, small: 16 };

/** A worker thread of this script. `roomy` where much is garbage a moment later: with less room it is copied about before. */
export function startWorker(script: string, data: unknown, room: keyof typeof YOUNG): Port {
  const worker = new Worker(script, {
    workerData: data,
    stdout: false,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP, maxYoungGenerationSizeMb: YOUNG[room] },
  });
  let ended = false;
  let end: (reason: Told) => void = () => undefined;
  const finish = (reason: Told): void => {
    if (!ended) end(reason);
    ended = true;
  };
  worker.on('error', (error: NodeJS.ErrnoException) => {
    finish(reasonOf(error));
  });
  worker.on('exit', (code) => {
    finish(told('the worker ended with {0}', code));
  });
  return {
    post: (message, transfer = []) => {
      worker.postMessage(message, transfer);
    },
    onMessage: (act) => void worker.on('message', act),
    onEnd: (act) => (end = act),
    end: () => void worker.terminate(),
  };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): Told {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return told('it takes too much memory');
  return message.includes('node:sqlite')
    ? told('The corpus needs Node 22.16 or later; this is {0}.', process.version)
    : asIs(message);
}

/** A child process of this script, with a limited heap. What it says before it is killed is the reason. */
export function startChild(script: string): Port {
  const child = fork(script, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${READER_HEAP}`],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  yieldProcess(child.pid);
  let words = '';
  let ended = false;
  let end: (reason: Told) => void = () => undefined;
  const finish = (reason: Told): void => {
    if (!ended) end(reason);
    ended = true;
  };
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  child.on('error', (error) => {
    finish(asIs(error.message));
  });
  child.on('close', (code, signal) => {
    finish(asIs(words.trim() === '' ? `ended with ${signal ?? String(code)}` : words.trim()));
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message as object);
    },
    onMessage: (act) => void child.on('message', act),
    onEnd: (act) => (end = act),
    end: () => void child.kill('SIGKILL'),
  };
}
