/** Whether a citation, once it is put in, is read as what is meant: what would not be is never offered. */
import { formatPlace, type Place } from '../../base/place';
import type { Citation } from '../../citations/citation';
import { recognise } from '../../citations/recognise';
import { symbolKey } from '../../docsymbol/format';
import type { Typing } from './typing';

/** So much of what stands round it is read with it, in UTF-16 units. */
const AROUND = 120;
const BEHIND = 40;

export interface Put {
  readonly insert: string;
  readonly typed: number;
  readonly rest: number;
}

/** Whether the document is cited there, under all its symbols. */
export function citesDocument(typing: Typing, put: Put, symbols: readonly string[]): boolean {
  const citation = citationAfter(typing, put, false);
  if (!citation || citation.kind === 'internal' || citation.misnamed) return false;
  const found = citation.targets.map(symbolKey);
  return found.length === symbols.length && symbols.every((symbol) => found.includes(symbolKey(symbol)));
}

/** Whether the place is cited there, of the same draft or of another document. */
export function citesPlace(typing: Typing, put: Put, place: Place, internal: boolean): boolean {
  // What another sentence names decides what a place without a document is in.
  const citation = citationAfter(typing, put, internal);
  return (citation?.kind === 'internal') === internal && formatPlace(citation?.place ?? []) === formatPlace(place);
}

/** Whether the last level of the place is the last member of a list there. */
export function citesMember(typing: Typing, put: Put, place: Place, internal: boolean): boolean {
  const citation = citationAfter({ ...typing, text: typing.member?.text ?? typing.text }, put, internal);
  const [item, meant] = [citation?.place.at(-1), place.at(-1)];
  const [last, wanted] = [item?.ranges.at(-1)?.last, meant?.ranges[0]?.first];
  if (!item || !meant || !last || !wanted || item.unit !== meant.unit) return false;
  return (
    (citation?.kind === 'internal') === internal &&
    last.number === wanted.number &&
    last.sub.join() === wanted.sub.join()
  );
}

/** The citation that holds the last character that was put in. */
function citationAfter(
  { text, behind, language }: Typing,
  { insert, typed, rest }: Put,
  whole: boolean,
): Citation | undefined {
  const end = text.length - typed;
  const before = text.slice(whole ? 0 : Math.max(0, end - AROUND), end);
  const at = before.length + insert.length;
  const after = before + insert + behind.slice(rest, rest + (whole ? behind.length : BEHIND));
  return recognise({ text: after, runs: [] }, language).find(({ from, to }) => from < at && to >= at);
}
