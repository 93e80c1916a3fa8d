/** What a person types to search → phrases of our tokens, and where they stand in a text. */
import type { HeadKind } from './structure';
import { tokens, type Token } from './tokens';

export interface Phrase {
  readonly words: readonly string[];
  /** Whether the last word may go on: `sustain*`. */
  readonly open: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+)/g;

/** Words are looked for each for itself, what stands in quotation marks as it stands; a word of several tokens is a phrase. */
export function phrases(query: string): Phrase[] {
  return [...query.matchAll(QUOTED)].flatMap(([, quoted, word = '']): Phrase[] => {
    const text = quoted ?? word;
    const words = tokens(text).map((token) => token.word);
    if (words.length === 0) return [];
    const lone = words.length === 1 && /^\p{Script=Han}$/u.test(words[0] ?? '');
    // One Han character is the beginning of a pair.
    return [{ words, open: (quoted === undefined && word.endsWith('*')) || lone }];
  });
}

/** So many words of a quotation are enough to find most: each one more costs the index as much again. */
const FEW = 4;
/** A longer quotation is not told apart by what follows. */
const MOST = 40;

/** What the index is asked for a quotation; what it finds is compared letter by letter. */
export interface QuotationPhrases {
  /** The words next to each other that are likely to be the rarest. */
  readonly few: Phrase;
  /** For words that turn out to be frequent: all of them. */
  readonly all: Phrase;
}

/**
 * A quotation may be cut inside a word at its end, and, where `ends` says so, at its beginning. A Han character alone at an
 * end is the half of a pair: at the beginning it is left out, at the end it may go on. Undefined for one without words, and for `cut` where that would ask for nothing else.
 */
export function quotationPhrases(text: string, ends: 'whole' | 'cut'): QuotationPhrases | undefined {
  const found = tokens(text);
  const [first] = found;
  if (!first || (ends === 'cut' && (found.length < 3 || first.han))) return undefined;
  const from = ends === 'cut' || isLone(first) ? 1 : 0;
  const words = found.slice(found.length > 1 ? from : 0).map(({ word }) => word);
  const last = found.at(-1);
  const mayGoOn = last?.han !== true || isLone(last);
  const sure = mayGoOn ? words.slice(0, -1) : words;
  // What begins with half a word is much: it is asked for only where there is little else.
  return {
    few: mayGoOn && sure.length < 2 ? rarest(words, true) : rarest(sure, false),
    all: mayGoOn && sure.length < FEW ? beginning(words, true) : beginning(sure, false),
  };
}

function isLone(token: Token | undefined): boolean {
  return token?.han === true && Array.from(token.word).length === 1;
}

/** The stretch of words that is likely to be the rarest; `open` where the last word of all may go on. */
function rarest(words: readonly string[], open: boolean): Phrase {
  const size = Math.min(FEW, words.length);
  const rarity = (at: number): number =>
    words.slice(at, at + size).reduce((sum, { length }) => sum + Math.min(length, 12) ** 2, 0);
  let best = 0;
  for (let at = 1; at + size <= words.length; at++) if (rarity(at) > rarity(best)) best = at;
  return { words: words.slice(best, best + size), open: open && best + size === words.length };
}

function beginning(words: readonly string[], open: boolean): Phrase {
  return { words: words.slice(0, MOST), open: open && words.length <= MOST };
}

/** The condition of the full-text index. Tokens hold nothing but letters and digits. */
export function matchOf(all: readonly Phrase[]): string {
  return all.map(({ words, open }) => `"${words.join(' ')}"${open ? '*' : ''}`).join(' AND ');
}

/** What stands behind the words of a heading or title in the index: no text has such a word. */
export function kindMark(kind: HeadKind): string {
  return `¶${kind}`;
}

/** The condition for units of these kinds only. */
export function matchOfKinds(all: readonly Phrase[], kinds: readonly HeadKind[]): string {
  return `${matchOf(all)} AND (${kinds.map((kind) => `"${kindMark(kind)}"`).join(' OR ')})`;
}

/** Where the phrases stand in a text, in order. */
export function marksOf(text: string, all: readonly Phrase[]): (readonly [number, number])[] {
  const found = tokens(text);
  const starts = new Map<string, number[]>();
  found.forEach(({ word }, at) => {
    const known = starts.get(word);
    if (known) known.push(at);
    else starts.set(word, [at]);
  });
  const marks = all.flatMap((phrase) => {
    const [first = ''] = phrase.words;
    const candidates =
      phrase.open && phrase.words.length === 1
        ? found.flatMap(({ word }, at) => (word.startsWith(first) ? [at] : []))
        : (starts.get(first) ?? []);
    return candidates.flatMap((at) => (stands(found, at, phrase) ? [spanOf(found, at, phrase)] : []));
  });
  return marks.sort((a, b) => a[0] - b[0]);
}

function stands(found: readonly Token[], at: number, { words, open }: Phrase): boolean {
  return words.every((word, index) => {
    const other = found[at + index]?.word;
    return other === word || (open && index === words.length - 1 && other?.startsWith(word) === true);
  });
}

function spanOf(found: readonly Token[], at: number, { words }: Phrase): readonly [number, number] {
  return [found[at]?.from ?? 0, found[at + words.length - 1]?.to ?? 0];
}

/** Where a quotation stands in a text, letter by letter: case, accents, punctuation and spaces left out of account. */
export function quotationSpan(text: string, quotation: string): readonly [number, number] | undefined {
  const wanted = letters(quotation).text;
  if (wanted === '') return undefined;
  const { text: all, from } = letters(text);
  const at = all.indexOf(wanted);
  if (at < 0) return undefined;
  return [from[at] ?? 0, (from[at + wanted.length - 1] ?? 0) + 1];
}

/** The letters and digits, folded, one space between words that are not Han; and where each stands in the text. */
function letters(text: string): { readonly text: string; readonly from: readonly number[] } {
  const made: string[] = [];
  const from: number[] = [];
  let last: Token | undefined;
  for (const token of tokens(text)) {
    const { word, han } = token;
    if (han) {
      // Pairs overlap: the first character was the second one of the pair before.
      const follows = last?.han === true && token.from < last.to;
      const second = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
      for (let at = follows ? second : 0; at < word.length; at++) {
        made.push(word.charAt(at));
        from.push(at < second ? token.from + at : token.to - word.length + at);
      }
    } else {
      if (last && !last.han) {
        made.push(' ');
        from.push(token.from);
      }
      for (let at = 0; at < word.length; at++) {
        made.push(word.charAt(at));
        from.push(Math.min(token.from + at, token.to - 1));
      }
    }
    last = token;
  }
  return { text: made.join(''), from };
}
