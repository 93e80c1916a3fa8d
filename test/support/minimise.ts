/** A failing edit, cut down to the lines and characters that it needs. */
import type { Edit } from '../../server/src/draft/parse';

/** Two texts as what they share and what differs: `head + cut + tail` became `head + put + tail`. */
interface Case {
  readonly head: string;
  readonly cut: string;
  readonly put: string;
  readonly tail: string;
}

/** So often a smaller case is tried. */
const TRIES = 4000;

/** The smallest case found that still fails, as text and edit; the case itself where it does not fail as one edit. */
export function minimise(
  before: string,
  edits: readonly Edit[],
  after: string,
  fails: (text: string, edit: Edit) => boolean,
): { text: string; edits: readonly Edit[] } {
  let left = TRIES;
  const still = (candidate: Case): boolean => {
    if (left-- <= 0) return false;
    const { text, edit } = asEdit(candidate);
    return fails(text, edit);
  };
  let best = caseOf(before, edits, after);
  if (!still(best)) return { text: before, edits };
  for (const unit of [/[^\n]*\n|[^\n]+/g, /[\s\S]/gu]) {
    for (let smaller = true; smaller && left > 0;) {
      smaller = false;
      for (const key of ['tail', 'head', 'put', 'cut'] as const) {
        const shorter = shrink(best[key].match(unit) ?? [], (units) => still({ ...best, [key]: units.join('') }));
        if (shorter.join('').length === best[key].length) continue;
        best = { ...best, [key]: shorter.join('') };
        smaller = true;
      }
    }
  }
  const { text, edit } = asEdit(best);
  return { text, edits: [edit] };
}

/** Takes out ever smaller runs of the parts while the rest still fails. */
function shrink(parts: readonly string[], still: (parts: readonly string[]) => boolean): readonly string[] {
  let rest = parts;
  for (let size = Math.max(1, rest.length); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < rest.length;) {
      const without = [...rest.slice(0, at), ...rest.slice(at + size)];
      if (still(without)) rest = without;
      else at += size;
    }
  }
  return rest;
}

/** The stretch that the edits touched, as one edit. */
function caseOf(before: string, edits: readonly Edit[], after: string): Case {
  let [from, to] = [Infinity, 0];
  let grown = 0;
  for (const edit of edits) {
    from = Math.min(from, edit.from);
    to = Math.max(to, edit.to - grown);
    grown += edit.text.length - (edit.to - edit.from);
  }
  from = Math.min(from, before.length);
  to = Math.max(from, Math.min(to, before.length));
  return {
    head: before.slice(0, from),
    cut: before.slice(from, to),
    put: after.slice(from, to + grown),
    tail: before.slice(to),
  };
}

function asEdit({ head, cut, put, tail }: Case): { text: string; edit: Edit } {
  return { text: head + cut + tail, edit: { from: head.length, to: head.length + cut.length, text: put } };
}
