/** A citation as it stands in a text → the same citation in house style, fitted into its sentence. */
import type { Passage } from '../base/passage';
import { formatPlace } from '../base/place';
import { HOUSE_STYLES } from '../languages/house/index';
import type { Register } from '../languages/houseStyle';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import type { Citation, FormName } from './citation';
import { recognise } from './recognise';
import { betweenLevels, isNumbered, writeDocument } from './write';
import { writePlace } from './writePlace';

/** What names its document by more than its own words. */
const PARTIAL: ReadonlySet<FormName> = new Set<FormName>([
  'addendum of the symbol before',
  'further number of a list',
  'further article',
  'chapter where the Charter is named',
  'ibid.',
  'back-reference',
]);

/**
 * The words of one of the `citations` of a passage in house style. What is cited, and what else the passage cites, is read
 * from the passage with the new words as before. Undefined where they are the words that stand there, and where the house
 * has no words for it: internal references, treaties, members of lists, what is faulty, quoted or still to come.
 */
export function rewriteCitation(
  { text }: Passage,
  citations: readonly Citation[],
  citation: Citation,
  language: Language,
  register: Register,
): string | undefined {
  const { kind, form, quoted, state, fault, misnamed } = citation;
  if (kind === 'internal' || kind === 'instrument' || PARTIAL.has(form)) return undefined;
  if (quoted || state !== undefined || fault !== undefined || misnamed) return undefined;
  if (isInList(citations, citation, language)) return undefined;
  // `A/75/53), chap. IV`: half of a bracket is the sentence's.
  if (!isBalanced(citation.text)) return undefined;
  const words = written(citation, language, register);
  if (words === undefined) return undefined;
  const put = inCaseOf(citation.text, words, citation.from === 0);
  const { spaced } = LEXICONS[language];
  if (plain(put, spaced) === plain(citation.text, spaced)) return undefined;
  const after = recognise({ text: text.slice(0, citation.from) + put + text.slice(citation.to), runs: [] }, language);
  return after.map(inShort).join('\n') === citations.map(inShort).join('\n') ? put : undefined;
}

/** The words in the order in which they stand there: a place before its document keeps what links the two. */
function written(citation: Citation, language: Language, register: Register): string | undefined {
  const { text, from, to, pinpoint, place, kind, targets } = citation;
  const charter = kind === 'charter';
  // `Article 73 e of the Charter` has no brackets in print, others have.
  if (charter && place.some(({ ranges }) => ranges.some(({ first, last }) => first.sub.length + last.sub.length > 0)))
    return undefined;
  if (!pinpoint) return place.length > 0 ? undefined : writtenDocument(text, citation, language, register);
  const old = text.slice(pinpoint.from - from, pinpoint.to - from);
  const words = writePlace(place, language, register, charter);
  if (!hasOnly(words, old, language)) return undefined;
  if (pinpoint.to === to) {
    const document = text.slice(0, pinpoint.from - from).replace(/[\s,，、،]+$/u, '');
    const name = charter ? document : writtenDocument(document, citation, language, register);
    const between = charter
      ? text.slice(document.length, pinpoint.from - from)
      : betweenLevels(targets, language, register);
    return name === undefined ? undefined : name + between + words;
  }
  if (pinpoint.from !== from) return undefined;
  const rest = text.slice(pinpoint.to - from);
  if (charter) return words + rest;
  const [document, other] = recognise({ text: rest, runs: [] }, language);
  if (!document || other || document.to !== rest.length || document.place.length > 0) return undefined;
  const name = writtenDocument(document.text, citation, language, register);
  return name === undefined ? undefined : words + rest.slice(0, document.from) + name;
}

/** The name of the document for the words that name it there: without the organ where it is not named, in the same case. */
function writtenDocument(
  words: string,
  { kind, targets }: Citation,
  language: Language,
  register: Register,
): string | undefined {
  const { organs, resolution, decision } = LEXICONS[language].citations;
  const { declines, ...house } = HOUSE_STYLES[language];
  if (targets.length === 0) return undefined;
  if (kind === 'symbol') {
    // Where the noun has an article or a case, the sentence would have to be another.
    const fits =
      !targets.some(isNumbered) || (!declines && (register === 'note' || house.resolution[0].startsWith('{')));
    return fits ? writeDocument(targets, language) : undefined;
  }
  const lower = words.toLowerCase();
  const bare = !Object.values(organs)
    .flat()
    .some((name) => lower.includes(name));
  const noun = /^\p{L}+/u.exec(lower)?.[0] ?? '';
  const isNoun = resolution.includes(noun) || decision.includes(noun);
  if (declines) {
    const right = /^\p{L}+/u.exec(writeDocument(targets, language, { bare }))?.[0];
    // Arabic puts its particles and possessives into the word.
    if (LEXICONS[language].citations.prefixes.length > 0 && noun !== right) return undefined;
    if (!isNoun) return undefined;
    return writeDocument(targets, language, { bare, noun: words.slice(0, noun.length) });
  }
  const right = writeDocument(targets, language, { bare });
  // One number behind a noun for several: the others come later in the sentence.
  const [one, many] =
    [house.resolution, house.decision]
      .map((forms) => forms.map(nounOf))
      .find(([, plural]) => plural && lower.includes(plural)) ?? [];
  return one === many || many === undefined || right.toLowerCase().includes(many) ? right : undefined;
}

/** `{organ} resolutions #` → `resolutions`. */
function nounOf(form: string): string {
  return /(?<![\p{L}{])\p{L}+/u.exec(form)?.[0] ?? '';
}

/** Where words are declined, whether the new ones have none that does not stand there; abbreviations fit everywhere. */
export function hasOnly(words: string, old: string, language: Language): boolean {
  if (!HOUSE_STYLES[language].declines) return true;
  const known = new Set(old.toLowerCase().match(/\p{L}+/gu));
  return [...words.toLowerCase().matchAll(/(\p{L}{3,})(\.?)/gu)].every(
    ([, word = '', stop]) => stop === '.' || known.has(word),
  );
}

function isBalanced(text: string): boolean {
  const opening = text.match(/[(（]/g)?.length ?? 0;
  // The label of a sub-paragraph may have but its closing bracket: `par. 35 c)`.
  const closing = text.replace(/(?<=[\s\d)])\p{Ll}{1,4}\)/gu, '').replace(/\(\p{L}{1,4}\)/gu, '');
  return (closing.match(/[)）]/g)?.length ?? 0) <= opening;
}

/** Whether it shares its noun or its organ with another one: `第71/141号和第73/242号决议`. */
function isInList(citations: readonly Citation[], citation: Citation, language: Language): boolean {
  const { resolution, decision } = LEXICONS[language].citations;
  const hasNoun = (one: Citation): boolean => {
    const lower = one.text.toLowerCase();
    return [...resolution, ...decision].some((noun) => lower.includes(noun));
  };
  const isAlone = ({ kind, form }: Citation, own: boolean): boolean =>
    (kind !== 'resolution' || own) && form !== 'further number of a list' && form !== 'addendum of the symbol before';
  if (!isAlone(citation, hasNoun(citation))) return true;
  const at = citations.indexOf(citation);
  return [citations[at - 1], citations[at + 1]].some((other) => other && !isAlone(other, hasNoun(other)));
}

/** With the capital that the old words have, as they have it at the start of a sentence; `first` says that they open their text. */
export function inCaseOf(old: string, words: string, first: boolean): string {
  const [before, now] = [old, words].map((one) => /^\p{L}+/u.exec(one)?.[0] ?? '');
  // `Paragraph` and `paragraphs` are one word.
  const stem = (word = ''): string =>
    word.toLowerCase().slice(0, Math.max(4, Math.min(before?.length ?? 0, now?.length ?? 0) - 1));
  const same = stem(before) === stem(now);
  return /^\p{Lu}/u.test(old) && (same || first) ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words;
}

/** Without what nobody sees as another wording: kinds of spaces and hyphens; where no spaces are written, any space. */
function plain(text: string, spaced: boolean): string {
  return text.replace(/[\u2010\u2011]/g, '-').replace(/\s+/g, spaced ? ' ' : '');
}

/** A citation as two readings of a passage are compared. */
export function inShort({ kind, targets, place, antecedent, quoted }: Citation): string {
  const named = kind === 'symbol' ? 'resolution' : kind;
  return [named, targets.join('-'), formatPlace(place), antecedent ?? '', quoted ? 'quoted' : ''].join(' | ');
}
