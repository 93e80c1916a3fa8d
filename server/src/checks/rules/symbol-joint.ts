/** A joint symbol whose halves cannot be of one document: `A/47/277-S/24/16`, `A/60/341-S/2009/567`. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { later, listed, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import { symbolKey } from '../../docsymbol/format';
import { findSymbols } from '../../docsymbol/scan';
import type { DocumentRule, Finding } from '../rule';
import { byHalf, conflictOf, isJoint, mostCited, placesOf } from '../citing/jointSymbols';
import page from './symbol-joint.md';

export const rule: DocumentRule = {
  id: 'symbol-joint',
  level: 'warning',
  summary: later('The halves of a joint symbol are of one document.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri } }) {
    for (const placed of citations(draft)) {
      const fault = faultOf(placed);
      if (fault === undefined) continue;
      const [first = ''] = placed.citation.targets;
      const partner = mostCited(byHalf(draft).get(symbolKey(first)) ?? []);
      const meant = partner?.targets.join('-') ?? '';
      const { at, text } = symbolIn(placed);
      const finding: Finding = {
        ...at,
        message: partner
          ? t('{0}: {1}. Elsewhere in the draft it is {2}.', text, fault, meant)
          : t('{0}: {1}.', text, fault),
      };
      const fix = { title: t('Write {0}', meant), edits: [{ ...at, text: meant }], sure: false };
      const whole = at.to - at.from === text.length;
      yield partner ? { ...finding, related: placesOf(partner, uri), ...(whole && { fixes: [fix] }) } : finding;
    }
  },
};

/** What is wrong with the two halves, in words. */
function faultOf({ citation }: PlacedCitation): string | undefined {
  if (!isJoint(citation)) return undefined;
  const { fault, faultKind } = citation;
  if (fault !== undefined) return faultKind === 'joint' ? fault : undefined;
  const conflict = conflictOf(citation);
  if (!conflict) return undefined;
  const { session, years, other, year } = conflict;
  return t('{0} is of {1}, {2} of {3}', session, listed(years.map(String), 'disjunction'), other, year);
}

/** The symbol in its citation; the whole citation where it goes over a line end. */
function symbolIn({ citation: { text, from, to }, span }: PlacedCitation): {
  readonly at: Span;
  readonly text: string;
} {
  const [written] = findSymbols(text);
  const straight = span.to - span.from === to - from;
  if (!written || !straight) return { at: span, text: written?.text ?? text };
  return { at: { from: span.from + written.from, to: span.from + written.to }, text: written.text };
}
