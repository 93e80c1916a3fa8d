/** The command line as a drafter and as CI use it: real files, exit status, standard output and error. */
import { deepStrictEqual, match, strictEqual, ok } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULE_FACTS } from '../../server/src/checks/rules/index';
import { SAMPLES, SHARED } from '../support/documents';

interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function rapporteur(args: readonly string[], input?: string | Uint8Array): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    ...(input !== undefined && { input }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

const ZH = join(SAMPLES, 'river-cooperation.zh.undoc');
const EN = join(SAMPLES, 'river-cooperation.en.undoc');
const CORPUS = join(SAMPLES, 'corpus');

describe('rapporteur check', () => {
  it('reports the deliberate mistake of the samples, and exits 1', () => {
    const { status, out, err } = rapporteur(['check', ZH, '--corpus', CORPUS]);
    strictEqual(status, 1);
    match(
      out,
      /river-cooperation\.zh\.undoc:110:52: error: There is no paragraph 31 in A\/93\/120, which has paragraphs 1 to 14\. \[reference-missing\]\n$/,
    );
    strictEqual(err, '1 file: 1 error, 0 warnings, 0 hints\n');
  });

  it('finds the corpus beside the file by itself', () => {
    strictEqual(rapporteur(['check', ZH]).status, 1);
  });

  it('exits 0 where nothing is wrong, and says how much was checked', () => {
    deepStrictEqual(rapporteur(['check', EN, '--corpus', CORPUS]), {
      status: 0,
      out: '',
      err: '1 file: 0 errors, 0 warnings, 0 hints\n',
    });
  });

  it('says when the corpus folder is not there, and exits 2', () => {
    const { status, err } = rapporteur(['check', EN, '--corpus', 'no-such-folder']);
    strictEqual(status, 2);
    match(err, /no-such-folder: no such file or folder/);
  });

  it('checks standard input', () => {
    const { status, out } = rapporteur(['check', '-', '--corpus', CORPUS], '1. See A/93/120, para. 31, for more.\n');
    strictEqual(status, 1);
    match(out, /^-:1:8: error/);
  });
});

describe('rapporteur inspect', () => {
  it('prints one JSON object a file, one file a line', () => {
    const { status, out } = rapporteur(['inspect', ZH, EN]);
    strictEqual(status, 0);
    const [zh, en, end] = out.split('\n');
    strictEqual(end, '');
    const read = JSON.parse(zh ?? '') as Record<string, unknown[]> & { language: string; layout: string };
    strictEqual(read.language, 'zh');
    strictEqual(read.layout, 'flowing');
    deepStrictEqual(read.symbols, ['A/95/412', 'S/2040/318']);
    strictEqual((JSON.parse(en ?? '') as { language: string }).language, 'en');
    const text = JSON.stringify(read);
    ok(text.includes('"text":"A/94/87-S/2039/655，附件一，第7段"') && text.includes('"pinpoint":"annex I, para 7"'));
  });

  it('reads standard input, prints prettily, as a tree, and says why', () => {
    const text = '一. 导言\n\n1. 见上文第1段。\n';
    match(rapporteur(['inspect', '-', '--pretty'], text).out, /\n {2}"language": "zh"/);
    strictEqual(
      rapporteur(['inspect', '--tree', '-'], text).out,
      'zh, flowing\n1 heading 1 一. 导言\n3 paragraph 1. 见上文第1段。\n',
    );
    strictEqual(
      rapporteur(['inspect', '--why', '3', '-'], text).out,
      'line 3: here opens a numbered paragraph: 1. is the number that the main part expects\n' +
        'line 3: 上文第1段 cites this draft, para 1 (form: above or below)\n' +
        'line 3: (the file was read as a draft as it is typed, in Chinese)\n',
    );
    strictEqual(
      rapporteur(['inspect', '--why', '2', '-'], text).out,
      'line 2: blank; it stands in or behind a heading of level 1 of line 1\n',
    );
    const beyond = rapporteur(['inspect', '--why', '9', '-'], text);
    strictEqual(beyond.status, 2);
    match(beyond.err, /standard input: has no line 9/);
  });

  it('lists the citations as a table for a person to read', () => {
    const text = '1. 见A/47/277-S/24/16，第62段，S/2041/XXX，以及上文第1段。“见第95/12号决议。”\n';
    const { status, out } = rapporteur(['inspect', '--format', 'table', '-'], text);
    strictEqual(status, 0);
    const [head, ...rows] = out.trimEnd().split('\n');
    match(head ?? '', /^LINE +KIND +CITED +PLACE +AS WRITTEN +NOTE$/);
    match(rows[0] ?? '', /^1:5 +symbol +A\/47\/277 \+ S\/24\/16 +para 62 +A\/47\/277-S\/24\/16，第62段 +\S.*$/);
    match(rows[1] ?? '', /^1:27 +symbol +S\/2041\/XXX +S\/2041\/XXX +to come$/);
    match(rows[2] ?? '', /^1:40 +internal +para 1 +上文第1段$/);
    match(rows[3] ?? '', /^1:48 +resolution +A\/RES\/95\/12 +第95\/12号决议 +quoted$/);
    strictEqual(rows.length, 4);
    strictEqual(rapporteur(['inspect', '--format', 'table', '-'], '1. Nothing is cited here.\n').out, 'no citations\n');
  });

  it('prints what is wrong with a citation, what was meant, and what is still to come', () => {
    const { out } = rapporteur(['inspect', '-'], '1. See A/hrc/54/31 and S/2041/XXX; “see A/95/412”.\n');
    const { citations } = JSON.parse(out) as { citations: Record<string, unknown>[] };
    deepStrictEqual(
      citations.map(({ targets, suggest, state, quoted }) => [targets, suggest, state, quoted]),
      [
        [['A/hrc/54/31'], ['A/HRC/54/31'], undefined, undefined],
        [['S/2041/XXX'], undefined, 'to come', undefined],
        [['A/95/412'], undefined, undefined, true],
      ],
    );
    strictEqual(typeof citations[0]?.fault, 'string');
  });

  it('reads legacy encodings', () => {
    const { out } = rapporteur(
      ['inspect', '--tree', '-'],
      Buffer.from('1. The r\xe9sum\xe9 of the session is in the \x93annex\x94.\n', 'latin1'),
    );
    match(out, /résumé of the session is in the “annex”/);
  });
});

describe('bad input on the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'empty.undoc'), '');
    writeFileSync(join(folder, 'binary.undoc'), Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)));
    writeFileSync(join(folder, 'good.undoc'), '1. One.\n');
    writeFileSync(join(folder, 'huge.undoc'), '1. One.\n');
    truncateSync(join(folder, 'huge.undoc'), 100 * 1024 * 1024);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const cases: readonly (readonly [string, RegExp])[] = [
    ['empty.undoc', /empty\.undoc: is empty/],
    ['binary.undoc', /binary\.undoc: is a binary file, not text/],
    ['huge.undoc', /huge\.undoc: is too large: 100 MB, and the limit is 64 MB/],
    ['missing.undoc', /missing\.undoc: no such file or folder/],
  ];
  it('inspect folder: one line, exit 2', () => {
    const { status, err } = rapporteur(['inspect', join(folder, 'folder')]);
    strictEqual(status, 2);
    match(err, /folder: is a folder, not a file/);
  });

  for (const [name, message] of cases) {
    for (const command of ['check', 'inspect']) {
      it(`${command} ${name}: one line, exit 2`, () => {
        const { status, out, err } = rapporteur([command, join(folder, name)]);
        strictEqual(status, 2);
        strictEqual(out, '');
        match(err, message);
        strictEqual(err.trimEnd().split('\n').length, 1);
      });
    }
  }

  it('a bad file keeps no other from being read', () => {
    const { status, out } = rapporteur(['inspect', join(folder, 'missing.undoc'), join(folder, 'good.undoc')]);
    strictEqual(status, 2);
    match(out, /"number":1/);
  });

  it('a wrong command line says what is wrong, exit 2', () => {
    for (const [args, message] of [
      [['chekc', 'x'], /no command "chekc"/],
      [['inspect'], /no file was named/],
      [['check', '--format', 'xml'], /--format takes text, json, sarif, github/],
      [['check', '--stage', 'late'], /--stage takes draft, submission/],
      [['check', '--max-warnings', 'few'], /--max-warnings takes a number/],
      [['check', '--max-warnings', '-1'], /--max-warnings takes a number from 0 up/],
      [['check', '--corpus', '--fix'], /Option '--corpus' is given no value/],
      [['check', '--corpus', ''], /--corpus names no folder: it is empty/],
      [['check', '--db', ''], /--db names no file: it is empty/],
      [['check', ''], /a PATH is empty/],
      [['check', '--fix', '-'], /standard input is none/],
      [['check', '--corups', 'x', 'y'], /--corups/],
      [['inspect', '--why', 'x', 'y'], /--why takes a line number/],
      [['inspect', '--format', 'xml', 'y'], /--format takes json or table/],
      [['explain', 'no-such-rule'], /no rule "no-such-rule"/],
    ] as const) {
      const { status, err } = rapporteur(args);
      strictEqual(status, 2);
      match(err, message);
      strictEqual(err.trimEnd().split('\n').length, 1);
    }
  });
});

describe('rapporteur explain and help', () => {
  it('lists the rules, and prints the page of each', () => {
    for (const { id, summary } of RULE_FACTS) {
      ok(rapporteur(['explain']).out.includes(`${id}  ${summary}`));
      match(rapporteur(['explain', id]).out, new RegExp(`^# ${id}\\n`));
    }
    match(rapporteur(['explain', 'project-file']).out, /^# project-file\n/);
    match(rapporteur(['--help']).out, /rapporteur check \[PATH…\]/);
    match(rapporteur(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('published documents', function () {
  before(function () {
    // They are not part of the project: a stranger's clone does without them.
    if (!SHARED) this.skip();
  });

  it('are read as two people read them: structure and citations', () => {
    const shared = SHARED ?? '';
    const score = spawnSync(
      process.execPath,
      [
        join(shared, 'gold/score.mjs'),
        join(shared, 'gold'),
        join(shared, 'corpus'),
        '--',
        process.execPath,
        'dist/cli.js',
        'inspect',
      ],
      { encoding: 'utf8' },
    );
    match(score.stdout, /^lowest F1 1\.000$/m);
  });

  it('the links of their editors are found, in each of the six languages', () => {
    const shared = SHARED ?? '';
    const score = spawnSync(
      process.execPath,
      [join(shared, 'parallel/score.mjs'), join(shared, 'parallel'), '--', process.execPath, 'dist/cli.js', 'inspect'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    match(score.stdout, /structure right in (?:17[7-9]|180) of 180, 0 overlapping/);
    const languages = [...score.stdout.matchAll(/^(\w\w): (\d+) of (\d+) links \(.*?\), (\d+) in conflict/gm)];
    strictEqual(languages.length, 6);
    for (const [line, language, found, all, conflicts] of languages) {
      ok(Number(found) / Number(all) >= 0.99, line);
      // In Chinese one link, 76/251, is to another resolution than its text.
      strictEqual(Number(conflicts), language === 'zh' ? 1 : 0, line);
    }
  });
});
