/**
 * Places in words: `，附件一，第 86(b)段`, `, annex I, paras. 7 (e), 11 and 19`. One grammar for every language; the
 * words, and whether they stand before or behind the numbers, come from the language's table.
 */
import type { ParagraphRange, PartKind, PartName, Place } from '../../base/place';
import { HAN, readDigits, readHan, readRoman, writeRoman } from '../../languages/numerals';
import type { CitationWords, NumberedForm } from '../../languages/lexicon';

export interface FoundPlace {
  readonly place: Place;
  /** Where the place ends in the text. */
  readonly to: number;
}

const SPACE = '[ \\u00a0\\u202f]*';
// The alternatives of these patterns are disjoint: in a list that fails at its end, overlapping ones try every way.
const SUBS = `(?:${SPACE}[(（]${SPACE}(?:[a-z]{1,5}|\\d{1,2})${SPACE}[)）]|(?<=\\d${SPACE})[a-z][)）])*`;
/** A year is no paragraph number (`paras. 7 and 8, 2005`), nor is a part of a longer number (`para. 7.1`). */
const NUMBER = '(?!(?:19|20)\\d\\d(?!\\d))[\\d\\uff10-\\uff19]{1,4}(?![\\d\\uff10-\\uff19]|\\.\\d)';
const SECTION = `(?:[IVXLC]+|(?![IVXLC])[A-Z]|[${HAN}]{1,3}|\\d{1,2})`;
const DASH = '[-\\u2010\\u2011\\u2013\\u2014\\u2212－～~]';

/** A pattern for any of the words, the longest first. */
export function alternatives(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

interface Grammar {
  /** One paragraph item: `第33至38段和第54至59段`, `paras. 7 (e), 11 and 19`. */
  readonly paragraphs: RegExp;
  readonly range: RegExp;
  readonly section: RegExp;
  readonly oneSection: RegExp;
  /** The word behind a section's number: between two names it joins them. */
  readonly unit: RegExp;
  readonly part: RegExp;
  readonly separator: RegExp;
  readonly start: RegExp;
}

const grammars = new Map<CitationWords, Grammar>();

function grammar(words: CitationWords): Grammar {
  const known = grammars.get(words);
  if (known) return known;
  const made = makeGrammar(words);
  grammars.set(words, made);
  return made;
}

function makeGrammar(words: CitationWords): Grammar {
  const { paragraph, section, letteredSection, parts } = words;
  const and = `${SPACE}(?:${alternatives(words.and)})${SPACE}(?:(?:${alternatives(words.and)})${SPACE})?`;
  const to = `${SPACE}(?:${alternatives(words.to)}|${DASH})${SPACE}`;
  const one = `${NUMBER}${SUBS}`;
  // `第33至38段`: where the unit stands behind, each member of a list may repeat it, before or behind.
  const before = `(?:(?:${alternatives(paragraph.before)})${SPACE})`;
  const after = paragraph.after.length > 0 ? `${SPACE}(?:${alternatives(paragraph.after)})${SUBS}` : '';
  const again = after === '' ? '' : `(?:${after})?`;
  const member = `${one}(?:${again}${to}${before}?${one})?`;
  const more = `(?:${again}${and}${before}?${member})*`;
  const single = paragraph.one.length > 0 ? `(?:${alternatives(paragraph.one)})(?!\\p{L})${SPACE}${member}|` : '';
  const list = `(?:${single}${before}${member}${more})`;
  const partWords = Object.values(parts).flat();
  const number = `(?:[IVXLC]+|[A-Z]|[${HAN}]{1,3}|\\d{1,2})(?![\\p{L}\\p{N}])`;
  const hanNumber = `[${HAN}]{1,3}`;
  return {
    paragraphs: new RegExp(`${list}${after}`, 'iuy'),
    range: new RegExp(
      `(${NUMBER})(${SUBS})(?:${again}${to}${before}?(${NUMBER})(${SUBS}))?(?:${after === '' ? '' : `${SPACE}(?:${alternatives(paragraph.after)})(${SUBS})`})?`,
      'giu',
    ),
    section: sections(section, letteredSection, and),
    unit: new RegExp(`^(?:${alternatives(section.after)})$`, 'u'),
    oneSection: new RegExp(`(?<!\\p{Script=Latin})${SECTION}(?!\\p{Script=Latin})`, 'gu'),
    part: new RegExp(`(${alternatives(partWords)})(?:${SPACE}(${hanNumber}|${number}))?`, 'iuy'),
    separator: new RegExp(`${SPACE}[,，、]?${SPACE}`, 'uy'),
    start: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${alternatives([...paragraph.before, ...section.before, ...partWords])})`,
      'giu',
    ),
  };
}

/** `第二和第三节`, `第四节和第五节`, `第二节D部分`, `E节`; `sections II and III`, `sect. II.D`. */
function sections(numbered: NumberedForm, lettered: NumberedForm, and: string): RegExp {
  const name = `${SECTION}(?:[.．](?:[A-Z]|\\d{1,2}))?`;
  if (numbered.after.length === 0) {
    const whole = `${name}(?![\\p{L}\\p{N}])`;
    const single = `(?:${alternatives(capitalised(numbered.one))})(?!\\p{L})${SPACE}${whole}`;
    return new RegExp(
      `(?:${single}|(?:${alternatives(capitalised(numbered.before))})${SPACE}${whole}(?:${and}${whole})*)`,
      'uy',
    );
  }
  const before = `(?:${alternatives(numbered.before)})${SPACE}`;
  const after = `${SPACE}(?:${alternatives(numbered.after)})`;
  const letter = `[A-Z](?:[.．]\\d{1,2})?${SPACE}(?:${alternatives(lettered.after)})`;
  const one = `${before}${name}`;
  return new RegExp(`(?:${one}(?:(?:${after})?${and}${one})*${after}(?:${SPACE}${letter})?|${letter})`, 'uy');
}

/** The words also as they begin a sentence: the numbers behind them are told by their case, so that the pattern heeds it. */
function capitalised(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
}

/** The place behind a document: starts after an optional comma. Undefined where none stands there. */
export function readPinpoint(text: string, from: number, words: CitationWords): FoundPlace | undefined {
  const { separator } = grammar(words);
  separator.lastIndex = from;
  const start = separator.test(text) ? separator.lastIndex : from;
  return readPlace(text, start, words);
}

/** The place that starts exactly here, white space apart: parts, then sections, then paragraphs. */
export function readPlace(text: string, from: number, words: CitationWords): FoundPlace | undefined {
  const rules = grammar(words);
  let place: Place = {};
  let to = from;
  let at = skip(rules.separator, text, from);
  for (;;) {
    const step =
      readPart(text, at, words, place) ??
      readSections(text, at, rules, place) ??
      readParagraphs(text, at, rules, place);
    if (!step) break;
    place = step.place;
    to = step.to;
    if (place.paragraphs) break;
    at = skip(rules.separator, text, to);
  }
  return to > from ? { place, to } : undefined;
}

/** Every place of a text that starts with a word (`para.`, `annex`), with where it starts. */
export function* places(text: string, words: CitationWords): Generator<FoundPlace & { from: number }> {
  let end = 0;
  for (const { index } of text.matchAll(grammar(words).start)) {
    if (index < end) continue;
    const found = readPlace(text, index, words);
    if (!found) continue;
    end = found.to;
    yield { ...found, from: index };
  }
}

function skip(separator: RegExp, text: string, from: number): number {
  separator.lastIndex = from;
  return separator.test(text) ? separator.lastIndex : from;
}

function readPart(text: string, at: number, words: CitationWords, place: Place): FoundPlace | undefined {
  if (place.sections) return undefined;
  const { part } = grammar(words);
  part.lastIndex = at;
  const match = part.exec(text);
  if (!match?.[1]) return undefined;
  const kind = partKind(match[1], words);
  const word = at + match[1].length;
  // A word that goes on (`annexed`, `annexe`) names no part; an annex of the same place has no annex inside it.
  if (!kind || /^[A-Za-z]{2}/.test(text.slice(word - 1, word + 1))) return undefined;
  if (place.parts?.some((outer) => outer.kind === kind)) return undefined;
  // `annex a report` is not annex A.
  const number = match[2] && !/^[a-z]$/.test(match[2]) ? match[2] : undefined;
  const name: PartName = { kind, number: number === undefined ? null : partNumber(number) };
  return {
    place: { ...place, parts: [...(place.parts ?? []), name] },
    to: number === undefined ? word : part.lastIndex,
  };
}

function partKind(word: string, words: CitationWords): PartKind | undefined {
  const kinds: readonly PartKind[] = ['annex', 'appendix', 'enclosure'];
  return kinds.find((kind) => words.parts[kind].some((one) => one.toLowerCase() === word.toLowerCase()));
}

function partNumber(text: string): string {
  const value = readHan(text) ?? readRoman(text) ?? readDigits(text);
  return value === undefined ? text.toUpperCase() : writeRoman(value);
}

function readSections(
  text: string,
  at: number,
  { section, oneSection, unit }: Grammar,
  place: Place,
): FoundPlace | undefined {
  if (place.sections) return undefined;
  section.lastIndex = at;
  const match = section.exec(text);
  if (!match) return undefined;
  const names: string[] = [];
  let end = -1;
  for (const { 0: name, index } of match[0].matchAll(oneSection)) {
    const letter = /^[A-Z]$/.test(name) && names.length > 0;
    const between = match[0].slice(Math.max(0, end), index).trim();
    const glued = end >= 0 && /^(?:[.．]|$)$/.test(between.replace(unit, '')) && between !== '';
    if (glued && (letter || /^\d+$/.test(name))) names.push(`${names.pop() ?? ''}.${name}`);
    else names.push(sectionName(name));
    end = index + name.length;
  }
  return { place: { ...place, sections: names }, to: section.lastIndex };
}

function sectionName(name: string): string {
  const value = readHan(name);
  return value === undefined ? name : writeRoman(value);
}

function readParagraphs(
  text: string,
  at: number,
  { paragraphs, range }: Grammar,
  place: Place,
): FoundPlace | undefined {
  paragraphs.lastIndex = at;
  const match = paragraphs.exec(text);
  if (!match) return undefined;
  // `paras. 2 and 3, 15 September 2005`: what looks like a list runs into a date.
  if (/^[ \u00a0]\p{Lu}\p{Ll}+[ \u00a0](?:19|20)\d\d/u.test(text.slice(paragraphs.lastIndex))) return undefined;
  const found: ParagraphRange[] = [];
  for (const [, first = '', firstSubs = '', last, , laterSubs = ''] of match[0].matchAll(range)) {
    const from = readDigits(first) ?? 0;
    found.push({
      first: from,
      last: last === undefined ? from : (readDigits(last) ?? from),
      sub: readSubs(firstSubs + laterSubs),
    });
  }
  return { place: { ...place, paragraphs: found }, to: paragraphs.lastIndex };
}

function readSubs(text: string): string[] {
  return [...text.matchAll(/[a-z]{1,5}|\d{1,2}/g)].map(([label]) => label);
}
