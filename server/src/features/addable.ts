/** The cited document that may be added to the corpus: for the hover and the light bulb, which offer the same. */
import type { PlacedCitation } from '../analysis/analysis';
import { documentAddress } from '../docsymbol/address';
import { symbolKey } from '../docsymbol/format';
import { parseSymbol } from '../docsymbol/parse';
import { languageAt } from '../draft/partLanguage';
import type { Snapshot } from '../workspace/workspace';

export interface Addable {
  /** Both halves of a joint symbol: `A/60/341-S/2005/567`. */
  readonly name: string;
  /** Of the document on docs.un.org, in the language of the part that cites it. */
  readonly address: string;
}

/**
 * Undefined for what the corpus holds, or may hold as soon as it is read; for a symbol that is still to come, or faulty
 * without saying what is meant; for what is no document with a symbol.
 */
export function addable(
  { draft, view, corpusReading }: Snapshot,
  { citation, span }: PlacedCitation,
): Addable | undefined {
  const { targets, suggest, fault, state } = citation;
  const symbols = suggest ?? (fault === undefined ? targets : []);
  const [symbol] = symbols;
  if (corpusReading || symbol === undefined || state !== undefined || !parseSymbol(symbol)) return undefined;
  if (symbols.some((one) => (view.records.get(symbolKey(one)) ?? []).length > 0)) return undefined;
  const language = languageAt(draft, span.from);
  return { name: symbols.join('-'), address: documentAddress(symbol, language) };
}
