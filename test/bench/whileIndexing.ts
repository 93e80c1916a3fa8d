/** No answer may wait for the corpus to be read: how long each kind takes while a large folder is read into a new store. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../server/src/base/span';
import { SHARED } from '../support/documents';
import { startServer } from '../support/serverProcess';
import { writeGenerated } from './generated';
import { figure, percentile, printTable } from './measure';
import { asked, QUESTIONS, side } from './questions';

/** No answer may take longer, in milliseconds. */
const LONGEST = 50;
/** Documents that are made where there is no library. */
const DOCS = Number(process.env.DOCS ?? 1000);
/** So many rounds of questions are counted apart. */
const COLD = 3;
/** An edit comes before every so manieth round of questions. */
const EDIT_EVERY = 10;

/** Asks one question after the other, each kind in turn, until the folder has been read. */
export async function measureWhileIndexing(
  folder: string,
  uri: string,
  text: string,
  links: readonly Span[],
): Promise<void> {
  const library = join(folder, 'library');
  mkdirSync(library);
  const source = unpacked(library);
  const store = join(folder, 'indexing.db');
  const editor = await startServer(undefined, { corpus: { folders: [library] } }, { store, wait: false });
  editor.open(uri, text);
  const ours = side(editor.connection, uri, text, links, 3, (version, range, put) => {
    editor.change(uri, version, [{ range, text: put }]);
  });
  const waits = new Map(QUESTIONS.map(({ name }) => [name, [] as number[]]));
  const start = performance.now();
  const cold: number[] = [];
  for (let round = 0; editor.corpus().stage !== 'ready'; round++) {
    if (round % EDIT_EVERY === EDIT_EVERY - 1) ours.edit();
    for (const question of QUESTIONS) {
      const wait = await asked(ours, question);
      // The first answers wait for the server and its workers to start, and its program is not yet compiled.
      if (round < COLD) cold.push(wait ?? 0);
      else if (wait !== undefined) waits.get(question.name)?.push(wait);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const documents = editor.corpus().documents;
  await editor.stop();
  printTable(
    `Milliseconds until the answer while ${documents} documents (${source}) are read in ${figure(seconds)} s; the slowest of the first ${cold.length}, with the start of the server, ${figure(Math.max(...cold))} (wanted: none over ${LONGEST})`,
    ['question', 'asked', `over ${LONGEST}`, 'p50', 'p99', 'slowest'],
    [...waits].map(([name, values]) => [
      name,
      String(values.length),
      values.length === 0 ? '–' : String(values.filter((wait) => wait > LONGEST).length),
      ...[0.5, 0.99, 1].map((share) => figure(percentile(values, share))),
    ]),
  );
}

/** Fills a folder with many documents, and says what they are. */
function unpacked(folder: string): string {
  const archives = SHARED ? readdirSync(join(SHARED, 'library')).filter((name) => name.endsWith('.tar.xz')) : [];
  try {
    for (const name of archives)
      execFileSync('tar', ['-xJf', join(SHARED ?? '', 'library', name), '-C', folder], { stdio: 'pipe' });
    if (archives.length > 0) return archives.map((name) => basename(name, '.tar.xz')).join(', ');
  } catch {
    // Without tar or xz, others are made.
  }
  writeGenerated(folder, DOCS);
  return 'that nobody wrote; there is no library in ../shared';
}
