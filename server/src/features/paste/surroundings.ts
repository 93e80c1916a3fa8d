/** The line ends that what is pasted needs before and behind it, as the draft has them between its blocks. */
import type { Span } from '../../base/span';
import { linesOf } from '../../draft/lines';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { endOfLine } from '../ignoreComments';

export interface Surroundings {
  readonly eol: string;
  /** Whether the cursor is on a line that has nothing else on it. */
  readonly blankLine: boolean;
  /** White space before it on its line. */
  readonly indent: Span;
  /** Line ends that blocks need before and behind them. */
  readonly before: string;
  readonly behind: string;
}

const BREAK = /\r\n|\n|\r/g;
/** More blank lines than anybody leaves between two blocks. */
const NEAR = 200;

/** Of what replaces a range of a draft. */
export function surroundings(draft: Draft, { from, to }: Span): Surroundings {
  const eol = endOfLine(draft);
  const { length } = draft.segments;
  const start = from - linesOf(draft).position(from).character;
  const head = textOf(draft, { from: start, to: from });
  const above = textOf(draft, { from: Math.max(0, from - NEAR), to: from });
  const below = textOf(draft, { from: to, to: Math.min(length, to + NEAR) });
  const wanted = draft.facts.unwrapped ? 1 : 2;
  const [gapAbove = ''] = /\s*$/.exec(above) ?? [];
  const [gapBelow = ''] = /^\s*/.exec(below) ?? [];
  const first = gapAbove.length === from;
  const last = to + gapBelow.length >= length;
  const endsLine = first || breaks(gapAbove) > 0;
  return {
    eol,
    blankLine: head.trim() === '' && /^[^\S\r\n]*(?:[\r\n]|$)/.test(below),
    indent: { from: head.trim() === '' ? start : from, to: from },
    before: first ? '' : eol.repeat(Math.max(0, wanted - breaks(gapAbove))),
    behind: last ? (endsLine && breaks(gapBelow) === 0 ? eol : '') : eol.repeat(Math.max(0, wanted - breaks(gapBelow))),
  };
}

function breaks(text: string): number {
  return text.match(BREAK)?.length ?? 0;
}
