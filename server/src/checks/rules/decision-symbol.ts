/** A decision of the General Assembly written as a symbol, which it does not have: `A/DEC/58/401`. */
import { later, t } from '../../base/l10n';
import { writeDocument } from '../../citations/write';
import { parseSymbol } from '../../docsymbol/parse';
import { findSymbols } from '../../docsymbol/scan';
import type { PassageRule } from '../rule';
import page from './decision-symbol.md';

export const rule: PassageRule = {
  id: 'decision-symbol',
  level: 'warning',
  summary: later('A decision of the General Assembly is cited by its number: it has no symbol.'),
  scope: 'passage',
  page,
  *check({ citations, lexicon }) {
    for (const { citation } of citations) {
      if (citation.kind !== 'symbol') continue;
      const [written] = findSymbols(citation.text);
      const [symbol = '', joint] = written?.suggest ?? citation.targets;
      if (!written || joint !== undefined || !isAssemblyDecision(symbol)) continue;
      const span = { from: citation.from + written.from, to: citation.from + written.to };
      const number = symbol.replace(/^A\/DEC\//, '');
      const meant = writeDocument([`GA decision ${number}`], lexicon.language);
      yield {
        ...span,
        message: t('Decisions of the General Assembly have no symbol: decision {0}.', number),
        fixes: [{ title: t('Write {0}', meant), edits: [{ ...span, text: meant }], sure: false }],
      };
    }
  },
};

/** `A/DEC/58/401`; the Human Rights Council has `A/HRC/DEC/101`. */
export function isAssemblyDecision(symbol: string): boolean {
  const { root, nature, body = [], session, number } = parseSymbol(symbol) ?? {};
  return root === 'A' && nature === 'DEC' && body.length === 0 && session !== undefined && number !== undefined;
}
