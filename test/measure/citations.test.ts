/**
 * The links that the United Nations' editors put in the resolutions of session 77, in English and in Chinese: how many of
 * them are found, and how many citations contradict them. `VERBOSE=1` names every one.
 */
import { ok } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from '../../server/src/draft/parse';
import { citations } from '../../server/src/analysis/analysis';
import { readMarkedAkn, type AknDraft, type AknLink } from '../support/akn';
import { filesIn, SHARED } from '../support/documents';

const VERBOSE = process.env.VERBOSE === '1';
const LANGUAGES = ['English', 'Chinese'] as const;

type Language = (typeof LANGUAGES)[number];

describe('what editors linked', function () {
  this.timeout(300_000);
  let folder = '';
  const drafts = new Map<Language, Map<string, AknDraft>>();

  before(function () {
    if (!SHARED) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-links-'));
    execFileSync('tar', ['-xJf', join(SHARED, 'library/ga-resolutions-77-en-zh.tar.xz'), '-C', folder]);
    for (const language of LANGUAGES) {
      const files = filesIn(join(folder, '77session', language), /\.xml$/);
      drafts.set(
        language,
        new Map(files.map((file) => [resolutionOf(file), readMarkedAkn(readFileSync(file, 'utf8'))])),
      );
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [language, least, most] of [
    ['English', 0.997, 0.002],
    ['Chinese', 0.997, 0.002],
  ] as const) {
    it(`session 77, ${language}: at least ${100 * least} % found, at most ${100 * most} % contradicted`, () => {
      const other = drafts.get(language === 'English' ? 'Chinese' : 'English');
      const sum = { links: 0, found: 0, conflicts: 0, doubtful: 0 };
      for (const [name, draft] of drafts.get(language) ?? []) {
        const twin = new Set(other?.get(name)?.links.map(({ target }) => plain(target)));
        // A target that the editors of the other language do not have is as likely theirs as ours.
        const sure = draft.links.filter((link) => twin.has(plain(link.target)) && isSame(link));
        sum.doubtful += draft.links.length - sure.length;
        score(`${language}/${name}`, draft.text, sure, sum);
      }
      const { links, found, conflicts, doubtful } = sum;
      console.log(
        `      ${found} of ${links} links (${percent(found, links)}), ${conflicts} contradicted (${percent(conflicts, links)}), ${doubtful} doubtful`,
      );
      ok(links > 0 && found / links >= least, `${found} of ${links} found`);
      ok(conflicts / links <= most, `${conflicts} of ${links} contradicted`);
    });
  }
});

interface Sum {
  links: number;
  found: number;
  conflicts: number;
}

/** Counts as `shared/parallel/score.mjs` does: found where the citation over its first character names the target. */
function score(name: string, text: string, links: readonly AknLink[], sum: Sum): void {
  const read = citations(parse(text).tree);
  for (const link of links) {
    sum.links++;
    const over = read.find(({ span }) => span.from <= link.from && link.from < span.to);
    const covered = links.filter(({ from }) => over && over.span.from <= from && from < over.span.to);
    const others = new Set(covered.map(({ target }) => plain(target)));
    const named = new Set(over?.citation.targets.map(plain));
    if (named.has(plain(link.target)) && named.size <= Math.max(2, others.size) && others.size <= 2) {
      sum.found++;
      continue;
    }
    if (named.size > 0) sum.conflicts++;
    if (!VERBOSE) continue;
    const around = text.slice(Math.max(0, link.from - 60), link.from + link.text.length + 30).replaceAll('\n', ' ');
    console.log(`${name}: ${link.text} → ${link.target}; got ${[...named].join(' + ') || 'nothing'}; … ${around}`);
  }
}

/** Which resolution a file is: the two languages name the parts of one differently. */
function resolutionOf(file: string): string {
  return /^A_RES_77_\d+[A-Z]?/.exec(basename(file))?.[0] ?? basename(file);
}

/** Whether the numbers of the link's text are those of its target: some links lead to the document beside it. */
function isSame({ text, target }: AknLink): boolean {
  const numbers = new Set(target.match(/\d+/g));
  return (text.match(/\d+/g) ?? []).every((number) => numbers.has(number));
}

/** One written form for one document, without the letters of a resolution in parts. */
function plain(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[\s\u00a0]+/g, '')
    .replace(/\u2011|\u2010/g, '-')
    .replace(/^(A\/RES\/\d+)[A-Z](\([IVXLC]+\))$/, '$1$2')
    .replace(/^(A\/RES\/(?:[A-Z]+-)?\d+\/\d+)[A-Z](?:-[A-Z])?$/, '$1')
    .replace(/\(SUPP\)$/, '');
}

function percent(some: number, all: number): string {
  return `${((100 * some) / (all || 1)).toFixed(2)} %`;
}
