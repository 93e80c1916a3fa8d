/** In what two wordings differ, for a person to read. */
import { diffChars, diffWords } from 'diff';
import { canonicalSigns } from './signs';

export interface Change {
  /** What the first wording has, and the second has in its place; empty for nothing. */
  readonly before: string;
  readonly after: string;
}

/** The changes from one wording to the other, in order. White space and the kinds of signs are no difference. */
export function differences(before: string, after: string, spaced: boolean): readonly Change[] {
  const [left, right] = [canonicalSigns(before, spaced), canonicalSigns(after, spaced)];
  const parts = spaced ? diffWords(left, right, { ignoreCase: true }) : diffChars(left, right);
  const changes: Change[] = [];
  let open: { before: string; after: string } | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      // A space between two changed words is part of the change.
      if (open && spaced && value.trim() === '') {
        open.before += value;
        open.after += value;
      } else open = undefined;
      continue;
    }
    if (!open) changes.push((open = { before: '', after: '' }));
    if (added) open.after += value;
    else open.before += value;
  }
  return changes
    .map((change) => ({ before: change.before.trim(), after: change.after.trim() }))
    .filter(({ before: was, after: is }) => /[\p{L}\p{N}]/u.test(was + is));
}
