/** A footnote mark whose note the draft does not have. */
import { later, t } from '../../base/l10n';
import { notes } from '../../draft/notes';
import type { DocumentRule } from '../rule';
import page from './footnote-undefined.md';

export const rule: DocumentRule = {
  id: 'footnote-undefined',
  level: 'warning',
  summary: later('Each footnote mark has its note.'),
  scope: 'document',
  page,
  speaksIn: ['masthead', 'quotation', 'title'],
  *check({ snapshot: { draft } }) {
    const all = notes(draft);
    // A text that was copied without any of its notes has lost them all, and says so at once.
    const hasNotes = all.some(({ mark, note }) => note && isNumber(mark));
    for (const { mark, note, reference } of all) {
      if (note || !reference) continue;
      if (draft.layout === 'extracted' && isNumber(mark) && !hasNotes) continue;
      yield { ...reference, message: t('There is no note {0}.', mark) };
    }
  },
};

function isNumber(mark: string): boolean {
  return /^\d+$/.test(mark);
}
