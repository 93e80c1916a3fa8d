/** The documents that are known by symbol and title, kept so that a few typed letters or words find them at once. */
import { lowerBound } from '../base/ordered';
import { symbolKey } from '../docsymbol/format';
import type { Language } from '../languages/lexicon';
import type { TitleLine } from './corpus';
import { tokenText } from './tokens';

/** A document in all its language versions. */
export interface KnownDocument {
  /** Canonical, both halves of a joint one. */
  readonly symbols: readonly string[];
  /** Of each half (`symbolKey`). */
  readonly keys: readonly string[];
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  /** `2005-09-08`; empty where nothing says. */
  readonly date: string;
  /** Whether the corpus has it, or only the catalogue. */
  readonly held: boolean;
}

export interface Titles {
  /** How many documents there are. */
  readonly count: number;
  ofKey(key: string): KnownDocument | undefined;
  /** Those with a half whose key begins so; of more than `most` those with the shortest keys. */
  beginning(key: string, most: number): readonly KnownDocument[];
  /** Those that have all the words in symbol or title, the last of which may be half typed; in the order in which they came. */
  withWords(words: readonly string[]): readonly KnownDocument[];
  /** Those that have the words one behind the other. */
  withRun(words: readonly string[]): readonly KnownDocument[];
}

export interface GrowingTitles extends Titles {
  add(line: Omit<TitleLine, 'id'>, held: boolean): void;
}

interface Entry extends KnownDocument {
  /** Its place among all. */
  readonly at: number;
  readonly titles: Partial<Record<Language, string>>;
  date: string;
  held: boolean;
  /** The words of symbols and titles, a space before each. */
  readonly texts: string[];
}

export function growingTitles(): GrowingTitles {
  const all: Entry[] = [];
  const byKey = new Map<string, Entry>();
  /** The entries that have a word, ascending. */
  const having = new Map<string, number[]>();
  /** The words by their first letter, and the keys by their first two. */
  const words = new Map<string, string[]>();
  const keysBy = new Map<string, string[]>();

  const addWords = (text: string, { at, texts }: Entry): void => {
    const own = tokenText(text);
    texts.push(` ${own}`);
    for (const word of own.split(' ')) {
      const known = having.get(word);
      if (!known) {
        having.set(word, [at]);
        listIn(words, word.charAt(0)).push(word);
      } else if (known.at(-1) !== at) insert(known, at);
    }
  };
  const made = (symbols: readonly string[]): Entry => {
    const keys = symbols.map(symbolKey);
    const entry: Entry = { at: all.length, symbols, keys, titles: {}, date: '', held: false, texts: [] };
    for (const key of keys) {
      if (byKey.has(key)) continue;
      byKey.set(key, entry);
      listIn(keysBy, key.slice(0, 2)).push(key);
    }
    all.push(entry);
    addWords(symbols.join(' '), entry);
    return entry;
  };

  const entriesWith = (typed: readonly string[]): readonly Entry[] => {
    const last = typed.at(-1);
    if (last === undefined) return [];
    const ending = (words.get(last.charAt(0)) ?? []).filter((word) => word.startsWith(last));
    const lists = typed.slice(0, -1).map((word) => having.get(word) ?? []);
    const found = lists.reduce(common, united(ending.map((word) => having.get(word) ?? [])));
    return found.flatMap((at) => all[at] ?? []);
  };

  return {
    get count() {
      return all.length;
    },
    add({ symbols, title, date, language }, held) {
      if (symbols.length === 0) return;
      const name = symbols.map(symbolKey).join('-');
      const before = byKey.get(symbolKey(symbols[0] ?? ''));
      const isSame = before?.keys.join('-') === name;
      // What the catalogue has may be held as one half of a joint document.
      if (before && !isSame && !held) return;
      const entry = isSame ? before : made(symbols);
      entry.held ||= held;
      entry.date ||= date ?? '';
      const line = title.replace(/\s+/g, ' ').trim();
      if (line === '' || entry.titles[language] !== undefined) return;
      entry.titles[language] = line;
      addWords(line, entry);
    },
    ofKey: (key) => byKey.get(key),
    beginning(key, most) {
      const found = (keysBy.get(key.slice(0, 2)) ?? []).filter((other) => other.startsWith(key));
      return [...new Set(shortest(found, most).flatMap((one) => byKey.get(one) ?? []))];
    },
    withWords: (typed) => entriesWith(typed),
    withRun(typed) {
      const run = ` ${typed.join(' ')}`;
      return entriesWith(typed).filter(({ texts }) => texts.some((text) => text.includes(run)));
    },
  };
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}

/** Another language version of an entry that came earlier: lists stay in order. */
function insert(list: number[], at: number): void {
  if ((list.at(-1) ?? -1) < at) list.push(at);
  else {
    const place = lowerBound(list, at);
    if (list[place] !== at) list.splice(place, 0, at);
  }
}

/** What is in one of the lists, ascending. */
function united(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = []] = lists;
  return lists.length < 2 ? only : [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** What is in both lists: the shorter one is looked up in the longer. */
function common(one: readonly number[], other: readonly number[]): readonly number[] {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.filter((at) => many[lowerBound(many, at)] === at);
}

/** Counted by length, which costs less than sorting all of them. */
function shortest(keys: readonly string[], most: number): readonly string[] {
  if (keys.length <= most) return keys;
  const counts: number[] = [];
  for (const { length } of keys) counts[length] = (counts[length] ?? 0) + 1;
  let sum = 0;
  const limit = Object.keys(counts).find((length) => (sum += counts[Number(length)] ?? 0) >= most);
  return keys
    .filter(({ length }) => length <= Number(limit))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, most);
}
