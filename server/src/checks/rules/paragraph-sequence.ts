/** Paragraph numbers of one scope that skip, repeat or go back. */
import { fact } from '../../base/lazy';
import { parts, type ParagraphNode, type PartNode } from '../../draft/tree';
import { hasLabelLike, labelSpan, labelText } from '../labels';
import type { DocumentRule, Finding } from '../rule';
import page from './paragraph-sequence.md';

export const rule: DocumentRule = {
  id: 'paragraph-sequence',
  level: 'warning',
  summary: 'Paragraph numbers run without gaps or repeats.',
  notFor: ['instrument', 'record'],
  scope: 'document',
  page,
  *check({ snapshot: { draft, uri } }) {
    for (const part of parts(draft)) {
      for (const { before, wrong, next } of breaks(part)) yield finding(before, wrong, next, uri);
    }
  },
};

interface Break {
  readonly before: ParagraphNode;
  readonly wrong: ParagraphNode;
  readonly next: ParagraphNode | undefined;
}

const breaks = fact((part: PartNode): readonly Break[] => {
  const { paragraphs } = part;
  return paragraphs.flatMap((wrong, at) => {
    const before = paragraphs[at - 1];
    if (!before || !isOneSeries(before, wrong) || follows(wrong, before)) return [];
    return wrong.number > before.number + 1 && isInText(part, before, wrong)
      ? []
      : [{ before, wrong, next: paragraphs[at + 1] }];
  });
});

/** Whether the second goes on what the first counts: a scope, the numbers of one section in `13.4`. */
function isOneSeries(before: ParagraphNode, after: ParagraphNode): boolean {
  return before.scope === after.scope && before.article === after.article && before.major === after.major;
}

function follows(after: ParagraphNode, before: ParagraphNode): boolean {
  return after.number === before.number + 1 || (after.number === before.number && isInserted(after));
}

/** `12 bis.` */
function isInserted({ label }: ParagraphNode): boolean {
  return /\d\s?\p{L}/u.test(label);
}

/** Whether one of the numbers between two paragraphs stands somewhere in the text between them: then it was not read, and is not missing. */
function isInText({ blocks }: PartNode, before: ParagraphNode, after: ParagraphNode): boolean {
  const numbers = Array.from(
    { length: Math.min(after.number - before.number - 1, 40) },
    (_, at) => before.number + 1 + at,
  );
  const label = new RegExp(`(?<![\\d.,/])(?:${numbers.join('|')})(?!\\d)`);
  return hasLabelLike(
    blocks.filter(({ at }) => at >= before.at && at < after.at),
    label,
  );
}

function finding(before: ParagraphNode, wrong: ParagraphNode, next: ParagraphNode | undefined, uri: string): Finding {
  const expected = before.number + 1;
  const span = labelSpan(wrong);
  const again = wrong.number === before.number;
  // What follows goes on from the number that is expected here: only this one is wrong.
  const alone = !next || !isOneSeries(wrong, next) ? again : next.number === expected + 1;
  return {
    ...span,
    message: again
      ? `Paragraph ${wrong.number} comes twice; this one would be ${expected}.`
      : `Paragraph ${expected} is expected here, not ${wrong.number}.`,
    related: [{ uri, span: labelSpan(before), message: `Paragraph ${before.number}` }],
    ...(alone && {
      fixes: [
        {
          title: `Number it ${expected}`,
          edits: [
            { ...span, text: labelText(wrong).replace(/[\d\u0660-\u0669\uff10-\uff19]+(?=\D*$)/, String(expected)) },
          ],
          sure: false,
        },
      ],
    }),
  };
}
