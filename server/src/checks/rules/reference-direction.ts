/** A reference above that is below, or the other way round: `上文第40段` in paragraph 3. */
import { citations } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import { wrongDirection } from '../citing/direction';
import type { DocumentRule, Finding } from '../rule';
import page from './reference-direction.md';

export const rule: DocumentRule = {
  id: 'reference-direction',
  level: 'warning',
  summary: later('What is said to be above is above, and what is said to be below is below.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    for (const placed of citations(draft)) {
      const said = wrongDirection(placed, draft);
      if (!said) continue;
      const { citation, span } = placed;
      const finding: Finding = {
        ...span,
        message: t(said.above ? '{0} stands below.' : '{0} stands above.', citation.text),
      };
      yield said.at
        ? {
            ...finding,
            fixes: [
              { title: t('Write {0}', said.counterpart), edits: [{ ...said.at, text: said.counterpart }], sure: false },
            ],
          }
        : finding;
    }
  },
};
