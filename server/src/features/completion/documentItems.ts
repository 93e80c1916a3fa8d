/** A document as it is offered: its symbol, its title in the language of the draft, its citation in house style. */
import type { KnownDocument } from '../../corpus/titles';
import { inCaseOf } from '../../citations/rewrite';
import { writeDocument } from '../../citations/write';
import type { Language } from '../../languages/lexicon';
import { inHouseBrackets } from '../houseBrackets';
import { citesDocument, type Put } from './exact';
import type { Suggestion } from './suggestion';
import type { Typing } from './typing';

/** The words of a document, as text that is put in place of what was typed; several where the first may not be read as it. */
export type Write = (document: KnownDocument) => readonly string[];

/** Those that are read as the document, each with the first of its wordings that is. */
export function* documentSuggestions(
  typing: Typing,
  documents: Iterable<KnownDocument>,
  { typed, rest }: Omit<Put, 'insert'>,
  write: Write,
): Generator<Suggestion> {
  const { text, language } = typing;
  const words = text.slice(text.length - typed);
  for (const document of documents) {
    const { symbols } = document;
    const insert = write(document).find((one) => citesDocument(typing, { insert: one, typed, rest }, symbols));
    if (insert === undefined) continue;
    const name = symbols.join('-');
    const title = titleIn(document, language);
    const begins = insert.toLowerCase().startsWith(words.toLowerCase());
    yield {
      kind: 'document',
      label: name,
      detail: title,
      insert,
      typed,
      rest,
      filter: begins ? insert : `${words} ${name} ${title}`,
      about: { kind: 'document', symbols, place: [] },
    };
  }
}

const NEXT_BEST: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/** In this language, else in the next best; empty where none is known. */
export function titleIn({ titles }: KnownDocument, language: Language): string {
  const known = [language, ...NEXT_BEST].find((one) => titles[one] !== undefined);
  return (known && titles[known]) ?? '';
}

/** The whole citation in running text, with a capital where what was typed begins a sentence with one. */
export function writtenInText({ draft, language, profile, text }: Typing, typed: number): Write {
  const words = text.slice(text.length - typed);
  const opens = /(?:^|[.!?])\s*$/u.test(text.slice(0, text.length - typed));
  return ({ symbols }) => {
    const written = inHouseBrackets(writeDocument(symbols, language), language, draft, profile);
    return [inCaseOf(words, written, opens)];
  };
}
