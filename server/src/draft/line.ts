/** One line seen from where it stands: its own measures, and a few lines around it. */
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import type { Language, Lexicon, Script } from '../languages/lexicon';
import type { Facts } from './layout';
import type { Segment } from './segment';
import { isMarkText } from './marks';

/** How far the second pass may look; what it decides about a line depends on nothing farther away. */
export const AHEAD = 12;
export const BEHIND = 4;

export interface Sight {
  readonly facts: Facts;
  readonly segment: Segment;
  /** The line without white space at its ends. */
  readonly text: string;
  /** Blank lines before it; Infinity for the first line. */
  readonly blanksBefore: number;
  /** Extracted: a page broke before it, which leaves no blank line and one extra space. */
  readonly pageBreak: boolean;
  /** Columns of white space before the text, without that extra space. */
  readonly indent: number;
  /** The word table for the line: the document's, or that of another script that the line is in. */
  readonly lexicon: Lexicon;
  /** That one first, then those of the languages that share its script, and English: what a bilingual file may have. */
  readonly lexicons: readonly Lexicon[];
  /** The segment `k` lines on, back for negative `k`; undefined outside the text and outside AHEAD and BEHIND. */
  readonly at: (k: number) => Segment | undefined;
}

/** Looks at segment `index` of a text. `get` gives the segment with an index. */
export function sight(
  get: (index: number) => Segment | undefined,
  index: number,
  segment: Segment,
  facts: Facts,
): Sight {
  const before = get(index - 1);
  const pageBreak =
    facts.layout === 'extracted' &&
    before !== undefined &&
    before.blanks === 0 &&
    segment.indent >= 1 &&
    !isMarkText(before.text);
  const lexicon = lexiconOf(segment, facts);
  return {
    facts,
    lexicon,
    lexicons: NEIGHBOURS.get(lexicon.language) ?? ALL_LEXICONS,
    segment,
    text: segment.text,
    blanksBefore: before && before.text !== '' ? before.blanks : Infinity,
    pageBreak,
    indent: segment.indent - (pageBreak ? 1 : 0),
    at: (k) => (k >= -BEHIND && k <= AHEAD ? get(index + k) : undefined),
  };
}

const OF_SCRIPT: Readonly<Record<Script, Lexicon>> = {
  arabic: LEXICONS.ar,
  han: LEXICONS.zh,
  latin: LEXICONS.en,
  cyrillic: LEXICONS.ru,
};

/** The word table for a line: the document's; for a line of another script that script's, with the document's labels. */
export function lexiconOf({ script }: Segment, { lexicon }: Facts): Lexicon {
  return script === undefined || script === lexicon.script ? lexicon : MIXED[lexicon.language][script];
}

/** A line of foreign words has the label that its document gives it: `2 - UNESCO` in Arabic, `b) UNESCO` in Russian. */
function mixed(own: Lexicon, other: Lexicon): Lexicon {
  if (own === other) return own;
  const either = (a: RegExp, b: RegExp): RegExp => new RegExp(`(?:${a.source})|(?:${b.source})`);
  return {
    ...other,
    paragraphStop: either(own.paragraphStop, other.paragraphStop),
    headingStop: either(own.headingStop, other.headingStop),
    chapterWords: [...own.chapterWords, ...other.chapterWords],
    letterNames: [...own.letterNames, ...other.letterNames],
    subparagraphOpens: own.subparagraphOpens === 'sometimes' ? 'sometimes' : other.subparagraphOpens,
    alphabets: [...new Set([...own.alphabets, ...other.alphabets])],
  };
}

const MIXED = Object.fromEntries(
  ALL_LEXICONS.map((own) => [
    own.language,
    Object.fromEntries(Object.entries(OF_SCRIPT).map(([script, other]) => [script, mixed(own, other)])),
  ]),
) as Readonly<Record<Language, Readonly<Record<Script, Lexicon>>>>;

const NEIGHBOURS: ReadonlyMap<Language, readonly Lexicon[]> = new Map(
  ALL_LEXICONS.map((lexicon) => {
    const others = ALL_LEXICONS.filter(
      (other) => other !== lexicon && (other.script === lexicon.script || other === LEXICONS.en),
    );
    return [lexicon.language, [lexicon, ...others]];
  }),
);

/** Whether the text ends a sentence or a member of a list. A colon does too: what it announces is another block. */
export function isStopped(text: string): boolean {
  return /[。；：！？….;:!?؛؟][\s\u00a0\u202f]?[”’“」』"'»)）\]]*$/.test(text.slice(-20));
}

/** Whether the text ends as no heading does; one may ask. */
export function isClosed(text: string): boolean {
  return isStopped(text) && !/[?？؟!！][”’“」』"'»)）\]]*$/.test(text.slice(-20));
}

/** Whether the text ends as the last member but one of a list does: `(a) one; and`. */
export function endsInConjunction(text: string, { conjunctions }: Lexicon): boolean {
  const [, word] = /[;；,，،؛]\s*([\p{L}/]{1,6})$/u.exec(text.slice(-20)) ?? [];
  return word !== undefined && conjunctions.includes(word.toLowerCase());
}

/** Whether a line fills the page as full lines do: the next line may then go on with it. Never in a flowing draft. */
export function isFull(width: number, facts: Facts): boolean {
  return facts.layout === 'extracted' && width >= facts.width * 0.85;
}

/** Whether the text is short and open enough for a heading or a title: about two lines, and no closing stop. */
export function isShort(segment: Segment, facts: Facts): boolean {
  return segment.width <= (facts.layout === 'extracted' ? facts.width * 1.1 : 200);
}
