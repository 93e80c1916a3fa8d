/** What of a page a draft has no place for, counted while the page is read. */
import type { Lost } from '../base/pasted';

const KINDS = {
  picture: ['picture', 'pictures', 'counted'],
  formula: ['formula', 'formulas', 'counted'],
  control: ['field of a form', 'fields of a form', 'counted'],
  comment: ['comment', 'comments', 'counted'],
  deleted: ['stretch that was struck out', 'stretches that were struck out', 'counted'],
  hidden: ['hidden stretch of text', 'hidden stretches of text', 'counted'],
  address: ['address of a link', 'addresses of links', 'counted'],
  note: ['mark whose note was not copied', 'marks whose notes were not copied', 'counted'],
  bold: ['bold type', 'bold type', 'told'],
  italic: ['italics', 'italics', 'told'],
  colour: ['colours', 'colours', 'told'],
} as const;

export type Loss = keyof typeof KINDS;

export interface HtmlLosses {
  see(kind: Loss): void;
  /** In the order of the table. */
  all(): Lost[];
}

export function countLosses(): HtmlLosses {
  const counts = new Map<Loss, number>();
  return {
    see(kind) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    all() {
      return (Object.keys(KINDS) as Loss[]).flatMap((kind) => {
        const count = counts.get(kind);
        const [one, many, how] = KINDS[kind];
        return count === undefined ? [] : [{ one, many, ...(how === 'counted' && { count }) }];
      });
    },
  };
}
