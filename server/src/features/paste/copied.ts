/** What goes along with words that are copied out of a draft: where they come from, and the notes that their marks name. */
import { shift, type Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { noteAt } from '../../draft/notes';
import { parse } from '../../draft/parse';
import { textOf } from '../../draft/textOf';
import type { OpenDraft } from '../../workspace/workspace';
import { printed } from '../ignoreComments';
import { noteNumbers } from '../refactor/noteNumbers';
import { itemsOf } from '../restructure/items';
import { leaningWords, writtenOutAt } from './leaningWords';
import { withEdits } from './pastedDraft';

export interface CopiedPassage {
  readonly uri: string;
  readonly text: string;
  /** Each as it stands in the draft, its mark before it. */
  readonly notes: readonly { readonly number: number; readonly lines: string }[];
  /** What *ibid.* and the like in it mean. */
  readonly leaning?: readonly string[];
  /** Words and notes with the source in place of those that lean on what was not copied along. */
  readonly written?: { readonly text: string; readonly notes: readonly string[] };
}

/**
 * Undefined where nothing is copied that has a number, no paragraph, item or heading, and no mark that can be given another one,
 * and nothing that leans on what stands before it.
 */
export function copiedPassage({ uri, draft }: OpenDraft, ranges: readonly Span[]): CopiedPassage | undefined {
  const inOrder = [...ranges].sort((a, b) => a.from - b.from);
  const isIn = ({ from, to }: Span): boolean => inOrder.some((range) => range.from <= from && to <= range.to);
  const notes = new Map<number, Span>();
  for (const { number, mark } of noteNumbers(draft)?.marks ?? []) {
    if (!isIn(mark) || notes.has(number)) continue;
    const note = noteAt(draft, String(number), mark.from)?.note;
    if (!note) continue;
    const { label } = note.block;
    // Of one that was copied in part the beginning is there already.
    if (!isIn(label ? shift(label, note.at) : printed(note))) notes.set(number, printed(note));
  }
  // Of several cursors the clipboard has a line each.
  const text = inOrder.map((range) => textOf(draft, range)).join('\n');
  const leaning = leaningIn({ uri, draft }, inOrder, [...notes.values()]);
  const counts = itemsOf(draft).some(({ label }) => label?.numeral && isIn(label.numeral));
  if (notes.size === 0 && !counts && !leaning.written) return undefined;
  return {
    uri,
    text,
    notes: [...notes].map(([number, span]) => ({ number, lines: textOf(draft, span) })),
    ...(leaning.means.length > 0 && { leaning: leaning.means }),
    ...(leaning.written && { written: leaning.written }),
  };
}

/** What leans on something before it in the copied stretches; written out where that was not copied along. */
function leaningIn(
  { draft }: Pick<OpenDraft, 'uri' | 'draft'>,
  words: readonly Span[],
  notes: readonly Span[],
): { readonly means: readonly string[]; readonly written?: NonNullable<CopiedPassage['written']> } {
  const stretches = [...words, ...notes];
  const all = leaningWords(draft).flatMap((one) => {
    const stretch = stretches.findIndex(({ from, to }) => from <= one.from && one.to <= to);
    return stretch < 0 ? [] : [{ ...one, stretch }];
  });
  if (all.length === 0) return { means: [] };
  const starts: number[] = [];
  let alone = '';
  stretches.forEach((span, at) => {
    if (at > 0) alone += at < words.length ? '\n' : '\n\n';
    starts.push(alone.length);
    alone += textOf(draft, span);
  });
  const known = new Map(leaningWords(parse(alone).tree).map(({ from, means }) => [from, means]));
  const edits: (FixEdit & { stretch: number })[] = [];
  for (const { from, means, stretch } of all) {
    const start = stretches[stretch]?.from ?? 0;
    if (known.get((starts[stretch] ?? 0) + from - start) === means) continue;
    const edit = writtenOutAt(draft, from);
    if (edit) edits.push({ from: edit.from - start, to: edit.to - start, text: edit.text, stretch });
  }
  const means = all.map((one) => one.means);
  if (edits.length === 0) return { means };
  const written = stretches.map((span, at) =>
    withEdits(
      textOf(draft, span),
      edits.filter(({ stretch }) => stretch === at),
    ),
  );
  return { means, written: { text: written.slice(0, words.length).join('\n'), notes: written.slice(words.length) } };
}
