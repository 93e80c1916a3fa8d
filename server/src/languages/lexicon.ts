/** The type of a word table: everything that the parser and the recogniser know of a language, as data. */
import type { PartKind } from '../base/place';

export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';

export interface Lexicon {
  readonly language: Language;
  /** Frequent short words that tell languages of one script apart; empty where the script tells enough. */
  readonly stopwords: readonly string[];

  /** The heading words of annexes, appendices and enclosures (un-conventions.md 1.5). */
  readonly parts: Readonly<Record<PartKind, readonly string[]>>;
  /** The word for *summary*, alone on a line. */
  readonly summary: readonly string[];
  /** Month names, January first, in the form that a masthead date has. */
  readonly months: readonly string[];
  /** A masthead date, with the groups `year`, `month` (a name or a number) and `day`. */
  readonly date: RegExp;

  /** Parts of masthead lines: `Distr.:`, sessions, agenda items, the names of organs. */
  readonly masthead: readonly RegExp[];
  /** Names of the six languages, as the masthead and `[Original: French]` give them. */
  readonly languageNames: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** The word before the original language: `Original`. */
  readonly original: readonly string[];
  /** A line that signs a letter. */
  readonly signature: RegExp;

  /** What may stand behind the number of a paragraph: `12.`; Arabic `12 -`. */
  readonly paragraphStop: RegExp;
  /** The number of a first-level heading, with the group `number`: `一.`, `I.`. */
  readonly chapterNumber: RegExp;
  /** A sub-paragraph label at the start of a line, with the group `label`: `(a)`; French and Spanish `a)`. */
  readonly subparagraphLabel: RegExp;

  /** The words of citations; undefined while a language has none, so that nothing is guessed. */
  readonly citations?: CitationWords;
}

/** How a language writes numbered things: `第64段` has words before and after, `para. 64` only before. */
export interface NumberedForm {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Those of `before` that one number or range follows, never a list: `para.`, but not `paras.`. */
  readonly one: readonly string[];
}

export interface CitationWords {
  readonly paragraph: NumberedForm;
  readonly section: NumberedForm;
  /** Sections that are named by a letter where that reads differently: Chinese `E节`, `第二节D部分`. */
  readonly letteredSection: NumberedForm;
  readonly parts: Readonly<Record<PartKind, readonly string[]>>;
  /** Between the members of a list: `和`, `、`; `and`, `,`. */
  readonly and: readonly string[];
  /** Between the ends of a range: `至`; `to`. Dashes are understood in every language. */
  readonly to: readonly string[];
  /** Points to a place of the same draft: `上文`, `above`. `before` or `behind` the place. */
  readonly internal: readonly { readonly word: string; readonly stands: 'before' | 'behind' }[];
  /** What says, directly before or behind such a reference, that another document is meant: `该决议上文第5段`. */
  readonly elsewhere: { readonly before: RegExp; readonly behind: RegExp };
  /** Behind the place of a symbol, what says that the place is in something else: `A/60/1, paragraph 7 of the Charter`. */
  readonly ofAnother: RegExp;
}
