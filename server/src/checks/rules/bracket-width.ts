/** Chinese brackets: a pair whose halves differ in width, and pairs in another width than the house style's. */
import { later, t } from '../../base/l10n';
import type { Block } from '../../draft/nodes';
import type { Finding, FixEdit, PassageRule } from '../rule';
import { pairBrackets } from '../typography/bracketPairs';
import page from './bracket-width.md';

const HALF = ['(', ')'] as const;
const FULL = ['（', '）'] as const;

export const rule: PassageRule = {
  id: 'bracket-width',
  level: 'warning',
  summary: later('The two brackets of a pair have the same width.'),
  scope: 'passage',
  page,
  *check({ block, text, lexicon, profile }) {
    if (lexicon.script !== 'han') return;
    yield* ofLabel(block);
    for (const { from, to } of pairs(text)) {
      const mixed = isFull(text.charAt(from)) !== isFull(text.charAt(to));
      const right = profile.brackets === 'full' ? FULL : HALF;
      const wrong = isFull(text.charAt(from)) !== (profile.brackets === 'full');
      if (!mixed && !wrong) continue;
      const edits: FixEdit[] = [
        { from, to: from + 1, text: right[0] },
        { from: to, to: to + 1, text: right[1] },
      ];
      const finding: Finding = {
        from,
        to: to + 1,
        message: mixed
          ? t('The brackets of {0} differ in width.', short(text.slice(from, to + 1)))
          : t(
              profile.brackets === 'full'
                ? '{0} has half-width brackets; the house style has full-width ones.'
                : '{0} has full-width brackets; the house style has half-width ones.',
              short(text.slice(from, to + 1)),
            ),
        fixes: [
          {
            title: t('Write {0}', right.join('…')),
            edits: edits.filter((edit) => text.charAt(edit.from) !== edit.text),
            sure: mixed,
          },
        ],
      };
      // Many drafts keep to the other width throughout.
      yield mixed ? finding : { ...finding, severity: 'hint' };
    }
  },
};

/** `(e）` before a sub-paragraph. Labels are half width in both styles. */
function* ofLabel({ label, segments }: Block): Generator<Finding> {
  const written = label && segments[0]?.raw.slice(label.from, label.to);
  if (!label || !written || !/[(（]/.test(written) || /\(.*\)|（.*）/.test(written)) return;
  const text = written.replace('（', HALF[0]).replace('）', HALF[1]);
  yield {
    onBlock: true,
    from: label.from,
    to: label.to,
    message: t('The brackets of {0} differ in width.', written.trim()),
    fixes: [{ title: t('Write {0}', text.trim()), edits: [{ from: label.from, to: label.to, text }], sure: true }],
  };
}

function isFull(sign: string): boolean {
  return sign === '（' || sign === '）';
}

/** Pairs of round brackets, without regard to width; what has no partner is left to bracket-unpaired. */
function pairs(text: string): { readonly from: number; readonly to: number }[] {
  return pairBrackets(text)
    .pairs.filter(({ open }) => '(（'.includes(open.sign))
    .map(({ open, close }) => ({ from: open.at, to: close.at }));
}

function short(words: string): string {
  return words.length <= 24 ? words : `${words.slice(0, 12)}…${words.slice(-8)}`;
}
