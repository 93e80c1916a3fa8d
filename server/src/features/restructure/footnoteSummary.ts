/** What becomes of the other footnotes, in words: the clauses of a summary. */
import type { FixEdit } from '../../checks/rule';
import type { NoteNumbers } from '../refactor/noteNumbers';

/** `3 to 12 are 4 to 13`, `2 references follow`, `1 Ibid. is written out`: those that there are. */
export function followed(
  run: NoteNumbers,
  renumber: (number: number) => number,
  edits: readonly FixEdit[],
  writtenOut: number,
): readonly string[] {
  const all = [...run.marks, ...run.notes];
  const moved = [...new Set(all.map(({ number }) => number))].filter((number) => renumber(number) !== number);
  moved.sort((a, b) => a - b);
  const [first, last] = [moved[0], moved.at(-1)];
  const references = edits.length - all.filter(({ number }) => renumber(number) !== number).length;
  return [
    ...(first === undefined || last === undefined ? [] : [nowAre(first, last, renumber)]),
    ...(references > 0 ? [references === 1 ? '1 reference follows' : `${references} references follow`] : []),
    ...(writtenOut > 0 ? [writtenOut === 1 ? '1 Ibid. is written out' : `${writtenOut} Ibid. are written out`] : []),
  ];
}

function nowAre(first: number, last: number, renumber: (number: number) => number): string {
  return first === last
    ? `${first} is ${renumber(first)}`
    : `${first} to ${last} are ${renumber(first)} to ${renumber(last)}`;
}
