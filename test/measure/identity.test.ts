/** The published documents, with their names unknown: how often they say what they are. `VERBOSE=1` names every other one. */
import { ok } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { identify, type Identity } from '../../server/src/corpus/identity';
import { symbolFromFileName } from '../../server/src/docsymbol/fileName';
import { symbolKey } from '../../server/src/docsymbol/format';
import { notes } from '../../server/src/draft/notes';
import { parse } from '../../server/src/draft/parse';
import { parts } from '../../server/src/draft/tree';
import { readAkn } from '../../server/src/sources/akn';
import { decode } from '../../server/src/sources/txt';
import { readMarkedAkn } from '../support/akn';
import { filesIn, SHARED } from '../support/documents';

const VERBOSE = process.env.VERBOSE === '1';

describe('the identity of published documents', function () {
  this.timeout(300_000);
  let folder = '';
  let shared = '';

  before(function () {
    if (!SHARED) this.skip();
    shared = SHARED;
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-identity-'));
    for (const name of ['ga-resolutions-77-en-zh', 'sc-resolutions-en']) {
      execFileSync('tar', ['-xJf', join(SHARED, 'library', `${name}.tar.xz`), '-C', folder]);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('Security Council resolutions: the symbol is right in at least 99 %, and the year of the date', () => {
    const wrong: string[] = [];
    const undated: string[] = [];
    const files = filesIn(folder, /\.txt$/);
    for (const file of files) {
      const { symbols, date } = ofText(file);
      const wanted = nameOf(file);
      if (keys(symbols) !== wanted) wrong.push(`${basename(file)}: ${symbols.join(' and ') || 'none'}`);
      if (!wanted.endsWith(`(${date?.slice(0, 4) ?? ''})`)) undated.push(`${basename(file)}: ${date ?? 'no date'}`);
    }
    report('symbols', wrong, files.length, 0.99);
    report('dates', undated, files.length, 0.99);
  });

  it('resolutions of session 77 in Akoma Ntoso: everything that their editors marked', () => {
    const structure: string[] = [];
    const facts: string[] = [];
    const alone: string[] = [];
    const files = filesIn(folder, /\.xml$/);
    for (const file of files) {
      const name = `${basename(dirname(file))}/${basename(file)}`;
      const xml = readFileSync(file, 'utf8');
      const source = readAkn(xml);
      const { tree } = parse(source.text);
      const marked = readMarkedAkn(xml);
      const numbers = parts(tree).flatMap((part) => part.paragraphs.map(({ number }) => String(number)));
      const known = notes(tree).flatMap(({ mark, note, reference }) => (note && reference ? [mark] : []));
      if (numbers.join() !== marked.paragraphs.join()) structure.push(`${name}: paragraphs ${numbers.join(' ')}`);
      if (known.sort().join() !== [...marked.notes].sort().join()) structure.push(`${name}: notes ${known.join(' ')}`);
      const found = identify(source, tree);
      // One of those in Chinese is in Arabic.
      const language = /[\u0621-\u064a]{4}/.test(source.text) ? 'ar' : name.startsWith('Chinese') ? 'zh' : 'en';
      const right =
        isNamed(found, file) &&
        found.title === source.facts.title &&
        found.date === source.facts.date &&
        found.language === language;
      if (!right) facts.push(`${name}: ${found.symbols.join(' and ')}, ${found.date ?? 'no date'}, ${found.title}`);
      if (!isNamed(identify({ text: source.text, facts: {} }, tree), file)) alone.push(name);
    }
    report('paragraphs and notes', structure, files.length, 0.985);
    report('symbol, title, date and language', facts, files.length, 1);
    report('the symbol from the text alone', alone, files.length, 1);
  });

  it('resolutions in six languages, the texts of the corpus, and other documents: the symbol is right in at least 99 %', () => {
    const wrong: string[] = [];
    const files = ['parallel', 'documents'].flatMap((name) => filesIn(join(shared, name), /\.txt$/));
    for (const file of files) {
      const { symbols, title, language } = ofText(file);
      const wanted = basename(file).startsWith('UN-Charter') ? 'CHARTEROFTHEUNITEDNATIONS' : nameOf(file);
      if (keys(symbols) !== wanted || title === '' || language !== basename(dirname(file)))
        wrong.push(`${file}: ${symbols.join(' and ') || 'none'}, ${title}`);
    }
    for (const file of filesIn(join(shared, 'corpus'), /\.txt$/)) {
      const found = keys(ofText(file).symbols);
      if (found !== CORPUS[basename(file).slice(0, 3)]) wrong.push(`${file}: ${found}`);
    }
    report('symbols', wrong, files.length + Object.keys(CORPUS).length, 0.99);
  });
});

/** 004 prints no symbol. */
const CORPUS: Readonly<Record<string, string>> = {
  '000': 'A/61/204 S/2006/590',
  '001': 'A/60/341 S/2005/567',
  '002': 'S/2001/138',
  '003': 'S/2015/730',
  '004': '',
};

function ofText(file: string): Identity {
  const text = decode(readFileSync(file))?.text ?? '';
  return identify({ text, facts: {} }, parse(text).tree);
}

function keys(symbols: readonly string[]): string {
  return symbols.map(symbolKey).join(' ');
}

function nameOf(file: string): string {
  return keys(symbolFromFileName(basename(file))?.targets ?? []);
}

/** One file holds both parts of the resolution that it is named after. */
function isNamed({ symbols }: Identity, file: string): boolean {
  const found = keys(symbols);
  return found === nameOf(file) || (found === 'A/RES/77/128A-B' && nameOf(file) === 'A/RES/77/128');
}

function report(what: string, wrong: readonly string[], all: number, share: number): void {
  const right = all - wrong.length;
  if (VERBOSE) console.log(wrong.join('\n'));
  console.log(`      ${what}: ${right} of ${all} right (${((100 * right) / all).toFixed(2)} %)`);
  ok(all > 0 && right / all >= share, `${what}: ${right} of ${all}`);
}
