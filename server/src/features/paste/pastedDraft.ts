/** What is pasted, read as a draft of its own: its marks and notes, all of them as `[^7]`. */
import type { Span } from '../../base/span';
import { shift } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { parse } from '../../draft/parse';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { everyBlock, topLevel, type Placed } from '../../draft/tree';
import { writtenDigits, type NoteNumber } from '../refactor/noteNumbers';

export interface PastedNote extends NoteNumber {
  readonly placed: Placed;
  /** What it says. */
  readonly words: string;
}

export interface PastedDraft {
  readonly draft: Draft;
  readonly text: string;
  /** The digits of the marks, in the order of the text. */
  readonly marks: readonly (NoteNumber & { readonly inNote: boolean })[];
  /** The first of each number. */
  readonly notes: ReadonlyMap<number, PastedNote>;
  /** The numbers of marks and notes: in the order of the marks, notes without a mark behind them. */
  readonly order: readonly number[];
  /** Whether two notes have one number, as parts have that count for themselves: then none is known by it. */
  readonly twice: boolean;
}

/** Marks and notes in another form get this one where both are there: a raised figure alone may as well be an exponent. */
export function pastedDraft(text: string): PastedDraft {
  const read = readDraft(text);
  const edits = inOneForm(read);
  return edits.length === 0 ? read : readDraft(withEdits(text, edits));
}

function readDraft(text: string): PastedDraft {
  const draft = parse(text).tree;
  const marks: PastedDraft['marks'][number][] = [];
  const notes = new Map<number, PastedNote>();
  let twice = false;
  for (const placed of everyBlock(draft)) {
    const { block, at } = placed;
    for (const mark of block.marks) {
      const digits = /^\d+$/.test(mark.mark) ? writtenDigits(draft, shift(mark, at)) : undefined;
      if (digits) marks.push({ ...digits, inNote: block.kind === 'note' });
    }
    const { label } = block;
    if (block.kind !== 'note' || !label || !/^\d+$/.test(label.printed)) continue;
    const digits = writtenDigits(draft, shift(label, at));
    if (digits && notes.has(digits.number)) twice = true;
    else if (digits) notes.set(digits.number, { ...digits, placed, words: passage(block).text });
  }
  marks.sort((a, b) => a.from - b.from);
  const inText = marks.filter(({ inNote }) => !inNote);
  const order = new Set([...inText, ...marks].map(({ number }) => number));
  for (const number of [...notes.keys()].sort((a, b) => a - b)) order.add(number);
  return { draft, text, marks, notes, order: [...order], twice };
}

function inOneForm({ draft }: PastedDraft): readonly FixEdit[] {
  const edits: FixEdit[] = [];
  const labels = new Set<string>();
  const marked = new Set<string>();
  const blocks = everyBlock(draft);
  for (const { block } of blocks) {
    if (block.kind === 'note' && block.label) labels.add(block.label.printed);
    for (const { mark } of block.marks) marked.add(mark);
  }
  for (const { block, at } of blocks) {
    for (const mark of block.marks) {
      const span = shift(mark, at);
      if (/^\d+$/.test(mark.mark) && labels.has(mark.mark) && !writtenDigits(draft, span))
        edits.push({ ...span, text: `[^${mark.mark}]` });
    }
    const { label } = block;
    if (block.kind !== 'note' || !label || !/^\d+$/.test(label.printed) || !marked.has(label.printed)) continue;
    const span = shift(label, at);
    if (writtenDigits(draft, span)) continue;
    const behind = textOf(draft, { from: span.to, to: span.to + 40 });
    const gap = /^[\s\u00a0]*/.exec(behind)?.[0].length ?? 0;
    edits.push({ from: span.from, to: span.to + gap, text: `[^${label.printed}]: ` });
  }
  return edits;
}

/** As text without notes, where no number says which of two notes is meant: each stays where it is, as it is. */
export function asItIs(source: PastedDraft): PastedDraft {
  return source.twice ? { ...source, marks: [], notes: new Map(), order: [] } : source;
}

/** The text with edits made that do not meet. */
export function withEdits(text: string, edits: readonly FixEdit[]): string {
  let out = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    out += text.slice(from, edit.from) + edit.text;
    from = edit.to;
  }
  return out + text.slice(from);
}

/** The text apart from its notes, which stand in lines of their own: without them, and each of them by its number. */
export function apart({ draft, text, notes }: PastedDraft): { body: string; notes: ReadonlyMap<number, string> } {
  const lines = new Map<number, string>();
  const gone: Span[] = [];
  const top = new Set(topLevel(draft).map(({ block }) => block));
  for (const [number, { placed }] of notes) {
    const span = { from: placed.at, to: placed.at + placed.block.length };
    lines.set(number, text.slice(span.from, span.to).trim());
    gone.push(span);
    // Inside another block its lines leave no gap.
    if (!top.has(placed.block)) continue;
  }
  const body = withEdits(
    text,
    gone.map((span) => ({ ...span, text: '' })),
  );
  return { body: body.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\s+$/g, ''), notes: lines };
}
