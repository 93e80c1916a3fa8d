/** Where a draft defines a short form: `full name (ABBR)`, `全称（简称）`, `(hereinafter “the Mission”)`. */
import { fact } from '../../base/lazy';
import type { Span } from '../../base/span';
import { fromRoman } from '../../base/roman';
import { passage } from '../../draft/passage';
import { DEFINITION_WORDS, type DefinitionWords } from '../../languages/checks/definitionWords';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { blockFact, inOwnText, ownWords, type InLanguage } from '../ownWords';
import { zoneAt, zonesIn } from '../zones';
import { nameByCharacters, nameByInitials } from './initials';

export interface Definition extends Span {
  /** Without article and marks. */
  readonly short: string;
  /** The full name, where the letters of the short form are its initials; undefined where nothing says how far it reaches. */
  readonly full: string | undefined;
  /** Whether words say that it is a definition. */
  readonly announced: boolean;
  /** Whether a capital follows, so that the bracket is part of a longer name: `Modalities of Action (SAMOA) Pathway`. */
  readonly inName: boolean;
}

const BRACKETS = /[(（]([^()（）]{2,40})[)）]/g;

/** Capital letters with small ones between them: NATO, UNHCR, MoU, LDCs. */
const ABBREVIATION = /^\p{Lu}[\p{L}.&’-]*$/u;

const HAN_SHORT = /^[\u3400-\u9fff]{2,8}$/;

/** A short form between marks, or up to the bracket. */
const SHORT = String.raw`(?:[“"«„‘'「](?<quoted>[^”"»“’'」()（）]{2,60})[”"»“’'」]|(?<bare>[^“"«„,;，；()（）]{2,40}?)(?=\s*[)）]))`;

/** From the words that announce a short form to its end. */
const announcedIn = fact(({ announced }: DefinitionWords) => new RegExp(`(?:${announced})\\s*${SHORT}`, 'giu'));

/** In the order of the text; spans are of the passage's text, from bracket to bracket. It hangs on the block. */
export const definitionsIn: (spoken: InLanguage) => readonly Definition[] = blockFact((block, language) => {
  const { text } = passage(block);
  const words = DEFINITION_WORDS[language];
  if (!/[(（]/.test(text) && !(words.unbracketed && text.includes(words.unbracketed))) return NONE;
  const own = ownWords({ block, language });
  const zones = zonesIn(passage(block), LEXICONS[language]);
  const found: Definition[] = [];
  for (const match of text.matchAll(announcedIn(words))) {
    const { quoted, bare } = match.groups ?? {};
    const short = withoutArticle((quoted ?? bare ?? '').trim(), words);
    const span = { from: match.index, to: match.index + match[0].length };
    if (short.length > 1 && /\p{L}/u.test(short) && !zoneAt(zones, span))
      found.push({ ...span, short, full: undefined, announced: true, inName: false });
  }
  for (const match of text.matchAll(BRACKETS)) {
    const span = { from: match.index, to: match.index + match[0].length };
    // A bracket of which some is cited is none.
    if (own.slice(span.from, span.from + 1) !== text.slice(span.from, span.from + 1)) continue;
    if (found.some(({ from, to }) => from < span.to && span.from < to)) continue;
    const definition = ofBracket(own, span, match[1] ?? '', language);
    if (definition) found.push({ ...definition, inName: /^\s\p{Lu}\p{Ll}/u.test(own.slice(span.to, span.to + 3)) });
  }
  return found.length === 0 ? NONE : found.sort((a, b) => a.from - b.from);
});

const NONE: readonly Definition[] = [];

function ofBracket(
  own: string,
  span: Span,
  inside: string,
  language: Language,
): Omit<Definition, 'inName'> | undefined {
  const words = DEFINITION_WORDS[language];
  const short = withoutArticle(inside.trim().replace(/^[“"«„](.*)[”"»“]$/u, '$1'), words);
  const end = own.slice(0, span.from).trimEnd().length;
  if (isAbbreviation(short)) {
    const found = nameByInitials(own, end, short, words.small);
    const name = found && isOneName(own.slice(found.from, found.to)) ? found : undefined;
    // Behind a word it may be one whose letters are another language's.
    if (!name && !/[\p{L}\p{M}”»》]/u.test(own.charAt(end - 1))) return undefined;
    return { ...span, short, full: name && own.slice(name.from, name.to), announced: false };
  }
  if (!HAN_SHORT.test(short) || words.organs === undefined) return undefined;
  const name = nameByCharacters(own, end, short);
  if (!name && !words.organs.test(own.slice(Math.max(0, end - 6), end))) return undefined;
  return { ...span, short, full: name && own.slice(name.from, name.to), announced: false };
}

/** Where other words of a name have capitals, its first has one: in `cooperation with the Directorate` it is the sentence's. */
function isOneName(full: string): boolean {
  return /^\p{Lu}/u.test(full) || !/[\s-]\p{Lu}/u.test(full);
}

/** Whether a word is written as abbreviations are: two capitals at least, and no Roman number. */
export function isAbbreviation(word: string): boolean {
  if (word.length > 15 || !ABBREVIATION.test(word)) return false;
  const capitals = word.replace(/[^\p{Lu}]/gu, '');
  return capitals.length >= 2 && capitals.length * 2 >= word.replace(/[^\p{L}]/gu, '').length && !isRoman(word);
}

export function isRoman(word: string): boolean {
  return /^[IVXLCDM]+$/.test(word) && fromRoman(word) !== undefined;
}

function withoutArticle(words: string, { articles }: DefinitionWords): string {
  const low = words.toLowerCase();
  const article = articles.find((each) => low.startsWith(each));
  return article === undefined ? words : words.slice(article.length);
}

/** A short form for comparing: without stops, and without the s of a plural. */
export function shortKey(short: string): string {
  const plain = short.replace(/[.\s]/g, '');
  return isAbbreviation(plain) ? plain.replace(/[’']?s$/u, '') : short.trim();
}

/** The definitions in the draft's own text. */
export const definitions = inOwnText(definitionsIn);
