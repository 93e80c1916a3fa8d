/** Passage → citations. Sees one passage and nothing else; in the order of the text, never overlapping. */
import type { Passage } from '../base/passage';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import type { Citation } from './citation';
import { internalForm } from './forms/internal';
import { symbolForm } from './forms/symbol';

/** The forms in order of precedence: where two find the same text, the earlier one keeps it. */
const FORMS = [symbolForm, internalForm];

/** Every citation of a passage in this language. A language without citation words still has its symbols recognised. */
export function recognise(passage: Passage, language: Language): Citation[] {
  const { citations: words } = LEXICONS[language];
  const found: Citation[] = [];
  for (const form of FORMS) {
    for (const citation of form(passage.text, words)) {
      if (!found.some((other) => citation.from < other.to && other.from < citation.to)) found.push(citation);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
