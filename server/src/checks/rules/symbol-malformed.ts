/** A symbol that is not written as symbols are: `A/93/120Add.1`, `a/res/60/1`, Cyrillic С, spaces beside a slash. */
import { later, t } from '../../base/l10n';
import { findSymbols } from '../../docsymbol/scan';
import type { PassageRule } from '../rule';
import { isAssemblyDecision } from './decision-symbol';
import page from './symbol-malformed.md';

export const rule: PassageRule = {
  id: 'symbol-malformed',
  level: 'warning',
  summary: later('A symbol is written as symbols are.'),
  scope: 'passage',
  page,
  *check({ citations }) {
    for (const { citation } of citations) {
      const { faultKind, fault = '', suggest, from } = citation;
      if (citation.kind !== 'symbol' || faultKind !== 'form' || suggest?.some(isAssemblyDecision)) continue;
      const [written] = findSymbols(citation.text).filter((symbol) => symbol.faultKind === faultKind);
      if (!written) continue;
      const span = { from: from + written.from, to: from + written.to };
      const meant = written.suggest?.join('-');
      yield {
        ...span,
        message:
          meant === undefined
            ? t('{0}: {1}.', written.text, fault)
            : t('{0}: {1}. {2} is meant.', written.text, fault, meant),
        ...(meant !== undefined && {
          fixes: [{ title: t('Write {0}', meant), edits: [{ ...span, text: meant }], sure: true }],
        }),
      };
    }
  },
};
