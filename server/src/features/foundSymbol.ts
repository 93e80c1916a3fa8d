/** A workspace symbol of ours: its shape, and its range where that costs to look at a document. */
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Corpus } from '../corpus/corpus';
import { recordLines, toRange } from './convert';

/** What is listed; of what stands in the corpus the span in its text, and no range yet. */
export interface FoundSymbol extends WorkspaceSymbol {
  readonly data?: { readonly from: number; readonly to: number };
}

/** The symbol with its range. Undefined for one whose document has gone. */
export async function withRange({ data, ...symbol }: FoundSymbol, corpus: Corpus): Promise<FoundSymbol | undefined> {
  if (!data) return symbol;
  const { uri } = symbol.location;
  const record = await corpus.read(uri);
  return record && { ...symbol, location: { uri, range: toRange(recordLines(record), data) } };
}
