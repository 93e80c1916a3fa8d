/** The server while it reads a corpus for the first time: how long an editor waits, and how much memory it takes. */
import { readFileSync } from 'node:fs';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { startServer } from '../support/serverProcess';
import { lineIndex } from '../../server/src/base/lineIndex';
import { generated } from './generated';
import { figure, percentile } from './measure';

/** Asks for hovers all the time until everything has been read. */
export async function measureServing(store: string, folder: string): Promise<void> {
  const editor = await startServer(undefined, { corpus: { folders: [folder] } }, { store, wait: false });
  const { text } = generated(500);
  const uri = 'file:///draft/draft.undoc';
  editor.open(uri, text);
  const lines = lineIndex(text);
  const places = [...text.matchAll(/A\/\d+\/\d+/g)].slice(1).map(({ index }) => lines.position(index + 2));
  // The first answer also waits for the start of the server and its workers.
  let first: number | undefined;
  const waits: number[] = [];
  let memory = 0;
  for (let at = 0; editor.corpus().stage !== 'ready'; at++) {
    const start = performance.now();
    const position = places[at % places.length] ?? { line: 0, character: 0 };
    await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (first === undefined) first = performance.now() - start;
    else waits.push(performance.now() - start);
    memory = Math.max(memory, residentMemory(editor.pid));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await editor.stop();
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => figure(percentile(waits, share)));
  console.log(
    `\n(l) the server while it reads ${folder.split('/').at(-1) ?? ''}: ${waits.length} hovers, ${waits.filter((wait) => wait > 50).length} longer than 50 ms, the first ${figure(first ?? NaN)} ms, then p50 ${p50 ?? ''} ms, p99 ${p99 ?? ''} ms, slowest ${most ?? ''} ms; at most ${memory.toFixed(0)} MB`,
  );
}

/** In megabytes; 0 where the system does not tell. */
function residentMemory(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
