/** Names in scripts with capitals: a word with another letter in it, or the words of a name in another order. */
import { plainWord } from '../abbreviations/initials';
import { fact } from '../../base/lazy';
import { DEFINITION_WORDS } from '../../languages/checks/definitionWords';
import { LEXICONS } from '../../languages/index';
import type { Lexicon } from '../../languages/lexicon';
import { countIn } from '../abbreviations/uses';
import type { Draft } from '../../draft/nodes';
import { stretches } from '../everyText';
import { inOwnText, ownWords } from '../ownWords';
import { zoneOf } from '../zones';
import { againstUsual, alike, gather, variants, type Candidate, type Name, type Variant } from './variant';

/** So often has a name to be there before another spelling of it counts as a slip. */
const USUAL = 3;

/** A capital in the middle of a sentence, and no number behind it, as behind `Chapter`. */
const NAMES = /(?<=[\p{Ll},)] )\p{Lu}[\p{Ll}\p{M}]{5,}(?![\p{L}\p{M}\p{N}’'‑-]|\s(?:\p{N}|[IVXLC]+(?!\p{L})))/gu;

const names = inOwnText((spoken): readonly Candidate[] => {
  const structural = structuralWords(LEXICONS[spoken.language]);
  return [...ownWords(spoken).matchAll(NAMES)]
    .filter(([text]) => !structural.has(plainWord(text)))
    .map(({ 0: text, index }) => ({
      from: index,
      to: index + text.length,
      text,
      // Words are inflected at their ends.
      key: text.slice(0, 2) + text.slice(-3),
    }));
});

/** The words for the parts of documents, which are no names: `Chapter`, which is no slip for `Charter`. */
const structuralWords = fact(({ divisions, parts, captions }: Lexicon): ReadonlySet<string> => {
  const words = [...Object.values(divisions).flatMap(({ before }) => before), ...Object.values(parts).flat()];
  return new Set([...words, ...Object.values(captions).flat()].map(plainWord));
});

/**
 * Names that are nowhere written with a small letter and differ in one letter, or in the order of two, with the same
 * beginning and the same end.
 */
export function wordVariants(draft: Draft): Variant[] {
  const isProper = ({ text }: Name): boolean => !isWritten(draft, text.toLowerCase());
  return alike(gather(names(draft)).values()).flatMap((group) =>
    group.flatMap((rare) => {
      const least = Math.max(USUAL, rare.places.length * 3);
      const usual = group.find((other) => other.places.length >= least && isOneEdit(rare.text, other.text));
      return usual && isProper(rare) && isProper(usual) ? variants(rare, usual) : [];
    }),
  );
}

function isWritten(draft: Draft, word: string): boolean {
  return stretches(draft).some(({ blocks, lexicon: { language } }) =>
    blocks.some(({ block }) => !zoneOf(block.kind) && countIn({ block, language }, word) > 0),
  );
}

/** Whether one letter was changed, left out or put in, or two neighbours are the other way round. */
export function isOneEdit(a: string, b: string): boolean {
  // Bodies have chosen their own spelling: Organization, Organisation.
  if (a.replace(/z/g, 's') === b.replace(/z/g, 's') || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (a.charAt(from) === b.charAt(from)) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a.charAt(endA - 1) === b.charAt(endB - 1)) [endA, endB] = [endA - 1, endB - 1];
  const [inA, inB] = [a.slice(from, endA), b.slice(from, endB)];
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA === `${inB.charAt(1)}${inB.charAt(0)}`;
}

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}’'‑-]+`;

/** Names of several words with capitals, small words between them. */
const titles = inOwnText((spoken): readonly Candidate[] => {
  const { small } = DEFINITION_WORDS[spoken.language];
  if (small.size === 0) return [];
  const own = ownWords(spoken);
  const pattern = patternOf(small);
  return [...own.matchAll(pattern)].map(({ 0: found, index }) => {
    // An article at the start of a sentence has a capital and is no part of the name.
    const [first = ''] = found.split(' ', 1);
    const text = small.has(plainWord(first)) ? found.slice(first.length + 1) : found;
    const to = index + found.length;
    return { from: to - text.length, to, text, key: plainWord(text).split(' ').sort().join(' ') };
  });
});

const patterns = new Map<ReadonlySet<string>, RegExp>();

function patternOf(small: ReadonlySet<string>): RegExp {
  const known = patterns.get(small);
  if (known) return known;
  const between = `(?: (?:${[...small].join('|')})){0,3} `;
  const made = new RegExp(`(?<![\\p{L}\\p{M}])${CAPITAL}(?:${between}${CAPITAL}){2,}`, 'gu');
  patterns.set(small, made);
  return made;
}

/** Names of the same words in another order. */
export function titleVariants(draft: Draft): Variant[] {
  return alike(gather(titles(draft)).values())
    .flatMap(againstUsual)
    .filter(({ rare, usual }) => isReordered(rare.text, usual.text, smallOf(rare)))
    .flatMap(({ rare, usual }) => variants(rare, usual));
}

function smallOf({ places: [place] }: Name): ReadonlySet<string> {
  return place ? DEFINITION_WORDS[place.spoken.language].small : new Set();
}

/** Another order, and not that of two members of a list, or of a body and what it belongs to. */
function isReordered(a: string, b: string, small: ReadonlySet<string>): boolean {
  const [one, other] = [plainWord(a).split(' '), plainWord(b).split(' ')];
  if (one.join(' ') === other.join(' ')) return false;
  const from = one.findIndex((word, at) => word !== other[at]);
  const to = one.findLastIndex((word, at) => word !== other[at]);
  return !one.slice(from, to + 1).some((word) => small.has(word));
}
