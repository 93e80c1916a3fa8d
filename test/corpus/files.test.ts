/**
 * Damaged and hostile files: indexing never stops, each file is in the corpus or is named with the reason, none takes more
 * time or memory than it may, and the good files beside them are there. `DAMAGED=… SEED=…` runs others.
 */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { start, storeCommands } from '../support/commandLine';
import { documentBytes, documentText, writeDocument } from '../support/corpusFiles';
import { damaged } from '../support/damage';
import { filesIn, SHARED } from '../support/documents';
import { hostileFiles } from '../support/hostileFiles';
import { random } from '../support/random';
import { isWhole, removeFolder } from './contents';
import { watchReaders } from './readers';

const SOAK = process.env.SOAK === '1';
/** Of each kind. */
const DAMAGED = Number(process.env.DAMAGED ?? (SOAK ? 1000 : 30));
const SEED = Number(process.env.SEED ?? 20261124);
/** So many files of each kind a folder, so that what fails can be found. */
const PORTION = 100;
/** In short runs no file is larger, in bytes. */
const LARGEST = SOAK ? 1_000_000 : 30_000;
/** In megabytes and seconds: the limits that the reader is given here. */
const MEMORY = 400;
const TIME = 30;
const limits = { env: { RAPPORTEUR_READER_MEMORY: String(MEMORY), RAPPORTEUR_READER_SECONDS: String(TIME) } };
const GOOD = 5;

describe(`damaged files, ${DAMAGED} of each kind, seed ${SEED}`, function () {
  this.timeout(0);
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'rapporteur-files-'));
  });
  afterEach(() => removeFolder(scratch));

  /**
   * Indexes the folder within the limits; checks that the good files are there; gives what is said of each other file, as a
   * problem or as a remark on a document without text.
   */
  const index = async (folder: string): Promise<ReadonlyMap<string, string>> => {
    // One for each folder: the good files of all of them are the same documents.
    const store = storeCommands(`${folder}.db`);
    const good = Array.from({ length: GOOD }, (_, at) => pathToFileURL(writeDocument(join(folder, 'good'), at)).href);
    const running = start(['corpus', 'index', folder, '--db', store.path, '--json'], limits);
    const watched = watchReaders(running.pid);
    const { status, err } = await running.done;
    strictEqual(status, 0, err);
    strictEqual(err, '');
    const { most, left } = await watched.end();
    ok(most < MEMORY * 1.5, `a reader had ${most} MB, and the limit is ${MEMORY}`);
    deepStrictEqual(left, [], 'a reader has outlived the one that it reads for');
    const listed = await store.list();
    const sources = new Set(listed.map(({ source }) => source));
    for (const uri of good) ok(sources.has(uri), `${uri} is missing, seed ${SEED}`);
    const said = new Map((await store.problems()).map(({ uri, why }) => [uri, why]));
    for (const why of said.values()) isReason(why);
    // Files with the same bytes are one document, listed under one of them.
    const listedBytes = new Set([...sources].map((uri) => readFileSync(fileURLToPath(uri), 'base64')));
    for (const path of filesIn(folder, /./)) {
      const known = said.has(pathToFileURL(path).href) || listedBytes.has(readFileSync(path, 'base64'));
      ok(known, `${path} is in neither, seed ${SEED}`);
    }
    await isWhole(store);
    const without = listed.filter(({ held, remarks }) => held === 'held without text' && remarks.length > 0);
    return new Map([
      ...[...said].filter(([uri]) => !sources.has(uri)),
      ...without.map(({ source, remarks }) => [source, remarks.join('; ')] as const),
    ]);
  };

  const kinds = [
    { name: 'PDF', ending: 'pdf', made: (at: number) => documentBytes(20 * at + 7) },
    { name: 'Word', ending: 'docx', made: (at: number) => documentBytes(20 * at + 13) },
    { name: 'XML', ending: 'xml', made: (at: number) => Buffer.from(akn(at)) },
    { name: 'text', ending: 'txt', made: (at: number) => Buffer.from(documentText(at)) },
  ];
  it('PDF, Word, XML and text: read, or refused with a reason', async () => {
    const sources = kinds.map(({ name, ending, made }) => {
      const real = SHARED ? published(SHARED, ending, scratch) : [];
      if (real.length === 0)
        console.log(`      no ${name} is published beside the project: files of our own are damaged`);
      return real.length > 0 ? real : Array.from({ length: 6 }, (_, at) => Buffer.from(made(at)));
    });
    const r = random(SEED);
    const refused = new Map<string, number>();
    for (let from = 0; from < DAMAGED; from += PORTION) {
      const folder = join(scratch, String(from));
      for (const [at, { ending }] of kinds.entries()) {
        mkdirSync(join(folder, ending), { recursive: true });
        const whole = sources[at] ?? [];
        for (let number = from; number < Math.min(DAMAGED, from + PORTION); number++)
          writeFileSync(join(folder, ending, `${number}.${ending}`), damaged(r.pick(whole), r, whole));
      }
      const said = await index(folder);
      for (const uri of said.keys()) {
        const ending = uri.slice(uri.lastIndexOf('.') + 1);
        refused.set(ending, (refused.get(ending) ?? 0) + 1);
      }
      if (SOAK) for (const why of new Set(said.values())) console.log(`      ${why}`);
    }
    console.log(`      refused: ${[...refused].map(([ending, count]) => `${count} ${ending}`).join(', ')}`);
  });

  it('hostile files: each is refused for what it is', async () => {
    const folder = join(scratch, 'hostile');
    mkdirSync(folder);
    const files = hostileFiles(SOAK ? 1_000_000_000 : 300_000_000);
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const said = await index(folder);
    for (const { name, why } of files)
      match(said.get(pathToFileURL(join(folder, name)).href) ?? `${name} was read`, why, name);
    strictEqual(said.size, files.length);
    ok(!existsSync(join(folder, '../../evil.txt')) && !existsSync('../../evil.txt'));
  });
});

/** One clause that a drafter can read behind the name of the file. */
function isReason(why: string): void {
  ok(why.length > 5 && why.length < 300, why);
  ok(!/[\n\r]|\bat .*:\d+:\d+|undefined|\[object|node:internal/.test(why), why);
  ok(!/^[A-Z]/.test(why), `${why} is no clause`);
}

/** The files of this kind that are published beside the project. */
function published(shared: string, ending: string, scratch: string): Buffer[] {
  const folder = ending === 'xml' ? unpacked(shared, scratch) : join(shared, 'documents');
  const files = filesIn(folder, new RegExp(`\\.${ending}$`));
  const small = files.filter((path) => statSync(path).size <= Math.max(LARGEST, ending === 'docx' ? 100_000 : 0));
  return small.filter((_, at) => ending !== 'xml' || at % 20 === 0).map((path) => readFileSync(path));
}

function unpacked(shared: string, scratch: string): string {
  const folder = join(scratch, 'library');
  mkdirSync(folder);
  execFileSync('tar', ['-xJf', join(shared, 'library/ga-resolutions-77-en-zh.tar.xz'), '-C', folder], {
    stdio: 'pipe',
  });
  return folder;
}

function akn(at: number): string {
  const paragraphs = documentText(at)
    .replace(/[<&]/g, ' ')
    .split('\n\n')
    .map((text) => `<paragraph><content><p>${text}</p></content></paragraph>`);
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><mainBody>${paragraphs.join('\n')}</mainBody></statement></akomaNtoso>`;
}
