/** What the tests of the recogniser share: the marked text is the expectation. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { joinPieces, type Passage } from '../../server/src/base/passage';
import { formatPlace } from '../../server/src/base/place';
import type { Citation } from '../../server/src/citations/citation';
import { recognise } from '../../server/src/citations/recognise';
import type { Language } from '../../server/src/languages/lexicon';
import { readMarks, writeMarks } from './marks';

export function passageOf(text: string): Passage {
  return joinPieces([{ text, from: 0, newLine: true }]);
}

function marked(text: string, citations: readonly Citation[]): string {
  return writeMarks(
    text,
    citations.map(({ kind, from, to }) => ({ name: kind, from, to })),
  );
}

/** Finds in the text exactly what is marked in it. */
export function finds(language: Language, example: string): readonly Citation[] {
  const { text } = readMarks(example);
  const found = recognise(passageOf(text), language);
  strictEqual(marked(text, found), example);
  for (const citation of found) strictEqual(citation.text, text.slice(citation.from, citation.to));
  return found;
}

/** The language, a text with one citation, its targets, and its place as `formatPlace` prints it. */
export type Row = readonly [Language, string, readonly string[], string];

export function table(rows: readonly Row[]): void {
  for (const [language, example, targets, pinpoint] of rows) {
    it(`${language}: ${example}`, () => {
      const found = finds(language, example);
      deepStrictEqual(
        found.map((citation) => [citation.targets, formatPlace(citation.place)]),
        [[targets, pinpoint]],
      );
    });
  }
}

/** A marked text, and what each of its citations points to: `A/RES/57/337: annex, para 37`, `: para 4` for the same draft. */
export type Sentence = readonly [example: string, ...citations: string[]];

export function sentences(language: Language, all: readonly Sentence[]): void {
  for (const [example, ...expected] of all) {
    it(example, () => {
      deepStrictEqual(finds(language, example).map(inShort), expected);
    });
  }
}

/** Texts in which nothing may be found. */
export function nothing(language: Language, all: readonly string[]): void {
  for (const text of all) {
    it(`nothing in: ${text}`, () => {
      finds(language, text);
    });
  }
}

function inShort({ targets, place }: Citation): string {
  const pinpoint = formatPlace(place);
  return targets.join(' + ') + (pinpoint === '' ? '' : `: ${pinpoint}`);
}
