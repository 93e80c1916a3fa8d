/**
 * Texts without all that a quotation may leave out or write otherwise: white space, punctuation, kinds of quotation marks and
 * dashes, width, case, labels of sub-paragraphs. What is left are letters and digits, each with its place.
 */
import { fact } from '../base/lazy';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { topLevel, type Placed } from '../draft/tree';

export interface Letters {
  readonly text: string;
  /** Where each character stands in the text that it was taken from. */
  readonly at: readonly number[];
}

/** `(a)`, `(iv)`, in either width. */
const ITEM = /[(（][a-z]{1,4}[)）]/g;

export function lettersOf(text: string): Letters {
  const made: string[] = [];
  const at: number[] = [];
  const items = [...text.matchAll(ITEM)].map(({ index, 0: label }) => ({ from: index, to: index + label.length }));
  let item = 0;
  for (let i = 0; i < text.length; i++) {
    while (item < items.length && (items[item]?.to ?? 0) <= i) item++;
    const inside = items[item];
    if (inside && i >= inside.from) continue;
    for (const sign of plainSigns(text.charAt(i))) {
      made.push(sign);
      at.push(i);
    }
  }
  return { text: made.join(''), at };
}

const known = new Map<string, string>();

/** The letters and digits that a sign stands for, in lower case and without accents: `Ａ` → `a`, `ﬁ` → `fi`; of most signs none. */
function plainSigns(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  // Halves of rare characters are kept as they are.
  const plain = /[\ud800-\udfff]/.test(sign)
    ? sign
    : sign
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]|ـ/gu, '');
  known.set(sign, plain);
  return plain;
}

const blockLetters = fact(({ text }: { readonly text: string }) => lettersOf(text));

/** What a document says in running text, without its notes and furniture, block behind block. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly BodyBlock[];
}

export interface BodyBlock {
  readonly placed: Placed;
  /** Where its letters begin and end in the text of the body. */
  readonly from: number;
  readonly to: number;
}

/** The letters of each block hang on it, so that of an edited draft only the edited block is read again. */
export const bodyOf: (draft: Draft) => Body = fact((draft) => {
  const made: string[] = [];
  const blocks: BodyBlock[] = [];
  let from = 0;
  for (const placed of topLevel(draft)) {
    const { kind } = placed.block;
    if (kind === 'note' || kind === 'furniture') continue;
    const { text } = blockLetters(passage(placed.block));
    made.push(text);
    blocks.push({ placed, from, to: from + text.length });
    from += text.length;
  }
  return { text: made.join(''), blocks };
});

/** The words of a body from one letter to another as they are printed, block by block. */
export function printed({ blocks }: Body, from: number, to: number): string {
  return blocks
    .filter((block) => block.to > from && block.from < to)
    .map((block) => {
      const { text } = passage(block.placed.block);
      const { at } = blockLetters(passage(block.placed.block));
      const first = at[Math.max(0, from - block.from)] ?? 0;
      const last = at[Math.min(block.to, to) - block.from - 1] ?? text.length - 1;
      return text.slice(first, last + 1);
    })
    .join(' ');
}
