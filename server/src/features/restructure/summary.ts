/** What a change did, in one line. */
import { isNewItem, type Counted } from './numbering';

export interface Done {
  /** `Inserted paragraph #`. */
  readonly done: string;
  readonly all: readonly Counted[];
  /** How many references have other words now. */
  readonly followed: number;
  /** The lines, counted from 0, of references that wait for an answer, of which a range has lost an end, that were changed without one, that could not be carried, that were not clear before. */
  readonly asked: readonly number[];
  readonly shrunk: readonly number[];
  readonly written: readonly number[];
  readonly stuck: readonly number[];
  readonly unjudged: readonly number[];
  /** How many *ibid.* and the like have their source in their place now. */
  readonly writtenOut: number;
  /** What else was done, as clauses. */
  readonly further: readonly string[];
}

export function summaryOf({
  done,
  all,
  followed,
  asked,
  shrunk,
  written,
  stuck,
  unjudged,
  writtenOut,
  further,
}: Done): string {
  const fresh = all.find(({ item }) => isNewItem(item));
  const word = fresh?.inserted === undefined ? '' : ` ${fresh.inserted}`;
  const label = fresh && isNewItem(fresh.item) ? `${fresh.item.write?.(fresh.value ?? 0) ?? ''}${word}` : undefined;
  const clauses = [
    done.replace('#', label ?? ''),
    ...renumberings(all),
    ...(followed > 0 ? [`${many(followed, 'reference')} ${followed === 1 ? 'follows' : 'follow'}`] : []),
    ...(writtenOut > 0
      ? [`${many(writtenOut, 'source')} of Ibid. or the like ${writtenOut === 1 ? 'is' : 'are'} written out`]
      : []),
    ...further,
    ...said(asked, 'is for you to confirm', 'are for you to confirm'),
    ...said(shrunk, 'names less of a range than before', 'name less of a range than before'),
    ...said(written, 'has moved and is to be looked at', 'have moved and are to be looked at'),
    ...said(stuck, 'could not be carried and stays as it is', 'could not be carried and stay as they are'),
    ...said(unjudged, 'was not clear before and stays as it is', 'were not clear before and stay as they are'),
  ];
  return `${clauses.join('; ')}.`;
}

function many(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** No more lines are named. */
const LINES = 5;

function said(lines: readonly number[], one: string, several: string): string[] {
  if (lines.length === 0) return [];
  const distinct = [...new Set(lines)].map((line) => line + 1);
  const named = `${distinct.length === 1 ? 'line' : 'lines'} ${distinct.slice(0, LINES).join(', ')}${distinct.length > LINES ? ' …' : ''}`;
  return [`${many(lines.length, 'reference')} ${lines.length === 1 ? one : several} (${named})`];
}

/** `paragraphs 13–95 are now 14–96`, for each kind. */
function renumberings(all: readonly Counted[]): string[] {
  const clauses: string[] = [];
  for (const [kind, noun] of [
    ['paragraph', 'paragraph'],
    ['heading', 'heading'],
    ['subparagraph', 'sub-paragraph'],
  ] as const) {
    const runs: { first: number; last: number; by: number }[] = [];
    let count = 0;
    for (const { item, value } of all) {
      if (isNewItem(item) || item.kind !== kind || !item.label || value === undefined) continue;
      const by = value - item.label.value;
      if (by === 0) continue;
      count++;
      const run = runs.at(-1);
      if (run?.by === by && item.label.value === run.last + 1) run.last = item.label.value;
      else runs.push({ first: item.label.value, last: item.label.value, by });
    }
    const [run, further] = runs;
    if (!run) continue;
    clauses.push(
      further || kind !== 'paragraph'
        ? `${many(count, noun)} ${count === 1 ? 'has' : 'have'} a new ${kind === 'subparagraph' ? 'label' : 'number'}`
        : run.first === run.last
          ? `paragraph ${run.first} is now ${run.first + run.by}`
          : `paragraphs ${run.first}–${run.last} are now ${run.first + run.by}–${run.last + run.by}`,
    );
  }
  return clauses;
}
