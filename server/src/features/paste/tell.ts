/** The line that tells what became of a paste. */
import type { Pasted } from '../../base/pasted';
import type { Span } from '../../base/span';
import type { Block, Draft } from '../../draft/nodes';
import { topLevel } from '../../draft/tree';
import { noteNumbers } from '../refactor/noteNumbers';
import type { Counted, Numbering } from './numbering';
import type { Kept } from './leaningWords';
import type { PastedDraft } from './pastedDraft';
import { counted, list, made, notKept } from './summary';

/** What was done. */
export interface Told {
  readonly after: Draft;
  /** What was pasted, in the draft after it. */
  readonly span: Span;
  readonly inline: boolean;
  /** Whether its blocks were joined into one line. */
  readonly joins: boolean;
  readonly numbering: Numbering;
  /** Whether every mark names what it named, here and there. */
  readonly keeps: boolean;
  /** How many sentences of the pasted text name notes that could not follow. */
  readonly left: number;
}

/** What was made, what is not kept, and whatever of the notes is not as the drafter would expect it. */
export function tell(pasted: Pasted, source: PastedDraft, replaced: Counted, told: Told): string {
  const bare = bareNotes(replaced).map(told.numbering.renumber);
  const { numbering, inline, joins, keeps, left } = told;
  const notes = source.order.filter((number) => source.notes.has(number)).length;
  const what = `Pasted ${made(inline ? [] : blocksIn(told), notes)}`;
  const lone = source.order.length - notes;
  const clauses = [[what, ...(joins ? ['in one line'] : []), ...pasted.done].join(', '), notKept(pasted.lost)].filter(
    (clause) => clause !== undefined,
  );
  const sentences = [`${clauses.join('; ')}.`];
  if (lone > 0) sentences.push(`${counted(lone, 'mark has no note', 'marks have no notes')}.`);
  if (source.twice) sentences.push('Its notes stay as they are: two of them have one number.');
  if (notes > 0 && numbering.why !== undefined)
    sentences.push(`The notes have numbers above the highest: ${numbering.why}.`);
  if (bare.length > 0)
    sentences.push(
      `${bare.length === 1 ? 'Note' : 'Notes'} ${list(bare.map(String))} lost ${bare.length === 1 ? 'its mark' : 'their marks'}.`,
    );
  if (left > 0) sentences.push('A sentence in it names a note by its old number: look it through.');
  if (!keeps) sentences.push('A note could not be joined to its mark here: look the notes through.');
  return sentences.join(' ');
}

function blocksIn({ after, span }: Told): readonly Block[] {
  return topLevel(after).flatMap(({ block, at }) => (span.from <= at && at < span.to ? [block] : []));
}

/** What became of *ibid.* and the like in the draft. */
export function toldOfKept({ writtenOut, stuck }: Pick<Kept, 'writtenOut' | 'stuck'>): string {
  const written = counted(writtenOut, 'source of Ibid. or the like is', 'sources of Ibid. or the like are');
  return [
    ...(writtenOut > 0 ? [` ${written} written out.`] : []),
    ...(stuck > 0
      ? [` ${counted(stuck, 'Ibid. or the like means', 'Ibid. or the like mean')} something else now.`]
      : []),
  ].join('');
}

/** What became of those of the pasted text. */
export function toldOf(wrong: number): string {
  if (wrong === 0) return '';
  const what = counted(wrong, 'Ibid. or the like in it means', 'Ibid. or the like in it mean');
  return ` ${what} something else here: look the sources through.`;
}

/** Notes of the draft whose only mark is replaced. */
function bareNotes({ snapshot: { draft }, range, reused }: Counted): readonly number[] {
  const found = new Set<number>();
  const { marks, notes } = noteNumbers(draft) ?? { marks: [], notes: [] };
  const isIn = ({ from, to }: Span): boolean => range.from <= from && to <= range.to;
  for (const { mark, number } of marks) if (isIn(mark)) found.add(number);
  for (const { mark, number } of marks) if (!isIn(mark)) found.delete(number);
  for (const { number } of reused.values()) found.delete(number);
  for (const { number, from, to } of notes) if (isIn({ from, to })) found.delete(number);
  return [...found];
}
