/** The brackets of one text, paired: what is left over has no partner there. */
import type { Span } from '../../base/span';

/** A bracket at an index of the text. */
export interface Bracket {
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
  /** Opening and closing brackets of one kind, of any width, have the same. */
  readonly kind: number;
}

/** Widths do not count: bracket-width looks at them. */
const KINDS = [
  ['(（', ')）'],
  ['[［', ']］'],
  ['{｛', '}｝'],
  ['《', '》'],
  ['【', '】'],
  ['〔', '〕'],
] as const;

type Facts = Pick<Bracket, 'opens' | 'kind'>;

const BRACKETS = new Map(
  KINDS.flatMap(([open, close], kind) =>
    Array.from(open + close, (sign): [string, Facts] => [sign, { opens: open.includes(sign), kind }]),
  ),
);

const ANY = new RegExp(`[${KINDS.flat().join('').replace(/[[\]]/g, '\\$&')}]`, 'g');

/** `a)`, `35 c)`, `iv)`, `1)`, `2 bis)`: the end of a label, which has no opening half. It may close a bracket all the same. */
const LABEL =
  /(?:^|[^\p{L}\d\u2010-\u2014/.-])(?:[\p{Ll}\p{Lo}]{1,2}|\p{Lu}|[ivxlc]{1,6}|\d{1,2})(?:[\s\u00a0](?:bis|ter))?[\s\u00a0]?$|^[IVXLC]{1,6}$/u;
/** The same behind Han text, which has no space before it: `包括1)`. */
const HAN_LABEL = /[\u3400-\u9fff](?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,3})$/i;
const EMOTICON = /[:;=]-?$/;
/** `[0, 1)`: bounds of numbers that are in and out. */
const INTERVAL = /[[(][\s\d.,;−–∞+-]+[\])]/g;

export interface Pairing {
  readonly pairs: readonly { readonly open: Bracket; readonly close: Bracket }[];
  /** Those without a partner, in the order of the text. */
  readonly left: readonly Bracket[];
}

/** Pairs the brackets of a text by nesting. */
export function pairBrackets(text: string): Pairing {
  const pairs: { open: Bracket; close: Bracket }[] = [];
  const stack: Bracket[] = [];
  const left: Bracket[] = [];
  const labels: Bracket[] = [];
  const intervals = intervalsIn(text);
  for (const found of text.matchAll(ANY)) {
    const sign = found[0];
    const at = found.index;
    const { opens, kind } = BRACKETS.get(sign) ?? { opens: true, kind: -1 };
    const bracket: Bracket = { at, sign, opens, kind };
    if (intervals.some(({ from, to }) => at >= from && at < to)) continue;
    if (opens) {
      stack.push(bracket);
      continue;
    }
    const before = text.slice(Math.max(0, at - 12), at);
    const top = stack.at(-1);
    const isLabel = kind === 0 && (LABEL.test(before) || HAN_LABEL.test(before) || EMOTICON.test(before));
    // `(a)` is a pair; `(see 35 a)` may be one, which is seen at the end.
    if (isLabel && !(top?.kind === kind && at - top.at <= before.length && /^[^\s,;]*$/.test(text.slice(top.at, at)))) {
      labels.push(bracket);
      continue;
    }
    const index = stack.findLastIndex((open) => open.kind === kind);
    const open = stack[index];
    if (!open) left.push(bracket);
    else {
      pairs.push({ open, close: bracket });
      for (const inner of stack.splice(index).slice(1)) left.push(inner);
    }
  }
  for (const open of stack) left.push(open);
  // `(as it is called()[^7])`: round a footnote mark Arabic drafts have halves that print as they should, and are not.
  const empty = pairs.filter(({ open, close }) => close.at === open.at + 1);
  const lonely = left.filter(
    (bracket) => !isClosedByLabel(bracket, labels, pairs) && !(bracket.kind === 0 && empty.pop() !== undefined),
  );
  return { pairs: pairs.sort((a, b) => a.open.at - b.open.at), left: lonely.sort((a, b) => a.at - b.at) };
}

/** Takes the first label behind an opening bracket as its other half. */
function isClosedByLabel(
  { opens, kind, at }: Bracket,
  labels: Bracket[],
  pairs: { open: Bracket; close: Bracket }[],
): boolean {
  const index = opens && kind === 0 ? labels.findIndex((label) => label.at > at) : -1;
  const [close] = index < 0 ? [] : labels.splice(index, 1);
  if (!close) return false;
  pairs.push({ open: { at, kind, opens, sign: '(' }, close });
  return true;
}

function intervalsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(INTERVAL), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  })).filter(({ from, to }) => (text.charAt(from) === '(') !== (text.charAt(to - 1) === ')'));
}
