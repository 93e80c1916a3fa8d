/** Which words of each open draft are being typed: what is found in them waits until the typing has come to rest. */
import type { Clock } from '../base/clock';
import { shift, type Span } from '../base/span';
import type { FixEdit } from '../checks/rule';

/** So long after the last edit of some words they are spoken of, in milliseconds. */
export const HOLD = 2000;

export interface Typing {
  /** The draft was changed by these edits, each of the text as those before it have left it; none for another text altogether. */
  edited(uri: string, edits: readonly FixEdit[]): void;
  forget(uri: string): void;
  /** Whether something found at this span of the draft waits. */
  holds(uri: string, found: Span): boolean;
  /** How long it still waits, in milliseconds; 0 for what does not. */
  wait(uri: string, found: Span): number;
  /** How long ago the last edit was; infinite where there was none. */
  quiet(uri: string): number;
}

/** A stretch that was typed, and when last. */
interface Stretch extends Span {
  readonly at: number;
}

interface Typed {
  readonly at: number;
  readonly spans: readonly Stretch[];
}

export function typing(clock: Clock): Typing {
  const known = new Map<string, Typed>();
  const wait = (uri: string, { from, to }: Span): number =>
    (known.get(uri)?.spans ?? [])
      .filter((span) => from <= span.to && span.from <= to)
      .reduce((longest, { at }) => Math.max(longest, at + HOLD - clock.now()), 0);
  return {
    edited(uri, edits) {
      const now = clock.now();
      const before = (known.get(uri)?.spans ?? []).filter(({ at }) => now - at < HOLD);
      const spans = edits.reduce<readonly Stretch[]>((all, edit) => typed(all, edit, now), before);
      known.set(uri, { at: now, spans: edits.length === 0 ? [] : spans });
    },
    forget: (uri) => void known.delete(uri),
    holds: (uri, found) => wait(uri, found) > 0,
    wait,
    quiet: (uri) => clock.now() - (known.get(uri)?.at ?? -Infinity),
  };
}

/** The stretches that were typed, after one more edit: those that it touches become one with it, those behind it move. */
function typed(spans: readonly Stretch[], { from, to, text }: FixEdit, at: number): Stretch[] {
  const grown = text.length - (to - from);
  const apart = spans.filter((span) => span.to < from || span.from > to);
  const touched = spans.filter((span) => !apart.includes(span));
  const own = {
    from: Math.min(from, ...touched.map((span) => span.from)),
    to: Math.max(to, ...touched.map((span) => span.to)) + grown,
    at,
  };
  return [...apart.map((span) => (span.from > to ? { ...span, ...shift(span, grown) } : span)), own];
}
