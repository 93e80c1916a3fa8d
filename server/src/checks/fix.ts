/** Making the changes that findings offer. */
import type { Finding, Fix, FixEdit } from './rule';

/** The fixes of findings that leave no choice, in the order of the text; of two that meet, the first. */
export function sureFixes(findings: readonly Pick<Finding, 'fixes'>[]): readonly Fix[] {
  return compatible(findings.flatMap(({ fixes = [] }) => fixes.find(({ sure }) => sure) ?? []));
}

/** Of fixes in the order of their findings, those that can be made together: of two that meet, the first. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const taken: FixEdit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => meet(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** An insertion meets what begins or ends where it is. */
function meet(one: FixEdit, other: FixEdit): boolean {
  const inserts = one.from === one.to || other.from === other.to;
  return inserts ? one.from <= other.to && other.from <= one.to : one.from < other.to && other.from < one.to;
}

/** The text with these edits made; they must not meet. */
export function applyEdits(text: string, edits: readonly FixEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((before, { from, to, text: put }) => before.slice(0, from) + put + before.slice(to), text);
}
