/** A document that is cited as it was before a revision or corrigendum that the corpus has. */
import { citations } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import type { CorpusRecord } from '../../corpus/record';
import { symbolKey } from '../../docsymbol/format';
import { successorsOf, type SuccessorKind } from '../../docsymbol/successors';
import { mastheadFacts, ownSymbols } from '../../draft/masthead';
import type { Snapshot } from '../../workspace/workspace';
import type { DocumentRule, Finding } from '../rule';
import page from './document-superseded.md';

export const rule: DocumentRule = {
  id: 'document-superseded',
  level: 'warning',
  summary: later('What is cited is the document as it was corrected or revised.'),
  scope: 'corpus',
  page,
  *check({ snapshot }) {
    const { draft } = snapshot;
    const all = citations(draft);
    // A draft that names the later document knows of it, and so does the later document itself.
    const known = new Set([...all.flatMap(({ citation }) => citation.targets), ...ownSymbols(draft)].map(symbolKey));
    const told = new Set<string>();
    for (const { citation, span } of all) {
      if (citation.kind === 'internal' || citation.quoted || citation.suggest) continue;
      const key = citation.targets.map(symbolKey).join();
      if (told.has(key)) continue;
      told.add(key);
      const later = laterOf(citation.targets, snapshot, known);
      if (later) yield findingOf(later, citation.targets, span);
    }
  },
};

interface Later {
  readonly kind: SuccessorKind;
  readonly symbol: string;
  readonly record: CorpusRecord;
}

/** The revision, else the corrigendum, else the addendum that is held in the language of the draft. */
function laterOf(targets: readonly string[], { draft, view }: Snapshot, known: ReadonlySet<string>): Later | undefined {
  const own = mastheadFacts(draft).date;
  for (const { kind, symbol } of targets.flatMap(successorsOf).sort(byWeight)) {
    const key = symbolKey(symbol);
    const record = view.records.get(key)?.find(({ language }) => language === draft.language);
    if (!record || known.has(key) || record.symbols.some((other) => known.has(symbolKey(other)))) continue;
    // What came out after the draft could not be cited in it.
    if (own !== null && record.date !== null && record.date > own) continue;
    return { kind, symbol, record };
  }
  return undefined;
}

const WEIGHTS: readonly SuccessorKind[] = ['Rev', 'Corr', 'Add'];

function byWeight(a: { readonly kind: SuccessorKind }, b: { readonly kind: SuccessorKind }): number {
  return WEIGHTS.indexOf(a.kind) - WEIGHTS.indexOf(b.kind);
}

const SAID: Readonly<Record<SuccessorKind, string>> = {
  Rev: later('{0} has replaced {1}.'),
  Corr: later('{0} corrects {1}.'),
  Add: later('{0} adds to {1}.'),
};

function findingOf(
  { kind, symbol, record }: Later,
  targets: readonly string[],
  span: { readonly from: number; readonly to: number },
): Finding {
  const cited = targets.join('-');
  const message = t(SAID[kind], symbol, cited);
  const severity = ({ Rev: 'warning', Corr: 'information', Add: 'hint' } as const)[kind];
  const { uri, text, title } = record;
  return { ...span, message, severity, related: [{ uri, span: { from: 0, to: 0 }, text, message: title || symbol }] };
}
