/** The command line as a drafter and as CI use it: real files, exit status, standard output and error. */
import { deepStrictEqual, match, strictEqual, ok } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../../server/src/checks/rules/index';
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
    strictEqual(err, '');
  });

  it('finds the corpus beside the file by itself', () => {
    strictEqual(rapporteur(['check', ZH]).status, 1);
  });

  it('exits 0 in silence where nothing is wrong', () => {
    deepStrictEqual(rapporteur(['check', EN, '--corpus', CORPUS]), { status: 0, out: '', err: '' });
  });

  it('says when the corpus folder is not there, and exits 2', () => {
    const { status, err } = rapporteur(['check', EN, '--corpus', 'no-such-folder']);
    strictEqual(status, 2);
    match(err, /no-such-folder: no such file or folder/);
  });

  it('checks standard input', () => {
    const { status, out } = rapporteur(
      ['check', '-', '--corpus', CORPUS],
      '1. See A/93/120, para. 31, of the report.\n',
    );
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
    ['huge.undoc', /huge\.undoc: is too large: 100 MB, and the limit is 32 MB/],
    ['missing.undoc', /missing\.undoc: no such file or folder/],
    ['folder', /folder: is a folder, not a file/],
  ];
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
      [['check'], /no file was named/],
      [['check', '--corups', 'x', 'y'], /--corups/],
      [['inspect', '--why', 'x', 'y'], /--why takes a line number/],
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
    for (const { id, summary } of RULES) {
      ok(rapporteur(['explain']).out.includes(`${id}  ${summary}`));
      match(rapporteur(['explain', id]).out, new RegExp(`^# ${id}\\n`));
    }
    match(rapporteur(['--help']).out, /rapporteur check FILE/);
    match(rapporteur(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('published documents', function () {
  before(function () {
    // They are not part of the project: a stranger's clone does without them.
    if (!SHARED) this.skip();
  });

  it('their structure is read as two people read it', () => {
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
    for (const category of ['symbols', 'parts', 'headings', 'paragraphs', 'subparagraphs', 'bullets', 'footnotes']) {
      match(score.stdout, new RegExp(`^${category} .* F1 1\\.000$`, 'm'));
    }
    match(score.stdout, /^citations .* 0 extra/m);
  });

  it('the links of their editors are never contradicted', () => {
    const shared = SHARED ?? '';
    const score = spawnSync(
      process.execPath,
      [join(shared, 'parallel/score.mjs'), join(shared, 'parallel'), '--', process.execPath, 'dist/cli.js', 'inspect'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    match(score.stdout, /highest conflict share 0\.000, structure right in (?:17[7-9]|180) of 180, 0 overlapping/);
  });

  it('none of them has a reference that is called missing', () => {
    const shared = SHARED ?? '';
    const names = [
      '000_215adc60b4869698',
      '001_4ed231632abcfe3a',
      '002_ded7daef1a347155',
      '003_f3fbe8b98ac51b27',
      '004_43a4193d6263eade',
    ];
    const { out } = rapporteur([
      'check',
      ...names.map((name) => join(shared, 'corpus', `${name}.txt`)),
      '--corpus',
      join(shared, 'corpus'),
    ]);
    strictEqual(out, '');
  });
});
