/** What a hover says of a cited document: its name, title, date and organ, how it is held, what came after it. */
import { later, listed, plural, t } from '../../base/l10n';
import { meets } from '../../corpus/asked';
import { citedKeys } from '../../corpus/citing';
import { pageOf } from '../../corpus/hits';
import type { CorpusRecord, Held } from '../../corpus/record';
import type { Place } from '../../base/place';
import { fileName } from '../../base/uri';
import { placeWords } from '../../citations/placeWords';
import { citations } from '../../analysis/analysis';
import type { RelationKind } from '../../docsymbol/bodies';
import { symbolKey } from '../../docsymbol/format';
import { organOf as organOfSymbol } from '../../docsymbol/organ';
import { parseSymbol, relation } from '../../docsymbol/parse';
import { successorsOf, type SuccessorKind } from '../../docsymbol/successors';
import { touchedPlaces } from '../../workspace/corrections';
import type { Snapshot } from '../../workspace/workspace';
import { documentName } from '../citedNames';
import { nameOfLanguage } from '../languageNames';
import { joined, strong, worded, type Line } from './markup';

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
  const [name, title] = record.symbols.length > 0 ? [documentName(record.symbols), record.title] : [record.title, ''];
  const page = from === undefined ? undefined : pageOf(record.pages, from);
  const source = fileName(record.source);
  const facts = [
    record.date ?? '',
    organOf(record.symbols),
    heldIn(record, versions),
    page === undefined ? source : t('{0}, page {1}', source, page),
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
      joined([strong(documentName(targets)), known?.title ?? ''], ' · '),
      ...earlierLine(targets),
      ...laterLines(targets, [], snapshot),
    ],
    facts: joined([known?.date ?? '', organOf(targets), citedTimes(snapshot, targets)], ' · '),
  };
}

const EARLIER: Readonly<Record<RelationKind, string>> = {
  extends: later('Adds to **{0}**'),
  amends: later('Amends **{0}**'),
  corrects: later('Corrects **{0}**'),
  replaces: later('Replaces **{0}**'),
  summarises: later('Summarises **{0}**'),
};

/** `Corrects A/93/1`: of what has a suffix the document that it is about. */
function earlierLine(symbols: readonly string[]): Line[] {
  const found = symbols.map((symbol) => parseSymbol(symbol)).flatMap((parsed) => (parsed && relation(parsed)) ?? []);
  const [first] = found;
  if (!first) return [];
  const message = EARLIER[first.kind];
  return [worded(t(message), documentName(found.map(({ of }) => of)))];
}

/** `held in Chinese and English`, `advance version in English`, `held without text in Chinese`: the version that is shown first. */
function heldIn(record: CorpusRecord, versions: readonly CorpusRecord[]): string {
  const others = [...new Set(versions.map((version) => nameOfLanguage(version.language)))].sort();
  return heldWords(record.held, listed([...new Set([nameOfLanguage(record.language), ...others])]));
}

const HELD_IN: Readonly<Record<Held, string>> = {
  held: later('held in {0}'),
  'held without text': later('held without text in {0}'),
  'advance version': later('advance version in {0}'),
};

/** How a document is held; `languages` are named already. */
export function heldWords(held: Held, languages: string): string {
  const message = HELD_IN[held];
  return t(message, languages);
}

function organOf(symbols: readonly string[]): string {
  const organs = symbols.flatMap((symbol) => organOfSymbol(symbol) ?? []);
  return listed([...new Set(organs)].map((organ) => t(organ)));
}

function citedTimes({ draft }: Snapshot, targets: readonly string[]): string {
  const keys = new Set(targets.map(symbolKey));
  const count = citations(draft).filter(
    ({ citation }) =>
      citation.kind !== 'internal' &&
      [...citation.targets, ...(citation.suggest ?? [])].some((target) => keys.has(symbolKey(target))),
  ).length;
  return count < 2 ? '' : plural(count, 'cited {0} time in this draft', 'cited {0} times in this draft');
}

const LATER: Readonly<Record<SuccessorKind, string>> = {
  Rev: later('Replaced by {0}'),
  Corr: later('Corrected by {0}'),
  Add: later('Continued in {0}'),
};

/** `Corrected by A/60/341/Corr.1 (2005-10-03), which changes paras 7 and 9, not the cited place` */
function laterLines(symbols: readonly string[], place: Place, { view, draft }: Snapshot): Line[] {
  const told = new Set<string>();
  return symbols.flatMap(successorsOf).flatMap(({ kind, symbol }): Line[] => {
    const all = view.records.get(symbolKey(symbol)) ?? [];
    const record = all.find(({ language }) => language === draft.language) ?? all[0];
    // Both halves of a joint document have one correction.
    const key = record?.symbols.map(symbolKey).join() ?? '';
    if (!record || told.has(key)) return [];
    told.add(key);
    const name = documentName(record.symbols);
    const named = record.date === null ? [strong(name)] : worded(t('**{0}** ({1})'), name, record.date);
    const message = LATER[kind];
    return [(kind === 'Corr' ? corrected(record, place, named) : undefined) ?? worded(t(message), named)];
  });
}

/** More places than this are not listed. */
const MOST = 6;

/** What a corrigendum changes; undefined where it names no places. */
function corrected(record: CorpusRecord, place: Place, named: Line): Line | undefined {
  const places = touchedPlaces(record.draft);
  if (places.length === 0) return undefined;
  const isCited = meets(place);
  const here = place.length === 0 ? [] : places.filter((one) => isCited(citedKeys(one)));
  const shown = here.length > 0 ? here : places.slice(0, MOST);
  const rest = here.length > 0 ? 0 : places.length - shown.length;
  const more = rest > 0 ? [plural(rest, '{0} more', '{0} more')] : [];
  const words = listed([...shown.map(placeWords), ...more]);
  return here.length > 0 || place.length === 0
    ? worded(t('Corrected by {0}, which changes {1}'), named, words)
    : worded(t('Corrected by {0}, which changes {1}, not the cited place'), named, words);
}
