/** The signature of a letter, with the lines under it that say who signs: `科菲·安南（签名）`, `(Signed) …`. */
import { isFresh, type Construct } from '../construct';
import { readHeadingLabel, readParagraphLabel } from '../labels';
import { isStopped, type Sight } from '../line';
import { openQuote } from '../quote';
import type { State } from '../state';
import { readPartLine } from './part';

export const signature: Construct = (sight, state) => {
  const { segment, text, lexicons } = sight;
  if (segment.width > 80) return undefined;
  const opens = isFresh(sight, state) || (sight.facts.layout === 'flowing' && segment.width <= 60);
  const sentence = segment.width > 40 && isStopped(text);
  if (opens && !sentence && lexicons.some((lexicon) => lexicon.signature.test(text)))
    return { kind: 'signature', reason: 'it has the word that signs a letter' };
  const near = sight.blanksBefore <= (sight.facts.layout === 'extracted' ? 1 : 0);
  return state.kind === 'signature' && near && segment.width <= 60 && !isStopped(text) && !isOther(sight, state)
    ? 'continue'
    : undefined;
};

/** A line that opens something else, a quotation, or in an extraction the heading before the next paragraph. */
function isOther({ text, lexicon, lexicons, segment, facts, at }: Sight, state: State): boolean {
  if (readPartLine(text, lexicons) || readParagraphLabel(text, lexicon) || readHeadingLabel(text, lexicon, state))
    return true;
  if (openQuote(text, lexicon)) return true;
  const next = readParagraphLabel(at(1)?.text ?? '', lexicon)?.number;
  return facts.layout === 'extracted' && (segment.blanks >= 2 || next === state.next);
}
