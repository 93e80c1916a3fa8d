/** The signature of a letter: `科菲·安南（签名）`, `(Signed) …`. */
import { isFresh, type Construct } from '../construct';

export const signature: Construct = (sight, state) =>
  sight.segment.width <= 80 &&
  isFresh(sight, state) &&
  sight.facts.lexicons.some((lexicon) => lexicon.signature.test(sight.text))
    ? { kind: 'signature', reason: 'it has the word that signs a letter' }
    : undefined;
