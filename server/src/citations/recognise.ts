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
export function recognise(passage: Passage, language: Language): readonly Citation[] {
  const { citations: words } = LEXICONS[language];
  return FORMS.reduce<readonly Citation[]>((found, form) => fill(found, form(passage.text, words)), []);
}

/** `found` with those of `more` that overlap none of it; the earlier of two that overlap each other. Costs their number. */
function fill(found: readonly Citation[], more: readonly Citation[]): readonly Citation[] {
  const all = [...more].sort((a, b) => a.from - b.from);
  const merged: Citation[] = [];
  let at = 0;
  let end = 0;
  for (const citation of all) {
    for (let next = found[at]; next && next.from < citation.to; next = found[at]) {
      merged.push(next);
      end = Math.max(end, next.to);
      at++;
    }
    if (citation.from < end) continue;
    merged.push(citation);
    end = citation.to;
  }
  merged.push(...found.slice(at));
  return merged.sort((a, b) => a.from - b.from);
}
