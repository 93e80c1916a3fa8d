/** Quotation marks without their other half, and pairs of two kinds; a quotation may run over several paragraphs. */
import { later, t } from '../../base/l10n';
import { PROSE } from '../../draft/kinds';
import { passage } from '../../draft/passage';
import type { Lexicon } from '../../languages/lexicon';
import { blocksBetween, inEveryText, placeOf, type PlacedText } from '../everyText';
import type { DocumentRule, Finding } from '../rule';
import page from './quote-unpaired.md';
import { pairQuotes, type MixedPair, type QuoteMark, type Quoting } from '../typography/quotePairs';

/** A quotation is over after so many blocks: marks that far apart are two slips. */
const FARTHEST = 40;

interface Lonely {
  readonly text: PlacedText;
  readonly mark: QuoteMark;
  /** Whether its text opens with a mark. */
  readonly opening: boolean;
}

export const rule: DocumentRule = {
  id: 'quote-unpaired',
  level: 'warning',
  summary: later('Every quotation mark has its other half, of the same kind.'),
  scope: 'document',
  speaksIn: ['quotation'],
  page,
  *check({ snapshot: { draft } }) {
    const lonely = new Set<Lonely>();
    let open: Lonely[] = [];
    for (const text of quoted(draft)) {
      const { part, block, at } = text;
      const { left, mixed, opening } = text.found[0] ?? NO_MARKS;
      for (const pair of mixed) yield mixedPair(text, pair);
      open = open.filter((one) => one.text.part === part && blocksBetween(draft, one.text.at, at) <= FARTHEST);
      // Each paragraph of a quotation opens again: the last of them looks like a pair.
      if (opening && left.length === 0 && mixed.length === 0) {
        for (const one of open) if (one.opening) lonely.delete(one);
        open = open.filter((one) => !one.opening);
      }
      for (const mark of left) {
        const own = { text, mark, opening };
        // What is read by its number alone may be either half.
        const closes = !mark.opens || isEither(mark, text.lexicon);
        if (closes && open.some((one) => block.kind !== 'note' || one.text.block.kind === 'note')) {
          // One closing mark ends them all: each paragraph of a quotation opens again.
          for (const one of open) lonely.delete(one);
          open = [];
          continue;
        }
        lonely.add(own);
        if (mark.opens || closes) open.push(own);
      }
    }
    for (const { text, mark } of lonely) {
      const finding: Finding = {
        ...placeOf(text, { from: mark.at, to: mark.at + 1 }),
        message: t('This {0} has no other half.', mark.sign),
      };
      // Text taken out of a PDF loses marks at the breaks of lines and columns.
      yield draft.layout === 'extracted' ? { ...finding, severity: 'hint' } : finding;
    }
  },
};

function isEither({ sign }: QuoteMark, { script }: Lexicon): boolean {
  return script === 'arabic' || sign === '"' || sign === '＂';
}

function mixedPair(text: PlacedText, { open, close, wrong, right }: MixedPair): Finding {
  const edit = { ...placeOf(text, { from: wrong.at, to: wrong.at + 1 }), text: right };
  return {
    ...placeOf(text, { from: open.at, to: close.at + 1 }),
    message: t('This quotation opens with {0} and closes with {1}.', open.sign, close.sign),
    // Of two marks that open, the first may as well be the half of a third that is missing.
    fixes: [{ title: t('Write {0}', right), edits: [edit], sure: open.sign !== close.sign }],
  };
}

const NO_MARKS: Quoting = { left: [], mixed: [], opening: false };

/** The blocks that open with a mark, or in which the marks are no pairs. */
const quoted = inEveryText((block, lexicon): readonly Quoting[] => {
  if (!PROSE.has(block.kind)) return [];
  const quoting = pairQuotes(passage(block).text, lexicon);
  return quoting.opening || quoting.left.length + quoting.mixed.length > 0 ? [quoting] : [];
});
