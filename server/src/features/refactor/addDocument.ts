/** Asks the client to add a cited document to the corpus, where the corpus does not hold it. */
import type { CodeAction } from 'vscode-languageserver-types';
import { documentAddress } from '../../docsymbol/address';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import { citedAt, languageAt } from './citedAt';
import type { RefactorRequest } from './request';

/** `command` is the client's; it gets the symbol, the language of the part, and the address of the document. */
export function addDocumentActions({ snapshot, span }: RefactorRequest, command: string): CodeAction[] {
  const { draft, view, corpusReading } = snapshot;
  const cited = corpusReading ? undefined : citedAt(draft, span);
  if (!cited) return [];
  const { targets, suggest, fault, state } = cited.citation;
  const symbols = suggest ?? (fault === undefined ? targets : []);
  const [symbol] = symbols;
  if (symbol === undefined || state !== undefined || !parseSymbol(symbol)) return [];
  if (symbols.some((one) => (view.records.get(symbolKey(one)) ?? []).length > 0)) return [];
  const name = symbols.join('-');
  const language = languageAt(draft, cited.block);
  const title = `Add ${name} to the corpus…`;
  return [{ title, command: { title, command, arguments: [name, language, documentAddress(symbol, language)] } }];
}
