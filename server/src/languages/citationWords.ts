/** The type of the words of citations: what a language says round a number when it cites (un-conventions.md 1.4 and 1.5). */
import type { PlaceUnit } from '../base/place';

/** Organs whose resolutions and decisions are told apart by their name. */
export type OrganName = 'GA' | 'SC' | 'ECOSOC' | 'HRC' | 'CHR';

/** Conferences of the parties to the Climate Change Convention and its instruments, as their decisions are numbered. */
export type ConferenceName = 'CP' | 'CMP' | 'CMA';

/** An organ as it is named: one of those, an unnamed Council, or one that gives no symbols. */
export type OrganWord = OrganName | 'council' | 'other';

/** How a language names a kind of place: `para. 64` has a word before the number, `第64段` one behind it. */
export interface UnitWords {
  /** Before one number or one range: `para.`. */
  readonly one?: readonly string[];
  /** Before a list as well: `paras.`; also a word that has no plural. */
  readonly many?: readonly string[];
  /** Behind a number or a list. */
  readonly behind?: readonly string[];
}

/**
 * Words in every inflected form that occurs beside a number, in lower case where the script has cases. A word of several
 * parts is written with spaces between them, an abbreviation with its stop.
 */
export interface CitationWords {
  /** What is written together with the word behind it, and how many of its letters are no part of a name: Arabic particles and the article. */
  readonly prefixes: readonly (readonly [prefix: string, particle: number])[];
  /**
   * The names of organs; `other` are those whose resolutions have no symbol that follows from their number, `council` is a
   * Council without its name, which its numbers tell.
   */
  readonly organs: Readonly<Record<OrganWord, readonly string[]>>;
  /** Between a number and the organ behind it: `of`, `du`, `adopted by`. */
  readonly adoptedBy: readonly string[];
  /** Where words are declined, the forms of organ names that say whose a document is: the Russian genitive. */
  readonly owners: readonly string[];
  readonly resolution: readonly string[];
  readonly decision: readonly string[];
  /** Before a number: `第`, `No.`. */
  readonly opens: readonly string[];
  /** Behind the number of a document: `号`. */
  readonly closes: readonly string[];
  /** Between a document and its date: `of`, `от`. */
  readonly dated: readonly string[];

  readonly units: Readonly<Partial<Record<PlaceUnit, UnitWords>>>;
  /** Paragraphs of an article where they have a word of their own: Chinese `第一项`. */
  readonly clause: readonly string[];
  /** Before the label of a sub-paragraph: `subparagraph (c) of paragraph 5`, `paragraphe 5, alinéa c)`. */
  readonly label: readonly string[];
  /** Adjectives before a unit that say no more: `operative paragraph 5`. */
  readonly operative: readonly string[];
  /** Words that only look like one of these or like a numeral: `附件一并印发` names no annex I, `代表10国` no table. */
  readonly notThese: readonly string[];

  /** Between the members of a list. Commas are understood in every language. */
  readonly and: readonly string[];
  /** Between the ends of a range. Dashes are understood in every language. */
  readonly to: readonly string[];
  /** Between a place and what it belongs to: `paragraph 7 of …`, `paragraphs 5 and 6 contained in …`. */
  readonly of: readonly string[];
  /** The same where the words may also begin something else: `annex to …`, but `In paragraph 5, in its reply …`. */
  readonly loosely: readonly string[];
  /** Between the levels of a place: `附件一的第7段`. */
  readonly within: readonly string[];
  /** Whether the two may also stand without such a word: the Russian genitive. */
  readonly genitive: boolean;
  /** Articles and adjectives that may stand before the name of a document. */
  readonly the: readonly string[];
  /** Possessives: the document is of the organ that was named before. */
  readonly its: readonly string[];

  /** The draft itself: `the present report`. */
  readonly own: readonly string[];
  /** Before the first number of a range: `الفقرات من 4 إلى 7`. */
  readonly from: readonly string[];
  /** Demonstratives that point back to a document named before: `that`, `同一项`. */
  readonly that: readonly string[];
  /** The same behind the noun: `القرار نفسه`, `résolution susmentionnée`. */
  readonly thatBehind: readonly string[];
  /** The source of the note before: `ibid.`. */
  readonly ibid: readonly string[];
  /** What says that a place is in the same draft, before or behind it: `上文`, `above`. */
  readonly above: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /**
   * Which of these say in which direction, above and its counterpart below; a word with several counterparts stands first
   * beside the usual one. Words that only say that something was named (`上述`, `hereof`) are not among them.
   */
  readonly directions: readonly (readonly [above: string, below: string])[];
  readonly see: readonly string[];

  /** The Charter of the United Nations. */
  readonly charter: readonly string[];
  /** Nouns that name a treaty or statute with articles or rules. */
  readonly instruments: readonly string[];
  /** Nouns for documents that a place may belong to and that are none of the above: `report`, `letter`, `draft resolution`. */
  readonly documents: readonly string[];
  /** Series whose volumes and numbers are never symbols: `Treaty Series`. */
  readonly series: readonly string[];
  /** Sessions as Arabic writes them, for `S` and `ES`: `دإ-10/2`, `(د-3)`. */
  readonly sessions: Readonly<Partial<Record<'regular' | 'S' | 'ES', readonly string[]>>>;
  /** Conferences of parties where their letters are not Latin: Arabic `1/م أ-21` is `1/CP.21`. */
  readonly conferences: Readonly<Partial<Record<ConferenceName, readonly string[]>>>;
}
