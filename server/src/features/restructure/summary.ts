/** What a change did, in one line. */
import { plural, t } from '../../base/l10n';
import { ifAny, linesWords, sentence } from '../sentences';
import { referencesFollow } from './footnoteSummary';
import type { ItemKind } from './items';
import { isNewItem, type Counted } from './numbering';

export interface Done {
  /** `Inserted paragraph 13`, of the first new label; empty where there is none. */
  readonly done: (label: string) => string;
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
  const label = fresh && isNewItem(fresh.item) ? `${fresh.item.write?.(fresh.value ?? 0) ?? ''}${word}` : '';
  return sentence([
    done(label),
    ...renumberings(all),
    ...referencesFollow(followed),
    ...ifAny(
      writtenOut,
      plural(
        writtenOut,
        '{0} source of Ibid. or the like is written out',
        '{0} sources of Ibid. or the like are written out',
      ),
    ),
    ...further,
    ...said(asked, (count, lines) =>
      plural(count, '{0} reference is for you to confirm ({1})', '{0} references are for you to confirm ({1})', lines),
    ),
    ...said(shrunk, (count, lines) =>
      plural(
        count,
        '{0} reference names less of a range than before ({1})',
        '{0} references name less of a range than before ({1})',
        lines,
      ),
    ),
    ...said(written, (count, lines) =>
      plural(
        count,
        '{0} reference has moved and is to be looked at ({1})',
        '{0} references have moved and are to be looked at ({1})',
        lines,
      ),
    ),
    ...said(stuck, (count, lines) =>
      plural(
        count,
        '{0} reference could not be carried and stays as it is ({1})',
        '{0} references could not be carried and stay as they are ({1})',
        lines,
      ),
    ),
    ...said(unjudged, (count, lines) =>
      plural(
        count,
        '{0} reference was not clear before and stays as it is ({1})',
        '{0} references were not clear before and stay as they are ({1})',
        lines,
      ),
    ),
  ]);
}

/** No more lines are named. */
const LINES = 5;

function said(lines: readonly number[], clause: (count: number, lines: string) => string): string[] {
  if (lines.length === 0) return [];
  const distinct = [...new Set(lines)].map((line) => line + 1);
  return [clause(lines.length, linesWords(distinct, LINES))];
}

/** `paragraphs 13–95 are now 14–96`, for each kind. */
function renumberings(all: readonly Counted[]): string[] {
  const clauses: string[] = [];
  for (const kind of ['paragraph', 'heading', 'subparagraph'] as const) {
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
    const { first, last, by } = run;
    clauses.push(
      further || kind !== 'paragraph'
        ? RENUMBERED[kind](count)
        : first === last
          ? t('paragraph {0} is now {1}', first, first + by)
          : t('paragraphs {0}–{1} are now {2}–{3}', first, last, first + by, last + by),
    );
  }
  return clauses;
}

const RENUMBERED: Readonly<Record<ItemKind, (count: number) => string>> = {
  paragraph: (count) => plural(count, '{0} paragraph has a new number', '{0} paragraphs have a new number'),
  heading: (count) => plural(count, '{0} heading has a new number', '{0} headings have a new number'),
  subparagraph: (count) => plural(count, '{0} sub-paragraph has a new label', '{0} sub-paragraphs have a new label'),
};
