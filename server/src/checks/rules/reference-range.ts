/** A range that runs backwards or goes nowhere, and a list that is out of order: `第26至20段`, `paras. 5, 3 and 3`. */
import { later, t } from '../../base/l10n';
import type { PlaceNumber, PlaceRange, PlaceUnit } from '../../base/place';
import { isRange } from '../../base/place';
import type { Citation } from '../../citations/citation';
import type { CitationWords } from '../../languages/citationWords';
import type { Finding, PassageRule } from '../rule';
import page from './reference-range.md';

/** Units that are counted through a document in Arabic numerals. */
const COUNTED: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>(['paragraph', 'page', 'note']);

export const rule: PassageRule = {
  id: 'reference-range',
  level: 'warning',
  summary: later('The numbers of a reference run upwards.'),
  scope: 'passage',
  page,
  *check({ citations, lexicon: { script, citations: words } }) {
    // Text that was extracted from right to left may have the two ends exchanged.
    if (script === 'arabic') return;
    for (const { citation } of citations) {
      const { pinpoint, kind, place } = citation;
      if (kind === 'charter' || kind === 'instrument' || place.some(({ unit }) => unit === 'article')) continue;
      const span = pinpoint ?? citation;
      for (const { unit, ranges } of place) {
        if (!COUNTED.has(unit)) continue;
        const finding = backwards(ranges) ?? goesNowhere(citation, words) ?? outOfOrder(ranges);
        if (finding) yield { from: span.from, to: span.to, ...finding };
      }
    }
  },
};

type Said = Pick<Finding, 'message' | 'severity'>;

function backwards(ranges: readonly PlaceRange[]): Said | undefined {
  const wrong = ranges.find((range) => isRange(range) && runsBack(range));
  return (
    wrong && { message: t('The range from {0} to {1} runs backwards.', written(wrong.first), written(wrong.last)) }
  );
}

function runsBack({ first, last }: PlaceRange): boolean {
  const [from, to] = [valueOf(first), valueOf(last)];
  if (!from || !to || from.major !== to.major) return false;
  if (from.minor === to.minor) return isBehind(first.sub, last.sub);
  // `120–5` is 120 to 125; years have no order of paragraphs.
  return from.minor > to.minor && String(from.minor).length === String(to.minor).length && from.minor < 1900;
}

/** `(c)` to `(a)`; letters that may be Roman numerals are not judged. */
function isBehind(first: readonly string[], last: readonly string[]): boolean {
  const [from, to] = [first.join(), last.join()];
  return /^[a-h]$/.test(from) && /^[a-h]$/.test(to) && from > to;
}

/** `paragraphs 5 to 5`: what was read has no range any more. */
function goesNowhere({ text, pinpoint, from, place }: Citation, { to, opens }: CitationWords): Said | undefined {
  const [words, open] = [to, opens].map((list) => list.map(escaped).join('|'));
  const range = new RegExp(
    `(?<![\\d.,/])(\\d{1,3})\\s*(?:[-\\u2010-\\u2013]|${words ?? ''})\\s*(?:${open ?? ''})?\\s*\\1(?!\\d|[./]\\d|\\s*[(（]|\\s+(?:bis|ter|quater)\\b)`,
    'iu',
  );
  const number = range.exec(pinpoint ? text.slice(pinpoint.from - from, pinpoint.to - from) : text)?.[1];
  const read = place.some(({ ranges }) => ranges.some(({ first }) => first.number === number));
  return number !== undefined && read ? { message: t('The range goes from {0} to itself.', number) } : undefined;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function outOfOrder(ranges: readonly PlaceRange[]): Said | undefined {
  for (const [at, { first }] of ranges.entries()) {
    const before = ranges[at - 1]?.last;
    const [from, to] = [before && valueOf(before), valueOf(first)];
    if (!before || !from || !to || from.major !== to.major || to.minor >= 1900) continue;
    if (from.minor > to.minor)
      return { message: t('{0} stands behind {1}.', written(first), written(before)), severity: 'hint' };
    if (from.minor === to.minor && before.sub.length === 0 && first.sub.length === 0)
      return { message: t('{0} stands there twice.', written(first)), severity: 'hint' };
  }
  return undefined;
}

/** `7`, `145.23`; undefined for anything else, `12 bis` among it. */
function valueOf({ number }: PlaceNumber): { readonly major: number; readonly minor: number } | undefined {
  const [, major, minor] = /^(?:(\d+)\.)?(\d+)$/.exec(number) ?? [];
  return minor === undefined ? undefined : { major: Number(major ?? 0), minor: Number(minor) };
}

function written({ number, sub }: PlaceNumber): string {
  return `${number}${sub.map((label) => ` (${label})`).join('')}`;
}
