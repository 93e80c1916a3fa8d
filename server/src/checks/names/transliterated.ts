/** Foreign names in Chinese characters of which one is another one here: 达尔富尔, 达尔福尔. */
import { KNOWN_TRANSLITERATIONS, TRANSLITERATION } from '../../languages/checks/hanNames';
import type { Draft } from '../../draft/nodes';
import { inOwnText, ownWords } from '../ownWords';
import { againstUsual, alike, gather, variants, type Candidate, type Place, type Variant } from './variant';

/** Names are compared in windows of so many characters: shorter ones are alike by chance. */
const WINDOW = 4;

const RUN = new RegExp(`[${TRANSLITERATION}]{${String(WINDOW)},}`, 'g');

const windows = inOwnText((spoken): readonly Candidate[] => {
  const own = ownWords(spoken);
  const found: Candidate[] = [];
  for (const { 0: run, index } of own.matchAll(RUN)) {
    for (let at = 0; at + WINDOW <= run.length; at++) {
      const text = run.slice(at, at + WINDOW);
      found.push({ from: index + at, to: index + at + WINDOW, text, key: '' });
    }
  }
  return found;
});

/** Windows with one character changed between others that are the same, one of them rare and the other not. */
export function transliterationVariants(draft: Draft): Variant[] {
  const names = [...gather(windows(draft)).values()];
  const found = [1, 2]
    .flatMap((changed) => alike(names, ({ text }) => `${text.slice(0, changed)}_${text.slice(changed + 1)}`))
    .flatMap(againstUsual)
    .filter(({ rare, usual }) => rare.places.length * 2 <= usual.places.length && !isKnown(rare.text))
    .flatMap(({ rare, usual }) => variants(rare, usual));
  return found.filter((one, at) => !found.slice(0, at).some((before) => overlap(before, one)));
}

function isKnown(text: string): boolean {
  return KNOWN_TRANSLITERATIONS.some((name) => name.includes(text));
}

/** Two windows on one slip are told once. */
function overlap(a: Place, b: Place): boolean {
  return a.spoken === b.spoken && a.span.from < b.span.to && b.span.from < a.span.to;
}
