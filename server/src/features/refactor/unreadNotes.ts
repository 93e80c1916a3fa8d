/** Numbers behind a word for note that are read as no citation: `supra note 1`, `примечание 1`. */
import { blockCitations } from '../../analysis/blockCitations';
import { fact, factOfPair, factOfText } from '../../base/lazy';
import { toBlock } from '../../base/passage';
import { shift, type Span } from '../../base/span';
import { zoneOf, zonesIn, zoneAt } from '../../checks/zones';
import type { Block, Draft } from '../../draft/nodes';
import { languageOf } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { everyBlock, partAt } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';

/** A number, with the words that name it. */
export interface UnreadNumber extends Span {
  readonly number: number;
}

/** Those of a draft, absolute, outside quotations; nobody knows whether they name notes of the draft. */
export const unreadNumbers: (draft: Draft) => readonly UnreadNumber[] = fact((draft) => {
  const language = languageOf(draft);
  return everyBlock(draft).flatMap(({ block, at }) =>
    unreadIn(block, language(partAt(draft, at))).map((one) => ({ ...shift(one, at), number: one.number })),
  );
});

/** They hang on the block. */
const unreadIn: (block: Block, language: Language) => readonly UnreadNumber[] = factOfPair((block, language) => {
  if (zoneOf(block.kind)) return NONE;
  const text = passage(block);
  const found = [...text.text.matchAll(mentions(language))].map(({ 0: words, index }) => ({
    words,
    span: { from: index, to: index + words.length },
  }));
  if (found.length === 0) return NONE;
  const zones = zonesIn(text, LEXICONS[language]);
  const read = blockCitations(block, language)
    .map(({ citation }) => citation)
    .filter(({ place }) => place.some(({ unit }) => unit === 'note'));
  return found
    .filter(({ span }) => !zoneAt(zones, span) && !read.some(({ from, to }) => from < span.to && span.from < to))
    .flatMap(({ words, span }) =>
      [...words.matchAll(/\d+/g)].map((digits) => ({ ...toBlock(text, span), number: Number(digits) })),
    );
});

const NONE: readonly UnreadNumber[] = [];

/** A word for note with the numbers of a list behind it. */
const mentions = factOfText((language) => {
  const { citations, spaced } = LEXICONS[language as Language];
  const { one = [], many = [], behind = [] } = citations.units.note ?? {};
  // An article, or what makes it an endnote, may be written together with the word.
  const start = spaced ? String.raw`(?<!\p{L}{4})` : '';
  const numbers = String.raw`\d+(?:[^\d.;。；]{1,8}\d+)*`;
  const forms = [`${start}(?:${either([...one, ...many])})\\s*${numbers}`];
  if (behind.length > 0) forms.push(`${numbers}\\s*(?:${either(behind)})`);
  return new RegExp(forms.join('|'), 'giu');
});

function either(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\./g, '\\.'))
    .join('|');
}
