/** The signature of a letter, with the lines under it that say who signs: `科菲·安南（签名）`, `(Signed) …`. */
import { isFresh, type Construct } from '../construct';
import { readHeadingLabel, readParagraphLabel } from '../labels';
import { isStopped, type Sight } from '../line';
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
  return state.kind === 'signature' && near && segment.width <= 60 && !isStopped(text) && !hasLabel(sight, state)
    ? 'continue'
    : undefined;
};

function hasLabel({ text, lexicon, lexicons }: Sight, state: State): boolean {
  return (
    readPartLine(text, lexicons) !== undefined ||
    readParagraphLabel(text, lexicon) !== undefined ||
    readHeadingLabel(text, lexicon, state) !== undefined
  );
}
