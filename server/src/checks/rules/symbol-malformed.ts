/** A symbol that is not written as symbols are: `A/93/120Add.1`, `a/res/60/1`, Cyrillic С, spaces beside a slash. */
import { findSymbols } from '../../docsymbol/scan';
import type { PassageRule } from '../rule';
import { isAssemblyDecision } from './decision-symbol';
import page from './symbol-malformed.md';

export const rule: PassageRule = {
  id: 'symbol-malformed',
  level: 'warning',
  summary: 'A symbol is written as symbols are.',
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
        message: `${written.text}: ${fault}.${meant === undefined ? '' : ` ${meant} is meant.`}`,
        ...(meant !== undefined && {
          fixes: [{ title: `Write ${meant}`, edits: [{ ...span, text: meant }], sure: true }],
        }),
      };
    }
  },
};
