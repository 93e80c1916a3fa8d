/** Words in quotation marks with a pinpoint that the cited place does not have, or has otherwise. */
import type { PlacedCitation } from '../../analysis/analysis';
import { endsOpen } from '../../analysis/certainty';
import { whereIs } from '../../analysis/whereIs';
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import type { PlaceUnit } from '../../base/place';
import { shift } from '../../base/span';
import { placeWords } from '../../citations/placeWords';
import type { CorpusRecord } from '../../corpus/record';
import { LEXICONS } from '../../languages/index';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import type { Resolution } from '../../workspace/resolve';
import { compare, type Compared } from '../quoting/comparison';
import { differences } from '../quoting/difference';
import { changesWords, movedMessage, nearMessage } from '../quoting/messages';
import { quotationsIn, type Quotation } from '../quoting/quotations';
import type { DocumentRule, Finding } from '../rule';
import { sourceBeside } from '../citing/beside';
import { inEveryText } from '../everyText';
import page from './quotation-differs.md';

export const rule: DocumentRule = {
  id: 'quotation-differs',
  level: 'warning',
  summary: later('What is quoted stands in the cited place, word for word.'),
  scope: 'corpus',
  speaksIn: ['quotation'],
  page,
  *check({ snapshot }) {
    const { draft } = snapshot;
    for (const placed of quotations(draft)) {
      const own = placed.language;
      for (const quotation of placed.found) {
        const source = sourceBeside(quotation.source, placed, draft);
        if (!source?.citation.place.some(({ unit }) => TEXTS.has(unit))) continue;
        const resolution = resolutionOf(snapshot, source);
        if (resolution.state !== 'found') continue;
        const { record } = resolution;
        if (record && (record.language !== own || record.held === 'held without text')) continue;
        const compared = record
          ? inRecord(quotation, resolution, record)
          : compare(quotation.fragments, draft, resolution.spots, placed.block);
        const finding = findingOf(quotation, compared, source, record, snapshot);
        if (finding) yield { ...finding, ...shift(quotation.span, placed.at) };
      }
    }
  },
};

const quotations = inEveryText((block, { language }) => quotationsIn(block, language));

/** What is quoted from; beside an annex or a section stands its title as often. */
const TEXTS: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>(['paragraph', 'article', 'rule']);

/** Long documents are compared once, and not at every keystroke. */
const comparisons = fact<Quotation, WeakMap<CorpusRecord, Map<string, Compared>>>(() => new WeakMap());

function inRecord(
  quotation: Quotation,
  { spots }: Extract<Resolution, { state: 'found' }>,
  record: CorpusRecord,
): Compared {
  const ofQuotation = comparisons(quotation);
  const known = ofQuotation.get(record) ?? new Map<string, Compared>();
  ofQuotation.set(record, known);
  const key = spots.map(({ from, to }) => `${from}-${to}`).join();
  const before = known.get(key);
  if (before) return before;
  const found = compare(quotation.fragments, record.draft, spots, undefined);
  known.set(key, found);
  return found;
}

/** Fewer letters are often a set phrase, which stands in many places. */
const SURE = { spaced: 50, unspaced: 16 };

function findingOf(
  { words, fragments }: Quotation,
  { state, span, printed = [] }: Compared,
  { citation }: PlacedCitation,
  record: CorpusRecord | undefined,
  { draft }: Snapshot,
): Pick<Finding, 'message' | 'severity' | 'related'> | undefined {
  if (state === 'same') return undefined;
  const name = record && (record.symbols.join('-') || record.title);
  const text = record?.draft ?? draft;
  const { spaced } = LEXICONS[text.language];
  const place = placeWords(citation.place);
  if (state === 'absent') {
    // A text that was not read whole may have them; so may another part of this draft.
    if (!record || name === undefined || record.held !== 'held' || record.remarks.length > 0 || endsOpen(text))
      return undefined;
    return { message: t('These words were not found in {0}.', name), severity: 'information' };
  }
  const where = span ? whereIs(text, span.from) : '';
  const related =
    record && span
      ? [{ uri: record.uri, span, text: record.text, message: printed.join(' … ').slice(0, 300) }]
      : undefined;
  const rest = related && { related };
  if (state === 'elsewhere') {
    const sure = fragments.join('').length >= (spaced ? SURE.spaced : SURE.unspaced);
    return {
      message: movedMessage(name, where, place),
      ...(!sure && { severity: 'information' as const }),
      ...rest,
    };
  }
  const changes = differences(words.replace(/\[[^\]]*\]|…+/g, ' '), printed.join(' '), spaced).filter(
    // A footnote mark that was read as text is no word of the document.
    ({ before, after }) => !(before === '' && /^\d{1,3}$/.test(after)),
  );
  if (changes.length === 0) return undefined;
  const said = changesWords(changes);
  if (state !== 'near') return { message: nearMessage(name, where, place, said), severity: 'information', ...rest };
  const message =
    name === undefined
      ? t('The quotation differs from this draft, {0}: {1}.', place, said)
      : t('The quotation differs from {0}, {1}: {2}.', name, place, said);
  return { message, ...rest };
}
