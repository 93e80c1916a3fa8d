/** `rapporteur.json`: what a drafter declares of documents that do not say it themselves, in the folder that holds them. */
import { isLanguage } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { onlySymbol } from '../docsymbol/scan';

export const PROJECT_FILE = 'rapporteur.json';

/** What is declared of one file; it holds only where the document itself and its name are silent. */
export interface DeclaredFacts {
  readonly symbols?: readonly string[];
  readonly language?: Language;
  readonly date?: string;
  readonly title?: string;
}

export interface ProjectFile {
  /** By the path of the file from the folder of `rapporteur.json`, with slashes, in NFC. */
  readonly documents: ReadonlyMap<string, DeclaredFacts>;
  /** What in it could not be used, each a clause. */
  readonly problems: readonly string[];
}

/**
 * Reads `{ "documents": { "letters/2009.pdf": { "symbol": "S/2009/398", "language": "zh", "date": "2009-07-31" } } }`.
 * Throws nothing: what is wrong is named, and the rest is used.
 */
export function readProjectFile(text: string): ProjectFile {
  const problems: string[] = [];
  const documents = new Map<string, DeclaredFacts>();
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { documents, problems: [`is no JSON: ${(error as Error).message}`] };
  }
  const declared = (json as { documents?: unknown } | null)?.documents;
  if (declared === undefined) return { documents, problems };
  if (typeof declared !== 'object' || declared === null || Array.isArray(declared))
    return { documents, problems: ['has "documents" that are no object of file names'] };
  for (const [path, facts] of Object.entries(declared as Record<string, unknown>)) {
    const say = (what: string): void => void problems.push(`says of ${path}: ${what}`);
    if (typeof facts !== 'object' || facts === null) say('nothing that is an object');
    else
      documents.set(
        path.replace(/\\/g, '/').replace(/^\.\//, '').normalize('NFC'),
        readFacts(facts as Record<string, unknown>, say),
      );
  }
  return { documents, problems };
}

function readFacts(facts: Record<string, unknown>, say: (what: string) => void): DeclaredFacts {
  const { symbol, language, date, title } = facts;
  const written = typeof symbol === 'string' ? onlySymbol(symbol) : undefined;
  if (symbol !== undefined && (!written || written.fault !== undefined))
    say(`${JSON.stringify(symbol)} is no document symbol`);
  if (language !== undefined && !isLanguage(language))
    say(`${JSON.stringify(language)} is none of ar, zh, en, fr, ru, es`);
  const day = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
  if (date !== undefined && day === undefined) say(`${JSON.stringify(date)} is no date like 2009-07-31`);
  if (title !== undefined && typeof title !== 'string') say('the title is no text');
  return {
    ...(written && written.fault === undefined && { symbols: written.targets }),
    ...(isLanguage(language) && { language }),
    ...(day !== undefined && { date: day }),
    ...(typeof title === 'string' && { title }),
  };
}
