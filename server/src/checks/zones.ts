/** Where a draft does not speak itself: quotations, titles, tables, contents, furniture, masthead. No rule speaks there unless its page says so. */
import { factOfPair } from '../base/lazy';
import type { Passage } from '../base/passage';
import type { Span } from '../base/span';
import type { BlockKind } from '../draft/kinds';
import type { Lexicon } from '../languages/lexicon';

/** `title` is the name of a document or instrument: 《…》. */
export type Zone = 'quotation' | 'title' | 'table' | 'contents' | 'furniture' | 'masthead';

export interface ZoneSpan extends Span {
  readonly zone: Zone;
}

const BLOCKS: Readonly<Partial<Record<BlockKind, Zone>>> = {
  quotation: 'quotation',
  table: 'table',
  figure: 'table',
  contents: 'contents',
  furniture: 'furniture',
  masthead: 'masthead',
};

/** The zone that a whole block is; undefined where the draft speaks. */
export function zoneOf(kind: BlockKind): Zone | undefined {
  return BLOCKS[kind];
}

/** Marks of titles, and of quotations in any language, besides those of the language itself. */
const TITLES = ['《', '》'] as const;
const INNER = ['‘', '’'] as const;

/**
 * The stretches of a passage inside quotation marks and title marks, without the marks, the outermost ones, in order. A
 * mark that is not closed counts to the end: what stands behind it may be quoted.
 */
export const zonesIn: (passage: Passage, lexicon: Lexicon) => readonly ZoneSpan[] = factOfPair((passage, lexicon) =>
  readZones(passage.text, lexicon),
);

function readZones(text: string, { quotes, script }: Lexicon): readonly ZoneSpan[] {
  // In other scripts the inner marks are apostrophes as well.
  const pairs = [...quotes, TITLES, ...(script === 'han' ? [INNER] : [])];
  const found: ZoneSpan[] = [];
  let open: { close: string; opens: string; depth: number; from: number; zone: Zone } | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!open) {
      const pair = pairs.find(([opens]) => opens === sign);
      const straight = sign === '"';
      if (pair || straight) {
        const [opens, close] = pair ?? ['"', '"'];
        open = { opens, close, depth: 1, from: at + 1, zone: pair === TITLES ? 'title' : 'quotation' };
      }
    } else if (sign === open.close) {
      open.depth--;
      if (open.depth > 0) continue;
      found.push({ from: open.from, to: at, zone: open.zone });
      open = undefined;
    } else if (sign === open.opens) open.depth++;
  }
  if (open) found.push({ from: open.from, to: text.length, zone: open.zone });
  return found;
}

/** The zone that all of a span lies in; undefined where some of it is the draft's own words. */
export function zoneAt(zones: readonly ZoneSpan[], { from, to }: Span): Zone | undefined {
  return zones.find((zone) => zone.from <= from && to <= zone.to)?.zone;
}
