/** Foreign names in Chinese characters of which one is another one here: 达尔富尔, 达尔福尔. */
import { blockFact, ownWords, type SpokenBlock } from '../ownWords';
import { KNOWN_TRANSLITERATIONS, TRANSLITERATION } from './hanWords';
import { gather, grouped, variants, type Candidate, type Name, type Variant } from './variant';

/** Names are compared in windows of so many characters: shorter ones are alike by chance. */
const WINDOW = 4;

const RUN = new RegExp(`[${TRANSLITERATION}]{${String(WINDOW)},}`, 'g');

const windowsIn = blockFact((block, language): readonly Candidate[] => {
  const own = ownWords({ block, language });
  const found: Candidate[] = [];
  for (const { 0: run, index } of own.matchAll(RUN)) {
    for (let at = 0; at + WINDOW <= run.length; at++) {
      const text = run.slice(at, at + WINDOW);
      found.push({ from: index + at, to: index + at + WINDOW, text });
    }
  }
  return found;
});

/** Windows with one character changed between others that are the same, one of them rare and the other not. */
export function transliterationVariants(blocks: readonly SpokenBlock[]): Variant[] {
  const names = [...gather(blocks, windowsIn).values()];
  const found = [1, 2].flatMap((changed) => {
    const masked = grouped(names, ({ text }) => `${text.slice(0, changed)}_${text.slice(changed + 1)}`);
    return [...masked.values()].flatMap((group) => (group.length < 2 ? [] : rareOf(group)));
  });
  return found.filter(
    (one, at) => !found.slice(0, at).some(({ spoken, span }) => spoken === one.spoken && overlap(span, one.span)),
  );
}

function rareOf(group: readonly Name[]): Variant[] {
  const [usual, ...others] = [...group].sort((a, b) => b.places.length - a.places.length);
  if (!usual) return [];
  return others.filter((rare) => isRare(rare, usual)).flatMap((rare) => variants(rare, usual));
}

function isRare(rare: Name, usual: Name): boolean {
  return rare.places.length * 2 <= usual.places.length && !isKnown(rare.text);
}

function isKnown(text: string): boolean {
  return KNOWN_TRANSLITERATIONS.some((name) => name.includes(text));
}

function overlap(a: Candidate | { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
