/** A document gets another symbol: wherever drafts write it, joint or not, and where they cite a resolution by its number. */
import { t } from '../../base/l10n';
import { toBlock } from '../../base/passage';
import { shift, touches, type Span } from '../../base/span';
import { citationsIn } from '../../analysis/analysis';
import type { FixEdit } from '../../checks/rule';
import { canonical, symbolKey } from '../../docsymbol/format';
import { halfSpans } from '../../docsymbol/halves';
import { parseSymbol } from '../../docsymbol/parse';
import { findSymbols } from '../../docsymbol/scan';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { blockAt, everyBlock, type Placed } from '../../draft/tree';
import { digitsLike } from '../../languages/numerals';
import type { Snapshot } from '../../workspace/workspace';
import { isAlone } from '../refactor/citedAt';
import type { Refusal } from '../restructure/change';
import { numberSpans, seriesNumber, type SeriesNumber } from './number';
import { isQuoted } from './shortForm';
import { IN_QUOTATION, type Named, type Renamed } from './renaming';

/** A place that names one document: a written symbol or half, or the parts of a resolution's number. */
interface NamedSymbol {
  readonly symbol: string;
  /** From the first sign to the last, absolute. */
  readonly span: Span;
  /** What is put in for another symbol; undefined where it cannot be written there. */
  readonly put: (name: string) => readonly FixEdit[] | undefined;
  /** Of one half of a joint symbol. */
  readonly isHalf?: boolean;
}

/** The symbol, half of a symbol, or number of a resolution at an offset. */
export function symbolNamed({ draft }: Snapshot, offset: number): Named | undefined {
  const placed = blockAt(draft, offset);
  const found = placed && symbolsIn(draft, placed).find(({ span }) => touches(span, offset));
  if (!found) return undefined;
  const { symbol, span, isHalf = false, put } = found;
  return {
    at: { ...span, placeholder: textOf(draft, span) },
    symbol,
    rename: (snapshot, name) => {
      const wanted = newSymbol(symbol, name);
      if (isHalf && typeof wanted === 'string' && symbolKey(wanted) !== symbolKey(symbol) && !put(wanted))
        return { cannot: t('“{0}” cannot stand there: it is one half of a joint symbol.', wanted) };
      return renamedSymbol(snapshot.draft, symbol, name);
    },
  };
}

/** The canonical symbol for a new name, which may be the number alone of a resolution of the same organ. */
export function newSymbol(old: string, name: string): string | Refusal {
  const series = seriesNumber(old);
  const written = canonical(name);
  const whole = parseSymbol(written)?.canonical;
  if (whole !== undefined && seriesNumber(whole)?.series === series?.series) return whole;
  if (series) {
    const separator = series.series.includes('/') ? '/' : ' ';
    const inSeries = `${series.series}${separator}${written}`;
    const read = parseSymbol(inSeries)?.canonical ?? (separator === ' ' ? inSeries : undefined);
    if (read !== undefined && seriesNumber(read)?.form === series.form && /\d/.test(written)) return read;
  }
  return (
    whole ?? {
      cannot: t('“{0}” is not the symbol of a document, such as A/93/120 or S/RES/1631 (2005).', name),
    }
  );
}

/** The edits that give a document another symbol in a draft. */
export function renamedSymbol(draft: Draft, old: string, name: string): Renamed | Refusal {
  const wanted = newSymbol(old, name);
  if (typeof wanted !== 'string') return wanted;
  const key = symbolKey(old);
  if (symbolKey(wanted) === key) return { groups: [], left: [] };
  const own: FixEdit[] = [];
  const quoted: FixEdit[] = [];
  const left: Span[] = [];
  for (const placed of everyBlock(draft)) {
    for (const { symbol, span, put } of symbolsIn(draft, placed)) {
      if (symbolKey(symbol) !== key) continue;
      const edits = put(wanted);
      if (!edits) left.push(span);
      else (isQuoted(draft, span) ? quoted : own).push(...edits);
    }
  }
  return {
    groups: [{ edits: own }, ...(quoted.length > 0 ? [{ edits: quoted, annotation: IN_QUOTATION }] : [])],
    left,
  };
}

function symbolsIn(draft: Draft, placed: Placed): readonly NamedSymbol[] {
  const short = shortIn(draft, placed);
  const written = heldBy(short, writtenIn(draft, placed));
  const cited = citedByNumber(draft, placed).filter(
    ({ span }) => !written.some((one) => one.span.from < span.to && span.from < one.span.to),
  );
  return [...written, ...short, ...cited];
}

/** `and Add.1` behind `A/60/341`: it has no words of its own for another symbol. */
function shortIn(draft: Draft, placed: Placed): readonly NamedSymbol[] {
  return citationsIn(draft, placed).flatMap(({ citation: { kind, text, targets, state }, span }) =>
    kind !== 'symbol' || state !== undefined || /[/／]/.test(text)
      ? []
      : targets.map((symbol) => ({ symbol, span, put: () => undefined })),
  );
}

/** What such a short one goes on from stays, too: with another symbol it would say that another document has the addendum. */
function heldBy(short: readonly NamedSymbol[], written: readonly NamedSymbol[]): readonly NamedSymbol[] {
  if (short.length === 0) return written;
  const holders = new Set(short.map(({ span }) => written.findLastIndex((one) => one.span.to <= span.from)));
  return written.map((one, at) => (holders.has(at) ? { ...one, put: () => undefined } : one));
}

function writtenIn(draft: Draft, { block, at }: Placed): readonly NamedSymbol[] {
  const text = passage(block);
  if (!text.text.includes('/') && !text.text.includes('／')) return [];
  return findSymbols(text.text).flatMap((found) =>
    halfSpans(text.text, found).map((half, index): NamedSymbol => {
      const others = found.targets.filter((_, other) => other !== index).map(symbolKey);
      const target = found.targets[index] ?? '';
      const words = text.text.slice(half.from, half.to);
      const span = shift(toBlock(text, half), at);
      return {
        symbol: found.fault === undefined ? (parseSymbol(target)?.canonical ?? target) : target,
        span,
        // A running head or a comment may stand between the lines of it.
        put: (name) =>
          isAlone(draft, span, words) && canStandBeside(others, name)
            ? [{ ...span, text: inFormOf(words, name) }]
            : undefined,
        isHalf: others.length > 0,
      };
    }),
  );
}

/** No document is joint with itself, and no resolution or decision with anything. */
function canStandBeside(others: readonly string[], name: string): boolean {
  return others.length === 0 || (!others.includes(symbolKey(name)) && seriesNumber(name) === undefined);
}

/** `S/RES/1631(2005)` and `Vol.II` without the space where the old one has none. */
function inFormOf(old: string, name: string): string {
  const dense = /\S[(（]/.test(old) && !/\s[(（]/.test(old) ? name.replace(/ \(/g, '(') : name;
  return /\p{L}\.[\p{L}\d]/u.test(old) ? dense.replace(/(?<=\p{L}\.) /gu, '') : dense;
}

/** Resolutions and decisions whose number stands in words: `resolution 60/251`. */
function citedByNumber(draft: Draft, placed: Placed): readonly NamedSymbol[] {
  const text = passage(placed.block);
  return citationsIn(draft, placed).flatMap(({ citation, span }): NamedSymbol[] => {
    const { kind, form, targets, pinpoint, text: words } = citation;
    const [symbol] = targets;
    if (kind !== 'resolution' || form === 'ibid.' || form === 'back-reference' || symbol === undefined) return [];
    const series = seriesNumber(symbol);
    if (!series) return [];
    const { from, to } = outside(words, pinpoint && shift(pinpoint, -citation.from));
    const found = targets.length === 1 ? numberSpans(words.slice(from, to), series) : undefined;
    const [first, last] = [found?.[0], found?.at(-1)];
    // `resolutions 74/232 A and B` are two.
    if (!found || !first || !last) return targets.map((one) => ({ symbol: one, span, put: () => undefined }));
    const place = (part: Span): Span => shift(toBlock(text, shift(part, citation.from + from)), placed.at);
    const end = closing(words, from + last.to);
    return [
      {
        symbol,
        span: place({ from: first.from, to: end - from }),
        put: (name) => inNumbers(draft, series, name, found.map(place)),
      },
    ];
  });
}

/** The words that name the document: what is not the place. */
function outside(words: string, place: Span | undefined): Span {
  if (!place) return { from: 0, to: words.length };
  return place.from > words.length - place.to ? { from: 0, to: place.from } : { from: place.to, to: words.length };
}

/** Behind the bracket that a number ends with. */
function closing(words: string, at: number): number {
  return at + (/^\s?[)）]/.exec(words.slice(at))?.[0].length ?? 0);
}

/** Only where the new number has the form of the old one: its words would be others. */
function inNumbers(
  draft: Draft,
  old: SeriesNumber,
  name: string,
  spans: readonly Span[],
): readonly FixEdit[] | undefined {
  const wanted = seriesNumber(name);
  if (wanted?.series !== old.series || wanted.form !== old.form) return undefined;
  return spans.flatMap((span, at) => {
    const part = wanted.parts[at] ?? '';
    return part === old.parts[at] ? [] : [{ ...span, text: digitsLike(textOf(draft, span), part) }];
  });
}
