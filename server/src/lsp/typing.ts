/** Which words of each open draft are being typed: what is found in them waits until the typing has come to rest. */
import type { Clock } from '../base/clock';
import { shift, type Span } from '../base/span';
import type { FixEdit } from '../checks/rule';

/** So long after the last edit the words that it touched are spoken of, in milliseconds. */
export const HOLD = 2000;

export interface Typing {
  /** The draft was changed by these edits, each of the text as those before it have left it; none for another text altogether. */
  edited(uri: string, edits: readonly FixEdit[]): void;
  forget(uri: string): void;
  /** Whether something found at this span of the draft waits. */
  holds(uri: string, found: Span): boolean;
  /** How long ago the last edit was; infinite where there was none. */
  quiet(uri: string): number;
}

interface Typed {
  readonly at: number;
  readonly spans: readonly Span[];
}

export function typing(clock: Clock): Typing {
  const known = new Map<string, Typed>();
  const quiet = (uri: string): number => clock.now() - (known.get(uri)?.at ?? -Infinity);
  return {
    edited(uri, edits) {
      const before = quiet(uri) < HOLD ? (known.get(uri)?.spans ?? []) : [];
      known.set(uri, { at: clock.now(), spans: edits.length === 0 ? [] : edits.reduce(typed, before) });
    },
    forget: (uri) => void known.delete(uri),
    holds: (uri, { from, to }) =>
      quiet(uri) < HOLD && known.get(uri)?.spans.some((span) => from <= span.to && span.from <= to) === true,
    quiet,
  };
}

/** The stretches that were typed, after one more edit: those that it touches become one with it, those behind it move. */
function typed(spans: readonly Span[], { from, to, text }: FixEdit): Span[] {
  const grown = text.length - (to - from);
  const apart = spans.filter((span) => span.to < from || span.from > to);
  const touched = spans.filter((span) => !apart.includes(span));
  const own = {
    from: Math.min(from, ...touched.map((span) => span.from)),
    to: Math.max(to, ...touched.map((span) => span.to)) + grown,
  };
  return [...apart.map((span) => (span.from > to ? shift(span, grown) : span)), own];
}
