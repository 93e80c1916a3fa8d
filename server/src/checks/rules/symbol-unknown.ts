/** A document that neither the corpus nor the catalogue knows. */
import { citations } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import { ownSymbols } from '../../draft/masthead';
import type { DocumentRule } from '../rule';
import { keysOf } from '../citing/jointSymbols';
import page from './symbol-unknown.md';

export const rule: DocumentRule = {
  id: 'symbol-unknown',
  level: 'off',
  summary: later('A cited document is in the corpus or in the catalogue.'),
  scope: 'corpus',
  page,
  *check({ snapshot: { draft, view, corpusReading } }) {
    // What is not there yet may come.
    if (corpusReading) return;
    const said = new Set(ownSymbols(draft).map(symbolKey));
    for (const { citation, span } of citations(draft)) {
      const { kind, targets, fault, state } = citation;
      if ((kind !== 'symbol' && kind !== 'resolution') || fault !== undefined || state !== undefined) continue;
      const keys = targets.every((target) => parseSymbol(target) !== undefined) ? keysOf(citation) : [];
      const known = keys.some((key) => view.records.has(key) || view.catalogue.has(key) || said.has(key));
      if (keys.length === 0 || known) continue;
      for (const key of keys) said.add(key);
      yield { ...span, message: t('{0} is neither in the corpus nor in the catalogue.', targets.join('-')) };
    }
  },
};
