/** Writes a citation as the house writes it. */
import { passage } from '../../draft/passage';
import { rewriteCitation } from '../../citations/rewrite';
import { citedAt, isAlone, languageAt, recognisedAt, registerOf } from './citedAt';
import { REWRITE, shown, type Refactoring, type RefactorRequest } from './request';

/** Nothing where the citation is written so, and where the house has no words for it. */
export function rewriteActions({ snapshot: { draft }, span }: RefactorRequest): Refactoring[] {
  const cited = citedAt(draft, span);
  const read = cited && recognisedAt(draft, cited);
  if (!read || !isAlone(draft, cited.span, read.citation.text)) return [];
  const text = passage(cited.block.block);
  const words = rewriteCitation(text, read.all, read.citation, languageAt(draft, cited.block), registerOf(cited));
  if (words === undefined) return [];
  return [{ title: `Write as ${shown(words)}`, kind: REWRITE, edits: [{ ...cited.span, text: words }] }];
}
