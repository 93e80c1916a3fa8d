/**
 * What the checks find in published documents: the slips that readers have marked, and how often they are wrong.
 * `VERBOSE=1` prints every finding.
 */
import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NO_OPTIONS } from '../../server/src/checks/options';
import { runChecks, type RuleFinding } from '../../server/src/checks/run';
import type { Corpus } from '../../server/src/corpus/corpus';
import { decode } from '../../server/src/sources/txt';
import { openDraft, takeSnapshot } from '../../server/src/workspace/workspace';
import { filesIn, SHARED } from '../support/documents';
import { publishedCorpus } from '../support/published';

const VERBOSE = process.env.VERBOSE === '1';

/** A finding as the list of slips has it. */
interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly loud: boolean;
  readonly message: string;
}

interface Slip {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly rules: readonly string[];
}

/** Slips of the published texts that were read and are none of the list: a wrong half, a half that is not there, a word twice, marks that were lost. */
const READ: readonly (readonly [file: string, line: number, rule: string])[] = [
  ['003', 238, 'quote-unpaired'],
  ['003', 801, 'punctuation-width'],
  ['004', 484, 'bracket-unpaired'],
  ['A-RES-76-209', 89, 'bracket-unpaired'],
  ['A-RES-76-137', 127, 'doubled-word'],
  ['A-RES-76-74', 60, 'footnote-sequence'],
];

/** One finding that is wrong in so many words is as many as a reader bears. */
const WORDS = 2000;

describe('what is found in published documents', function () {
  this.timeout(300_000);
  let shared = '';
  let corpus: Corpus;

  before(async function () {
    if (!SHARED) this.skip();
    shared = SHARED;
    corpus = await publishedCorpus(shared);
  });

  it('has all slips that must be found, as warnings, and most of those that may', async () => {
    const { must, may } = slips(shared);
    const { found } = await check(filesIn(join(shared, 'corpus'), /\.txt$/), corpus);
    deepStrictEqual(
      missed(
        must,
        found.filter(({ loud }) => loud),
      ),
      [],
    );
    const left = missed(may, found);
    console.log(`      ${must.length} of ${must.length} must, ${may.length - left.length} of ${may.length} may`);
    ok(may.length - left.length >= 5, left.join('\n'));
  });

  for (const folder of [
    'corpus',
    'parallel/zh',
    'parallel/en',
    'parallel/fr',
    'parallel/es',
    'parallel/ru',
    'parallel/ar',
  ])
    it(`${folder}: at most one warning or error in ${WORDS} words is wrong`, async () => {
      const { must, may } = slips(shared);
      const { found, words } = await check(filesIn(join(shared, folder), /\.txt$/), corpus);
      const loud = found.filter((one) => one.loud);
      const wrong = loud.filter(
        (one) =>
          ![...must, ...may].some((slip) => isSlip(slip, one)) &&
          !READ.some(([file, line, rule]) => one.file.startsWith(file) && one.line === line && one.rule === rule),
      );
      console.log(
        `      ${Math.round(words)} words: ${loud.length} warnings and errors, ${wrong.length} of them not known to be right`,
      );
      ok(words > 10_000, `${words} words were read`);
      ok(
        wrong.length * WORDS <= words,
        wrong.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`).join('\n'),
      );
    });
});

function slips(shared: string): Readonly<Record<'must' | 'may', readonly Slip[]>> {
  return JSON.parse(readFileSync(join(shared, 'defects/defects.json'), 'utf8')) as Record<'must' | 'may', Slip[]>;
}

/** The slips that no finding is for; each finding is for one. */
function missed(all: readonly Slip[], found: readonly Found[]): string[] {
  const rest = new Set(found);
  return all.flatMap((slip) => {
    const one = [...rest].find((each) => isSlip(slip, each));
    if (one) rest.delete(one);
    return one ? [] : [`${slip.file}:${slip.line} ${slip.text} (${slip.rules.join(', ')})`];
  });
}

function isSlip({ file, line, rules }: Slip, found: Found): boolean {
  return found.file === file && found.line === line && rules.includes(found.rule);
}

async function check(files: readonly string[], corpus: Corpus): Promise<{ found: Found[]; words: number }> {
  const found: Found[] = [];
  let words = 0;
  for (const file of files) {
    const text = decode(readFileSync(file))?.text ?? '';
    words += wordsOf(text);
    const snapshot = await takeSnapshot(openDraft(pathToFileURL(file).href, 0, text), corpus);
    const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
      throw error;
    });
    const lineOf = ({ from }: RuleFinding): number => snapshot.lines.position(from).line + 1;
    for (const finding of findings) {
      const { rule, severity, message } = finding;
      const loud = severity === 'warning' || severity === 'error';
      if (VERBOSE) console.log(`${file}:${lineOf(finding)}: ${severity}: ${message} [${rule.id}]`);
      found.push({ file: basename(file), line: lineOf(finding), rule: rule.id, loud, message });
    }
  }
  return { found, words };
}

/** Han characters count for less than a word. */
function wordsOf(text: string): number {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return han > text.length / 4 ? han / 1.6 : text.split(/\s+/).length;
}
