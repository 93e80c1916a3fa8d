/** A source's text → all that the store keeps of the document: plain values, made where nobody waits. */
import type { Told } from '../base/l10n';
import { fileName } from '../base/uri';
import { citations } from '../analysis/analysis';
import { readReference } from '../analysis/reference';
import { aliasKeys } from '../docsymbol/aliases';
import { symbolKey } from '../docsymbol/format';
import { fileNameOfSymbol, symbolFromFileName } from '../docsymbol/fileName';
import { linesOf } from '../draft/lines';
import { notes } from '../draft/notes';
import { parse } from '../draft/parse';
import type { Draft } from '../draft/nodes';
import { parts } from '../draft/tree';
import type { Language } from '../languages/lexicon';
import type { Format, SourceText } from '../sources/source';
import { CATALOGUE_LANGUAGE, type Catalogue } from './catalogue';
import { citationRows, type CitationRow } from './citing';
import { identify } from './identity';
import type { DeclaredFacts } from './projectFile';
import type { Held } from './record';
import { namesAdoption } from './resolutionTitle';
import { saysNothing, structureOf, type Structure } from './structure';

export interface CorpusDocument {
  readonly symbols: readonly string[];
  /** Every key under which the document is looked up, its own symbols' and other forms'. */
  readonly keys: readonly string[];
  /** The last part of its URI, without an ending: `A-60-341-S-2005-567`, or its title. */
  readonly name: string;
  readonly title: string;
  readonly date: string | null;
  readonly language: Language;
  readonly held: Held;
  /** Printed anew for technical reasons, so that it takes the place of the one before. */
  readonly reissued: boolean;
  readonly format: Format;
  readonly remarks: readonly Told[];
  readonly text: string;
  readonly pages: readonly number[];
  readonly draft: Draft;
  readonly structure: Structure;
  readonly citations: readonly CitationRow[];
  readonly paragraphs: number;
  readonly notes: number;
}

/**
 * What a source says, read: its masthead first, else the file's own facts, its name, and what `rapporteur.json` declares.
 * Never throws; a document that says nothing of itself is known by its title, and one without that by its file's name.
 */
export function readDocument(
  source: SourceText,
  uri: string,
  declared: DeclaredFacts | undefined,
  known: Catalogue['entries'] = new Map(),
): CorpusDocument {
  const draft = parse(source.text).tree;
  const identity = identify(source, draft);
  const named = symbolFromFileName(fileName(uri));
  const symbols =
    identity.symbols.length > 0
      ? identity.symbols
      : named && named.fault === undefined
        ? named.targets
        : (declared?.symbols ?? []);
  const printed = identity.title !== '' ? identity.title : (declared?.title ?? '');
  const title = identity.language === CATALOGUE_LANGUAGE ? subjectOf(symbols, printed, known) : printed;
  const { structure, unitAt } = structureOf(draft);
  const empty = source.text.trim() === '' || saysNothing(draft);
  return {
    symbols,
    keys: [...new Set(symbols.flatMap(aliasKeys))],
    name: symbols.length > 0 ? fileNameOfSymbol(symbols) : titleName(title, stem(uri)),
    title: title !== '' || symbols.length > 0 ? title : stem(uri),
    date: identity.date ?? declared?.date ?? null,
    language: empty ? (source.facts.language ?? declared?.language ?? identity.language) : identity.language,
    held: empty ? 'held without text' : identity.advance ? 'advance version' : 'held',
    reissued: identity.reissued,
    format: source.format,
    remarks: source.remarks,
    text: source.text,
    pages: source.pages,
    draft,
    structure,
    citations: citationRows(citations(draft), unitAt, linesOf(draft)),
    paragraphs: parts(draft).reduce((sum, part) => sum + part.paragraphs.length, 0),
    notes: notes(draft).filter(({ note }) => note !== undefined).length,
  };
}

/** A resolution under no other title than its number or the day of its adoption is called by its subject, where the catalogue has it. */
function subjectOf(symbols: readonly string[], printed: string, known: Catalogue['entries']): string {
  const subject = symbols
    .map((symbol) => known.get(symbolKey(symbol))?.title)
    .find((title) => title !== undefined && title !== '');
  if (subject === undefined) return printed;
  // When and where it was adopted is no title either.
  const untitled = printed === '' || namesAdoption(printed, CATALOGUE_LANGUAGE);
  const named = untitled ? symbols : readReference(printed)?.targets;
  return named?.some((target) => symbols.includes(target)) === true ? subject : printed;
}

function stem(uri: string): string {
  return fileName(uri).replace(/\.[A-Za-z0-9]+$/, '');
}

/** The first of these titles that can be the name of a file: no separators, and not longer than a tab shows. */
function titleName(...titles: readonly string[]): string {
  const names = titles.map((title) => {
    // Half a character has no place in a URI, and a control character none in a tab.
    const plain = title.replace(/[\\/:*?"<>|#%~\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
    return Array.from(plain).slice(0, 80).join('').trim();
  });
  return names.find((name) => name !== '') ?? 'document';
}
