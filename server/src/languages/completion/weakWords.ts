/** Words that say nothing of what a title is about: nobody looks for a document by one of them, or begins with it. */
import type { Language } from '../lexicon';

/** In lower case. */
export const WEAK_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: new Set(
    'في من على إلى عن أن إن و أو التي الذي هذا هذه ذلك تلك كما ما لا مع بين بعد قبل قد كان كانت هو هي'.split(' '),
  ),
  zh: new Set(
    '关于 在 和 的 与 及 以及 对 根据 依照 按照 见 参见 另见 该 本 其 此 为 以 由 向 从 于 并 或 等 也 了 是 有 将 又 就 而 请 各 第 中 上 下 内 所 被 把 使 让 到 至'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of and or to in on at by for from with as that this these those its it their his her our is are was were be been has have had not no see also which who will shall should may can'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des du de et ou à au aux en dans par pour sur avec que qui ce cette ces son sa ses leur leurs est sont a ont ne pas plus voir'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'и или в во на о об обо по к ко от до для за из с со не что как при это его ее их также а но он она они см'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una unos unas de del y o e u a al en por para con sin sobre que se su sus lo es son ha han no más véase'.split(
      ' ',
    ),
  ),
};

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words of a run of Han characters begin that say something: no space tells. */
export function hanWordStarts(run: string): readonly number[] {
  return Array.from(SEGMENTER.segment(run)).flatMap(({ index, segment }) =>
    WEAK_WORDS.zh.has(segment) ? [] : [index],
  );
}
