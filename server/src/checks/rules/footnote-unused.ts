/** A note that no mark in the text leads to. */
import { later, t } from '../../base/l10n';
import { notes } from '../../draft/notes';
import { labelSpan } from '../numbering/labels';
import type { DocumentRule } from '../rule';
import page from './footnote-unused.md';

export const rule: DocumentRule = {
  id: 'footnote-unused',
  level: 'warning',
  summary: later('Each note has its mark in the text.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    for (const { mark, note, reference } of notes(draft)) {
      if (!note || reference) continue;
      yield {
        ...labelSpan(note),
        message: t('No mark in the text leads to note {0}.', mark),
        // Taking a text out of a PDF loses marks more easily than notes.
        ...(draft.layout === 'extracted' && { severity: 'hint' as const }),
        fixes: [
          {
            title: t('Remove note {0}', mark),
            edits: [{ from: note.at, to: note.at + note.block.length, text: '' }],
            sure: false,
          },
        ],
      };
    }
  },
};
