/** Signs that stand before and behind the number of a resolution where a language has them: Chinese `第` and `号`. */
import { t } from '../../base/l10n';
import type { Citation } from '../../citations/citation';
import type { Finding, Reading } from '../rule';

/** The number of a resolution in the text of the passage, and which signs it has. */
interface Numbered {
  readonly from: number;
  readonly to: number;
  readonly opened: boolean;
  readonly closed: boolean;
  /** What needs no sign before it: `S-10/2`, the end of a range. */
  readonly bare: boolean;
  /** Whether the noun stands behind it, without which nothing is known of the sign. */
  readonly noun: boolean;
}

/** One of the two signs is missing, the other is there. A list may have them once, round all of it. */
export function* numberSigns({ text, lexicon }: Reading, citations: readonly Citation[]): Generator<Finding> {
  const { opens, closes, resolution, decision, and, to } = lexicon.citations;
  const [open, close] = [opens[0], closes[0]];
  if (open === undefined || close === undefined) return;
  const numbers = citations
    .filter(({ kind }) => kind === 'resolution')
    .map((citation) => readNumber(citation, text, { open, close, nouns: [...resolution, ...decision], to }))
    .filter((one) => one !== undefined);
  for (const list of lists(numbers, text, [close, open, ...byLength([...and, ...to])])) {
    for (const finding of inList(list)) {
      const { number, missing } = finding;
      const before = missing === 'open';
      const sign = before ? open : close;
      const at = before ? number.from : number.to;
      yield {
        from: number.from,
        to: number.to,
        message: t(
          before ? '{0}: {1} is missing before the number.' : '{0}: {1} is missing behind the number.',
          text.slice(number.from, number.to),
          sign,
        ),
        fixes: [{ title: t('Write {0}', sign), edits: [{ from: at, to: at, text: sign }], sure: true }],
      };
    }
  }
}

/** The longest first, so that no word is taken for the beginning of another. */
function byLength(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

const NUMBER = /(?:E?S[-\u2010-\u2013])?\d{1,4}(?:\/(?:CP|CMP|CMA|COP|MOP)\.\d{1,3}|\/\d{1,4})?/;
/** What belongs to the number: letters with a sign or a short word between them, and a year or session in brackets. */
const BEHIND =
  /^(?:\s*[A-Z]{1,2}(?:\s*[^\sA-Za-z\d()（）]\s*[A-Z]{1,2})*(?![A-Za-z]))?(?:\s*[(（]\s*[0-9IVXLES-]+\s*[)）])?/;

interface Signs {
  readonly open: string;
  readonly close: string;
  readonly nouns: readonly string[];
  readonly to: readonly string[];
}

function readNumber({ text: whole, from, pinpoint }: Citation, text: string, signs: Signs): Numbered | undefined {
  const { open, close, nouns, to } = signs;
  const end = pinpoint && pinpoint.from > from ? pinpoint.from : from + whole.length;
  const start = pinpoint?.from === from ? pinpoint.to : from;
  const number = NUMBER.exec(text.slice(start, end));
  if (!number) return undefined;
  const first = start + number.index;
  const digits = first + number[0].length;
  const last = digits + (BEHIND.exec(text.slice(digits, digits + NEAR))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, first - NEAR), first).trimEnd();
  const behind = text.slice(last, last + NEAR).trimStart();
  const closed = behind.startsWith(close);
  const noun = closed ? behind.slice(close.length).trimStart() : behind;
  return {
    from: first,
    to: last,
    opened: before.endsWith(open),
    closed,
    bare: /^E?S/.test(number[0]) || to.some((word) => before.endsWith(word)),
    noun: nouns.some((word) => noun.startsWith(word)),
  };
}

/** How far round a number its signs and its noun may stand. */
const NEAR = 40;

/** The numbers that stand beside one another with nothing between them but what joins a list, or dates. */
function lists(numbers: readonly Numbered[], text: string, joins: readonly string[]): readonly (readonly Numbered[])[] {
  const found: Numbered[][] = [];
  for (const number of numbers) {
    const list = found.at(-1);
    const last = list?.at(-1);
    const between = last && text.slice(last.to, number.from).replace(/[\s，,、]/g, '');
    if (list && last && !last.noun && (between === '' || isJoin(between ?? '-', joins))) list.push(number);
    else found.push([number]);
  }
  return found;
}

/** Whether nothing but the signs of the two numbers and a word for *and* stands between them. */
function isJoin(between: string, joins: readonly string[]): boolean {
  let rest = between;
  for (const word of joins) rest = rest.replace(word, '');
  return rest === '';
}

interface Missing {
  readonly number: Numbered;
  readonly missing: 'open' | 'close';
}

/**
 * Whatever has its first sign closes before the next one that has it, and before the noun. Forms that leave both out throughout
 * are a style of titles and notes, and are not marked.
 */
function inList(list: readonly Numbered[]): readonly Missing[] {
  if (list.every(({ opened, closed }) => !opened && !closed) || !list.at(-1)?.noun) return [];
  const found: Missing[] = [];
  let open = false;
  let before: Numbered | undefined;
  for (const number of list) {
    if (number.opened) {
      if (open && before) found.push({ number: before, missing: 'close' });
      open = true;
    } else if (!open && !number.bare) {
      found.push({ number, missing: 'open' });
      open = true;
    } else if (number.bare) open = true;
    if (number.closed) open = false;
    before = number;
  }
  if (open && before) found.push({ number: before, missing: 'close' });
  return found;
}
