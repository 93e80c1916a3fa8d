/** The type of the words in which a language writes a citation (un-conventions.md 1.4 and 1.5); what it reads is in `citationWords.ts`. */
import type { PlaceUnit } from '../base/place';
import type { OrganName } from './citationWords';
import type { Language } from './lexicon';

/** Running text has whole words, notes and what stands in brackets their short forms. */
export type Register = 'text' | 'note';

/** The number of a division: Arabic, Roman, Han, or an ordinal word in the gender of its noun. */
export type Counting = 'arabic' | 'roman' | 'han' | 'masculine' | 'feminine';

/** One form for both registers, or one for each. */
export type InRegister = string | Readonly<Record<Register, string>>;

/**
 * A unit with its number for `#`: for one, for several, for one in notes, for several in notes. Forms that are left out are
 * those of the whole word: `annex #|annexes #`.
 */
export type UnitForms = string;

/** How the interface names a place, in words and sentences of its own. */
export interface SpokenPlaces {
  /** In short: as `formatPlace` prints it, or as notes have it. */
  readonly short: 'plain' | 'note';
  /** Units that a sentence writes with a capital letter. */
  readonly capitals: readonly PlaceUnit[];
  /** Behind the first of several sub-paragraphs of one paragraph, where a sentence then speaks of one: ` to (#)`. */
  readonly toLabel?: string;
  /** A place `{inner}` with what it is in, `{outer}`. */
  readonly within: string;
}

export interface HouseStyle {
  /** What stands at the head of a first page. */
  readonly organization: string;
  /** The language of the distribution line and the date below it: `Distr.: General` in four languages, `Distr. générale`. */
  readonly distribution: Language;
  readonly units: Readonly<Record<PlaceUnit, UnitForms>>;
  /** Where two have a form of their own, as in Arabic. */
  readonly two: Readonly<Partial<Record<PlaceUnit, string>>>;
  /** Units that each number of a list has for itself: `第四节和第五节`. */
  readonly each: readonly PlaceUnit[];
  /** How divisions are counted that are not counted in Arabic numerals. */
  readonly counting: Readonly<Partial<Record<PlaceUnit, Counting>>>;
  /** A section that has nothing but a letter, where it is written differently. */
  readonly lettered?: string;
  /** The Charter's articles and their paragraphs, where they are written differently from other documents'. */
  readonly ofCharter: Readonly<Partial<Record<PlaceUnit, readonly [form: UnitForms, counting: Counting]>>>;
  /** The first label of a paragraph, of headings from the first level in, and of a sub-paragraph, with the space behind it. */
  readonly firstLabels: {
    readonly paragraph: string;
    readonly headings: readonly [string, string, string, string];
    readonly item: string;
  };
  /** What stands for a paragraph that is taken out while the others keep their numbers. */
  readonly deleted: string;
  /** The label of a sub-paragraph in a place for `#`, with the space before it. */
  readonly label: string;
  /** Labels that are Roman numerals, where they are written in digits. */
  readonly numeralLabel?: string;
  readonly range: InRegister;
  /** Between the members of a list, and before the last one. */
  readonly comma: string;
  readonly and: string;
  /** Between two levels of a place. */
  readonly level: InRegister;
  readonly spoken: SpokenPlaces;
  /** `{organ}` is the name, `{of}` the name in the genitive; for one number and for several. */
  readonly resolution: readonly [one: string, many: string];
  readonly decision: readonly [one: string, many: string];
  /** The same where the organ is not named, if it has other words then. */
  readonly bare?: Readonly<Record<'resolution' | 'decision', readonly [one: string, many: string]>>;
  /** Whether words change with their place in the sentence: then only those are put in that stand there already. */
  readonly declines?: true;
  /** Whether the words before a place change with its number: `le paragraphe`, `les paragraphes`. */
  readonly agrees?: true;
  /** What stands before and behind a number, and may not stand before one of a special session. */
  readonly number: { readonly before: string; readonly behind: string };
  /** Before the bracket of a year. */
  readonly bracket: string;
  readonly organs: Readonly<Record<OrganName, readonly [name: string, of: string]>>;
  /** A place of the Charter for `#`, and the Charter alone. */
  readonly charter: readonly [place: string, alone: string];
  /** A footnote mark for its number at `#`, and whether it stands before or behind the stop. */
  readonly mark: readonly [form: string, place: 'before' | 'behind'];
  /** The stop at the end of a note. */
  readonly stop: string;
  /** Words from elsewhere inside the marks of a quotation have these. */
  readonly quotes: readonly [open: string, close: string];
  readonly innerQuotes: readonly [open: string, close: string];
}
