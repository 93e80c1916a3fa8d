/** Places of the document that is cited before the cursor: `A/60/341，第⟦|⟧`, `resolution 1631 (2005), para. ⟦|⟧`. */
import { fromBlock } from '../../base/passage';
import { formatPlace, isPart, type Place } from '../../base/place';
import { citationsIn } from '../../analysis/analysis';
import { referenceAt } from '../../analysis/ibids';
import { resolvePlace } from '../../analysis/places';
import type { Citation } from '../../citations/citation';
import { CHARTER } from '../../citations/forms/charter';
import { has } from '../../citations/reader';
import { recognise } from '../../citations/recognise';
import { tokensOf } from '../../citations/tokens';
import { betweenLevels } from '../../citations/write';
import type { Draft } from '../../draft/nodes';
import { edited } from '../../draft/parse';
import { passage } from '../../draft/passage';
import { LEXICONS } from '../../languages/index';
import { charterTail } from './charterTail';
import { entriesOf, type Entry } from './places';
import { hasMore, placeSuggestions, type Meant } from './placeItems';
import { listed, NOTHING, type Suggestions } from './suggestion';
import { readTail, type Tail } from './tail';
import type { Typing } from './typing';

export interface CitedBefore {
  /** The symbols of the document. */
  readonly targets: readonly string[];
  /** The levels that have been written. */
  readonly place: Place;
  readonly tail: Tail;
  /** Whether a sign stands behind the document that may as well go on with another one. */
  readonly enumerates: boolean;
  /** What is put before the words of the place, where the drafter has not typed it. */
  readonly between: string;
}

/** The document behind which the cursor stands, or in whose place; undefined where that is not certain. */
export function citedBefore(typing: Typing): CitedBefore | undefined {
  const { draft, block, offset, text, from } = typing;
  const charter = charterTail(typing);
  if (charter) return { targets: [CHARTER], place: [], tail: charter, enumerates: false, between: '' };
  const last = citationsIn(draft, block).findLast(({ span }) => span.from < offset);
  if (!last || last.citation.form === 'ibid.') return ibidBefore(typing);
  if (last.citation.kind === 'internal' || last.citation.state !== undefined) return undefined;
  const targets = last.citation.suggest ?? last.citation.targets;
  const start = fromBlock(passage(block.block), last.span.from - block.at);
  if (targets.length === 0 || start === undefined || start < from) return undefined;
  const words = text.slice(start - from);
  const read = citationOf(words, typing);
  const levels = read && levelsOf(words, read, typing);
  return levels && { targets, ...levels };
}

/** `Ibid., para. ⟦|⟧`: what it stands for is known of the draft without the place that is being typed. */
function ibidBefore(typing: Typing): CitedBefore | undefined {
  const { draft, offset, text, line, behind, language } = typing;
  const ibid = tokensOf(text, language).findLast((token) => has(token, 'ibid'));
  if (!ibid) return undefined;
  const rest = text.slice(ibid.to).replace(/^\./, '');
  const length = text.length - ibid.from;
  if (length > line.length || rest === '') return undefined;
  const before = edited(draft, [{ from: offset - rest.length, to: offset + behind.length, text: '' }]);
  const meant = referenceAt(before, offset - length);
  if (meant?.citation.form !== 'ibid.' || meant.citation.targets.length === 0) return undefined;
  const words = text.slice(ibid.from);
  const read: Citation = { ...meant.citation, from: 0, to: words.length - rest.length, place: [] };
  const levels = levelsOf(words, read, typing);
  return levels && { targets: meant.citation.targets, ...levels };
}

/** Its place is behind it, if it has one. */
function citationOf(words: string, { language }: Typing): Citation | undefined {
  const [first, ...more] = recognise({ text: words, runs: [] }, language);
  if (first?.from !== 0 || more.length > 0) return undefined;
  return first.pinpoint && first.pinpoint.from === 0 ? undefined : first;
}

function levelsOf(words: string, read: Citation, typing: Typing): Omit<CitedBefore, 'targets'> | undefined {
  const { language, register } = typing;
  const { spaced } = LEXICONS[language];
  // The number that is being typed, or a label behind it that is not closed yet.
  if (read.pinpoint && /^(?:\s?[(（]\p{L}{0,4})?$/u.test(words.slice(read.to))) return lastLevel(words, read, typing);
  const [sign = '', comma] = /^\s*([,，、،])?\s*/.exec(words.slice(read.to)) ?? [];
  const tail = readTail(words.slice(read.to + sign.length), language);
  if (!tail) return undefined;
  const house =
    read.kind === 'charter' && !spaced
      ? ''
      : betweenLevels(read.place.length > 0 ? ['A/1/1'] : read.targets, language, register);
  // What ends in a letter or digit may go on.
  const isOpen = sign === '' && /[A-Za-z\d]$/.test(words);
  const wantsComma = comma === undefined && tail.typed === '' && house !== '';
  if (isOpen || (comma === undefined && !spaced && house !== '' && tail.typed !== '') || (wantsComma && sign !== ''))
    return undefined;
  const between = wantsComma ? house : spaced && comma !== undefined && sign.trimEnd() === sign ? ' ' : '';
  return { place: read.place, tail, enumerates: comma === '、', between: tail.typed === '' ? between : '' };
}

/** The place whose last level is being typed: `…, annex, para. 6`. */
function lastLevel(
  words: string,
  { place, pinpoint }: Citation,
  typing: Typing,
): Omit<CitedBefore, 'targets'> | undefined {
  const outer = place.slice(0, -1);
  const wanted = formatPlace(outer);
  const first = pinpoint?.from ?? 0;
  for (let end = words.length - 1; end >= first; end--) {
    const cut = outer.length === 0 ? first : end;
    const before = words.slice(0, cut).replace(/[\s,，、،]+$/u, '');
    const read = citationOf(before, typing);
    if (read?.to === before.length && formatPlace(read.place) === wanted) {
      const rest = words.slice(before.length);
      const tail = readTail(rest.replace(/^[\s,，、،]+/u, ''), typing.language);
      return tail && tail.typed !== '' ? { place: outer, tail, enumerates: false, between: '' } : undefined;
    }
    if (outer.length === 0) return undefined;
  }
  return undefined;
}

/** The places of the document, which `draft` is, that come behind what is written. */
export function pinpoints(typing: Typing, cited: CitedBefore, draft: Draft): Suggestions {
  const scope = cited.place.length === 0 ? undefined : scopeOf(cited.place, draft);
  if (cited.place.length > 0 && !scope) return NOTHING;
  const entries = scope ? entriesOf(draft).filter((entry) => isInside(entry, scope)) : entriesOf(draft);
  // What stands in an article has its place.
  const last = cited.place.findLast(({ unit }) => unit === 'article');
  const meant = (entry: Entry): Meant | undefined => {
    const rest = scope ? inner(entry, scope).filter(({ unit }) => unit !== last?.unit) : entry.place;
    return rest.length === 0 ? undefined : { entry, rest, whole: [...cited.place, ...rest] };
  };
  const list = listed(
    placeSuggestions(typing, entries, meant, {
      tail: cited.tail,
      internal: false,
      charter: cited.targets[0] === CHARTER,
      round: () => [cited.between, ''],
      about: ({ whole }) => ({ kind: 'document', symbols: cited.targets, place: whole }),
    }),
  );
  return { ...list, more: list.more || hasMore(entries, cited.tail) };
}

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly part: Entry['part'];
}

function scopeOf(place: Place, draft: Draft): Scope | undefined {
  const found = resolvePlace(place, draft);
  const [only, other] = found.state === 'found' ? found.spots : [];
  return other ? undefined : only;
}

function isInside({ from, to }: Entry, scope: Scope): boolean {
  return from >= scope.from && to <= scope.to && !(from === scope.from && to === scope.to);
}

/** Below a part what stands in it, below a section its paragraphs. */
function inner({ place, part, item }: Entry, scope: Scope): Place {
  if (part !== scope.part) return place.slice(place.findLastIndex(({ unit }) => isPart(unit)));
  return isPart(item.unit) ? [] : place.filter(({ unit }) => !isPart(unit));
}
