/** What goes with a footnote: each of its marks, with the comma or space that is left over, and the lines of its note. */
import { t } from '../../base/l10n';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { comments } from '../../draft/comments';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { topLevel } from '../../draft/tree';
import type { Snapshot } from '../../workspace/workspace';
import { printed } from '../ignoreComments';
import { joined } from '../refactor/joined';
import { noteLines } from '../refactor/noteLines';
import { shown } from '../refactor/request';
import type { Refusal } from './change';
import type { Footnote } from './footnoteAt';
import { lineAt } from './notesRefused';

/** As drafts write it: `[^7]`, `([^7])`, `【^7】`. */
const WRITTEN = /^\(?[[【［][\^＾]/;
/** Between two marks. */
const COMMA = /^[,，、،]/;

export function removal(snapshot: Snapshot, { marks, note }: Footnote): readonly FixEdit[] | Refusal {
  const { draft } = snapshot;
  const printedMark = marks.find((mark) => !WRITTEN.test(textOf(draft, mark)));
  if (printedMark)
    return {
      cannot: t(
        'The mark {0} in line {1} is a printed one, not written as [^7]. It cannot be deleted with its note.',
        shown(textOf(draft, printedMark)),
        lineAt(snapshot, printedMark.from),
      ),
    };
  const edits = marks.map((mark) => ({ ...markSpan(draft, mark), text: '' }));
  if (!note) return joined(edits);
  const own = printed(note);
  const { block } = note;
  const line = lineAt(snapshot, own.from);
  if (!topLevel(draft).some((one) => one.block === block) || block.children.length > 0)
    return { cannot: t('A page break cuts the note in line {0}. Delete it by hand.', line) };
  if (block.marks.length > 0)
    return { cannot: t('The note in line {0} has a mark of another footnote. Delete that one first.', line) };
  if (comments(draft).some(({ from, to }) => own.from < from && to < own.to))
    return { cannot: t('There is a comment in the note in line {0}. Delete it first.', line) };
  return joined([...edits, { ...noteLines(draft, note), text: '' }]);
}

function markSpan(draft: Draft, { from, to }: Span): Span {
  const before = textOf(draft, { from: Math.max(0, from - 2), to: from });
  const behind = textOf(draft, { from: to, to: to + 3 });
  // `[^1],[^2]`
  if (COMMA.test(behind) && /^\(?[[【［]/.test(behind.slice(1))) return { from, to: to + 1 };
  if (/[\]】］)]$/.test(before.slice(0, -1)) && COMMA.test(before.slice(-1))) return { from: from - 1, to };
  // A space that only the mark had before it.
  const lone = /\S[ \u00a0]$/.test(before) && /^(?:[\s\p{P}]|$)/u.test(behind);
  return lone ? { from: from - 1, to } : { from, to };
}
