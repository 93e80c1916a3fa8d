/** A sub-heading with a number or letter that has no second one beside it. */
import { later, t } from '../../base/l10n';
import { languageOf } from '../../draft/partLanguage';
import { parts, type HeadingNode } from '../../draft/tree';
import { headingSeries, labelIsInText } from '../numbering/headings';
import { labelSpan, labelText } from '../numbering/labels';
import type { DocumentRule } from '../rule';
import page from './heading-lone.md';

export const rule: DocumentRule = {
  id: 'heading-lone',
  level: 'warning',
  summary: later('Where there is a heading A there is a heading B.'),
  notFor: ['instrument', 'record', 'upr'],
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    const language = languageOf(draft);
    for (const part of parts(draft)) {
      for (const { headings, parent, mixed, end } of headingSeries(part)) {
        const [only, second] = headings;
        if (!only || second || only.number !== 1) continue;
        const behind = { from: only.heading.at + only.heading.block.length, to: end };
        if (labelIsInText(part, only.heading, 2, behind, language(part))) continue;
        const label = labelText(only.heading).trim();
        // A report of one chapter, or a text taken out of a longer one, is not the drafter's slip.
        if (!parent && !mixed) continue;
        yield {
          ...labelSpan(only.heading),
          message: mixed
            ? t('Only this one of the headings here has a number ({0}).', label)
            : t('The heading {0} stands alone: there is no second one at its level.', label),
          ...(mixed && {
            fixes: [{ title: t('Remove {0}', label), edits: [{ ...withSpace(only.heading), text: '' }], sure: false }],
          }),
        };
      }
    }
  },
};

/** The label and the space behind it. */
function withSpace(heading: HeadingNode): { readonly from: number; readonly to: number } {
  const { from, to } = labelSpan(heading);
  const raw = heading.block.segments[0]?.raw ?? '';
  const space = /^[^\S\r\n]*/.exec(raw.slice(heading.block.label?.to ?? 0))?.[0].length ?? 0;
  return { from, to: to + space };
}
