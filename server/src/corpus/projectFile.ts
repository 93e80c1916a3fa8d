/**
 * What `rapporteur.json` declares of documents that do not say it themselves. The file itself, and what it says of drafts, is
 * `config/projectFile.ts`'s.
 */
import { told, type Told } from '../base/l10n';
import type { Span } from '../base/span';
import { readJson, type JsonNode, type JsonProblem } from '../config/json';
import { isLanguage } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { onlySymbol } from '../docsymbol/scan';

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
  /** What in it could not be used. */
  readonly problems: readonly JsonProblem[];
}

/** The facts that may be declared of a document. */
const DECLARED = ['symbol', 'language', 'date', 'title'];

/**
 * Reads `{ "documents": { "letters/2009.pdf": { "symbol": "S/2009/398", "language": "zh", "date": "2009-07-31" } } }`.
 * Throws nothing: what is wrong is named, and the rest is used.
 */
export function readProjectFile(text: string): ProjectFile {
  const { root, problems } = readJson(text);
  const declared = readDeclared(root);
  return { documents: declared.documents, problems: [...problems, ...declared.problems] };
}

/** The same of a file that has been read; the problems are those of the declarations alone. */
export function readDeclared(root: JsonNode | undefined): ProjectFile {
  const problems: JsonProblem[] = [];
  const documents = new Map<string, DeclaredFacts>();
  const declared = root?.properties.find(({ name }) => name === 'documents')?.value;
  if (!declared) return { documents, problems };
  const { from, to } = declared;
  if (declared.type !== 'object')
    return { documents, problems: [{ from, to, why: told('has "documents" that are no object of file names') }] };
  for (const { name: path, value } of declared.properties) {
    const say = (at: Span, what: Told): void =>
      void problems.push({ from: at.from, to: at.to, why: told('says of {0}: {1}', path, what) });
    if (value.type !== 'object') say(value, told('nothing that is an object'));
    else documents.set(path.replace(/\\/g, '/').replace(/^\.\//, '').normalize('NFC'), readFacts(value, say));
  }
  return { documents, problems };
}

function readFacts(facts: JsonNode, say: (at: Span, what: Told) => void): DeclaredFacts {
  for (const property of facts.properties) {
    if (!DECLARED.includes(property.name))
      say(property, told('there is no {0}; known are {1}', JSON.stringify(property.name), DECLARED.join(', ')));
  }
  /** What is written under a name, as `read` makes it of the value; what it makes nothing of is said. */
  const read = <T>(name: string, make: (value: unknown) => T | undefined, what: (value: string) => Told) => {
    const node = facts.properties.findLast((property) => property.name === name)?.value;
    const made = node && make(node.value);
    if (node && made === undefined) say(node, what(JSON.stringify(node.value)));
    return made;
  };
  const symbols = read('symbol', symbolsIn, (value) => told('{0} is no document symbol', value));
  const language = read(
    'language',
    (value) => (isLanguage(value) ? value : undefined),
    (value) => told('{0} is none of ar, zh, en, fr, ru, es', value),
  );
  const date = read(
    'date',
    (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined),
    (value) => told('{0} is no date like 2009-07-31', value),
  );
  const title = read(
    'title',
    (value) => (typeof value === 'string' ? value : undefined),
    () => told('the title is no text'),
  );
  return {
    ...(symbols && { symbols }),
    ...(language && { language }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
  };
}

function symbolsIn(value: unknown): readonly string[] | undefined {
  const written = typeof value === 'string' ? onlySymbol(value) : undefined;
  return written && written.fault === undefined ? written.targets : undefined;
}
