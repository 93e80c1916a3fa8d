/** Which documents a draft cites already: they are offered first. */
import { fact } from '../../base/lazy';
import { touches } from '../../base/span';
import { blockCitations, type BlockCitation } from '../../analysis/blockCitations';
import { symbolKey } from '../../docsymbol/format';
import type { Draft } from '../../draft/nodes';
import { languageOf } from '../../draft/partLanguage';
import { everyBlock, partAt } from '../../draft/tree';
import type { Line } from './typing';

/** A document that is cited, by the keys of its symbols. */
export interface Used {
  readonly symbols: readonly string[];
  readonly times: number;
}

interface Usage {
  readonly documents: ReadonlyMap<string, Used>;
}

/** As the blocks alone say it: what one of them points back to is named elsewhere. */
const usage: (draft: Draft) => Usage = fact((draft) => {
  const spoken = languageOf(draft);
  const documents = new Map<string, Used>();
  for (const { block, at } of everyBlock(draft)) {
    for (const { symbols, key } of namedIn(blockCitations(block, spoken(partAt(draft, at))))) {
      documents.set(key, { symbols, times: (documents.get(key)?.times ?? 0) + 1 });
    }
  }
  return { documents };
});

interface Named {
  readonly symbols: readonly string[];
  readonly key: string;
}

const namedIn = fact((citations: readonly BlockCitation[]): readonly Named[] =>
  citations.flatMap(({ citation }) => namedBy(citation) ?? []),
);

function namedBy({ kind, targets, state, fault, antecedent }: BlockCitation['citation']): Named | undefined {
  if ((kind !== 'symbol' && kind !== 'resolution') || state !== undefined || fault !== undefined) return undefined;
  if (targets.length === 0 || (antecedent !== undefined && antecedent !== 'organ')) return undefined;
  return { symbols: targets, key: targets.map(symbolKey).join('-') };
}

/** By the keys of all halves, without what is being typed at the cursor. */
export function usedIn({ draft, block, offset, language }: Line): ReadonlyMap<string, Used> {
  const { documents } = usage(draft);
  const typed = blockCitations(block.block, language).find(({ span }) => touches(span, offset - block.at));
  const named = typed && namedBy(typed.citation);
  const known = named && documents.get(named.key);
  if (!known || known.times > 1) return documents;
  const others = new Map(documents);
  others.delete(named.key);
  return others;
}
