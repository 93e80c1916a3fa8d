/** The line that tells what became of a paste. */
import { phrases } from '../../base/enumeration';
import { listed, plural, t } from '../../base/l10n';
import type { Pasted } from '../../base/pasted';
import type { Span } from '../../base/span';
import type { Block, Draft } from '../../draft/nodes';
import { topLevel } from '../../draft/tree';
import { noteNumbers } from '../refactor/noteNumbers';
import { ifAny, sentence, sentencesTogether } from '../sentences';
import type { Counted, Numbering } from './numbering';
import type { Kept } from './leaningWords';
import type { PastedDraft } from './pastedDraft';
import { made, notKept } from './summary';

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
  const things = made(inline ? [] : blocksIn(told), notes);
  const what = joins ? t('Pasted {0}, in one line', things) : t('Pasted {0}', things);
  const lone = source.order.length - notes;
  const sentences = [sentence([phrases([what, ...pasted.done]), ...notKept(pasted.lost)])];
  if (lone > 0) sentences.push(plural(lone, '{0} mark has no note.', '{0} marks have no notes.'));
  if (source.twice) sentences.push(t('Its notes stay as they are: two of them have one number.'));
  if (notes > 0 && numbering.why !== undefined)
    sentences.push(t('The notes have numbers above the highest: {0}.', numbering.why));
  if (bare.length > 0) {
    const numbers = listed(bare.map(String));
    sentences.push(
      bare.length === 1 ? t('Note {0} lost its mark.', numbers) : t('Notes {0} lost their marks.', numbers),
    );
  }
  if (left > 0) sentences.push(t('A sentence in it names a note by its old number: look it through.'));
  if (!keeps) sentences.push(t('A note could not be joined to its mark here: look the notes through.'));
  return sentencesTogether(sentences);
}

function blocksIn({ after, span }: Told): readonly Block[] {
  return topLevel(after).flatMap(({ block, at }) => (span.from <= at && at < span.to ? [block] : []));
}

/** What became of *ibid.* and the like in the draft, as sentences. */
export function toldOfKept({ writtenOut, stuck }: Pick<Kept, 'writtenOut' | 'stuck'>): readonly string[] {
  return [
    ...ifAny(
      writtenOut,
      plural(
        writtenOut,
        '{0} source of Ibid. or the like is written out.',
        '{0} sources of Ibid. or the like are written out.',
      ),
    ),
    ...ifAny(
      stuck,
      plural(
        stuck,
        '{0} Ibid. or the like means something else now.',
        '{0} Ibid. or the like mean something else now.',
      ),
    ),
  ];
}

/** What became of those of the pasted text. */
export function toldOf(wrong: number): readonly string[] {
  return ifAny(
    wrong,
    plural(
      wrong,
      '{0} Ibid. or the like in it means something else here: look the sources through.',
      '{0} Ibid. or the like in it mean something else here: look the sources through.',
    ),
  );
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
