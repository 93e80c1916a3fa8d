/** `rapporteur check --db`: a store is read and never written, and one that cannot be used is said once. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkFolder, type CheckJson } from '../support/checkFolder';
import { nobody, rapporteur, type Result } from '../support/commandLine';

/** One line that says why, before what is said of every run. */
function saysWhy({ status, err }: Result, message: RegExp): void {
  strictEqual(status, 2);
  const lines = err.trim().split('\n');
  match(lines[0] ?? '', message);
  strictEqual(lines.length, 2, err);
}

describe('rapporteur check against a store', () => {
  const { folder, put, check } = checkFolder();

  const CITING = '1. 秘书处的报告(A/94/1，第7段)建立了快速部署机制（部署机制)。\n';
  const RULES = ['reference-missing', 'bracket-width'];
  const index = async (): Promise<void> => {
    put('texts/a.txt', 'A/94/1\n\n1. First words.\n\n2. Second words.\n');
    strictEqual((await rapporteur(['corpus', 'index', 'texts', '--db', 'a.db'], { cwd: folder() })).status, 0);
    put('a.undoc', CITING);
  };
  const change = (sql: string): void => {
    const store = new DatabaseSync(join(folder(), 'a.db'));
    store.exec(sql);
    store.close();
  };
  const beside = (): string[] => readdirSync(folder()).filter((name) => name.startsWith('a.db'));

  it('that is not there: nothing is made, it is said, and the drafts are checked', async () => {
    put('a.undoc', CITING);
    const result = await check('a.undoc', '--db', 'none/a.db');
    saysWhy(result, /There is no store at .*a\.db/);
    match(result.out, /bracket-width/);
    deepStrictEqual(readdirSync(folder()), ['a.undoc']);
  });

  it('of an older version: it is left as it is', async () => {
    await index();
    change('PRAGMA user_version = 1');
    const before = readFileSync(join(folder(), 'a.db'));
    const result = await check('a.undoc', '--db', 'a.db');
    saysWhy(result, /older version of Rapporteur/);
    match(result.out, /bracket-width/);
    deepStrictEqual([readFileSync(join(folder(), 'a.db')), beside()], [before, ['a.db']]);
  });

  it('that turns out to be damaged: it is said once, of the store, and the drafts are checked', async () => {
    await index();
    put('b.undoc', CITING);
    change("UPDATE documents SET symbols = '['");
    const result = await check('a.undoc', 'b.undoc', '--db', 'a.db');
    saysWhy(result, /^rapporteur: The store .*a\.db cannot be used: the file is damaged/);
    deepStrictEqual(result.out.match(/^\w\.undoc.*bracket-width\]$/gm)?.length, 2);
    const { problems } = JSON.parse((await check('a.undoc', '--db', 'a.db', '--format', 'json')).out) as {
      problems: string[];
    };
    strictEqual(problems.length, 1);
  });

  it('that may not be written to, with and without what a writer keeps beside it', async function () {
    const as = nobody() ?? this.skip();
    await index();
    const asked = async (): Promise<void> => {
      const { out, err } = await rapporteur(['check', 'a.undoc', '--db', 'a.db', '--format', 'json'], {
        cwd: folder(),
        ...as,
      });
      strictEqual(err, '');
      const [file] = (JSON.parse(out) as CheckJson).files;
      deepStrictEqual(
        file?.findings.map(({ rule }) => rule),
        RULES,
      );
      for (const words of [['show', 'A/94/1'], ['search', 'second'], ['status'], ['verify']]) {
        const { status, err: why } = await rapporteur(['corpus', ...words, '--db', 'a.db'], { cwd: folder(), ...as });
        deepStrictEqual([status, why], [0, ''], words[0]);
      }
    };
    // The folder may be written to, and the file may not: what SQLite would leave beside it would bar its owner.
    chmodSync(join(folder(), 'a.db'), 0o444);
    chmodSync(folder(), 0o777);
    await asked();
    deepStrictEqual(beside(), ['a.db']);
    chmodSync(folder(), 0o555);
    await asked();
    chmodSync(folder(), 0o755);
    chmodSync(join(folder(), 'a.db'), 0o644);
    const writing = new DatabaseSync(join(folder(), 'a.db'));
    writing.exec("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
    for (const name of beside()) chmodSync(join(folder(), name), 0o444);
    chmodSync(folder(), 0o555);
    try {
      await asked();
    } finally {
      chmodSync(folder(), 0o755);
      writing.close();
    }
  });

  it('whose last reading did not finish', async () => {
    await index();
    change("INSERT INTO meta VALUES ('begun:file:///gone/away', 1)");
    match((await check('a.undoc', '--db', 'a.db')).err, /The last reading of the folders did not finish/);
  });
});
