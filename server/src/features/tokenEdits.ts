/** What changed between two lists of semantic tokens: one edit, from the first number that differs to the last. */
import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** None where nothing changed. An edit in one line moves the lines behind it by one number, so one edit is nearly always small. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === shorter && before.length === after.length) return [];
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}
