/** The words of a language's citations, indexed so that the longest one at a place is found by its first word. */
import type { PlaceUnit } from '../base/place';
import { LEXICONS } from '../languages/index';
import type { CitationWords, ConferenceName, OrganWord } from '../languages/citationWords';
import type { Language } from '../languages/lexicon';
import { plainWord, WORD } from './words';

/** A word for a kind of place. */
export interface UnitTerm {
  readonly unit: PlaceUnit;
  /** Whether a list may stand there, or only one number or range. */
  readonly many: boolean;
}

/** Everything that a word or phrase can be in a citation. Most are one thing only. */
export interface Term {
  /** What it names where it stands before a number, and where it stands behind one. */
  readonly before: readonly UnitTerm[];
  readonly behind: readonly UnitTerm[];
  readonly organ?: OrganWord;
  readonly noun?: 'resolution' | 'decision';
  /** Above or below, as a word that stands before the place or behind it. */
  readonly above?: 'before' | 'behind' | 'both';
  readonly session?: 'regular' | 'S' | 'ES';
  /** The conference of parties that is written so: `CP`. */
  readonly conference?: ConferenceName;
  /** The number that an ordinal is. */
  readonly ordinal?: number;
  /** The letter that an Arabic letter name is. */
  readonly letter?: string;
  readonly roles: ReadonlySet<Role>;
}

const ROLES = [
  'adoptedBy',
  'owners',
  'opens',
  'closes',
  'dated',
  'clause',
  'label',
  'operative',
  'notThese',
  'and',
  'to',
  'of',
  'loosely',
  'within',
  'the',
  'its',
  'own',
  'from',
  'that',
  'thatBehind',
  'ibid',
  'see',
  'charter',
  'instruments',
  'documents',
  'series',
] as const;

export type Role = (typeof ROLES)[number];

export interface Phrase {
  /** As the text is compared with: one string a word or sign; one string alone where words are not spaced. */
  readonly words: readonly string[];
  readonly term: Term;
}

export interface Vocabulary {
  readonly spaced: boolean;
  /** Phrases by their first word (or first character, where words are not spaced), the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly prefixes: CitationWords['prefixes'];
  readonly genitive: boolean;
  /** Whether the form of an organ's name says that a document is its own. */
  readonly declined: boolean;
}

const known = new Map<Language, Vocabulary>();

/** Made when a language is first met: those that no draft uses cost nothing. */
export function vocabulary(language: Language): Vocabulary {
  const before = known.get(language);
  if (before) return before;
  const made = makeVocabulary(language);
  known.set(language, made);
  return made;
}

type Draft = { -readonly [K in keyof Omit<Term, 'roles' | 'before' | 'behind'>]: Term[K] } & {
  before: UnitTerm[];
  behind: UnitTerm[];
  roles: Set<Role>;
};

function makeVocabulary(language: Language): Vocabulary {
  const { citations: words, spaced, ordinals, chapterWords, letterNames } = LEXICONS[language];
  const terms = new Map<string, Draft>();
  const add = (texts: readonly string[], change: (term: Draft) => void): void => {
    for (const text of texts) {
      const term = terms.get(text) ?? { before: [], behind: [], roles: new Set<Role>() };
      change(term);
      terms.set(text, term);
    }
  };
  for (const role of ROLES) add(words[role], ({ roles }) => roles.add(role));
  for (const noun of ['resolution', 'decision'] as const) add(words[noun], (term) => (term.noun = noun));
  for (const [organ, names] of Object.entries(words.organs) as [OrganWord, readonly string[]][])
    add(names, (term) => (term.organ = organ));
  for (const [unit, { one = [], many = [], behind = [] }] of Object.entries(words.units) as [
    PlaceUnit,
    { one?: string[]; many?: string[]; behind?: string[] },
  ][]) {
    // Where one form is singular and plural, as the Russian genitive `приложения`, a list may follow.
    const single = one.filter((word) => !many.includes(word));
    add(single, (term) => term.before.push({ unit, many: false }));
    add(many, (term) => term.before.push({ unit, many: true }));
    add(behind, (term) => term.behind.push({ unit, many: true }));
  }
  add(words.above.before, (term) => (term.above = 'before'));
  add(words.above.behind, (term) => (term.above = term.above === 'before' ? 'both' : 'behind'));
  for (const [session, names] of Object.entries(words.sessions) as ['regular' | 'S' | 'ES', readonly string[]][])
    add(names, (term) => (term.session = session));
  for (const [conference, names] of Object.entries(words.conferences) as [ConferenceName, readonly string[]][])
    add(names, (term) => (term.conference = conference));
  ordinals.forEach((forms, at) => {
    add(forms, (term) => (term.ordinal = at + 1));
  });
  chapterWords.forEach((name, at) => {
    add([name], (term) => (term.ordinal = at + 1));
  });
  letterNames.forEach((name, at) => {
    add([name], (term) => (term.letter = String.fromCharCode(65 + at)));
  });
  return {
    spaced,
    phrases: index(terms, spaced),
    prefixes: words.prefixes,
    genitive: words.genitive,
    declined: words.owners.length > 0,
  };
}

function index(terms: ReadonlyMap<string, Draft>, spaced: boolean): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [text, term] of terms) {
    const words = spaced ? [...text.matchAll(WORD)].map(([word]) => plainWord(word)) : [text];
    const first = spaced ? (words[0] ?? '') : text.charAt(0);
    phrases.set(first, [...(phrases.get(first) ?? []), { words, term }]);
  }
  const size = ({ words }: Phrase): number => (spaced ? words.length : (words[0]?.length ?? 0));
  for (const list of phrases.values()) list.sort((a, b) => size(b) - size(a));
  return phrases;
}
