/**
 * Slips put into published resolutions, one at a time: how many of them are found, by rule and language. What is not found stands
 * mostly in quotations and titles, of which no rule speaks. `VERBOSE=1` prints each that is not found.
 */
import { ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NO_OPTIONS } from '../../server/src/checks/options';
import { runChecks } from '../../server/src/checks/run';
import { memoryCorpus } from '../../server/src/corpus/memory';
import type { Language } from '../../server/src/languages/lexicon';
import { decode } from '../../server/src/sources/txt';
import { openDraft, takeSnapshot } from '../../server/src/workspace/workspace';
import { printTable } from '../bench/measure';
import { filesIn, SHARED } from '../support/documents';
import { random, type Random } from '../support/random';

const VERBOSE = process.env.VERBOSE === '1';
const LANGUAGES: readonly Language[] = ['zh', 'en', 'fr', 'es', 'ru', 'ar'];

interface Slip {
  readonly what: string;
  /** Any of which may find it. */
  readonly rules: readonly string[];
  /** Where it can be made; all languages have the same pattern, or each its own. */
  readonly at: RegExp | Readonly<Partial<Record<Language, RegExp>>>;
  readonly made: (words: string) => string;
  /** At least so many of a hundred are found, all languages together. */
  readonly least: number;
}

const DIRECTIONS: readonly (readonly [string, string])[] = [
  ['上文', '下文'],
  ['above', 'below'],
  ['supra', 'infra'],
  ['выше', 'ниже'],
  ['أعلاه', 'أدناه'],
];

const SLIPS: readonly Slip[] = [
  {
    what: 'a bracket of another width',
    rules: ['bracket-width'],
    at: { zh: /\([^()（）\n]{2,20}\)/g },
    made: (words) => words.replace('(', '（'),
    least: 85,
  },
  {
    what: 'a bracket that is not closed',
    rules: ['bracket-unpaired'],
    at: /(?<=\([^()（）\n]{8,60})\)/g,
    made: () => '',
    least: 75,
  },
  {
    what: 'a bracket that is not opened',
    rules: ['bracket-unpaired'],
    at: /(?<=\S )\((?=[^()（）\n]{8,60}\))/g,
    made: () => '',
    least: 65,
  },
  {
    what: 'a word twice',
    rules: ['doubled-word'],
    at: {
      zh: /(?<=[\u3400-\u9fff]{2})[和的](?=[\u3400-\u9fff]{2})/g,
      en: /\b(?:the|of|and|to) /g,
      fr: /\b(?:de|les|des|et) /g,
      es: /\b(?:de|los|las) /g,
      ru: /(?<=\s)(?:на|по|для) /g,
    },
    made: (words) => words + words,
    least: 80,
  },
  {
    what: 'another year of a resolution',
    rules: ['resolution-year'],
    at: /(?<=\d{3,4} ?[(（])(?:19|20)\d\d(?=[)）])/g,
    made: (year) => String(Number(year) + 1),
    least: 95,
  },
  {
    what: 'another number of a paragraph',
    rules: ['paragraph-sequence'],
    at: /(?<=\n)\d+(?=(?:\.|\s[-–])\s)/g,
    made: (number) => String(Number(number) + 1),
    least: 95,
  },
  {
    what: 'another label of a sub-paragraph',
    rules: ['subparagraph-sequence'],
    at: { zh: /(?<=[;；]\n\()b(?=\))/g, en: /(?<=;\n\()b(?=\))/g, fr: /(?<=;\n)b(?=\))/g, es: /(?<=;\n)b(?=\))/g },
    made: () => 'e',
    least: 85,
  },
  {
    what: 'another footnote mark',
    rules: ['footnote-undefined', 'footnote-sequence'],
    at: /(?<=\[\^)\d+(?=\](?!:))/g,
    made: (mark) => String(Number(mark) + 40),
    least: 95,
  },
  {
    what: 'a straight quotation mark for a curly one',
    rules: ['quote-unpaired'],
    at: /[”»]/g,
    made: () => '"',
    least: 85,
  },
  {
    what: 'a half-width comma',
    rules: ['punctuation-width'],
    at: { zh: /(?<=[\u3400-\u9fff])，(?=[\u3400-\u9fff])/g },
    made: () => ',',
    least: 90,
  },
  {
    what: '第 or 号 left out',
    rules: ['citation-wording'],
    at: { zh: /第(?= ?\d+\/\d+ ?号决议)|(?<=第 ?\d+\/\d+ ?)号(?=决议)/g },
    made: () => '',
    least: 95,
  },
  {
    what: 'a space in a symbol',
    rules: ['symbol-malformed'],
    at: /\b(?:A|E)\/(?=\d+\/\d+(?![\d/]))/g,
    made: (words) => `${words} `,
    least: 95,
  },
  {
    what: 'a space before a comma',
    rules: ['spacing'],
    at: { en: /(?<=\p{L}{3}), /gu, es: /(?<=\p{L}{3}), /gu, ru: /(?<=\p{L}{3}), /gu, ar: /(?<=\p{L}{3})، /gu },
    made: (words) => ` ${words}`,
    least: 95,
  },
  {
    what: 'above for below',
    rules: ['reference-direction'],
    at: new RegExp(`上文(?=第)|(?<=\\d )(?:${DIRECTIONS.map(([above]) => above).join('|')})(?![\\p{L}])`, 'gu'),
    made: (word) => DIRECTIONS.find(([above]) => above === word)?.[1] ?? word,
    least: 75,
  },
];

describe('slips in published resolutions', function () {
  this.timeout(300_000);

  before(function () {
    if (!SHARED) this.skip();
  });

  it('are found, where the draft itself speaks', async () => {
    const r = random(20_261_129);
    const rows: string[][] = [];
    const poor: string[] = [];
    for (const slip of SLIPS) {
      const sum = { made: 0, found: 0 };
      const row = [slip.what];
      for (const language of LANGUAGES) {
        const { made, found } = await seed(slip, language, r);
        sum.made += made;
        sum.found += found;
        row.push(made === 0 ? '' : `${found}/${made}`);
      }
      rows.push(row);
      if (sum.found * 100 < sum.made * slip.least) poor.push(`${slip.what}: ${sum.found} of ${sum.made}`);
    }
    printTable('Slips found, of those put in', ['slip', ...LANGUAGES], rows);
    ok(poor.length === 0, poor.join('\n'));
  });
});

/** One slip in each document of a language that has a place for it. */
async function seed(slip: Slip, language: Language, r: Random): Promise<{ made: number; found: number }> {
  const pattern = slip.at instanceof RegExp ? slip.at : slip.at[language];
  const sum = { made: 0, found: 0 };
  if (!pattern) return sum;
  for (const file of filesIn(join(SHARED ?? '', 'parallel', language), /\.txt$/)) {
    const text = decode(readFileSync(file))?.text ?? '';
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) continue;
    const { index, 0: words } = r.pick(places);
    const slipped = text.slice(0, index) + slip.made(words) + text.slice(index + words.length);
    sum.made++;
    if (await isFound(slipped, index, slip)) sum.found++;
    else if (VERBOSE)
      console.log(`${slip.what}: ${basename(file)} ${JSON.stringify(slipped.slice(index - 40, index + 40))}`);
  }
  return sum;
}

/** As a warning or error, in the line of the slip or, where numbers run, in one of the next few. */
async function isFound(text: string, index: number, { rules }: Slip): Promise<boolean> {
  const snapshot = await takeSnapshot(openDraft('file:///draft.undoc', 0, text), memoryCorpus());
  const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
    throw error;
  });
  const line = snapshot.lines.position(index).line;
  return findings.some(({ rule, severity, from }) => {
    const away = snapshot.lines.position(from).line - line;
    const near = rule.id.endsWith('-sequence') ? away >= 0 && away <= 6 : away === 0;
    return near && rules.includes(rule.id) && (severity === 'warning' || severity === 'error');
  });
}
