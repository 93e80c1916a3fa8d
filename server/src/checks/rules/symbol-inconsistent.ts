/** One document under two symbols: a half of a joint symbol that has another partner elsewhere in the draft. */
import { citations } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import { ownSymbols } from '../../draft/masthead';
import type { Draft } from '../../draft/nodes';
import type { DocumentRule } from '../rule';
import { byHalf, jointSymbols, keysOf, mostCited, placesOf, type JointSymbol } from '../citing/jointSymbols';
import page from './symbol-inconsistent.md';

export const rule: DocumentRule = {
  id: 'symbol-inconsistent',
  level: 'warning',
  summary: later('A document is cited under one symbol.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri } }) {
    const all = jointSymbols(draft);
    if (all.length === 0) return;
    for (const joint of all) {
      const better = betterThan(joint, all, draft);
      if (!better) continue;
      const [written, right] = [joint, better].map(({ targets }) => targets.join('-'));
      const message = t('{0} is {1} elsewhere in the draft.', written ?? '', right ?? '');
      for (const { span } of joint.cited) yield { ...span, message, related: placesOf(better, uri) };
    }
    const own = new Set(ownSymbols(draft).map(symbolKey));
    for (const { citation, span } of citations(draft)) {
      const [key = '', second] = citation.kind === 'symbol' ? keysOf(citation) : [];
      const whole = second === undefined ? mostCited(byHalf(draft).get(key) ?? []) : undefined;
      if (!whole || citation.quoted || own.has(key)) continue;
      yield {
        ...span,
        severity: 'hint',
        message: t(
          '{0} is one half of {1}, as the draft cites it elsewhere.',
          citation.targets[0] ?? '',
          whole.targets.join('-'),
        ),
        related: placesOf(whole, uri),
      };
    }
  },
};

/** The one that this one contradicts, where that is cited more often, or as often and before it. */
function betterThan(joint: JointSymbol, all: readonly JointSymbol[], draft: Draft): JointSymbol | undefined {
  const others = joint.keys.flatMap((key) => byHalf(draft).get(key) ?? []);
  const rank = (one: JointSymbol): number => one.cited.length - all.indexOf(one) / all.length;
  return mostCited(others.filter((other) => contradicts(joint, other) && rank(other) > rank(joint)));
}

/** Whether two that share a half have different ones of another organ. An addendum may have one half of its own. */
function contradicts(a: JointSymbol, b: JointSymbol): boolean {
  const [first, second] = [basesOf(a), basesOf(b)];
  return [...first].some(([root, base]) => base !== undefined && (second.get(root) ?? base) !== base);
}

/** The halves without their suffixes by their organ; undefined for an organ that has two of them. */
function basesOf({ targets }: JointSymbol): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const target of targets) {
    const { root = '', base = target } = parseSymbol(target) ?? {};
    found.set(root, found.has(root) ? undefined : symbolKey(base));
  }
  return found;
}
