/** Labels of headings that skip, repeat or go back: II behind nothing, C behind A. */
import { later, t } from '../../base/l10n';
import { parts } from '../../draft/tree';
import { languageOf } from '../../draft/partLanguage';
import { headingSeries, labelIsInText } from '../numbering/headings';
import { labelSpan, labelText } from '../numbering/labels';
import type { DocumentRule } from '../rule';
import page from './heading-sequence.md';

export const rule: DocumentRule = {
  id: 'heading-sequence',
  level: 'warning',
  summary: later('Numbers and letters of headings run without gaps or repeats.'),
  notFor: ['instrument', 'record', 'upr'],
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri } }) {
    const language = languageOf(draft);
    for (const part of parts(draft)) {
      for (const { headings } of headingSeries(part)) {
        for (const [at, { heading, number }] of headings.entries()) {
          const before = headings[at - 1];
          // A series may start again, as that of a draft resolution inside a report does.
          if (!before || number === before.number + 1 || number === 1) continue;
          const between = { from: before.heading.at, to: heading.at };
          if (number > before.number + 1 && labelIsInText(part, heading, before.number + 1, between, language(part)))
            continue;
          const label = labelText(heading).trim();
          yield {
            ...labelSpan(heading),
            message:
              number === before.number
                ? t('The heading {0} comes twice.', label)
                : t('The heading {0} does not follow {1}.', label, labelText(before.heading).trim()),
            related: [{ uri, span: labelSpan(before.heading), message: t('The heading before') }],
          };
        }
      }
    }
  },
};
