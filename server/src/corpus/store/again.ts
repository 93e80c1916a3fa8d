/** Documents that are held twice in one language: both stay, and it is said which one is preferred, and why. */
import { displayPath } from '../../base/uri';
import { LEXICONS } from '../../languages/index';
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
      const language = LEXICONS.en.languageNames[row.language]?.[0] ?? row.language;
      const why = `is ${symbols.join('–')} in ${language} again; ${displayPath(first.file)}, which ${reason(first.row, row)}, is preferred`;
      return [{ uri: file, why }];
    });
  });
}

const FORMATS: Readonly<Record<Row['format'], string>> = {
  'akoma-ntoso': 'Akoma Ntoso',
  word: 'a Word file',
  text: 'text',
  pdf: 'a PDF',
};

/** Why the one comes before the other, in the order of what decides. */
function reason(one: Row, other: Row): string {
  if (one.held !== other.held) return other.held === 'advance version' ? 'is final' : 'has text';
  if (one.reissued !== other.reissued) return 'was reissued';
  if (one.date !== other.date) return other.date === null ? 'has a date' : 'is newer';
  return one.format === other.format ? 'was read last' : `is ${FORMATS[one.format]}`;
}
