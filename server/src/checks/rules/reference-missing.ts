/** A reference to a paragraph, section or annex that the cited document or the draft itself does not have. */
import { citations } from '../../analysis/analysis';
import { resolutionOf } from '../../workspace/workspace';
import type { DocumentRule, Finding } from '../rule';
import page from './reference-missing.md';

export const rule: DocumentRule = {
  id: 'reference-missing',
  level: 'error',
  summary: 'A reference leads to a paragraph, section or annex that exists.',
  scope: 'corpus',
  page,
  *check({ snapshot }) {
    for (const placed of citations(snapshot.draft)) {
      // A whole document is held or unknown, never missing.
      if (placed.citation.place.length === 0) continue;
      const resolution = resolutionOf(snapshot, placed);
      if (resolution.state !== 'missing') continue;
      const { record, missing, scope, has } = resolution;
      const where = record ? record.symbols.join('-') || record.title : 'this draft';
      const whole = scope === 'main' ? where : `${scope} of ${where}`;
      const finding: Finding = {
        ...placed.span,
        message: `There is no ${missing} in ${whole}, which has ${has}.`,
      };
      yield record
        ? {
            ...finding,
            related: [{ uri: record.uri, span: { from: 0, to: 0 }, text: record.text, message: record.title || where }],
          }
        : finding;
    }
  },
};
