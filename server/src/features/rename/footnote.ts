/** A footnote gets another number or name: its marks, the label of its note, and the sentences that name it. */
import { t } from '../../base/l10n';
import { shift, touches, type Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { marksOf, noteAt } from '../../draft/notes';
import { textOf } from '../../draft/textOf';
import { blockAt, everyBlock, partAt, type PartNode } from '../../draft/tree';
import { westernDigits } from '../../languages/numerals';
import type { Snapshot } from '../../workspace/workspace';
import { changed, shapeOf } from '../refactor/kept';
import { joined } from '../refactor/joined';
import { runAt } from '../refactor/noteNumbers';
import { namedNotes } from '../refactor/renumberNotes';
import { isRefusal, type Refusal } from '../restructure/change';
import { sameNumber } from '../restructure/footnoteAt';
import { lineAt, numbersOf, stuckAt } from '../restructure/notesRefused';
import { namesStay } from '../restructure/sameNotes';
import type { Named, Renamed } from './renaming';

/** What a mark may hold: a number, a word, asterisks. */
const NAME = /^(?:[1-9]\d{0,3}|\p{L}[\p{L}\p{M}\p{N}_-]{0,15}|\*{1,3})$/u;
/** `[^7]`, `([^7])`, `【^7】` with its name. */
const WRITTEN = /^\(?[[【［][\^＾]([^\]】］]+)[\]】］]/;

/** The footnote whose mark or label is at an offset. */
export function footnoteNamed({ draft }: Snapshot, offset: number): Named | Refusal | undefined {
  const { block, at = 0 } = blockAt(draft, offset) ?? {};
  const label = block?.kind === 'note' ? block.label : undefined;
  const mark = block?.marks.find((one) => touches(shift(one, at), offset));
  const labelled = label && touches(shift(label, at), offset) ? label : undefined;
  const found = mark ?? labelled;
  if (!found) return undefined;
  const old = mark ? mark.mark : (label?.printed ?? '');
  const name = nameSpan(draft, shift(found, at));
  if (!name) return { cannot: t('This footnote mark is a printed one, not written as [^7]. It cannot be renamed.') };
  return {
    // An editor wants the cursor inside.
    at: { ...(touches(name, offset) ? name : shift(found, at)), placeholder: textOf(draft, name) },
    rename: (snapshot, wanted) => renameFootnote(snapshot, old, at, wanted),
  };
}

/** Of `[^7]` the 7; undefined for a printed mark. */
function nameSpan(draft: Draft, { from, to }: Span): Span | undefined {
  const [all, name] = WRITTEN.exec(textOf(draft, { from, to })) ?? [];
  if (all === undefined || name === undefined) return undefined;
  const start = from + all.lastIndexOf(name);
  return { from: start, to: start + name.length };
}

function renameFootnote(snapshot: Snapshot, old: string, at: number, wanted: string): Renamed | Refusal {
  const { draft } = snapshot;
  const name = westernDigits(wanted.trim());
  if (!NAME.test(name))
    return {
      cannot: t('“{0}” cannot be the mark of a footnote: it is a number, letters, or up to three asterisks.', wanted),
    };
  const node = noteAt(draft, old, at);
  if (!node) return { cannot: t('There is no such footnote.') };
  if (name === old) return { groups: [], left: [] };
  const { label } = node.note?.block ?? {};
  const places = [...marksOf(draft, node), ...(node.note && label ? [shift(label, node.note.at)] : [])];
  const taken = standsIn(draft, name, new Set(places.map(({ from }) => partAt(draft, from))));
  if (taken !== undefined) {
    const line = lineAt(snapshot, noteAt(draft, name, taken)?.note?.at ?? taken);
    return { cannot: t('There is a footnote {0} already, in line {1}.', name, line) };
  }
  const spans = places.flatMap((place) => nameSpan(draft, place) ?? []);
  if (spans.length < places.length)
    return {
      cannot: t('Some marks of this footnote are printed ones, not written as [^7]. It cannot be renamed.'),
    };
  const named = references(snapshot, old, name, at);
  if (isRefusal(named)) return named;
  const edits = joined([...spans.map((span) => ({ ...span, text: name })), ...named]);
  const after = changed(draft, edits);
  if (!namesStay(draft, after, edits) || shapeOf(draft) !== shapeOf(after))
    return {
      cannot: t('This footnote cannot be renamed to {0}: other marks would then name other notes.', name),
    };
  return { groups: [{ edits }], left: [] };
}

/** Where a mark or label with this name stands in one of the parts; other parts may count for themselves. */
function standsIn(draft: Draft, name: string, wanted: ReadonlySet<PartNode>): number | undefined {
  for (const { block, at } of everyBlock(draft)) {
    if (!wanted.has(partAt(draft, at))) continue;
    const mark = block.marks.find((one) => one.mark === name);
    if (mark) return at + mark.from;
    if (block.kind === 'note' && block.label?.printed === name) return at + block.label.from;
  }
  return undefined;
}

/** The numbers in sentences such as `see note 7 above`. */
function references(snapshot: Snapshot, old: string, name: string, at: number): readonly FixEdit[] | Refusal {
  if (!/^\d+$/.test(old)) return [];
  const all = numbersOf(snapshot);
  if (isRefusal(all)) return all;
  const run = runAt(snapshot.draft, all, at);
  if (!run) return sameNumber();
  const number = Number(old);
  const renumber = (one: number): number => (one === number ? Number(name) : one);
  const found = namedNotes(snapshot, { run, renumber, gone: number });
  if ('stuck' in found) return stuckAt(snapshot, found.stuck);
  const edits: FixEdit[] = [];
  for (const { span, ranges } of found.references) {
    for (const [first, last] of ranges) {
      if (first === last && first.number === number) edits.push({ from: first.from, to: first.to, text: name });
      // A range is of what is counted: another number would make another range of it.
      else if (first.number <= number && number <= last.number) return stuckAt(snapshot, span);
    }
    if (edits.length > 0 && !/^\d+$/.test(name)) return stuckAt(snapshot, span);
  }
  return edits;
}
