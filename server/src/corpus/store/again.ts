/** Documents that are held twice in one language: both stay, and it is said which one is preferred, and why. */
import { later, told, type Told } from '../../base/l10n';
import { displayPath } from '../../base/uri';
import type { Language } from '../../languages/lexicon';
import type { Problem } from '../corpus';
import type { Database } from './database';
import type { Row } from './rows';

/** `rows` gives the versions under a name, the preferred one of each language first; `source` the file that the reader sees. */
export function heldAgain(
  db: Database,
  rows: (name: string) => readonly Row[],
  source: (document: number) => string | undefined,
): Problem[] {
  const names = db.prepare('SELECT name FROM documents GROUP BY name HAVING count(*) > 1').all();
  return names.flatMap(({ name }) => {
    const preferred = new Map<string, { readonly row: Row; readonly file: string }>();
    return rows(String(name)).flatMap((row): Problem[] => {
      const file = source(row.id);
      const symbols = JSON.parse(row.symbols) as string[];
      // A title is no name: two documents may have the same.
      if (file === undefined || symbols.length === 0) return [];
      const first = preferred.get(row.language);
      if (!first) {
        preferred.set(row.language, { row, file });
        return [];
      }
      const clause = preference(first.row, row);
      return [{ uri: file, why: told(clause, symbols.join('–'), NAMES[row.language], displayPath(first.file)) }];
    });
  });
}

const NAMES: Readonly<Record<Language, Told>> = {
  ar: told('Arabic'),
  zh: told('Chinese'),
  en: told('English'),
  fr: told('French'),
  ru: told('Russian'),
  es: told('Spanish'),
};

const FORMATS: Readonly<Record<Row['format'], string>> = {
  'akoma-ntoso': later('is {0} in {1} again; {2}, which is Akoma Ntoso, is preferred'),
  word: later('is {0} in {1} again; {2}, which is a Word file, is preferred'),
  text: later('is {0} in {1} again; {2}, which is text, is preferred'),
  pdf: later('is {0} in {1} again; {2}, which is a PDF, is preferred'),
};

/** Why the one comes before the other, in the order of what decides. */
function preference(one: Row, other: Row): string {
  if (one.held !== other.held)
    return other.held === 'advance version'
      ? later('is {0} in {1} again; {2}, which is final, is preferred')
      : later('is {0} in {1} again; {2}, which has text, is preferred');
  if (one.reissued !== other.reissued) return later('is {0} in {1} again; {2}, which was reissued, is preferred');
  if (one.date !== other.date)
    return other.date === null
      ? later('is {0} in {1} again; {2}, which has a date, is preferred')
      : later('is {0} in {1} again; {2}, which is newer, is preferred');
  return one.format === other.format
    ? later('is {0} in {1} again; {2}, which was read last, is preferred')
    : FORMATS[one.format];
}
