/** What kind of document a draft is, as far as it says so itself. */
import { fact } from '../base/lazy';
import type { DocumentKind } from '../config/levels';
import { parseSymbol } from '../docsymbol/parse';
import { ownSymbols } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { parts, topLevel } from '../draft/tree';
import { LEXICONS } from '../languages/index';

/** A report where nothing says otherwise. */
export const kindOf: (draft: Draft) => DocumentKind = fact((draft) => {
  const bySymbol = ownSymbols(draft)
    .map(kindOfSymbol)
    .find((kind) => kind !== undefined);
  if (bySymbol) return bySymbol;
  const main = parts(draft)[0];
  if (main && main.articles.length >= 5) return 'instrument';
  if (hasClauses(draft)) return 'resolution';
  return isLetter(draft) ? 'letter' : 'report';
});

function kindOfSymbol(symbol: string): DocumentKind | undefined {
  const { nature, body = [] } = parseSymbol(symbol) ?? {};
  if (nature === 'RES' || nature === 'DEC' || nature === 'L' || nature === 'PRST') return 'resolution';
  if (nature === 'PV' || nature === 'SR') return 'record';
  return body.some((part) => /^WG\.6$/.test(part)) ? 'upr' : undefined;
}

/** Whether its front says that it is a letter or a note verbale. */
function isLetter(draft: Draft): boolean {
  const { letters } = LEXICONS[draft.language];
  for (const { block } of topLevel(draft)) {
    if (block.kind === 'paragraph' || block.kind === 'part') return false;
    if (block.kind === 'furniture' || block.kind === 'note') continue;
    const text = passage(block).text.toLowerCase();
    if (letters.some((word) => text.includes(word.toLowerCase()))) return true;
    if (block.kind === 'text' && text.length > 200) return false;
  }
  return false;
}

/** Whether it has the clauses of a preamble: several texts before the first paragraph that end with a comma. */
function hasClauses(draft: Draft): boolean {
  let clauses = 0;
  for (const { block } of topLevel(draft)) {
    if (block.kind === 'paragraph' || block.kind === 'part') break;
    if (block.kind === 'text' && /[,，،]$/.test(passage(block).text.trimEnd())) clauses++;
  }
  return clauses >= 3;
}
