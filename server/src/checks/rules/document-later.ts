/** A document that is cited and is dated after the draft that cites it. */
import { citations } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import { isReissued } from '../../draft/front';
import { mastheadFacts, ownSymbols } from '../../draft/masthead';
import type { Snapshot } from '../../workspace/workspace';
import type { DocumentRule } from '../rule';
import page from './document-later.md';

export const rule: DocumentRule = {
  id: 'document-later',
  level: 'off',
  atSubmission: 'warning',
  summary: later('Nothing is cited that is dated after the document itself.'),
  scope: 'corpus',
  page,
  *check({ snapshot }) {
    const { draft } = snapshot;
    const { date } = mastheadFacts(draft);
    if (date === null) return;
    const own = new Set(ownSymbols(draft).map(symbolKey));
    const dates = new Map<string, string | undefined>();
    for (const { citation, span } of citations(draft)) {
      const { kind, quoted, targets } = citation;
      if (kind === 'internal' || quoted || targets.some((target) => own.has(symbolKey(target)))) continue;
      const key = targets.map(symbolKey).join();
      const known = dates.has(key) ? dates.get(key) : firstDate(targets, snapshot);
      dates.set(key, known);
      if (known === undefined || known <= date) continue;
      yield {
        ...span,
        message: t('{0} is dated {1}, and this document {2}.', targets.join('-'), known, date),
      };
    }
  },
};

/**
 * The day from which a document can be cited: the first of those that its versions and the catalogue give; undefined
 * where none is a full day, or where it may have come out before that day.
 */
function firstDate(targets: readonly string[], { view }: Snapshot): string | undefined {
  if (targets.some(isAdopted)) return firstAdopted(targets, view);
  const versions = targets.flatMap((target) => view.records.get(symbolKey(target)) ?? []);
  const days = versions.map(({ date }) => date ?? '');
  if (days.length === 0 || !days.every(isDay)) return undefined;
  // The date of a text that was printed again is not that of the first print.
  return versions.some(({ draft }) => isReissued(draft)) ? undefined : days.sort()[0];
}

/** What is adopted is known from that day on; its document carries the later day on which it was printed. */
function firstAdopted(targets: readonly string[], view: Snapshot['view']): string | undefined {
  const days = targets.map((target) => {
    const key = symbolKey(target);
    const printed = (view.records.get(key) ?? []).map(({ date, format }) =>
      format === 'akoma-ntoso' ? (date ?? '') : '',
    );
    return view.catalogue.get(key)?.date ?? printed[0] ?? '';
  });
  return days.every(isDay) ? days.sort()[0] : undefined;
}

function isAdopted(target: string): boolean {
  const nature = parseSymbol(target)?.nature;
  return nature === 'RES' || nature === 'DEC' || nature === 'PRST' || nature === 'PV' || nature === 'SR';
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}
