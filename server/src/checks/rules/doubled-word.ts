/** A word that stands twice in a row and never does: 和和, `the the`. */
import { later, t } from '../../base/l10n';
import type { Finding, PassageRule } from '../rule';
import { HAN_WORDS, SPACED_WORDS } from '../../languages/checks/doubledWords';
import page from './doubled-word.md';

const HAN_TWICE = new RegExp(`([${Object.keys(HAN_WORDS).join('')}])\\1`, 'g');
/** A word twice with nothing but space between; `1` is the word, its first letter in either case. */
const TWICE = /(?<![\p{L}\p{M}\d’'-])([\p{L}\p{M}]{1,8})[\s\u00a0]+(?=([\p{L}\p{M}]{1,8})(?![\p{L}\p{M}\d’'-]))/gu;

export const rule: PassageRule = {
  id: 'doubled-word',
  level: 'warning',
  summary: later('No word stands twice by mistake.'),
  scope: 'passage',
  page,
  *check({ text, lexicon }) {
    if (lexicon.spaced) {
      const words = SPACED_WORDS[lexicon.language];
      for (const { index, 0: first, 1: word = '', 2: again = '' } of text.matchAll(TWICE)) {
        // A capital begins a name: `de De Gaulle`.
        if (word.toLowerCase() !== again || !words.has(again)) continue;
        // A letter may be a label, as in a list: `points б) и и)`.
        if (again.length === 1 && /^[).]/.test(text.slice(index + first.length + 1))) continue;
        yield doubled(text, index, index + first.length, again.length);
      }
      return;
    }
    for (const { index, 1: word = '' } of text.matchAll(HAN_TWICE)) {
      const { before, behind } = HAN_WORDS[word] ?? { before: '', behind: '' };
      const left = text.charAt(index - 1);
      const right = text.charAt(index + 2);
      // Without a Han character, or what ends before it, there is nothing to judge by; thrice is something else.
      if (!/[\u3400-\u9fff)）》”」』】\]]/.test(left) || !/[\u3400-\u9fff\d]/.test(right)) continue;
      if (left === word || right === word || before.includes(left) || behind.includes(right)) continue;
      yield doubled(text, index, index + 1, 1);
    }
  },
};

/** `second` is where the word stands again. */
function doubled(text: string, from: number, second: number, length: number): Finding {
  const to = second + length;
  return {
    from,
    to,
    message: t('{0} stands twice.', text.slice(second, to)),
    fixes: [
      {
        title: t('Delete one'),
        // The space between goes with the second.
        edits: [{ from: from + length, to, text: '' }],
        sure: true,
      },
    ],
  };
}
