/** What becomes of the other footnotes, in words: the clauses of a summary. */
import type { FixEdit } from '../../checks/rule';
import type { NoteNumbers } from '../refactor/noteNumbers';

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
    ...counted(edits.length - changes.length, 'reference follows', 'references follow'),
    ...counted(writtenOut, 'Ibid. is written out', 'Ibid. are written out'),
  ];
}

/** `1 reference follows`, `7 references follow`; nothing for none. */
export function counted(count: number, one: string, several: string): readonly string[] {
  return count > 0 ? [`${count} ${count === 1 ? one : several}`] : [];
}

function nowAre(first: number, last: number, renumber: (number: number) => number): string {
  return first === last
    ? `footnote ${first} is now ${renumber(first)}`
    : `footnotes ${first}–${last} are now ${renumber(first)}–${renumber(last)}`;
}
