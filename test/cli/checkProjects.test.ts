/** `rapporteur check` with project files, and what it checks against: the corpora of the projects. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { checkFolder, CLEAN, MIXED, WINDOWS } from '../support/checkFolder';
import { nobody } from '../support/commandLine';

describe('rapporteur check', () => {
  const { folder, put, check, checkAsNobody, json, rules } = checkFolder();

  describe('with a project file', () => {
    it('takes levels, profiles and kinds, for all files and for some', async () => {
      put(
        'rapporteur.json',
        '{ "rules": { "bracket-width": "error" }, "files": [{ "path": "old/**", "rules": { "bracket-width": "off" } }] }',
      );
      put('a.undoc', MIXED);
      put('old/b.undoc', MIXED);
      const { out } = await check();
      match(out, /^a\.undoc:1:16: error: .*\n$/);
      put('rapporteur.json', '{ "profile": "secretariat-zh-2006" }');
      match((await check('a.undoc', '--fix')).out, /^$/);
      strictEqual(readFileSync(join(folder(), 'a.undoc'), 'utf8'), '1. 秘书处建立了快速部署机制（部署机制）。\n');
    });

    it('is told where it is malformed, uses the rest, and says which rule does not exist', async () => {
      put('rapporteur.json', '{\n  "rules": { "bracket-width": "error" },\n  "stage": "late"\n  "rulez": {},\n}\n');
      put('a.undoc', MIXED);
      const { status, out } = await check('a.undoc');
      strictEqual(status, 1);
      match(out, /^a\.undoc:1:16: error/m);
      match(out, /^rapporteur\.json:3:12: warning: The stage is none of draft, submission; .* \[project-file\]$/m);
      match(out, /^rapporteur\.json:4:3: warning: This file is no JSON: comma expected\. \[project-file\]$/m);
      match(out, /^rapporteur\.json:4:3: warning: There is no "rulez" here.* \[project-file\]$/m);
      put('rapporteur.json', '{ "rules": { "no-such-rule": "off" } }');
      match(
        (await check('a.undoc')).out,
        /^rapporteur\.json:1:14: warning: There is no rule "no-such-rule"\. \[project-file\]$/m,
      );
    });

    it('excuses one finding, a text, a file, and reports what excuses nothing', async () => {
      const exceptions = (...all: readonly object[]): void => {
        put('rapporteur.json', JSON.stringify({ exceptions: all }));
      };
      put('a.undoc', `${MIXED}\n2. 另有储备（储备)。\n`);
      exceptions({ rule: 'bracket-width', file: 'a.undoc', text: '（储备)', near: '另有储备（储备)' });
      match((await check('a.undoc')).out, /^a\.undoc:1:16: [^\n]*\n$/);
      exceptions({ rule: 'bracket-width', text: '（储备)' }, { rule: 'bracket-width', text: '（部署机制)' });
      strictEqual((await check('a.undoc')).out, '');
      exceptions({ rule: 'bracket-width', file: '*.undoc' });
      strictEqual((await check('a.undoc')).out, '');
      exceptions({ rule: 'bracket-width', file: 'a.undoc' }, { rule: 'doubled-word', file: 'a.undoc', text: '和和' });
      match((await check('a.undoc')).out, /^rapporteur\.json:1:\d+: warning: .* \[exception-unused\]\n$/);
    });

    it('says that it cannot be read, and uses the defaults', async function () {
      if (!nobody()) this.skip();
      put('rapporteur.json', '{ "rules": { "bracket-width": "off" } }');
      put('sub/rapporteur.json', '{}');
      put('sub/a.undoc', MIXED);
      chmodSync(join(folder(), 'sub/rapporteur.json'), 0);
      const { status, out, err } = await checkAsNobody('sub/a.undoc');
      strictEqual(status, 2);
      match(out, /bracket-width/);
      match(err, /^rapporteur: sub\/rapporteur\.json: permission denied; the defaults are used$/m);
    });

    it('uses the default corpus where its own is no list', async () => {
      put('rapporteur.json', '{ "corpus": "published" }');
      put('corpus/A-93-120.txt', 'A/93/120\n\n1. 一。\n\n2. 二。\n');
      put('a.undoc', '1. 见A/93/120，第31段。\n');
      deepStrictEqual(await rules('a.undoc'), {
        'a.undoc': ['reference-missing'],
        'rapporteur.json': ['project-file'],
      });
    });

    it('reports exceptions for any file, and for files that are gone, where the whole project was checked', async () => {
      const exceptions = [
        { rule: 'bracket-width', text: '（储备)' },
        { rule: 'bracket-width', file: 'gone.undoc' },
        { rule: 'bracket-width', file: 'gone/**' },
        // These are not seen to be in vain: a file that was not checked, a rule that is off, a word that is spared.
        { rule: 'bracket-width', file: 'notes.md' },
        { rule: 'bracket-width', file: '*.doc' },
        { rule: 'doubled-word', text: '和和' },
        { rule: 'abbreviation-undefined', text: 'NIRDA' },
      ];
      put('rapporteur.json', JSON.stringify({ rules: { 'doubled-word': 'off' }, exceptions }));
      put('notes.md', MIXED);
      put('a.undoc', CLEAN);
      put('b.undoc', '1. The meeting was held by NIRDA in the capital, and the members of NIRDA agreed to it.\n');
      deepStrictEqual((await rules('a.undoc', 'b.undoc'))['rapporteur.json'], undefined);
      const { out } = await check();
      deepStrictEqual(
        out.split('\n').flatMap((line) => /Nothing is found in (.*?) that/.exec(line)?.[1] ?? []),
        ['any file', 'gone.undoc', 'gone/**'],
      );
    });

    it('names the corpus', async () => {
      put('rapporteur.json', '{ "corpus": ["published"] }');
      put('published/A-93-120.txt', 'A/93/120\n\n1. 一。\n\n2. 二。\n');
      put('a.undoc', '1. 见A/93/120，第31段。\n');
      deepStrictEqual(await rules(), { 'a.undoc': ['reference-missing'] });
    });
  });

  describe('and the corpus', () => {
    const CITING = '1. 见A/93/120，第31段。\n';
    const PUBLISHED = 'A/93/120\n\n1. 一。\n\n2. 另有储备（储备)。\n';
    const MISSING = ['reference-missing'];

    it('is that of every project below the folder, and of each path', async () => {
      put('m/a/rapporteur.json', '{ "corpus": ["published"] }');
      put('m/a/published/A-93-120.txt', PUBLISHED);
      put('m/a/draft.undoc', CITING);
      put('b/corpus/A-93-120.txt', PUBLISHED);
      put('b/draft.undoc', CITING);
      deepStrictEqual(await rules('m'), { 'm/a/draft.undoc': MISSING });
      deepStrictEqual(await rules('m/a', 'b'), { 'm/a/draft.undoc': MISSING, 'b/draft.undoc': MISSING });
    });

    it('has no drafts where it holds the folder in which they are written, and those of a folder of its own', async () => {
      put('a.undoc', CITING);
      put('b.undoc', PUBLISHED);
      put('rapporteur.json', '{ "corpus": ["."] }');
      deepStrictEqual((await rules('a.undoc'))['a.undoc'], []);
      deepStrictEqual((await rules('a.undoc', '--corpus', '.'))['a.undoc'], []);
      put('c/b.undoc', PUBLISHED);
      deepStrictEqual((await rules('a.undoc', '--corpus', 'c'))['a.undoc'], MISSING);
    });

    it('is no draft when another is named, when it is a link, and when its project is met last', async () => {
      put('corpus/A-93-120.txt', PUBLISHED);
      put('a.undoc', CLEAN);
      put('elsewhere/one.txt', PUBLISHED);
      deepStrictEqual(Object.keys(await rules('.', '--corpus', 'elsewhere')), ['a.undoc']);
      strictEqual((await check('corpus', '--db', 'other.db', '--format', 'json')).out.includes('A-93-120.txt'), true);
      const { out } = await check('.', '--db', 'other.db', '--format', 'json');
      ok(!out.includes('A-93-120.txt'), out);
      rmSync(join(folder(), 'other.db'), { force: true });
      put('early/two.txt', PUBLISHED);
      put('late/rapporteur.json', '{ "corpus": ["../early", "link"] }');
      if (!WINDOWS) symlinkSync(join(folder(), 'elsewhere'), join(folder(), 'late/link'));
      else rmSync(join(folder(), 'elsewhere'), { recursive: true });
      deepStrictEqual(Object.keys(await rules()), ['a.undoc']);
    });

    it('may lie among the drafts', async () => {
      put('m/rapporteur.json', '{ "corpus": ["."] }');
      put('m/A-93-120.txt', PUBLISHED);
      put('m/draft.undoc', CITING);
      deepStrictEqual(Object.keys(await rules('.')), ['m/A-93-120.txt', 'm/draft.undoc']);
    });

    it('fails the run where a folder of it cannot be read, and only says which file cannot', async () => {
      put('a.undoc', CLEAN);
      put('corpus/broken.pdf', '%PDF-1.7 and nothing more');
      const damaged = await check('--format', 'sarif', 'a.undoc');
      strictEqual(damaged.status, 0);
      match(damaged.err, /broken\.pdf: left out of the corpus/);
      const [run] = (JSON.parse(damaged.out) as Log).runs;
      strictEqual(run?.invocations?.[0]?.executionSuccessful, true);
      deepStrictEqual(
        run.invocations[0].toolExecutionNotifications?.map(({ level }) => level),
        ['warning'],
      );
      const { notes, problems } = await json('a.undoc');
      deepStrictEqual([notes.length, problems.length], [1, 0]);
      put('rapporteur.json', '{ "corpus": ["nowhere"] }');
      strictEqual((await check('a.undoc')).status, 2);
      match((await json('a.undoc')).problems.join('\n'), /^nowhere: the folder of the corpus cannot be read: no such/);
    });

    it('fails the run where a folder of it may not be read', async function () {
      if (!nobody()) this.skip();
      put('a.undoc', CLEAN);
      put('closed/A-93-120.txt', PUBLISHED);
      chmodSync(join(folder(), 'closed'), 0);
      const { status, err } = await checkAsNobody('a.undoc', '--corpus', 'closed');
      chmodSync(join(folder(), 'closed'), 0o755);
      strictEqual(status, 2);
      match(err, /closed: left out of the corpus: cannot be listed: permission denied/);
    });
  });
});
