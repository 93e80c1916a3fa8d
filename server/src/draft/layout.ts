/** Whether a text is what a drafter types or what a PDF gives, and how wide its lines are: from sums over all segments. */
import { fact } from '../base/lazy';
import type { Measure } from '../base/sequence';
import { onlySymbol } from '../docsymbol/scan';
import { NO_PROFILE, detect, joinProfiles, profile, type Profile } from '../languages/detect';
import { LEXICONS } from '../languages/index';
import type { Lexicon } from '../languages/lexicon';
import type { Repeated } from './repeated';
import type { Segment } from './segment';

/** What a drafter types, or what a PDF gives (draft-format.md, “Two layouts”). */
export type Layout = 'flowing' | 'extracted';

export interface Totals {
  /** Line ends. */
  readonly breaks: number;
  /** Segments. */
  readonly lines: number;
  /** Lines that hold a document symbol and nothing else: mastheads and running heads. */
  readonly heads: number;
  /** Lines that open with a number in square brackets: the notes of texts from the Web. */
  readonly bracketed: number;
  /** Lines as long as those of a page, before exactly one blank line. */
  readonly long: number;
  /** Those of them that stop in mid-sentence: how an extraction breaks a paragraph. */
  readonly broken: number;
  /** Lines longer than any page has: somebody typed them. */
  readonly over: number;
  /** Those of them that have no blank line behind. */
  readonly tight: number;
  /** How many of the broken lines have which width, in steps of `STEP` columns. */
  readonly widths: readonly number[];
  readonly profile: Profile;
}

/** What the second pass knows of the whole document. */
export interface Facts {
  readonly layout: Layout;
  /** The width of a full line, in columns; 0 in a flowing draft. */
  readonly width: number;
  /** Flowing: each line is a whole paragraph, with no blank line to the next. */
  readonly unwrapped: boolean;
  /** Whether the document may have running heads that are its symbol. */
  readonly headed: boolean;
  /** Whether numbers in square brackets are footnote marks. */
  readonly bracketed: boolean;
  /** The word table of the language that most of the document is in. */
  readonly lexicon: Lexicon;
  /** The lines that come back page after page; undefined in a flowing draft, which has no pages. */
  readonly repeated: Repeated | undefined;
}

const STEP = 4;
const LONG = 40;
/** No page is wider; a longer line was typed, not extracted. */
const LONGEST = 160;

/** What ends a sentence, a clause or a member of a list; closing brackets, quotation marks and footnote marks may follow it. */
const STOPPED = /(?:[。，；：！？….,;:!?،؛؟*][\s\u00a0\u202f]?[”’“」』"'»)）\]]*|[\]】］])$/;

export const totals: Measure<Segment, Totals> = {
  none: {
    breaks: 0,
    lines: 0,
    heads: 0,
    bracketed: 0,
    long: 0,
    broken: 0,
    over: 0,
    tight: 0,
    widths: [],
    profile: NO_PROFILE,
  },
  // Every edit adds up some hundred neighbours again.
  of: fact((segment) => {
    const { raw, width, blanks, text } = segment;
    const long = blanks === 1 && width >= LONG && width <= LONGEST;
    const broken = long && !STOPPED.test(text.slice(-20));
    const widths: number[] = [];
    if (broken) widths[Math.floor(width / STEP)] = 1;
    return {
      breaks: raw.match(/\r\n|\r|\n/g)?.length ?? 0,
      lines: 1,
      heads: width <= 60 && text.includes('/') && onlySymbol(text) ? 1 : 0,
      bracketed: /^\[\d{1,3}\]\s+\S/.test(text) ? 1 : 0,
      long: long ? 1 : 0,
      broken: broken ? 1 : 0,
      over: width > LONGEST ? 1 : 0,
      tight: width > LONGEST && blanks === 0 ? 1 : 0,
      widths: Array.from(widths, (n) => n || 0),
      profile: profile(text),
    };
  }),
  join(a, b) {
    return {
      breaks: a.breaks + b.breaks,
      lines: a.lines + b.lines,
      heads: a.heads + b.heads,
      bracketed: a.bracketed + b.bracketed,
      long: a.long + b.long,
      broken: a.broken + b.broken,
      over: a.over + b.over,
      tight: a.tight + b.tight,
      widths: addWidths(a.widths, b.widths),
      profile: joinProfiles(a.profile, b.profile),
    };
  },
};

function addWidths(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.map((count, at) => count + (short[at] ?? 0));
}

/**
 * Extracted when of the lines as long as a page's two in five stop in mid-sentence before a blank line, and these are
 * three and a tenth of all lines at the least: a draft has a few such lines too, its long headings. What has lines longer
 * than a page's as well was typed.
 */
export function layoutOf({ broken, long, lines, over }: Totals): Layout {
  return broken >= 3 && broken * 5 >= long * 2 && broken * 10 >= lines && over * 3 <= broken ? 'extracted' : 'flowing';
}

/** What is known of a text with these sums. `repeated` is asked for only where it counts. */
export function facts(sum: Totals, repeated: () => Repeated): Facts {
  const layout = layoutOf(sum);
  return {
    layout,
    width: layout === 'extracted' ? medianWidth(sum) : 0,
    lexicon: LEXICONS[detect(sum.profile)],
    headed: sum.heads > 1,
    bracketed: sum.bracketed > 0,
    unwrapped: layout === 'flowing' && sum.tight >= 3 && sum.tight * 3 >= sum.over,
    repeated: layout === 'extracted' ? repeated() : undefined,
  };
}

/** Whether every line would be read the same with both. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.layout === b.layout &&
    a.width === b.width &&
    a.unwrapped === b.unwrapped &&
    a.headed === b.headed &&
    a.bracketed === b.bracketed &&
    a.lexicon === b.lexicon &&
    a.repeated?.often === b.repeated?.often
  );
}

/** Most broken lines are full, so their median is the width of the page. */
function medianWidth({ widths, broken }: Totals): number {
  let seen = 0;
  for (const [step, count] of widths.entries()) {
    seen += count;
    if (seen * 2 >= broken) return step * STEP;
  }
  return 0;
}
