/** A note that no mark in the text leads to. */
import { notes } from '../../draft/notes';
import { labelSpan } from '../numbering/labels';
import type { DocumentRule } from '../rule';
import page from './footnote-unused.md';

export const rule: DocumentRule = {
  id: 'footnote-unused',
  level: 'warning',
  summary: 'Each note has its mark in the text.',
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    for (const { mark, note, reference } of notes(draft)) {
      if (!note || reference) continue;
      yield {
        ...labelSpan(note),
        message: `No mark in the text leads to note ${mark}.`,
        // Taking a text out of a PDF loses marks more easily than notes.
        ...(draft.layout === 'extracted' && { severity: 'hint' as const }),
        fixes: [
          {
            title: `Remove note ${mark}`,
            edits: [{ from: note.at, to: note.at + note.block.length, text: '' }],
            sure: false,
          },
        ],
      };
    }
  },
};
