/** The signature of a letter, with the lines under it that say who signs: `科菲·安南（签名）`, `(Signed) …`. */
import { isFresh, type Construct } from '../construct';
import { isStopped } from '../line';

export const signature: Construct = (sight, state) => {
  const { segment, text, lexicons } = sight;
  if (segment.width > 80) return undefined;
  const opens = isFresh(sight, state) || (sight.facts.layout === 'flowing' && segment.width <= 60);
  if (opens && lexicons.some((lexicon) => lexicon.signature.test(text)))
    return { kind: 'signature', reason: 'it has the word that signs a letter' };
  return state.kind === 'signature' && sight.blanksBefore === 0 && !isStopped(text) ? 'continue' : undefined;
};
