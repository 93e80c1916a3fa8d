/** The type of a word table: everything that the parser and the recogniser know of a language, as data. */
import type { PartKind } from '../base/place';
import type { CitationWords } from './citationWords';

export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';

export type Script = 'arabic' | 'han' | 'latin' | 'cyrillic';

export interface Lexicon {
  readonly language: Language;
  readonly script: Script;
  /** Whether a space stands between a word and its number, so that `Tables` is not `Table` and `s`. */
  readonly spaced: boolean;
  /** Frequent short words that tell languages of one script apart; empty where the script tells enough. */
  readonly stopwords: readonly string[];

  /** The heading words of annexes, appendices and enclosures (un-conventions.md 1.5). */
  readonly parts: Readonly<Record<PartKind, readonly string[]>>;
  /** What follows the word in the name of a part that says to what it belongs: `Annex to the letter dated …`. */
  readonly partOf: RegExp;
  /** What the running head of a part adds to its name: `Annex I (continued)`. */
  readonly continued: readonly string[];
  /** The words of chapters, sections and articles, and of what stands in their place: parts, principles, rules; `第八章`, `Article 52`. */
  readonly divisions: Readonly<Record<Division, DivisionForm>>;
  /** What a report reproduces under a name and number of its own, alone on a line: `Draft resolution II`. */
  readonly drafts: readonly string[];
  /** Numbers written as words behind these and behind the words of parts, from one on: `المرفق الأول`, `Article premier`. */
  readonly ordinals: readonly (readonly string[])[];
  /** The word for *summary*, alone on a line. */
  readonly summary: readonly string[];
  /** The words for *contents*, alone on a line. */
  readonly contents: readonly string[];
  /** The words for *notes*, alone on a line above endnotes. */
  readonly endnotes: readonly string[];
  /** The words that open the caption of a table, a figure or a box, before its number: `Table 13.1`, `表 2`. */
  readonly captions: Readonly<Record<CaptionKind, readonly string[]>>;
  /** The words before the colon under a table or figure: `Source: …`, `Note: …`. */
  readonly sources: readonly string[];
  /** What joins the last member of a list to the one before, and so may stand at its end: `(a) one; and`. */
  readonly conjunctions: readonly string[];
  /** Pairs of quotation marks, the opening one first, in the order of the text. Arabic has them the other way round. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** Month names, January first, in the form that a masthead date has. */
  readonly months: readonly string[];
  /** A masthead date, with the groups `year`, `month` (a name or a number) and `day`. */
  readonly date: RegExp;

  /** A page number with its word: `Page 3`, `第3页`. */
  readonly page: RegExp;
  /** Parts of masthead lines: `Distr.:`, sessions, agenda items, the names of organs. */
  readonly masthead: readonly RegExp[];
  /** Names of the six languages, as the masthead and `[Original: French]` give them. */
  readonly languageNames: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** The word before the original language, in lower case: `original`. */
  readonly original: readonly string[];
  /** What a front says of a version that is given out before the final one, in lower case: `advance unedited version`. */
  readonly advance: readonly string[];
  /** What a front says of a document that was printed again, in lower case: `reissued for technical reasons`. */
  readonly reissued: readonly string[];
  /** Words of a front that say that the document is a letter or a note verbale: `letter dated`. */
  readonly letters: readonly string[];
  /** The Charter of the United Nations: its names as a title, the one to show first, and the words that its preamble opens with. */
  readonly charter: { readonly names: readonly string[]; readonly opening: string };
  /** A line that signs a letter. */
  readonly signature: RegExp;

  /** What may stand behind the number of a paragraph: `12.`; Arabic `12 -`. */
  readonly paragraphStop: RegExp;
  /** What stands behind the number or letter of a heading: `一.`, `I.`, `أولا -`. */
  readonly headingStop: RegExp;
  /** The words for the numbers of first-level headings where they are words, from one on: `أولا`. */
  readonly chapterWords: readonly string[];
  /** The names of the letters of second-level headings where they are spelled out, in order: `ألف`. */
  readonly letterNames: readonly string[];
  /** The opening bracket of a sub-paragraph label: always there as in `(a)`, or left out as in French and Spanish `a)`. */
  readonly subparagraphOpens: 'always' | 'sometimes';
  /** The letters of sub-paragraph labels, each alphabet in its order. */
  readonly alphabets: readonly string[];

  readonly citations: CitationWords;
}

export type Division = 'chapter' | 'section' | 'article';

export type CaptionKind = 'table' | 'figure' | 'box';

/** `第` and `章` round the number of a chapter; `Chapter` before it. */
export interface DivisionForm {
  readonly before: readonly string[];
  readonly after: string;
}
