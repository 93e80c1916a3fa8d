/** Writes a citation as the house writes it. */
import { t } from '../../base/l10n';
import { passage } from '../../draft/passage';
import { rewriteCitation } from '../../citations/rewrite';
import { languageAt } from '../../draft/partLanguage';
import { citedAt, isAlone, recognisedAt, registerOf } from './citedAt';
import { HOUSE_STYLES } from '../../languages/house/index';
import { inHouseBrackets } from '../houseBrackets';
import { REWRITE, shown, type Refactoring, type RefactorRequest } from './request';

/** Nothing where the citation is written so, and where the house has no words for it. */
export function rewriteActions({ snapshot: { draft }, span, profile }: RefactorRequest): Refactoring[] {
  const cited = citedAt(draft, span);
  const read = cited && recognisedAt(draft, cited);
  if (!read || !isAlone(draft, cited.span, read.citation.text)) return [];
  const text = passage(cited.block.block);
  const language = languageAt(draft, cited.block.at);
  const written = rewriteCitation(text, read.all, read.citation, language, registerOf(cited));
  if (written === undefined) return [];
  const words = inHouseBrackets(written, language, draft, profile);
  // The width of its brackets alone is what a check is for, and how a list is joined is free.
  const { and } = HOUSE_STYLES[language];
  if (bare(words, and) === bare(read.citation.text, and)) return [];
  return [{ title: t('Write as {0}', shown(words)), kind: REWRITE, edits: [{ ...cited.span, text: words }] }];
}

/** Without spaces, brackets in half width, the numbers and labels of a list joined in one way. */
function bare(words: string, and: string): string {
  const plain = words.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')');
  return plain.replaceAll(and.trim(), ',').replace(/[,，、،]+(?=[(\d])/g, ',');
}
