// Child processes that never outlive us: each leads a process group, which ends with us however we end.
import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ child: ChildProcess, stop: () => void }} Child */

/** @type {Set<() => void>} */
const atEnd = new Set();
const SIGNALS = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });
let listening = false;

/**
 * Runs `action` when this process ends, by itself or by a signal. It must not wait for anything.
 * @param {() => void} action
 * @returns {() => void} takes it back
 */
export function whenWeEnd(action) {
  if (!listening) {
    listening = true;
    process.on('exit', () => {
      // The youngest first: what a child writes to is older than the child.
      for (const each of [...atEnd].reverse()) {
        try {
          each();
        } catch (error) {
          console.error(error); // The others have their turn all the same.
        }
      }
    });
    // A signal without a listener would end us without 'exit'.
    for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));
  }
  atEnd.add(action);
  return () => void atEnd.delete(action);
}

/**
 * Starts a program as the leader of a process group of its own.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { signal?: never, stopSignal?: NodeJS.Signals | undefined }} [options]
 *   `stopSignal` (default SIGKILL) is what the group gets: SIGTERM for one that has to clean up after itself
 * @returns {Child}
 */
export function startChild(command, args, { stopSignal = 'SIGKILL', ...options } = {}) {
  const groups = process.platform !== 'win32';
  const child = spawn(command, args, { ...options, detached: groups });
  const stop = () => {
    forget();
    if (child.pid === undefined) return;
    try {
      if (groups) process.kill(-child.pid, stopSignal);
      else child.kill(stopSignal);
    } catch {
      // The whole group has ended already.
    }
  };
  const forget = whenWeEnd(stop);
  child.once('error', forget);
  return { child, stop };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.show] lets its output through while it runs, otherwise it is only gathered
 * @param {number} [options.timeout] in milliseconds
 * @param {NodeJS.Signals} [options.stopSignal] what it gets when it has to stop, SIGTERM unless given
 * @returns {Promise<{ code: number, output: string }>} the code is -1 when it could not run, or not to its end
 */
export async function runChild(command, args, { show = false, timeout, ...options } = {}) {
  const { child, stop } = startChild(command, args, {
    stopSignal: 'SIGTERM',
    ...options,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  const clock = timeout === undefined ? undefined : setTimeout(tooLate, timeout);
  /** @type {NodeJS.Timeout | undefined} */
  let lastWord;
  function tooLate() {
    output += `\nStopped: not finished after ${(timeout ?? 0) / 1000} s.\n`;
    stop();
    lastWord = setTimeout(() => child.kill('SIGKILL'), 5000);
  }
  try {
    return await new Promise((resolve) => {
      child.on('error', (error) => resolve({ code: -1, output: `${output}${error.message}\n` }));
      child.on('exit', stop); // or a left-over of its own would keep the pipe, and so us, open
      child.on('close', (code) => resolve({ code: code ?? -1, output }));
    });
  } finally {
    clearTimeout(clock);
    clearTimeout(lastWord);
    stop();
  }
}
