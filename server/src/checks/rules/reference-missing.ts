/** A reference to a paragraph, section or annex that the cited document or the draft itself does not have. */
import { citations } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import type { Resolution } from '../../workspace/resolve';
import { resolutionOf } from '../../workspace/workspace';
import type { DocumentRule, Finding } from '../rule';
import page from './reference-missing.md';

type Missing = Extract<Resolution, { state: 'missing' }>;

export const rule: DocumentRule = {
  id: 'reference-missing',
  level: 'error',
  summary: later('A reference leads to a paragraph, section or annex that exists.'),
  scope: 'corpus',
  page,
  *check({ snapshot }) {
    for (const placed of citations(snapshot.draft)) {
      // A whole document is held or unknown, never missing.
      if (placed.citation.place.length === 0) continue;
      const resolution = resolutionOf(snapshot, placed);
      if (resolution.state !== 'missing') continue;
      const { record } = resolution;
      const name = record && (record.symbols.join('-') || record.title);
      const finding: Finding = { ...placed.span, message: messageOf(resolution, name) };
      yield record
        ? {
            ...finding,
            related: [
              { uri: record.uri, span: { from: 0, to: 0 }, text: record.text, message: record.title || (name ?? '') },
            ],
          }
        : finding;
    }
  },
};

/** `name` is that of the document; of the draft itself there is none. */
function messageOf({ missing, scope, has }: Missing, name: string | undefined): string {
  if (name === undefined)
    return scope === 'main'
      ? t('There is no {0} in this draft, which has {1}.', missing, has)
      : t('There is no {0} in {1} of this draft, which has {2}.', missing, scope, has);
  return scope === 'main'
    ? t('There is no {0} in {1}, which has {2}.', missing, name, has)
    : t('There is no {0} in {1} of {2}, which has {3}.', missing, scope, name, has);
}
