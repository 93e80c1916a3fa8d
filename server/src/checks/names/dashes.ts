/** Compounds whose halves are joined by one dash here and by another there: 区域－全球, 区域-全球. */
import type { Draft } from '../../draft/nodes';
import { inOwnText, ownWords } from '../ownWords';
import { againstUsual, alike, gather, variants, type Candidate, type Variant } from './variant';

const DASH = '[-‐‑–—―－−]';

/** Two Han characters at either side, or two whole words. Looked for at every place: a compound may have three members. */
const COMPOUNDS = [
  new RegExp(`(?=([\\u3400-\\u9fff]{2}\\s?${DASH}{1,2}\\s?[\\u3400-\\u9fff]{2}))`, 'g'),
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?=(\\p{Lu}[\\p{L}\\p{M}]+${DASH}[\\p{L}\\p{M}]{2,})(?![\\p{L}\\p{M}\\p{N}]))`,
    'gu',
  ),
];

const compounds = inOwnText((spoken): readonly Candidate[] => {
  const own = ownWords(spoken);
  if (!/[-‐‑–—―－−]/.test(own)) return NONE;
  return COMPOUNDS.flatMap((pattern) =>
    [...own.matchAll(pattern)].map((match) => {
      const [, found = ''] = match;
      // Hyphens differ in where a line may break, not in what a reader sees.
      const text = found.replace(/\s/g, '').replace(/[‐‑]/g, '-');
      return { from: match.index, to: match.index + found.length, text, key: text.replace(/[-–—―－−]+/, '-') };
    }),
  );
});

const NONE: readonly Candidate[] = [];

export function dashVariants(draft: Draft): Variant[] {
  return alike(gather(compounds(draft)).values())
    .flatMap(againstUsual)
    .flatMap(({ rare, usual }) => variants(rare, usual));
}
