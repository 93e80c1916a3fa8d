/** One compound, or one kind of range, written with different dashes in one draft. */
import { blockCitations } from '../../analysis/blockCitations';
import { later, plural, t } from '../../base/l10n';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { inEveryText, placeOf, type PlacedText } from '../everyText';
import type { DocumentRule } from '../rule';
import { zoneOf, zonesIn } from '../zones';
import page from './dash-variant.md';
import { dashesIn, type Dashed, type DashName } from '../typography/dashForms';

interface Written extends Dashed {
  readonly text: PlacedText;
}

export const rule: DocumentRule = {
  id: 'dash-variant',
  level: 'hint',
  summary: later('One compound is written with one dash.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    for (const [key, all] of byKey(draft)) {
      const counts = new Map<DashName, number>();
      for (const { dash } of all) counts.set(dash, (counts.get(dash) ?? 0) + 1);
      if (counts.size < 2) continue;
      const [most, often] = [...counts].reduce((best, next) => (isBetter(next, best) ? next : best));
      // Of ranges there are many; a few of either kind show no habit.
      if (RANGES.test(key) && (often < 2 || often * 2 < all.length + 1)) continue;
      for (const { text, from, to, dash } of all) {
        if (dash === most) continue;
        const words = text.text.text.slice(from, to);
        const elsewhere = all.find((one) => one.dash === most);
        const other = elsewhere?.text.text.text.slice(elsewhere.from, elsewhere.to) ?? '';
        yield {
          ...placeOf(text, { from, to }),
          message: plural(
            often,
            '{1} has {2}; elsewhere in the draft {3} has {4} (once).',
            '{1} has {2}; elsewhere in the draft {3} has {4} ({0} times).',
            words,
            t(DASHES[dash]),
            other,
            t(DASHES[most]),
          ),
        };
      }
    }
  },
};

const RANGES = / (?:numbers|years)$/;

/** As something that a compound has. */
const DASHES: Readonly<Record<DashName, string>> = {
  hyphen: later('a hyphen'),
  'minus sign': later('a minus sign'),
  'full-width hyphen': later('a full-width hyphen'),
  'en dash': later('an en dash'),
  'em dash': later('an em dash'),
  'swung dash': later('a swung dash'),
  dash: later('a dash'),
};

/** More frequent, or as frequent and plainer. */
function isBetter([dash, count]: readonly [DashName, number], [other, often]: readonly [DashName, number]): boolean {
  return count > often || (count === often && dash === 'hyphen' && other !== dash);
}

/** All that should be written alike, by what it is. */
function byKey(draft: Draft): ReadonlyMap<string, readonly Written[]> {
  const found = new Map<string, Written[]>();
  for (const text of dashes(draft)) {
    for (const dashed of text.found) {
      const key = `${text.lexicon.language} ${dashed.key}`;
      const all = found.get(key);
      if (all) all.push({ ...dashed, text });
      else found.set(key, [{ ...dashed, text }]);
    }
  }
  return found;
}

const NONE: readonly Dashed[] = [];

/** Those of a block outside quotations and symbols. */
const dashes = inEveryText((block, lexicon): readonly Dashed[] => {
  if (zoneOf(block.kind)) return NONE;
  const text = passage(block);
  const found = dashesIn(text.text, lexicon.script);
  if (found.length === 0) return NONE;
  const zones = zonesIn(text, lexicon);
  const citations = blockCitations(block, lexicon.language);
  return found.filter(
    ({ from, to, key }) =>
      !zones.some((zone) => from < zone.to && zone.from < to) &&
      // The numbers of a place are a range like any other; those of a symbol are none.
      !citations.some(
        ({ citation }) =>
          from < citation.to &&
          citation.from < to &&
          !(key === 'numbers' && citation.pinpoint && from >= citation.pinpoint.from),
      ),
  );
});
