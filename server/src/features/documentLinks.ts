/** Document links: a cited symbol or resolution opens on docs.un.org in the draft's language. Nothing is fetched. */
import type { DocumentLink } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import { documentAddress } from '../docsymbol/address';
import { parseSymbol } from '../docsymbol/parse';
import type { Draft } from '../draft/nodes';
import { citations } from '../workspace/analysis';
import { toRange } from './convert';

/** One link a citation, over all of it; none for what has no symbol, or one that is wrong or still to come. */
export function documentLinks(draft: Draft, lines: LineIndex): DocumentLink[] {
  return citations(draft).flatMap(({ citation, span }) => {
    const { targets, suggest, fault, state } = citation;
    const [symbol] = suggest ?? (fault === undefined ? targets : []);
    if (symbol === undefined || state !== undefined || !parseSymbol(symbol)) return [];
    const target = documentAddress(symbol, draft.language);
    return [{ range: toRange(lines, span), target, tooltip: `${symbol} on docs.un.org` }];
  });
}
