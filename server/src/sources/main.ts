/** `dist/reader.js`: the process that reads PDF, Word and XML. Answers its parent, and ends by itself when it grows too large. */
import { isMainThread, Worker } from 'node:worker_threads';
import { writeSync } from 'node:fs';
import { extract } from './extract';
import { SourceError } from './source';
import type { ReadRequest, ReadResult } from './reader';

/** In bytes, all memory of the process. The largest real file, a budget fascicle of 300 pages, takes a third of it. */
const MOST_MEMORY = Number(process.env.RAPPORTEUR_READER_MEMORY ?? 900) * 1024 * 1024;
/** In milliseconds. */
const WATCH = 50;

/** A thread that does nothing else: while a bomb is unpacked nothing on the main thread would run. */
function watch(): void {
  setInterval(() => {
    if (process.memoryUsage.rss() < MOST_MEMORY) return;
    writeSync(2, 'takes too much memory');
    process.kill(process.pid, 'SIGKILL');
  }, WATCH);
}

async function read({ bytes, format }: ReadRequest): Promise<ReadResult> {
  try {
    return { source: await extract(bytes, format) };
  } catch (error) {
    if (error instanceof SourceError) return { why: error.message };
    return { why: `could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

if (isMainThread) {
  // What a library prints must not be taken for a reason.
  console.log = console.warn = console.error = () => undefined;
  new Worker(__filename).unref();
  process.on('message', (request: ReadRequest) => {
    void read(request).then((result) => process.send?.(result));
  });
  process.on('disconnect', () => process.exit());
} else watch();
