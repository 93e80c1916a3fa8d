/** Quotations over several blocks: what stands between an opening mark and the mark that closes it is the quoted text's. */
import { isFresh, type Construct } from '../construct';
import { readHeadingLabel, readParagraphLabel } from '../labels';
import { readItemLabel } from '../items';
import { readQuote } from '../quote';

export const quotation: Construct = (sight, state) => {
  if (state.quoted === '' || state.zone !== 'body' || !isFresh(sight, state)) return undefined;
  const { text, lexicon } = sight;
  const number = readParagraphLabel(text, lexicon)?.number;
  // The draft's own numbering ends a quotation that somebody forgot to close.
  const closes = readQuote(text, { pair: state.quoted, depth: 1, tail: false });
  const last = closes.depth === 0 && !closes.tail;
  if ((number === state.next && !last) || readHeadingLabel(text, lexicon, state)?.number === state.chapter + 1)
    return undefined;
  const shaped = number !== undefined || readItemLabel(text, lexicon) !== undefined || sight.facts.layout === 'flowing';
  return shaped ? { kind: 'quotation', reason: 'a quotation that opened above is not closed yet' } : undefined;
};
