/** Names of documents and what is cited directly beside them: `《2038年成果》(A/93/120，第3段)`, `“Outcome”[^7]`. */
import { blockCitations } from '../../analysis/blockCitations';
import { fact } from '../../base/lazy';
import type { Passage } from '../../base/passage';
import type { Block, Mark } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { LEXICONS } from '../../languages/index';
import type { Language, Lexicon } from '../../languages/lexicon';
import type { Beside } from './beside';
import { lettersOf } from '../letters';
import { zoneOf, zonesIn } from '../zones';

export interface NamedCitation {
  /** The letters of the name, by which names are told apart. */
  readonly name: string;
  readonly words: string;
  /** Whether marks of a title or of a quotation say where the name begins; else it is the words before the bracket. */
  readonly marked: boolean;
  /** Where the citation or the footnote mark beside it stands, relative to the block. */
  readonly beside: Beside;
}

/** A longer one is a quotation. */
const LONGEST = 160;

/** The names of a block that have a citation or a mark beside them. They hang on the block. */
export const namedCitations: (block: Block) => (language: Language) => readonly NamedCitation[] = fact((block) => {
  const known = new Map<Language, readonly NamedCitation[]>();
  return (language) => {
    const before = known.get(language);
    if (before) return before;
    const found = readNamed(block, LEXICONS[language]);
    known.set(language, found);
    return found;
  };
});

interface Name {
  readonly from: number;
  /** Behind the closing mark. */
  readonly to: number;
  readonly words: string;
  readonly marked: boolean;
}

function readNamed(block: Block, lexicon: Lexicon): readonly NamedCitation[] {
  if (zoneOf(block.kind) !== undefined) return [];
  const text = passage(block);
  const marks = placedMarks(block, text);
  const names = namesIn(text, lexicon, marks);
  return names.flatMap((name): NamedCitation[] => {
    const letters = lettersOf(name.words).text;
    const beside =
      letters === ''
        ? undefined
        : (bracketOf(block, text, name, lexicon) ?? markOf(text, name, marks, names, block, lexicon));
    return beside ? [{ name: letters, words: name.words, marked: name.marked, beside }] : [];
  });
}

interface PlacedMark {
  readonly mark: Mark;
  /** Before which character of the passage it stands. */
  readonly before: number;
}

function placedMarks(block: Block, text: Passage): readonly PlacedMark[] {
  return block.marks.map((mark) => ({
    mark,
    before: text.runs.find(({ from }) => from >= mark.to)?.at ?? text.text.length,
  }));
}

/** What title marks enclose; in scripts without them also what is quoted, and the words before a bracket or mark. */
function namesIn(text: Passage, lexicon: Lexicon, marks: readonly PlacedMark[]): readonly Name[] {
  const zones = zonesIn(text)(lexicon).filter(({ from, to }) => to - from <= LONGEST && to < text.text.length);
  const titles = zones.filter(({ zone }) => zone === 'title' || lexicon.script !== 'han');
  const found = titles.map(({ from, to }): Name => ({
    from,
    to: to + 1,
    words: text.text.slice(from, to),
    marked: true,
  }));
  if (lexicon.script === 'han') return found;
  const ends = [...text.text.matchAll(/\s?\(/g)].map(({ index }) => index).concat(marks.map(({ before }) => before));
  const plain = ends.flatMap((end) => nameBefore(text.text, end) ?? []);
  return [...found, ...plain];
}

/** The last words before a place, where they look like a name: with a year, or three capitals. */
function nameBefore(text: string, end: number): Name | undefined {
  const before = text.slice(Math.max(0, end - 80), end).replace(/[\s.,;:،؛]+$/, '');
  const words = /(?:[\p{L}\p{N}’'-]+[\s\u00a0]){3}[\p{L}\p{N}’'-]+$/u.exec(before)?.[0];
  if (words === undefined) return undefined;
  const capitals = words.match(/(?<![\p{L}’'-])\p{Lu}/gu)?.length ?? 0;
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(words) || capitals >= 3
    ? { from: end - words.length, to: end, words, marked: false }
    : undefined;
}

/** The only citation of the bracket directly behind the name, where the bracket opens with it. */
function bracketOf(
  block: Block,
  { text }: Passage,
  { to }: Name,
  { language }: Lexicon,
): NamedCitation['beside'] | undefined {
  const [opening] = /^\s?[(（]\s?/.exec(text.slice(to, to + 4)) ?? [];
  if (opening === undefined) return undefined;
  const first = to + opening.length;
  const inside = blockCitations(block)(language).filter(({ citation }) => citation.from >= first);
  const [only, second] = inside;
  if (only?.citation.from !== first) return undefined;
  const closing = /[)）]/.exec(text.slice(only.citation.to));
  const end = closing ? only.citation.to + closing.index : text.length;
  return second && second.citation.from < end ? undefined : { citation: only.span.from };
}

/**
 * The mark directly behind the name; in a script that marks its titles, the only mark of the sentence, where the sentence
 * names and cites nothing else.
 */
function markOf(
  { text }: Passage,
  { from, to }: Name,
  marks: readonly PlacedMark[],
  names: readonly Name[],
  block: Block,
  { script, language }: Lexicon,
): NamedCitation['beside'] | undefined {
  const stops = /^[。.,，;；、:：]*/.exec(text.slice(to, to + 4))?.[0].length ?? 0;
  const near = marks.filter(({ before }) => before >= to && before <= to + stops);
  if (near.length > 0) return near[0] && near.length === 1 ? markAt(near[0]) : undefined;
  if (script !== 'han') return undefined;
  const start = Math.max(...['。', '！', '？'].map((stop) => text.lastIndexOf(stop, from))) + 1;
  const end = to + (/[。！？]/.exec(text.slice(to))?.index ?? text.length - to);
  const inside = marks.filter(({ before }) => before > start && before <= end + 1);
  const cited = blockCitations(block)(language).some(({ citation }) => citation.from >= start && citation.from < end);
  const [only, second] = inside;
  if (cited || !only || second || only.before < to) return undefined;
  return names.some((name) => name.from !== from && name.from >= start && name.from < end) ? undefined : markAt(only);
}

function markAt({ mark }: PlacedMark): NamedCitation['beside'] {
  return { mark: mark.mark, at: mark.from };
}
