/** A symbol beside the name of another document: `《2038年成果》(A/93/1)`, where the outcome is resolution 93/1. */
import { citationsIn, type PlacedCitation } from '../../analysis/analysis';
import { later, plural, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import { shift, type Span } from '../../base/span';
import { CATALOGUE_LANGUAGE } from '../../corpus/catalogue';
import type { CorpusView } from '../../corpus/corpus';
import { aliasKeys } from '../../docsymbol/aliases';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import type { Snapshot } from '../../workspace/workspace';
import { bodyOf, lettersOf } from '../letters';
import { namedCitations, type NamedCitation } from '../citing/namedCitations';
import type { DocumentRule, Finding } from '../rule';
import { inEveryText } from '../everyText';
import { sourceBeside } from '../citing/beside';
import page from './symbol-title.md';

export const rule: DocumentRule = {
  id: 'symbol-title',
  level: 'warning',
  summary: later('The name beside a symbol is that of the document with this symbol.'),
  scope: 'corpus',
  page,
  *check({ snapshot }) {
    const named = namedIn(snapshot);
    const byName = new Map<string, Named[]>();
    for (const one of named) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
    for (const one of named) {
      const others = byName.get(one.name) ?? [];
      const better = inDraft(one, others) ?? inCorpus(one, snapshot);
      if (better) yield findingOf(one, better, snapshot);
    }
  },
};

interface Named extends Pick<NamedCitation, 'name' | 'words' | 'marked'> {
  readonly source: PlacedCitation;
  readonly language: Language;
  /** The symbols cited, without suffixes: a revision bears the name of what it revises. */
  readonly bases: readonly string[];
}

function namedIn({ draft }: Snapshot): readonly Named[] {
  const found: Named[] = [];
  for (const placed of cited(draft)) {
    for (const { name, words, marked, beside } of placed.found) {
      const source = sourceBeside(beside, placed, draft);
      const bases = source && source.citation.state === undefined ? basesOf(source.citation.targets) : [];
      if (source && bases.length > 0) found.push({ name, words, marked, language: placed.language, source, bases });
    }
  }
  return found;
}

const cited = inEveryText((block, { language }) => namedCitations(block, language));

/** The documents of symbols, without corrigenda, revisions and addenda; empty where one is none of ours. */
function basesOf(targets: readonly string[]): readonly string[] {
  const bases = targets.map((target) => parseSymbol(target)?.base);
  return bases.every((base) => base !== undefined) ? bases : [];
}

function isSame(a: Pick<Named, 'bases'>, b: Pick<Named, 'bases'>): boolean {
  const keys = new Set(a.bases.flatMap(aliasKeys));
  return b.bases.flatMap(aliasKeys).some((key) => keys.has(key));
}

/** The document that a name is meant to be, and where else in the draft it is said so: nowhere, where the title says it. */
interface Better {
  readonly symbol: string;
  readonly others: readonly Named[];
  readonly sure: boolean;
}

/** The draft gives the name another symbol in more places than this one, and the two are easily mistaken for each other. */
function inDraft(one: Named, all: readonly Named[]): Better | undefined {
  const same = all.filter((other) => isSame(one, other)).length;
  const rivals = all.filter((other) => !isSame(one, other));
  const counted = rivals.map((rival) => ({ rival, others: rivals.filter((other) => isSame(rival, other)) }));
  const best = counted.sort((a, b) => b.others.length - a.others.length)[0];
  if (!best || best.others.length <= same) return undefined;
  const { rival, others } = best;
  const mistaken = isMistaken(one.bases, rival.bases);
  // A name with a year is that of one document; others come back every year. Some have been printed in two.
  const once = one.marked && same === 1 && others.length > 1 && rivals.length === others.length && hasYear(one.words);
  if (!mistaken && !once) return undefined;
  const symbol = rival.source.citation.targets.join('-');
  return { symbol, others, sure: mistaken };
}

function hasYear(words: string): boolean {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(words);
}

/** `A/93/1` and `A/RES/93/1`: a report and a resolution of the same number. */
function isMistaken([a = '']: readonly string[], [b = '']: readonly string[]): boolean {
  const plain = (symbol: string): string => symbolKey(symbol).replace(/\/(?:RES|DEC)\//, '/');
  return symbolKey(a) !== symbolKey(b) && plain(a) === plain(b);
}

/** A shorter title is that of many documents; so many letters, which say more in a script without spaces. */
const LEAST = { spaced: 18, unspaced: 7 } as const;

/** The name is the title of another document that the draft cites, and this one is known to have another title and not the name. */
function inCorpus(one: Named, { view, draft }: Snapshot): Better | undefined {
  if (!one.marked || one.name.length < LEAST[LEXICONS[one.language].spaced ? 'spaced' : 'unspaced']) return undefined;
  const bearers = titles(view).get(one.name) ?? [];
  const [symbol, second] = bearers;
  if (symbol === undefined || second !== undefined || isSame(one, { bases: basesOf([symbol]) })) return undefined;
  if (!one.bases.every((base) => isOtherwise(base, one, view))) return undefined;
  return { symbol, others: [], sure: draft.language === one.language };
}

/** Whether a document is known in the language of the name and has it neither as its title nor in its text. */
function isOtherwise(base: string, { name, language }: Named, view: CorpusView): boolean {
  const key = symbolKey(base);
  const record = view.records.get(key)?.find((version) => version.language === language);
  if (record) return record.held !== 'held without text' && !bodyOf(record.draft).text.includes(name);
  const title = lettersOf(view.catalogue.get(key)?.title ?? '').text;
  return (
    language === CATALOGUE_LANGUAGE && title.length >= LEAST.spaced && !title.includes(name) && !name.includes(title)
  );
}

/** The documents that bear each title, by its letters. */
const titles: (view: CorpusView) => ReadonlyMap<string, readonly string[]> = fact((view) => {
  const found = new Map<string, Set<string>>();
  const add = (title: string, symbol: string | undefined): void => {
    const name = lettersOf(title).text;
    const base = symbol === undefined ? undefined : parseSymbol(symbol)?.base;
    if (name !== '' && base !== undefined) found.set(name, (found.get(name) ?? new Set()).add(base));
  };
  for (const versions of view.records.values()) for (const { title, symbols } of versions) add(title, symbols[0]);
  for (const { title, symbol } of view.catalogue.values()) add(title, symbol);
  return new Map(Array.from(found, ([name, symbols]) => [name, [...symbols]]));
});

function findingOf({ words, source }: Named, { symbol, others, sure }: Better, snapshot: Snapshot): Finding {
  const { citation, span } = source;
  const related = others.map(({ source: { span: there } }) => ({
    uri: snapshot.uri,
    span: there,
    message: t('“{0}” is {1} here.', words, symbol),
  }));
  const written = citation.form === 'document symbol' ? symbolIn(source, snapshot) : undefined;
  return {
    ...span,
    message: messageOf(words, symbol, others.length, citation.targets.join('-')),
    ...(!sure && { severity: 'hint' as const }),
    ...(related.length > 0 && { related }),
    ...(written && {
      fixes: [{ title: t('Write {0}', symbol), edits: [{ ...written, text: symbol }], sure: false }],
    }),
  };
}

function messageOf(words: string, symbol: string, others: number, here: string): string {
  if (others === 0) return t('“{0}” is {1} by its title, and here {2}.', words, symbol, here);
  return plural(
    others,
    '“{1}” is {2} in one other place of this draft, and here {3}.',
    '“{1}” is {2} in {0} other places of this draft, and here {3}.',
    words,
    symbol,
    here,
  );
}

/** Where the symbol stands without its place, in one line; undefined where a line end breaks it. */
function symbolIn({ block, span }: PlacedCitation, { draft }: Snapshot): Span | undefined {
  const pieces = citationsIn(draft, block).find((one) => one.span.from === span.from)?.pieces ?? [];
  const [only, second] = pieces.filter(({ pinpoint }) => !pinpoint);
  return only && !second ? shift({ from: only.from, to: only.to }, block.at) : undefined;
}
