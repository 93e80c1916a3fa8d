/** What becomes of the other footnotes, in words: the clauses of a summary. */
import { plural, t } from '../../base/l10n';
import type { FixEdit } from '../../checks/rule';
import type { NoteNumbers } from '../refactor/noteNumbers';
import { ifAny } from '../sentences';

/** `footnotes 3–12 are now 4–13`, `2 references follow`, `1 Ibid. is written out`: those that there are. */
export function followed(
  run: NoteNumbers,
  renumber: (number: number) => number,
  edits: readonly FixEdit[],
  writtenOut: number,
): readonly string[] {
  const all = [...run.marks, ...run.notes];
  const changes = all.filter(({ number }) => renumber(number) !== number);
  const moved = changes.map(({ number }) => number).sort((a, b) => a - b);
  const [first, last] = [moved[0], moved.at(-1)];
  return [
    ...(first === undefined || last === undefined ? [] : [nowAre(first, last, renumber)]),
    ...referencesFollow(edits.length - changes.length),
    ...ibidsWrittenOut(writtenOut),
  ];
}

/** `1 reference follows`, `7 references follow`; nothing for none. */
export function referencesFollow(count: number): readonly string[] {
  return ifAny(count, plural(count, '{0} reference follows', '{0} references follow'));
}

export function ibidsWrittenOut(count: number): readonly string[] {
  return ifAny(count, plural(count, '{0} Ibid. is written out', '{0} Ibid. are written out'));
}

function nowAre(first: number, last: number, renumber: (number: number) => number): string {
  return first === last
    ? t('footnote {0} is now {1}', first, renumber(first))
    : t('footnotes {0}–{1} are now {2}–{3}', first, last, renumber(first), renumber(last));
}
