/** `rapporteur corpus` as a researcher and a program use it: real files, a real store, exit status, text and JSON. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeCommands } from '../support/commandLine';
import { SAMPLES, SHARED } from '../support/documents';

interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

describe('rapporteur corpus', () => {
  let folder: string;
  let db: string;
  const corpus = (...args: string[]): Result => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/cli.js', 'corpus', ...args, ...(args.length > 0 ? ['--db', db] : [])],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    return { status, out: stdout, err: stderr };
  };
  const json = (...args: string[]): unknown => JSON.parse(corpus(...args, '--json').out);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-corpus-'));
    db = join(folder, 'store', 'corpus.db');
    cpSync(join(SAMPLES, 'corpus'), join(folder, 'texts'), { recursive: true });
    writeFileSync(join(folder, 'texts', 'empty.txt'), '');
    const { status, out, err } = corpus('index', join(folder, 'texts'));
    deepStrictEqual(
      [status, out, err],
      [0, '9 added, 0 changed, 0 removed, 0 unchanged.\n1 problem: rapporteur corpus problems says which.\n', ''],
    );
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('index looks at what has changed and at nothing else', () => {
    deepStrictEqual(json('index', join(folder, 'texts')), {
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 10,
      problems: 1,
      cancelled: false,
    });
  });

  it('status says how much is held, and what the catalogue covers', () => {
    const { status, out } = corpus('status');
    strictEqual(status, 0);
    match(out, /Documents: 9 from 10 files \(held 9; en 5, zh 4\)/);
    match(out, /Security Council resolutions 1 \(1946\) to 2215 \(2015\)/);
    const { documents, problems } = json('status') as { documents: number; problems: number };
    deepStrictEqual([documents, problems], [9, 1]);
  });

  it('list names the documents with their state, and finds them by symbol or title', () => {
    match(corpus('list').out, /A\/93\/120 +en +.*held/);
    strictEqual((json('list', 'A/94') as unknown[]).length, 1);
    strictEqual(corpus('list', 'nothing like it').status, 1);
  });

  it('show gives a paragraph, by either half of a joint symbol', () => {
    const one = corpus('show', 'A/94/87', '--annex', 'I', '--paragraph', '7');
    strictEqual(one.status, 0);
    match(one.out, /— annex I —\n\n7\. /);
    strictEqual(corpus('show', 'S/2039/655', '--annex', 'I', '--paragraph', '7').out, one.out);
  });

  it('show says what there is instead, in which language it is held, and what only the catalogue knows', () => {
    const beyond = corpus('show', 'A/93/120', '--paragraph', '31');
    strictEqual(beyond.status, 1);
    match(beyond.out, /There is no such place in it; it has paragraphs 1 to 14\./);
    match(
      corpus('show', 'A/93/120', '--paragraph', '1', '--language', 'fr').out,
      /Held in another language: this is the en version/,
    );
    const known = corpus('show', 's/res/2196(2015)');
    strictEqual(known.status, 1);
    match(
      known.out,
      /^S\/RES\/2196 \(2015\) is not held\. From the catalogue: Central African Republic · 2015-01-22\.\n$/,
    );
    match(corpus('show', 'A/99/9').out, /^A\/99\/9 is not held\.\n$/);
    match(corpus('show', 'A/93/120', '--paragraph', '13-16').out, /Note: there is no paragraph 15 and 16 in it\./);
  });

  it('show and citing read a document in whatever form it is printed, with the place behind it', () => {
    const { out } = corpus('show', 'A/94/87', '--annex', 'I', '--paragraph', '7');
    for (const asked of ['A/94/87–S/2039/655，附件一，第7段', 'A/94/87-S/2039/655, annex I, para. 7'])
      strictEqual(corpus('show', asked).out, out, asked);
    strictEqual(corpus('show', '大会第99/118号决议').out, 'A/RES/99/118 is not held.\n');
    strictEqual(corpus('citing', 'A/94/87–S/2039/655').out, corpus('citing', 'S/2039/655').out.replace(/^/, ''));
  });

  it('says where there is no corpus yet, and makes none', () => {
    const absent = join(folder, 'none', 'absent.db');
    for (const args of [['show', 'A/1/1'], ['status'], ['list'], ['verify'], ['forget', folder]]) {
      const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'corpus', ...args, '--db', absent], {
        encoding: 'utf8',
      });
      strictEqual(status, 2);
      match(stderr, /there is no corpus at .*absent\.db yet/);
      strictEqual(existsSync(join(folder, 'none')), false);
    }
  });

  it('search finds words, and quotations word for word', () => {
    const found = json('search', '水位') as { hits: { text: string; marks: [number, number][] }[] };
    ok(found.hits.length > 0);
    for (const { text, marks } of found.hits)
      strictEqual(text.slice(...(marks[0] ?? [0, 0])).replace(/\s/g, ''), '水位');
    strictEqual(corpus('search', '--exact', 'no such words at all').status, 1);
  });

  it('citing names each place that cites a document', () => {
    const { total, places } = json('citing', 'A/93/120') as {
      total: number;
      places: { document: { symbols: string[] } }[];
    };
    strictEqual(total > 0, places.length > 0);
    strictEqual(corpus('citing', 'A/1/1').status, 1);
  });

  it('problems and verify say what is not there and that all is well', () => {
    match(corpus('problems').out, /empty\.txt is empty\n$/);
    const { status, out } = corpus('verify');
    strictEqual(status, 0);
    match(out, /9 documents of 10 files: the store is whole, and agrees with the files\./);
  });

  it('status and verify say that a reading did not finish', () => {
    const store = new DatabaseSync(db);
    store.exec("INSERT INTO meta VALUES ('begun:file:///gone/away', 1)");
    const [status, verify] = [corpus('status'), corpus('verify')];
    store.exec("DELETE FROM meta WHERE key LIKE 'begun:%'");
    store.close();
    match(status.out, /The last reading of the folders did not finish.*gone.away/);
    match(
      verify.out,
      /The last reading of the folders did not finish.*\n.*the store is whole\. rapporteur corpus index/,
    );
    deepStrictEqual([status.status, verify.status], [0, 1]);
  });

  it('verify notices a file that has changed, index takes it in, forget takes the folder out', () => {
    const other = join(folder, 'other');
    cpSync(join(SAMPLES, 'corpus'), other, { recursive: true });
    writeFileSync(join(other, 'note.txt'), 'A/95/1\n\n1. First words.\n');
    strictEqual(corpus('index', other).status, 0);
    writeFileSync(join(other, 'note.txt'), 'A/95/1\n\n1. Second words, which are longer.\n');
    const stale = corpus('verify');
    strictEqual(stale.status, 1);
    match(stale.out, /note\.txt has changed since it was indexed/);
    match(corpus('index', other).out, /1 changed/);
    match(corpus('show', 'A/95/1', '--paragraph', '1').out, /Second words/);
    match(corpus('forget', other).out, /^10 files taken out of the corpus\.\n$/);
    strictEqual(corpus('show', 'A/95/1').status, 1);
    strictEqual(corpus('verify').status, 0);
  });

  it('show finds a document by its title, and lists those with the same words', () => {
    const titled = join(folder, 'titled');
    mkdirSync(titled);
    const write = (name: string, text: string): void => {
      writeFileSync(join(titled, name), text);
    };
    write('a.txt', 'Handbook of river gauges\n\n1. Read the gauge.\n\n2. Write it down.\n');
    write('b.txt', 'Handbook of canal locks\n\n1. Close the lock.\n');
    write(
      'c.txt',
      'A/95/77\n\n1 May 2039\n\nWeirs and other works\n\nReport of the Secretary-General\n\n1. One weir.\n',
    );
    corpus('index', titled);
    match(corpus('show', 'river gauges', '--paragraph', '2').out, /^Handbook of river gauges\n[^]*2\. Write it down\./);
    match(corpus('show', 'Weirs and other works', '--paragraph', '1').out, /^A\/95\/77\n[^]*1\. One weir\./);
    const several = corpus('show', 'handbook');
    deepStrictEqual([several.status, several.out.split('\n').length], [1, 5]);
    match(
      several.out,
      /^Several documents[^]*canal locks[^]*river gauges|^Several documents[^]*river gauges[^]*canal locks/,
    );
    match(corpus('show', 'foo bar').out, /^No document/);
    match(corpus('show', '—').out, /^No document/);
    deepStrictEqual(json('show', 'foo bar'), null);
    strictEqual((json('show', 'river gauges') as { hits: unknown[] }).hits.length > 0, true);
    corpus('forget', titled);
  });

  it('index takes no drafts where people write, which is this folder or one whose project says which documents it has', async () => {
    const work = join(folder, 'work');
    mkdirSync(work);
    writeFileSync(join(work, 'note.txt'), 'A/95/70\n\n1. One.\n');
    writeFileSync(join(work, 'draft.undoc'), 'A/95/71\n\n1. One.\n');
    match(corpus('index', work).out, /^2 added/);
    writeFileSync(join(work, 'rapporteur.json'), '{ "corpus": ["."] }');
    const again = corpus('index', work);
    match(again.out, /^0 added, 0 changed, 1 removed, 1 unchanged/);
    match(again.err, /work: people write here, so that its drafts \(\.undoc\) are no documents\.\n/);
    rmSync(join(work, 'rapporteur.json'));
    const here = storeCommands(join(folder, 'here.db'), { cwd: work });
    strictEqual((await here.index('.')).added, 1);
    corpus('forget', work);
  });

  it('says in one line what is wrong with the command, and exits 2', () => {
    for (const [args, why] of [
      [[], /corpus what\?/],
      [['frob'], /there is no command corpus "frob"/],
      [['index'], /no folder was named/],
      [['index', join(folder, 'none')], /none: no such file or folder/],
      [['show'], /name one document/],
      [['citing', 'foo bar'], /"foo bar" names no document/],
      [['show', 'A/1/1', '--language', 'xx'], /--language takes/],
      [['search'], /search for what\?/],
      [['list', '--limit', '0'], /--limit takes a number/],
    ] as const) {
      const { status, err, out } = corpus(...args);
      strictEqual(status, 2, args.join(' '));
      match(err, why);
      deepStrictEqual([out, err.trim().split('\n').length], ['', 1]);
    }
  });
});

describe('rapporteur corpus on published documents', function () {
  this.timeout(240_000);
  let folder: string;
  const corpus = (...args: string[]): string =>
    spawnSync(process.execPath, ['dist/cli.js', 'corpus', ...args, '--db', join(folder, 'a.db')], { encoding: 'utf8' })
      .stdout;

  before(function () {
    if (!SHARED) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-published-'));
    corpus('index', join(SHARED, 'documents'), join(SHARED, 'corpus'));
  });
  after(() => {
    if (SHARED) rmSync(folder, { recursive: true });
  });

  it('every file is in the corpus but for what is said of it', () => {
    const { documents, files, held } = JSON.parse(corpus('status', '--json')) as {
      documents: number;
      files: number;
      held: Record<string, number>;
    };
    deepStrictEqual([documents, files, held['held without text']], [files, files, 1]);
    match(corpus('show', 'A/C.1/212'), /held without text \(a scan\)[\s\S]*it has no text/);
  });

  it('paragraph 3 of resolution 1631 (2005), and the same paragraph by either half of a joint symbol', () => {
    match(corpus('show', 'S/RES/1631 (2005)', '--paragraph', '3'), /\n3\. Stresses the importance/);
    const one = corpus('show', 'A/60/341', '--annex', 'I', '--paragraph', '7');
    match(one, /annex I/);
    strictEqual(corpus('show', 'S/2005/567', '--annex', 'I', '--paragraph', '7'), one);
  });

  it('who cites resolution 1631 (2005), and its paragraph 4', () => {
    match(
      corpus('citing', 'S/RES/1631 (2005)'),
      /is cited \d\d times in \d+ documents?\.[\s\S]*A\/61\/204–S\/2006\/590, paragraph 1 /,
    );
    match(corpus('citing', 'S/RES/1631 (2005)', '--paragraph', '4'), /paragraph 60 \(zh\) cites para 4/);
  });

  it('articles and chapters of the Charter, in the language that is asked for', () => {
    for (const [language, words] of [
      ['en', /regional arrangements/],
      ['fr', /accords ou d'organismes régionaux/],
      ['zh', /区域办法/],
    ] as const)
      match(corpus('show', 'Charter of the United Nations', '--article', '52', '--language', language), words);
    match(corpus('show', 'Charter of the United Nations', '--chapter', 'VIII', '--language', 'en'), /Article 54/);
  });
});
