/** Whether words behind a citation name another source, one that no citation was recognised in: a book, a newspaper. */
import { factOfText } from '../base/lazy';
import type { Block } from '../draft/nodes';
import { passage } from '../draft/passage';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { blockCitations } from './blockCitations';
import { blockIbids } from './blockIbids';

/**
 * Whether a block names such a source from one offset of its passage to another. What stands before a document that was
 * recognised is its title, or leads to it.
 */
export function hasOtherSource(block: Block, language: Language, from: number, to = Infinity): boolean {
  const { text } = passage(block);
  const known = [...blockCitations(block, language), ...blockIbids(block, language)]
    .map(({ citation }) => citation)
    .filter((citation) => citation.from >= from && citation.from < to)
    .sort((a, b) => a.from - b.from);
  let at = from;
  for (const citation of known) {
    if (citation.kind === 'internal' && namesOtherSource(text.slice(at, citation.from), language)) return true;
    at = Math.max(at, citation.to);
  }
  return namesOtherSource(text.slice(at, Math.max(at, Math.min(to, text.length))), language);
}

/** What is added to the citation before it, or said by somebody else: `(emphasis added)`, `: “…”`. */
const ASIDE = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu;
const QUOTED = /([:：]\s*)?(?:“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”])/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s，。；、）》”"<>]+/giu;
/** The end of a sentence; the stops of `p. 5` and of `J. Smith` end none. */
const SENTENCE_END = /[。！？؟]|(?<!(?<!\p{L})\p{L})[.!?](?=\s+\p{L})(?!\s+\p{Ll})/u;
const SIGNS_OF_SOURCE = /\d|《/u;
/** What stands in the words for an address, and for what may be a title in quotation marks. */
const KNOWN_ADDRESS = '《》';
const TITLE = '《“》';

/**
 * Gives false for what only leads to the next citation (`; see also`, `，另见`), for asides, and for a sentence that
 * comments on the citation. What stands behind a semicolon, or behind *and* or *see*, is taken for a source if it has
 * some words; any other sentence if it has the numbers or the title of one, too.
 */
export function namesOtherSource(words: string, language: Language): boolean {
  const [own = '', ...others] = withoutAsides(words).split(/[;；؛]/u);
  if (others.some((other) => isSource(withoutLeads(other, language), 3, 1))) return true;
  const end = SENTENCE_END.exec(own);
  const sentence = end ? own.slice(0, end.index) : own;
  const added = addition(language).exec(sentence);
  if (added && isSource(withoutLeads(sentence.slice(added.index + added[0].length), language), 3, 2)) return true;
  if (!end) return false;
  const rest = own.slice(end.index + end[0].length);
  const led = withoutLeads(rest, language);
  return led === rest
    ? isSource(rest.replaceAll(KNOWN_ADDRESS, '').replaceAll(TITLE, ''), Infinity, 3)
    : isSource(led, 3, 1);
}

function withoutAsides(words: string): string {
  let rest = words
    .replace(ADDRESS, KNOWN_ADDRESS)
    .replace(QUOTED, (_, colon: string | undefined) => (colon === undefined ? TITLE : ' '));
  // Brackets in brackets go from the inside out.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(ASIDE, ' ');
  }
  return rest;
}

/** Whether there are so many words, or, with the signs of a source, so many. */
function isSource(text: string, plain: number, signed: number): boolean {
  const count = wordCount(text);
  const known = text.includes(KNOWN_ADDRESS);
  return known || count >= plain || (SIGNS_OF_SOURCE.test(text) && count >= signed);
}

/** Two Han characters count as a word. */
function wordCount(text: string): number {
  const [han, other] = [/\p{Script=Han}/gu, /(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu];
  return (text.match(han)?.length ?? 0) / 2 + (text.match(other)?.length ?? 0);
}

/** *and* or *see* behind a comma, or at once behind the citation. */
const addition = factOfText((language) => {
  const { and, see } = LEXICONS[language as Language].citations;
  return new RegExp(`(?:^|[,，、،])\\s*(?:${anyOf([...and, ...see], language as Language)})`, 'iu');
});

function withoutLeads(text: string, language: Language): string {
  return text.replace(leads(language), '');
}

const leads = factOfText((language) => {
  const { and, see } = LEXICONS[language as Language].citations;
  return new RegExp(`^(?:[\\s,，、،:：]*(?:${anyOf([...see, ...and], language as Language)}))+`, 'iu');
});

/** The words as a pattern, the longest first; what is written together with the word behind it needs no space. */
function anyOf(words: readonly string[], language: Language): string {
  const { spaced, citations } = LEXICONS[language];
  const prefixes = citations.prefixes.map(([prefix]) => prefix);
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const text = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      return !spaced || prefixes.includes(word) || word.endsWith('.') ? text : `${text}(?![\\p{L}\\p{N}])`;
    })
    .join('|');
}
