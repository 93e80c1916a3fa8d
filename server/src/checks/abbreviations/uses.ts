/** The abbreviations that a block uses. */
import type { Span } from '../../base/span';
import { DEFINITION_WORDS } from '../../languages/checks/definitionWords';
import { PERSON_TITLES } from '../../languages/checks/personTitles';
import { LEXICONS } from '../../languages/index';
import { passage } from '../../draft/passage';
import { blockFact, ownWords, type InLanguage } from '../ownWords';
import { definitionsIn, isAbbreviation, isRoman, shortKey, type Definition } from './definitions';
import { nameByInitials } from './initials';

export interface Use extends Span {
  readonly short: string;
}

/** Fewer letters are initials, codes and units as often as names. */
const SHORTEST = 3;

/** A word of letters with neither digits nor signs of compounds at it: those of `CO2`, `SG/SM`, `AK-47` name no body. */
const WORD = /(?<![\p{L}\p{M}\p{N}/\\.&@_'’‑–-])\p{Lu}{2,11}(?:[’']?s)?(?![\p{L}\p{M}\p{N}/\\&@_‑–-]|\.\p{L})/gu;

/** Words in capitals on either side: a line in capitals, or a name of several words. */
const SHOUTED_BEFORE = /\p{Lu}{2,}[\s,]+$/u;
const SHOUTED_BEHIND = /^[\s,]+\p{Lu}{2,}/u;

/** A title or given name before a surname in capitals: Mr. OKORO, Jean DUVAL. */
const PERSON = new RegExp(`(?:(?:${Object.values(PERSON_TITLES).join('|')})\\s?|\\p{Lu}\\.\\s?)$`, 'u');

/** A capital behind it: it is the first word of a name. */
const NAME_BEHIND = /^\s\p{Lu}\p{Ll}/u;

/** In scripts with spaces the first word of a sentence may be in capitals: DONE at Geneva, … */
const STARTS = /(?:^|[.;:!?]\s{1,3})$/;

/** Abbreviations in the draft's own words outside brackets of definitions, without those that are part of something else. */
export const usesIn: (spoken: InLanguage) => readonly Use[] = blockFact((block, language) => {
  const own = ownWords({ block, language });
  if (isShouted(own)) return NONE;
  const { spaced } = LEXICONS[language];
  const found: Use[] = [];
  for (const match of own.matchAll(WORD)) {
    const [word] = match;
    const span = { from: match.index, to: match.index + word.length };
    const short = shortKey(word);
    if (short.length < SHORTEST || !isAbbreviation(word) || isRoman(short)) continue;
    const before = own.slice(Math.max(0, span.from - 24), span.from);
    if (SHOUTED_BEFORE.test(before) || SHOUTED_BEHIND.test(own.slice(span.to, span.to + 24)) || PERSON.test(before))
      continue;
    if (spaced && STARTS.test(own.slice(Math.max(0, span.from - 4), span.from))) continue;
    if (NAME_BEHIND.test(own.slice(span.to, span.to + 8))) continue;
    found.push({ ...span, short });
  }
  return found.length === 0 ? NONE : found;
});

const NONE: readonly Use[] = [];

/** Whether capitals are how the whole block is written. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 3 && capitals * 2 > (text.match(/\p{L}/gu)?.length ?? 0) && !/[\u3400-\u9fff]/.test(text);
}

/** What a block explains in another way than in brackets behind a name: `ABBR: full name`, `ABBR (full name)`. */
export const explainedIn: (spoken: InLanguage) => readonly string[] = blockFact((block, language) => {
  const { text } = passage(block);
  const found: string[] = [];
  for (const match of text.matchAll(EXPLAINED)) found.push(shortKey(match[1] ?? ''));
  const first = LISTED.exec(text)?.[1];
  if (first !== undefined) found.push(shortKey(first));
  for (const match of text.matchAll(WITH_MORE)) {
    const end = text.slice(0, match.index).trimEnd().length;
    if (nameByInitials(text, end, match[1] ?? '', DEFINITION_WORDS[language].small))
      found.push(shortKey(match[1] ?? ''));
  }
  return found;
});

/** `Least developed countries (LDCs and others)`. */
const WITH_MORE = /[(（](\p{Lu}{2,11}s?)[\s,;，、；][^()（）]*[)）]/gu;

const EXPLAINED = /(?<![\p{L}\p{N}/.-])(\p{Lu}{2,11}s?)\s?[(（][^()（）]*[\p{Ll}\u3400-\u9fff]{2,}[^()（）]*[)）]/gu;
const LISTED = /^(\p{Lu}{2,11}s?)(?:\s*[:：—–=\t|]|\s{2,}|\s-\s)/u;

/** How often a block has a short form, or its stem, outside the brackets that define it. Counted once for each. */
export function countIn(spoken: InLanguage, short: string): number {
  return counts(spoken)(short);
}

const counts = blockFact((block, language) => {
  const { text } = passage(block);
  const known = new Map<string, number>();
  return (short: string): number => {
    const before = known.get(short);
    if (before !== undefined) return before;
    const value = text.includes(short) ? occurrences(text, short, definitionsIn({ block, language })) : 0;
    known.set(short, value);
    return value;
  };
});

function occurrences(text: string, short: string, definitions: readonly Definition[]): number {
  let count = 0;
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    const inDefinition = definitions.some(
      ({ from, to, short: own }) => from <= at && at < to && shortKey(own).startsWith(short),
    );
    if (!inDefinition) count++;
  }
  return count;
}
