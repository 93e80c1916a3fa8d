/** What of a page a draft has no place for, counted while the page is read. */
import { later, plural, t } from '../base/l10n';
import type { Lost } from '../base/pasted';

const COUNTED = {
  picture: (count: number) => plural(count, '{0} picture', '{0} pictures'),
  formula: (count: number) => plural(count, '{0} formula', '{0} formulas'),
  control: (count: number) => plural(count, '{0} field of a form', '{0} fields of a form'),
  comment: (count: number) => plural(count, '{0} comment', '{0} comments'),
  deleted: (count: number) => plural(count, '{0} stretch that was struck out', '{0} stretches that were struck out'),
  hidden: (count: number) => plural(count, '{0} hidden stretch of text', '{0} hidden stretches of text'),
  address: (count: number) => plural(count, '{0} address of a link', '{0} addresses of links'),
  note: (count: number) => plural(count, '{0} mark whose note was not copied', '{0} marks whose notes were not copied'),
} as const;

const TOLD = {
  bold: { words: later('bold type'), isOne: true },
  italic: { words: later('italics'), isOne: false },
  colour: { words: later('colours'), isOne: false },
} as const;

export type Loss = keyof typeof COUNTED | keyof typeof TOLD;

export interface HtmlLosses {
  see(kind: Loss): void;
  /** In the order of the tables. */
  all(): Lost[];
}

export function countLosses(): HtmlLosses {
  const counts = new Map<Loss, number>();
  return {
    see(kind) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    all() {
      const counted = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [{ words: COUNTED[kind](count), isOne: count === 1 }];
      });
      const told = (Object.keys(TOLD) as (keyof typeof TOLD)[]).flatMap((kind) => {
        const { words, isOne } = TOLD[kind];
        return counts.has(kind) ? [{ words: t(words), isOne }] : [];
      });
      return [...counted, ...told];
    },
  };
}
