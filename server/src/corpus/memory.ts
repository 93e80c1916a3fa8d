/**
 * The corpus in memory: for a check that keeps nothing, and where there is no database. Answers as the store does; its
 * searches read every text, so it is for hundreds of documents.
 */
import { makeUri, normalUri } from '../base/uri';
import { aliasKeys } from '../docsymbol/aliases';
import { symbolKey } from '../docsymbol/format';
import { organNames } from '../docsymbol/organ';
import { CORPUS_SCHEME } from '../protocol';
import { catalogue, type CatalogueEntry } from './catalogue';
import { askedKeys, isAsked } from './asked';
import { citationCount, citedWords, type CitationRow } from './citing';
import type { CitingPlace, Corpus, Hit, Problem, SomeFiles } from './corpus';
import type { CorpusDocument } from './document';
import { hitAround, hitOf, passagesIn } from './hits';
import { marksOf, phrases, quotationSpan } from './query';
import { makeRecord, type CorpusRecord } from './record';
import { filtered, NAMED, shelfCounts, shelfOf, volumesOf, type Volume } from './shelves';
import { tokens } from './tokens';

export interface MemoryCorpus extends Corpus {
  /** Replaces everything. */
  replace(documents: readonly (CorpusDocument & { readonly source: string })[], problems?: readonly Problem[]): void;
}

interface Held {
  readonly document: CorpusDocument;
  readonly record: CorpusRecord;
  readonly id: number;
}

export function memoryCorpus(): MemoryCorpus {
  let revision = 0;
  let all: readonly Held[] = [];
  let troubles: readonly Problem[] = [];
  let ids = 0;
  let byKey = new Map<string, Held[]>();

  const hits = ({ document, record }: Held, marks: (text: string) => Hit['marks'] | undefined): Hit[] =>
    document.structure.units.flatMap((_, at) => {
      const hit = hitOf(record, document.structure, document, at, (text) => marks(text) ?? []);
      return hit && hit.marks.length > 0 ? [hit] : [];
    });

  const volumes = (filter: string): readonly Volume[] => {
    const words = new Map(
      all.map(({ id, document: { symbols, title } }) => [
        id,
        tokens([...symbols, title].join(' ')).map(({ word }) => word),
      ]),
    );
    return filtered(
      volumesOf(all.map(({ id, document }) => ({ ...document, id }))),
      filter,
      (word) => new Set([...words].filter(([, own]) => own.some((one) => one.startsWith(word))).map(([id]) => id)),
      organNames(),
    );
  };

  return {
    get revision() {
      return revision;
    },
    reading: false,
    get count() {
      return all.length;
    },
    async get(keys) {
      const records = new Map<string, readonly CorpusRecord[]>();
      const known = new Map<string, CatalogueEntry>();
      for (const key of keys) {
        const versions = byKey.get(key);
        const entry = versions ? undefined : (await catalogue()).entries.get(key);
        if (versions)
          records.set(
            key,
            versions.map(({ record }) => record),
          );
        if (entry) known.set(key, entry);
      }
      return { records, catalogue: known };
    },
    read: (uri) => Promise.resolve(all.find(({ record }) => record.uri === normalUri(uri))?.record),
    find(query, limit) {
      const words = tokens(query).map(({ word }) => word);
      const found = all.filter(({ document: { symbols, title } }) => {
        const own = tokens([...symbols, title].join(' ')).map(({ word }) => word);
        return words.every((word) => own.some((other) => other.startsWith(word)));
      });
      return Promise.resolve(found.slice(0, limit).map(({ record }) => record));
    },
    titles(after, limit) {
      const behind = all.filter(({ id }) => id > after);
      const lines = behind.slice(0, limit).map(({ id, document: { symbols, title, date, language } }) => {
        return { id, symbols, title, date, language };
      });
      const sum = all.reduce((total, { id }) => total + id, 0);
      return Promise.resolve({ lines, more: behind.length > limit, sum });
    },
    search(query, { language, exact = false, kinds, limit }) {
      const asked = exact ? [] : phrases(query);
      const marks = (text: string): Hit['marks'] | undefined => {
        if (exact) {
          const span = quotationSpan(text, query);
          return span && [span];
        }
        const each = asked.map((phrase) => marksOf(text, [phrase]));
        return each.some((found) => found.length === 0) ? undefined : each.flat().sort((a, b) => a[0] - b[0]);
      };
      const found = all
        .filter(({ document }) => language === undefined || document.language === language)
        .flatMap((held) => hits(held, marks))
        .filter(({ kind }) => exact || !kinds || kinds.some((wanted) => wanted === kind));
      return Promise.resolve({ hits: found.slice(0, limit), more: found.length > limit });
    },
    passages(symbol, place, language) {
      const versions = byKey.get(symbolKey(symbol)) ?? [];
      const held = versions.find(({ document }) => document.language === language) ?? versions[0];
      return Promise.resolve(held && passagesIn(held.record, held.document.structure, held.document, place));
    },
    citing(symbol, place, limit) {
      const versions = byKey.get(symbolKey(symbol)) ?? [];
      const symbols = [
        ...new Set(versions.length > 0 ? versions.flatMap(({ document }) => document.symbols) : [symbol]),
      ];
      const keys = new Set([symbolKey(symbol), ...symbols.flatMap(aliasKeys)]);
      const asked = askedKeys(place);
      const found = all.flatMap(({ document, record }) => {
        const cited = new Map<number, CitationRow[]>();
        for (const row of document.citations) {
          if (!keys.has(row.target)) continue;
          if (place.length > 0 && !asked.some((key) => isAsked(row, key))) continue;
          cited.set(row.from, [...(cited.get(row.from) ?? []), row]);
        }
        return Array.from(cited, ([from, rows]): CitingPlace => {
          const unit = document.structure.units[rows[0]?.at ?? -1];
          return {
            document: record,
            part: document.structure.parts[unit?.part ?? 0]?.name ?? 'main',
            kind: unit?.kind ?? 'text',
            label: unit?.label ?? '',
            from,
            to: rows[0]?.to ?? from,
            range: rows[0]?.range ?? NOWHERE,
            cites: citedWords(rows),
            keys: rows.map(({ part, unit, series, first, last, sub }) => ({ part, unit, series, first, last, sub })),
          };
        });
      });
      const documents = new Set(found.map(({ document }) => document.uri)).size;
      return Promise.resolve({ symbols, places: found.slice(0, limit), total: found.length, documents });
    },
    inContext: (places) =>
      Promise.resolve(
        places.flatMap(({ document: { uri }, from, to }) => {
          const held = all.find(({ record }) => record.uri === uri);
          const hit = held && hitAround(held.record, held.document.structure, held.document, from, to);
          return hit ? [hit] : [];
        }),
      ),
    shelves: (filter) => Promise.resolve(shelfCounts(volumes(filter))),
    shelf({ filter, ...query }) {
      const { volumes: found, total } = shelfOf(volumes(filter), query);
      const record = (id: number): CorpusRecord[] => all.filter((held) => held.id === id).map((held) => held.record);
      return Promise.resolve({ documents: found.map(({ ids }) => ids.flatMap(record)), total });
    },
    folders: (uris) =>
      Promise.resolve(
        uris.map((uri) => {
          const inside = `${uri.replace(/\/$/, '')}/`;
          const own = all.filter(({ record }) => record.source.startsWith(inside));
          const scans = own.filter(({ document }) => document.held === 'held without text');
          const unread = troubles.filter((trouble) => trouble.uri.startsWith(inside)).map((trouble) => trouble.uri);
          const problem = troubles.find((trouble) => trouble.uri === uri)?.why ?? null;
          return {
            uri,
            documents: own.length,
            files: own.length + unread.length,
            scans: someOf(scans.map(({ record }) => record.source)),
            unread: someOf(unread),
            problem,
          };
        }),
      ),
    problems: () => Promise.resolve(troubles),
    counts: () =>
      Promise.resolve({
        documents: all.length,
        files: all.length,
        symbols: byKey.size,
        citations: all.reduce((sum, { document }) => sum + citationCount(document.citations), 0),
        problems: troubles.length,
        folders: [],
        held: tally(all.map(({ document }) => document.held)),
        languages: tally(all.map(({ document }) => document.language)),
      }),
    replace(documents, problems = []) {
      revision++;
      troubles = problems;
      const ordered = [...documents].reverse().sort(byPreference);
      const taken = new Set<string>();
      all = ordered.map((document, at) => {
        const path = `/${document.language}/${document.name}`;
        const uri = makeUri(CORPUS_SCHEME, `${path}${taken.has(path) ? `~${String(at).padStart(8, '0')}` : ''}.undoc`);
        taken.add(path);
        return { document, record: makeRecord({ ...document, uri }, document.draft), id: ++ids };
      });
      byKey = new Map();
      for (const held of all) for (const key of held.document.keys) byKey.set(key, [...(byKey.get(key) ?? []), held]);
    },
  };
}

const HELD: readonly CorpusDocument['held'][] = ['held', 'advance version', 'held without text'];
const FORMATS: readonly CorpusDocument['format'][] = ['akoma-ntoso', 'word', 'text', 'pdf'];

/** The order of the store: the final text, the corrected one, the newer one, the one whose format says most of its structure. */
function byPreference(a: CorpusDocument, b: CorpusDocument): number {
  return (
    HELD.indexOf(a.held) - HELD.indexOf(b.held) ||
    Number(b.reissued) - Number(a.reissued) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format)
  );
}

function someOf(uris: readonly string[]): SomeFiles {
  return { count: uris.length, first: [...uris].sort().slice(0, NAMED) };
}

function tally(names: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
