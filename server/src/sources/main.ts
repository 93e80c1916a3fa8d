/**
 * `dist/reader.js`: the process that reads PDF, Word and XML. Answers its parent, and ends by itself when it grows too
 * large, takes too long, or is left alone.
 */
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { told } from '../base/l10n';
import { whyOf } from '../base/toldError';
import { readerMemory } from '../host/nodeLimits';
import { extract } from './extract';
import { TOO_LARGE, type ReadRequest, type ReadResult } from './reader';
import { SourceError } from './source';

/** In milliseconds. */
const WATCH = 50;

/**
 * A library may fail in a promise that nobody waits for, which is no harm, or make the one that is waited for wait for ever:
 * so long, in milliseconds, it has to be done after that.
 */
const PATIENCE = 15_000;

/** When the file under way must be done, which the watching thread sees; 0 where there is none. */
type Clock = Float64Array<SharedArrayBuffer>;

/** A thread that does nothing else: while a bomb is unpacked nothing on the main thread would run. */
function watch(clock: Clock): void {
  const most = readerMemory();
  const parent = process.ppid;
  setInterval(() => {
    const due = clock[0] ?? 0;
    const large = process.memoryUsage.rss() > most;
    if (large) writeSync(2, `\n${TOO_LARGE.message}\n`);
    // Whoever waited may have been killed, and its own clock with it.
    if (large || (due > 0 && Date.now() > due) || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, WATCH);
}

async function read({ bytes, format }: ReadRequest): Promise<ReadResult> {
  try {
    // A Buffer comes over the line as a Buffer, which the PDF library refuses.
    return { source: await extract(new Uint8Array(bytes), format) };
  } catch (error) {
    return { why: error instanceof SourceError ? error.told : told('could not be read: {0}', whyOf(error)) };
  }
}

if (isMainThread) {
  // What a library prints must not be taken for a reason.
  console.log = console.warn = console.error = () => undefined;
  const clock: Clock = new Float64Array(new SharedArrayBuffer(8));
  new Worker(__filename, { workerData: clock }).unref();
  const nothing = (): void => undefined;
  let strayed = nothing;
  process.on('unhandledRejection', () => {
    strayed();
  });
  process.on('message', (request: ReadRequest) => {
    clock[0] = Date.now() + request.limit;
    let patience: ReturnType<typeof setTimeout> | undefined;
    strayed = () => {
      patience ??= setTimeout(() => {
        const result: ReadResult = { why: told('is broken: it cannot be read to its end') };
        process.send?.(result, () => process.exit());
      }, PATIENCE);
    };
    void read(request).then((result) => {
      strayed = nothing;
      clearTimeout(patience);
      clock[0] = 0;
      process.send?.(result);
    });
  });
  process.on('disconnect', () => process.exit());
} else watch(workerData as Clock);
