/** The quotation marks of one text, paired: which are left over, and which pairs are of two kinds. */
import type { Lexicon } from '../../languages/lexicon';

export interface QuoteMark {
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
}

export interface Quoting {
  /** Marks without a partner, in the order of the text. */
  readonly left: readonly QuoteMark[];
  readonly mixed: readonly MixedPair[];
  /** Whether the text opens with an opening mark: it may be one of several paragraphs that are quoted. */
  readonly opening: boolean;
}

/** A curly half and a straight one, `“人权先行"`, or the same half twice, `“人权先行“`. */
export interface MixedPair {
  readonly open: QuoteMark;
  readonly close: QuoteMark;
  /** The one of them that is wrong, and what has to stand there. */
  readonly wrong: QuoteMark;
  readonly right: string;
}

const STRAIGHT_SIGNS = ['"', '＂'] as const;
const STRAIGHT = STRAIGHT_SIGNS.join('');
/** `8”`, `5"`: inches and seconds. */
const MEASURE = /\d$/;
/** Pairs in which one closing mark may stand for two: `« …, a dit : « oui. »`, `«Газета «Труд»`. */
const MERGING = '«';

/** Pairs the quotation marks of a text. */
export function pairQuotes(text: string, lexicon: Lexicon): Quoting {
  const marks = marksIn(text, lexicon);
  const [first] = marks;
  const opening =
    first !== undefined && (first.opens || STRAIGHT.includes(first.sign)) && text.slice(0, first.at).trim() === '';
  // Right to left each pair is written both ways: only the number of its marks tells.
  const bothWays = lexicon.script === 'arabic';
  const { left, straight } = bothWays ? countOdd(marks, lexicon) : pairOff(marks, lexicon);
  const odd = straight.length % 2 === 1;
  const mixed = bothWays ? eitherWay(marks, left, odd, lexicon) : mixedPair(marks, left, odd, lexicon);
  if (mixed && bothWays) return { left: [], mixed: [mixed], opening };
  if (mixed)
    return { left: left.filter((mark) => mark !== mixed.open && mark !== mixed.close), mixed: [mixed], opening };
  const last = odd ? straight.at(-1) : undefined;
  return { left: [...left, ...(last ? [last] : [])].sort((a, b) => a.at - b.at), mixed: [], opening };
}

function mixedPair(
  marks: readonly QuoteMark[],
  left: readonly QuoteMark[],
  odd: boolean,
  { quotes }: Lexicon,
): MixedPair | undefined {
  const indexes = new Map(marks.map((mark, index) => [mark, index]));
  for (const lonely of left) {
    const index = indexes.get(lonely) ?? -1;
    const next = marks[lonely.opens ? index + 1 : index - 1];
    const pair = quotes.find(([open, close]) => (lonely.opens ? open : close) === lonely.sign);
    if (!next || !pair) continue;
    if (odd && STRAIGHT.includes(next.sign)) {
      return lonely.opens
        ? { open: lonely, close: next, wrong: next, right: pair[1] }
        : { open: next, close: lonely, wrong: next, right: pair[0] };
    }
    if (left.length === 2 && left.includes(next) && next.sign === lonely.sign && lonely.opens)
      return { open: lonely, close: next, wrong: next, right: pair[1] };
  }
  return undefined;
}

/** A curly mark and a straight one side by side, where both kinds are odd; right to left the curly one may be either half. */
function eitherWay(
  marks: readonly QuoteMark[],
  left: readonly QuoteMark[],
  odd: boolean,
  { quotes }: Lexicon,
): MixedPair | undefined {
  const [lonely, second] = left;
  const pair = quotes.find((both) => lonely && both.includes(lonely.sign));
  if (!odd || !lonely || second || !pair) return undefined;
  const isCurly = ({ sign }: QuoteMark): boolean => pair.includes(sign);
  const index = marks.findIndex((mark, at) => marks[at + 1] && isCurly(mark) !== isCurly(marks[at + 1] as QuoteMark));
  const [open, close] = marks.slice(index, index + 2);
  // Behind whole pairs of one kind comes the one that is broken, or the first of the other kind.
  if (!open || !close || marks.slice(0, index).length % 2 === 1) return undefined;
  const [curly, wrong] = isCurly(open) ? [open, close] : [close, open];
  return { open, close, wrong, right: pair.find((sign) => sign !== curly.sign) ?? curly.sign };
}

/** Single marks are read in Chinese alone; elsewhere they are apostrophes. */
function marksIn(text: string, { quotes, script }: Lexicon): readonly QuoteMark[] {
  const pairs = script === 'han' ? [...quotes, ['‘', '’'] as const] : quotes;
  const opens = new Set(pairs.map(([open]) => open));
  const all = new Set([...pairs.flat(), ...STRAIGHT_SIGNS]);
  const found: QuoteMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!all.has(sign)) continue;
    const before = text.slice(Math.max(0, at - 1), at);
    if (sign === '’' && /[a-z]/i.test(before)) continue;
    if ((STRAIGHT.includes(sign) || sign === '”') && MEASURE.test(before) && !openBefore(found, sign)) continue;
    found.push({ at, sign, opens: opens.has(sign) });
  }
  return found;
}

/** Whether a mark of the kind is still open, so that the one behind a number closes it. */
function openBefore(found: readonly QuoteMark[], sign: string): boolean {
  if (STRAIGHT.includes(sign)) return found.filter((mark) => STRAIGHT.includes(mark.sign)).length % 2 === 1;
  return found.filter(({ opens }) => opens).length > found.filter(({ opens }) => !opens).length;
}

interface Rest {
  readonly left: readonly QuoteMark[];
  readonly straight: readonly QuoteMark[];
}

function pairOff(marks: readonly QuoteMark[], { quotes }: Lexicon): Rest {
  const closes = new Map<string, string[]>([['‘', ['’']]]);
  for (const [open, close] of quotes) closes.set(open, [...(closes.get(open) ?? []), close]);
  // „…” is as common as „…“.
  if (closes.has('„')) closes.set('„', ['“', '”']);
  const stack: QuoteMark[] = [];
  const left: QuoteMark[] = [];
  const straight: QuoteMark[] = [];
  const nested = new Set<QuoteMark>();
  for (const mark of marks) {
    if (STRAIGHT.includes(mark.sign)) {
      straight.push(mark);
      continue;
    }
    // “ closes „ and opens ”.
    const index = innermost(stack, (open) => closes.get(open.sign)?.includes(mark.sign) === true);
    if (index >= 0 && (!mark.opens || index === stack.length - 1)) {
      for (const inner of stack.splice(index).slice(1)) left.push(inner);
      const outer = stack.at(-1);
      if (outer) nested.add(outer);
    } else if (mark.opens) stack.push(mark);
    else left.push(mark);
  }
  for (const mark of stack) if (!(mark.sign === MERGING && nested.has(mark))) left.push(mark);
  return { left: left.sort((a, b) => a.at - b.at), straight };
}

/** Nothing is quoted deeper than that: what is farther out is another slip, and a megabyte of marks takes no hour. */
const DEEPEST = 50;

/** The index of the last of the marks that are open for which this holds; -1 where there is none. */
function innermost(stack: readonly QuoteMark[], holds: (open: QuoteMark) => boolean): number {
  const end = Math.max(0, stack.length - DEEPEST);
  for (let at = stack.length - 1; at >= end; at--) if (stack[at] && holds(stack[at] as QuoteMark)) return at;
  return -1;
}

function countOdd(marks: readonly QuoteMark[], { quotes }: Lexicon): Rest {
  const kinds = new Set(quotes.map((pair) => [...pair].sort().join('')));
  const left: QuoteMark[] = [];
  for (const kind of kinds) {
    const own = marks.filter(({ sign }) => kind.includes(sign));
    const last = own.at(-1);
    if (own.length % 2 === 1 && last) left.push(last);
  }
  return { left, straight: marks.filter(({ sign }) => STRAIGHT.includes(sign)) };
}
