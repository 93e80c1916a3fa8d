/** Paragraph numbers of one scope that skip, repeat or go back. */
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import { parts, type ParagraphNode, type PartNode } from '../../draft/tree';
import { labelSpan, labelText, numberIsInText } from '../numbering/labels';
import type { DocumentRule, Finding } from '../rule';
import page from './paragraph-sequence.md';

export const rule: DocumentRule = {
  id: 'paragraph-sequence',
  level: 'warning',
  summary: later('Paragraph numbers run without gaps or repeats.'),
  notFor: ['instrument', 'record'],
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri } }) {
    for (const part of parts(draft)) for (const found of breaks(part)) yield finding(found, uri);
  },
};

interface Break {
  readonly before: ParagraphNode;
  readonly wrong: ParagraphNode;
  readonly expected: number;
  /** Whether those behind it go on from the number that is expected here. */
  readonly alone: boolean;
}

const breaks = fact((part: PartNode): readonly Break[] => {
  const found: Break[] = [];
  let before: ParagraphNode | undefined;
  let count = 0;
  for (const [at, here] of part.paragraphs.entries()) {
    if (!before || !isOneSeries(before, here)) count = here.number;
    else if (here.number === count + 1 || (here.number === count && isInserted(here))) count = here.number;
    else if (here.number > count + 1 && numberIsInText(part, before, here, count)) count = here.number;
    else {
      const expected = count + 1;
      const next = part.paragraphs[at + 1];
      const alone = next && isOneSeries(here, next) ? next.number === expected + 1 : here.number === count;
      found.push({ before, wrong: here, expected, alone });
      count = alone ? expected : here.number;
    }
    before = here;
  }
  return found;
});

/** Whether the second goes on what the first counts: a scope, the numbers of one section in `13.4`. */
function isOneSeries(before: ParagraphNode, after: ParagraphNode): boolean {
  return before.scope === after.scope && before.article === after.article && before.major === after.major;
}

/** `12 bis.` */
function isInserted({ label }: ParagraphNode): boolean {
  return /\d\s?\p{L}/u.test(label);
}

function finding({ before, wrong, expected, alone }: Break, uri: string): Finding {
  const span = labelSpan(wrong);
  return {
    ...span,
    message:
      wrong.number === before.number
        ? t('Paragraph {0} comes twice; this one would be {1}.', wrong.number, expected)
        : t('Paragraph {0} is expected here, not {1}.', expected, wrong.number),
    related: [{ uri, span: labelSpan(before), message: t('Paragraph {0}', before.number) }],
    ...(alone && {
      fixes: [
        {
          title: t('Number it {0}', expected),
          edits: [{ ...span, text: labelText(wrong).replace(/[\d\u0660-\u0669\uff10-\uff19]+/, String(expected)) }],
          sure: false,
        },
      ],
    }),
  };
}
