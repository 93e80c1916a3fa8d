/** Spaces too many or too few between words and signs. */
import { later, t } from '../../base/l10n';
import { toBlock, type Passage } from '../../base/passage';
import { shift } from '../../base/span';
import { passage } from '../../draft/passage';
import type { Language } from '../../languages/lexicon';
import { inEveryText } from '../everyText';
import type { DocumentRule, Finding } from '../rule';
import { zoneOf } from '../zones';
import page from './spacing.md';

/** Signs with no space before them. In French a thin space stands before the double ones. */
const NO_SPACE: Readonly<Record<Language, string>> = {
  zh: '',
  en: ',.;:',
  es: ',.;:',
  ru: ',.;:',
  ar: ',.;:،؛',
  fr: ',.',
};

const GLUED = /(?<=[\p{L}]{2})[,;،؛](?=[\p{L}]{2})/gu;
/** Addresses and the like have no spaces, and are no words. */
const ADDRESS = /(?:https?:|www\.|@|\/)\S*$/;
const DOUBLE = /(?<=[\p{L},;])  (?=[\p{L}\d(“«"])/gu;
/** Rows that somebody aligned. */
const COLUMNS = / {3}|\t|\|/;

export const rule: DocumentRule = {
  id: 'spacing',
  level: 'warning',
  summary: later('No space is too many, and none too few.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    if (draft.layout === 'extracted') return;
    for (const { at, found } of spaces(draft)) {
      for (const { fixes, ...finding } of found) {
        const moved = fixes?.map((fix) => ({
          ...fix,
          edits: fix.edits.map((edit) => ({ ...edit, ...shift(edit, at) })),
        }));
        yield { ...finding, ...shift(finding, at), ...(moved && { fixes: moved }) };
      }
    }
  },
};

const NONE: readonly Finding[] = [];

/** Those of a block, relative to it. */
const spaces = inEveryText((block, lexicon): readonly Finding[] => {
  const signs = NO_SPACE[lexicon.language];
  if (signs === '' || zoneOf(block.kind)) return NONE;
  const text = passage(block);
  if (COLUMNS.test(text.text)) return NONE;
  const found = [...before(text, signs), ...misplaced(text, signs), ...missing(text), ...doubled(text)];
  return found.length === 0 ? NONE : found;
});

function* before(text: Passage, signs: string): Generator<Finding> {
  // Behind the sign a word ends: ` .5`, ` ...` and ` :-)` are something else.
  const pattern = new RegExp(`(?<=[\\p{L}\\p{M}\\d)\\]”»])( +)[${signs}](?=[\\s”»)]|$)`, 'gu');
  for (const { index, 0: all, 1: space = '' } of text.text.matchAll(pattern)) {
    const found = at(text, index, index + all.length, t('There is a space before {0}', all.trim()), [
      { from: index, to: index + space.length, text: '' },
    ]);
    if (found) yield found;
  }
}

/** `report ,which`: the space is on the wrong side. */
function* misplaced(text: Passage, signs: string): Generator<Finding> {
  const pattern = new RegExp(`(?<=\\p{L}\\p{M}?) ([${signs.replace(/[.:]/g, '')}])(?=\\p{L}{2})`, 'gu');
  for (const { index, 0: all, 1: sign = '' } of text.text.matchAll(pattern)) {
    const found = at(text, index, index + all.length, t('The space is before {0} and not behind it', sign), [
      { from: index, to: index + all.length, text: `${sign} ` },
    ]);
    if (found) yield found;
  }
}

function* missing(text: Passage): Generator<Finding> {
  for (const { index, 0: sign } of text.text.matchAll(GLUED)) {
    if (ADDRESS.test(text.text.slice(Math.max(0, index - 80), index))) continue;
    const found = at(text, index, index + 1, t('A space is missing behind {0}', sign), [
      { from: index, to: index + 1, text: `${sign} ` },
    ]);
    if (found) yield found;
  }
}

function* doubled(text: Passage): Generator<Finding> {
  for (const { index } of text.text.matchAll(DOUBLE)) {
    const found = at(text, index, index + 2, t('There are two spaces here.'), [
      { from: index, to: index + 1, text: '' },
    ]);
    if (found) yield { ...found, severity: 'hint' };
  }
}

/** A finding on the block, where its characters stand there as they do in the passage: no mark or line end between them. */
function at(
  text: Passage,
  from: number,
  to: number,
  message: string,
  edits: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): Finding | undefined {
  const wide = toBlock(text, { from: Math.max(0, from - 1), to: Math.min(text.text.length, to + 1) });
  if (wide.to - wide.from !== Math.min(text.text.length, to + 1) - Math.max(0, from - 1)) return undefined;
  return {
    ...toBlock(text, { from, to }),
    message,
    fixes: [
      {
        title: t('Mend the spacing'),
        edits: edits.map((edit) => ({ ...edit, ...toBlock(text, edit) })),
        sure: true,
      },
    ],
  };
}
