/** Labels typed otherwise than the others of the draft: a full-width stop behind a number, another kind of label at a level. */
import { later, t } from '../../base/l10n';
import { parts, type ParagraphNode, type PartNode, type SubparagraphNode } from '../../draft/tree';
import { FIRST_LABELS } from '../../languages/checks/firstLabels';
import { labelSpan, labelText } from '../numbering/labels';
import type { DocumentRule, Finding } from '../rule';
import page from './label-form.md';

export const rule: DocumentRule = {
  id: 'label-form',
  level: 'warning',
  summary: later('Labels have the form that the others of the draft have.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    const all = parts(draft);
    yield* stops(all.flatMap(({ paragraphs }) => paragraphs));
    yield* kinds(all);
  },
};

/** A form counts as that of the draft when it has it so many times as often as the other. */
const RARE = 4;

/** Paragraph numbers with a full-width stop, where nearly all have the other one. */
function* stops(paragraphs: readonly ParagraphNode[]): Generator<Finding> {
  const full = paragraphs.filter((paragraph) => labelText(paragraph).includes('．'));
  const half = paragraphs.filter((paragraph) => labelText(paragraph).includes('.'));
  if (full.length * RARE > half.length) return;
  for (const paragraph of full) {
    const span = labelSpan(paragraph);
    const text = labelText(paragraph).replace('．', '.');
    yield {
      ...span,
      message: t('The stop behind {0} is full width; the others are half width.', paragraph.number),
      fixes: [
        {
          title: t('Write {0}', text.trim()),
          edits: [{ ...span, text: `${text}${needsSpace(paragraph) ? ' ' : ''}` }],
          sure: true,
        },
      ],
    };
  }
}

/** A full-width stop has its space in itself. */
function needsSpace({ block }: ParagraphNode): boolean {
  return !/^\s/.test(block.segments[0]?.raw.slice(block.label?.to ?? 0) ?? '');
}

/** The first labels of lists of the first level: where nearly all lists of the draft have (a), one with (i) or (1) has a label of another level. */
function* kinds(all: readonly PartNode[]): Generator<Finding> {
  const lists = all.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ subparagraphs: [first] }) => (first?.path.length === 1 ? [first] : [])),
  );
  const letters = lists.filter((first) => kindOf(first) === 'letter');
  const others = lists.filter((first) => kindOf(first) === 'other');
  if (letters.length === 0 || others.length * RARE > letters.length) return;
  for (const first of others) {
    yield {
      ...labelSpan(first),
      message: t(
        'This list is labelled {0}; the other lists of the draft begin with {1}.',
        labelText(first).trim(),
        labelText(letters[0] ?? first).trim(),
      ),
      severity: 'hint',
    };
  }
}

function kindOf({ path: [label = ''] }: SubparagraphNode): 'letter' | 'other' | undefined {
  if (FIRST_LABELS.letter.includes(label)) return 'letter';
  return FIRST_LABELS.other.includes(label) ? 'other' : undefined;
}
