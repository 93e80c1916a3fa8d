/** Pinpoints in another form than the house's: `第7段(e)`, `A/93/120, paragraph 5` in a note, French `par. 35 (c)`. */
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import type { Passage } from '../../base/passage';
import type { Span } from '../../base/span';
import type { Citation } from '../../citations/citation';
import { writePlace } from '../../citations/writePlace';
import { HOUSE_STYLES } from '../../languages/house/index';
import type { Register } from '../../languages/houseStyle';
import type { Finding, Reading } from '../rule';

/** Blocks of running text; what is none of these may be a note whose form was not known. */
const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'subparagraph', 'bullet']);

/** All are hints: the form is understood, and is not the house's. */
export function* pinpointStyle(reading: Reading, citations: readonly Citation[]): Generator<Finding> {
  for (const citation of citations) {
    const { pinpoint, kind } = citation;
    if (!pinpoint || kind === 'charter' || kind === 'instrument') continue;
    const apart = labelsBehind(pinpoint, reading);
    if (apart.length > 0) {
      yield* apart;
      continue;
    }
    const span = paragraphIn(citation, reading);
    if (!span) continue;
    const register = registerOf(citation, span, reading);
    const written = reading.text.slice(span.from, span.to);
    const right = rightLabel(written, reading) ?? rightWord(written, register, reading);
    if (right === undefined || right === written) continue;
    yield hint(span, right, t(SAID[register ?? 'any'], written, right));
  }
}

const SAID = {
  note: later('{0} is written {1} in notes and brackets.'),
  text: later('{0} is written {1} in running text.'),
  any: later('{0} is written {1}.'),
} as const;

function hint({ from, to }: Span, right: string, message: string): Finding {
  const fix = { title: t('Write {0}', right), edits: [{ from, to, text: right }], sure: false };
  return { from, to, severity: 'hint', message, fixes: [fix] };
}

/** Sub-paragraphs behind the word for the paragraph, in a language that has them before it: `第7段(e)`. */
function labelsBehind(pinpoint: Span, { text, lexicon }: Reading): readonly Finding[] {
  const { units, opens } = lexicon.citations;
  const { behind = [] } = units.paragraph ?? {};
  const [unit] = behind;
  if (unit === undefined) return [];
  const form = new RegExp(
    `((?:${opens.join('|')})\\s*[\\d.]+)\\s*(?:${behind.join('|')})\\s*((?:[(（][a-z]{1,4}[)）])+)`,
    'g',
  );
  return [...text.slice(pinpoint.from, pinpoint.to).matchAll(form)].map((match) => {
    const [written, number = '', labels = ''] = match;
    const from = pinpoint.from + match.index;
    const right = `${number}${labels}${unit}`;
    return hint({ from, to: from + written.length }, right, t(SAID.any, written, right));
  });
}

/** The paragraphs of a pinpoint, where they are all of it or its last level; not those of treaties, which have forms of their own. */
function paragraphIn({ place, pinpoint }: Citation, { text, lexicon }: Reading): Span | undefined {
  const item = place.at(-1);
  if (!pinpoint || item?.unit !== 'paragraph') return undefined;
  if (place.some(({ unit }) => unit === 'article' || unit === 'rule')) return undefined;
  const { one = [], many = [] } = lexicon.citations.units.paragraph ?? {};
  const words = text.slice(pinpoint.from, pinpoint.to);
  if (place.length === 1) return pinpoint;
  const lower = words.toLowerCase();
  const at = Math.max(...[...one, ...many].map((word) => lower.lastIndexOf(`, ${word}`)));
  return at < 0 ? undefined : { from: pinpoint.from + at + 2, to: pinpoint.to };
}

/** Notes, and what stands in brackets in the text, have the short forms. */
function registerOf({ from }: Citation, span: Span, { block, passage }: Reading): Register | undefined {
  if (block.kind === 'note') return 'note';
  if (!RUNNING.has(block.kind)) return undefined;
  const before = Math.min(from, span.from);
  return bracketed(passage).some((one) => one.from < before && before <= one.to) ? undefined : 'text';
}

/** The stretches in brackets, the outermost ones; one that is not closed reaches to the end. */
const bracketed = fact(({ text }: Passage): readonly Span[] => {
  const found: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/[()（）[\]]/g)) {
    if ('(（['.includes(sign)) {
      if (depth === 0) from = index;
      depth++;
      // The bracket of a label such as `c)` closes none.
    } else if (depth > 0) {
      depth--;
      if (depth === 0) found.push({ from, to: index });
    }
  }
  if (depth > 0) found.push({ from, to: text.length });
  return found;
});

/** `35 (c)` in a language whose labels have no opening bracket: `35 c)`. */
function rightLabel(written: string, { lexicon }: Reading): string | undefined {
  if (HOUSE_STYLES[lexicon.language].label.includes('(')) return undefined;
  const right = written.replace(/(\d)\s*\(([a-z])\)/g, (_, digit: string, label: string) => `${digit} ${label})`);
  return right === written ? undefined : right;
}

/** The word for a paragraph in its whole form in running text, in its short form in notes. */
function rightWord(written: string, register: Register | undefined, { lexicon }: Reading): string | undefined {
  if (!register) return undefined;
  const { language } = lexicon;
  const [one, many] = [1, 2].map((count) => wordFor(count, language, register));
  const [otherOne, otherMany] = [1, 2].map((count) => wordFor(count, language, register === 'note' ? 'text' : 'note'));
  const [, word, rest] = /^(\p{L}+\.?)(\s.*)$/su.exec(written) ?? [];
  if (word === undefined || rest === undefined || one === otherOne) return undefined;
  const lower = word.toLowerCase();
  // Where one short form is for one and for several, the numbers tell.
  const several = /\d[^\d]+\d/.test(rest);
  const right = lower === otherMany && (lower !== otherOne || several) ? many : lower === otherOne ? one : undefined;
  return right === undefined ? undefined : `${right}${rest}`;
}

/** `paragraph`, `paras.`: without its number. */
function wordFor(count: number, language: Reading['lexicon']['language'], register: Register): string {
  const numbers = count === 1 ? ['1'] : ['1', '3'];
  const ranges = numbers.map((number) => ({ first: { number, sub: [] }, last: { number, sub: [] } }));
  return writePlace([{ unit: 'paragraph', ranges }], language, register).split(/[\s\u00a0]/)[0] ?? '';
}
