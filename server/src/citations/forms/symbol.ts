/** A document by its symbol, with the place behind it: `A/60/341-S/2005/567，附件一，第 7段`, `A/48/161, annex II, para. 3`. */
import { findSymbols } from '../../docsymbol/scan';
import type { CitationWords } from '../../languages/lexicon';
import type { Citation } from '../citation';
import { readPinpoint } from './pinpoint';

export function symbolForm(text: string, words: CitationWords | undefined): Citation[] {
  return findSymbols(text).map(({ from, to, targets }) => {
    const read = words && readPinpoint(text, to, words);
    const pinpoint = read && !words.ofAnother.test(text.slice(read.to, read.to + 20)) ? read : undefined;
    const end = pinpoint?.to ?? to;
    return { kind: 'symbol', from, to: end, text: text.slice(from, end), targets, place: pinpoint?.place ?? {} };
  });
}
