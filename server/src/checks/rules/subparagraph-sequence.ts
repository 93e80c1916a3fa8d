/** Labels of sub-paragraphs that skip or repeat: (c) behind (a). */
import { later, t } from '../../base/l10n';
import { factOfPair } from '../../base/lazy';
import { shift, type Span } from '../../base/span';
import type { Block } from '../../draft/nodes';
import { placeItem, readItemLabel, type ItemLabel } from '../../draft/items';
import { languageOf } from '../../draft/partLanguage';
import { parts, type SubparagraphNode } from '../../draft/tree';
import { ALL_LEXICONS, LEXICONS } from '../../languages/index';
import type { Lexicon } from '../../languages/lexicon';
import { labelSpan, labelText } from '../numbering/labels';
import type { DocumentRule } from '../rule';
import page from './subparagraph-sequence.md';

const APART = later('{0} does not follow {1} in paragraph {2}.');

export const rule: DocumentRule = {
  id: 'subparagraph-sequence',
  level: 'warning',
  summary: later('Labels of sub-paragraphs run without gaps or repeats.'),
  notFor: ['record'],
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri } }) {
    for (const part of parts(draft)) {
      const lexicon = LEXICONS[languageOf(draft)(part)];
      for (const { subparagraphs, members, number } of part.paragraphs) {
        for (const [at, here] of subparagraphs.entries()) {
          const inside = draft.layout === 'flowing' && labelInside(here.block, lexicon);
          if (inside)
            yield {
              ...shift(inside, here.at),
              message: t(APART, inside.label, labelText(here).trim(), number),
              related: [{ uri, span: labelSpan(here), message: t('The sub-paragraph before') }],
            };
          const before = subparagraphs.slice(0, at).findLast(({ path }) => path.length === here.path.length);
          if (!before || !isOutOfOrder(here, lexicon)) continue;
          // Between the two a label may have been lost in the text.
          const between = members.filter((member) => member.at >= before.at && member.at < here.at);
          if (
            between.some(({ block }) =>
              block.segments.some(({ text }, line) => line > 0 && /^[(（]?\p{L}{1,4}[)）]/u.test(text)),
            )
          )
            continue;
          yield {
            ...labelSpan(here),
            message: t(APART, labelText(here).trim(), labelText(before).trim(), number),
            related: [{ uri, span: labelSpan(before), message: t('The sub-paragraph before') }],
          };
        }
      }
    }
  },
};

/**
 * A label at the start of a line that was read as part of the sub-paragraph before, because it does not go on its series: only
 * behind a line that ends with a semicolon, and of the kind of the label before.
 */
const labelInside = factOfPair((block: Block, lexicon: Lexicon): (Span & { readonly label: string }) | undefined => {
  const own = readItemLabel(labelText({ block }), lexicon);
  let at = 0;
  for (const [index, { text, start, length }] of block.segments.entries()) {
    const ended = index > 0 && /[;；؛]$/u.test(block.segments[index - 1]?.text ?? '');
    const label = ended ? readItemLabel(text, lexicon) : undefined;
    if (label && own && isAlike(label, own)) {
      const from = at + start;
      return { from, to: from + label.length, label: text.slice(0, label.length) };
    }
    at += length;
  }
  return undefined;
});

function isAlike(one: ItemLabel, other: ItemLabel): boolean {
  const styles = new Set(other.readings.map(({ style }) => style));
  return (
    one.printed.startsWith('(') === other.printed.startsWith('(') && one.readings.some(({ style }) => styles.has(style))
  );
}

/** Whether the label neither goes on an open series nor begins one. */
function isOutOfOrder({ block }: SubparagraphNode, lexicon: Lexicon): boolean {
  return block.entry.items !== '' && outOfOrder(block, lexicon);
}

const outOfOrder = factOfPair((block: Block, lexicon: Lexicon): boolean => {
  // A short annex may be in another language than it seems to be.
  const label = [lexicon, ...ALL_LEXICONS]
    .map((table) => readItemLabel(labelText({ block }), table))
    .find((read) => read);
  const placed = label && placeItem(block.entry.items, label);
  return placed?.expected === false;
});
