/** What a hover says of a cited document: its name, title, date and organ, how it is held, what came after it. */
import { meets } from '../../corpus/asked';
import { citedKeys } from '../../corpus/citing';
import { pageOf } from '../../corpus/hits';
import type { CorpusRecord } from '../../corpus/record';
import { formatPlace, type Place } from '../../base/place';
import { fileName } from '../../base/uri';
import { citations } from '../../analysis/analysis';
import type { RelationKind } from '../../docsymbol/bodies';
import { symbolKey } from '../../docsymbol/format';
import { organOf as organOfSymbol } from '../../docsymbol/organ';
import { parseSymbol, relation } from '../../docsymbol/parse';
import { successorsOf, type SuccessorKind } from '../../docsymbol/successors';
import { touchedPlaces } from '../../workspace/corrections';
import type { Snapshot } from '../../workspace/workspace';
import { nameOfLanguage } from '../languageNames';
import { joined, strong, type Line } from './markup';

/** What is said of a document. */
export interface DocumentLines {
  /** Its name and title, and what it corrects or what has corrected it: one line each, in front of its words. */
  readonly head: readonly Line[];
  /** Date, organ, how and where it is held, how often it is cited: behind its words. */
  readonly facts: Line;
}

/** Of a document that is held; `versions` are all that are held of it, `from` is where the cited words begin. */
export function documentLines(
  record: CorpusRecord,
  versions: readonly CorpusRecord[],
  targets: readonly string[],
  place: Place,
  from: number | undefined,
  snapshot: Snapshot,
): DocumentLines {
  // An instrument is known by its title.
  const [name, title] = record.symbols.length > 0 ? [record.symbols.join('–'), record.title] : [record.title, ''];
  const page = from === undefined ? undefined : pageOf(record.pages, from);
  const source = fileName(record.source);
  const facts = [
    record.date ?? '',
    organOf(record.symbols),
    heldIn(record, versions),
    page === undefined ? source : `${source}, page ${page}`,
    citedTimes(snapshot, [...record.symbols, ...targets]),
  ];
  return {
    head: [
      joined([strong(name), title === name ? '' : title], ' · '),
      ...earlierLine(record.symbols),
      ...laterLines(record.symbols, place, snapshot),
    ],
    facts: joined(facts, ' · '),
  };
}

/** Of a document that is not held: from the catalogue, and from its symbol. Their silence says nothing. */
export function absentLines(targets: readonly string[], snapshot: Snapshot): DocumentLines {
  const { view } = snapshot;
  const known = targets.map((target) => view.catalogue.get(symbolKey(target))).find((entry) => entry !== undefined);
  return {
    head: [
      joined([strong(targets.join('–')), known?.title ?? ''], ' · '),
      ...earlierLine(targets),
      ...laterLines(targets, [], snapshot),
    ],
    facts: joined([known?.date ?? '', organOf(targets), citedTimes(snapshot, targets)], ' · '),
  };
}

const EARLIER: Readonly<Record<RelationKind, string>> = {
  extends: 'Adds to',
  amends: 'Amends',
  corrects: 'Corrects',
  replaces: 'Replaces',
  summarises: 'Summarises',
};

/** `Corrects A/93/1`: of what has a suffix the document that it is about. */
function earlierLine(symbols: readonly string[]): Line[] {
  const found = symbols.map((symbol) => parseSymbol(symbol)).flatMap((parsed) => (parsed && relation(parsed)) ?? []);
  const [first] = found;
  return first ? [[`${EARLIER[first.kind]} `, strong(found.map(({ of }) => of).join('–'))]] : [];
}

/** `held in Chinese and English`, `advance version in English`, `held without text in Chinese`: the version that is shown first. */
function heldIn(record: CorpusRecord, versions: readonly CorpusRecord[]): string {
  const others = [...new Set(versions.map((version) => nameOfLanguage(version.language)))].sort();
  return `${record.held} in ${listed([...new Set([nameOfLanguage(record.language), ...others])])}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function organOf(symbols: readonly string[]): string {
  const organs = symbols.flatMap((symbol) => organOfSymbol(symbol) ?? []);
  return [...new Set(organs)].join(' and ');
}

function citedTimes({ draft }: Snapshot, targets: readonly string[]): string {
  const keys = new Set(targets.map(symbolKey));
  const count = citations(draft).filter(
    ({ citation }) =>
      citation.kind !== 'internal' &&
      [...citation.targets, ...(citation.suggest ?? [])].some((target) => keys.has(symbolKey(target))),
  ).length;
  return count < 2 ? '' : `cited ${count} times in this draft`;
}

const LATER: Readonly<Record<SuccessorKind, string>> = {
  Rev: 'Replaced by',
  Corr: 'Corrected by',
  Add: 'Continued in',
};

/** `Corrected by A/60/341/Corr.1 (2005-10-03), which touches paras 7 and 9, the cited one among them`. */
function laterLines(symbols: readonly string[], place: Place, { view, draft }: Snapshot): Line[] {
  const told = new Set<string>();
  return symbols.flatMap(successorsOf).flatMap(({ kind, symbol }): Line[] => {
    const all = view.records.get(symbolKey(symbol)) ?? [];
    const record = all.find(({ language }) => language === draft.language) ?? all[0];
    // Both halves of a joint document have one correction.
    const key = record?.symbols.map(symbolKey).join() ?? '';
    if (!record || told.has(key)) return [];
    told.add(key);
    const date = record.date === null ? '' : ` (${record.date})`;
    return [[`${LATER[kind]} `, strong(record.symbols.join('–')), date, kind === 'Corr' ? touched(record, place) : '']];
  });
}

/** More places than this are not listed. */
const MOST = 6;

function touched(record: CorpusRecord, place: Place): string {
  const places = touchedPlaces(record.draft);
  if (places.length === 0) return '';
  const isCited = meets(place);
  const here = place.length === 0 ? [] : places.filter((one) => isCited(citedKeys(one)));
  if (here.length > 0) return `, which changes ${listed(here.map(formatPlace))}`;
  const more = places.length > MOST ? [`${places.length - MOST} more`] : [];
  const words = listed([...places.slice(0, MOST).map(formatPlace), ...more]);
  return place.length === 0 ? `, which changes ${words}` : `, which changes ${words}, not the cited place`;
}
