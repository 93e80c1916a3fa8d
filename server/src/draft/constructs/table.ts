/** Tables, figures and boxes: captions, rows, and what stands under them. Nothing inside is a paragraph or a heading. */
import { ALL_LEXICONS } from '../../languages/index';
import type { CaptionKind } from '../../languages/lexicon';
import { DIGIT, HAN, ROMAN_LETTER } from '../../languages/numerals';
import { mayOpen } from '../../languages/openers';
import { isFresh, isRunning, type Construct } from '../construct';
import { readDivision } from '../divisions';
import { isDotted, readItemLabel } from '../items';
import { readHeadingLabel, readParagraphLabel } from '../labels';
import { isFull, isShort, isStopped, type Sight } from '../line';
import { openQuote } from '../quote';
import type { State } from '../state';
import { bulletLength, isBullet } from './bullet';
import { readPartLine } from './part';

/** Cells are told apart by tabs or pipes; in an extraction by wide gaps. */
function isRow(text: string, gaps: boolean): boolean {
  const line = text.slice(0, 2000);
  if (line.includes('\t')) return true;
  if (line.includes('|') && (line.match(/\|/g) ?? []).length >= 2) return true;
  return gaps && (line.match(/\S(?: {2,}|\u3000+)(?=\S)/g) ?? []).length >= 2;
}

export const table: Construct = (sight, state) => {
  const caption = readCaption(sight, state);
  if (caption) {
    const { kind, length } = caption;
    const label = { printed: sight.text.slice(0, length), length };
    return { kind, inside: kind, caption: true, label, reason: `it is the caption of a ${kind}` };
  }
  if (state.inside === 'box') return box(sight, state);
  const gaps = state.inside === 'table' && sight.facts.layout === 'extracted';
  const cells = isRow(sight.text, gaps);
  if (sight.text.length === 0 || (state.inside === '' && !cells) || isExpected(sight, state)) return undefined;
  const { inside } = state;
  const open = inside === 'table' || inside === 'figure';
  const row = cells && isRow(withoutLabel(sight), gaps);
  if (row && inside === 'table') return { kind: 'table', inside, reason: 'it has cells, as the row before it' };
  if (row && state.zone !== 'front' && (inside === 'figure' || opensTable(sight, state))) {
    return {
      kind: 'table',
      inside: 'table',
      reason: 'it has cells between tabs or pipes, and so has the line beside it',
    };
  }
  if (!open || hasShape(sight, state)) return undefined;
  const before = sight.at(-1);
  if (state.kind === inside && state.full && !state.complete && !row && before && !isRow(before.text, gaps))
    return 'continue';
  if (state.bare && isTitle(sight, inside)) return { kind: inside, inside, reason: `it is the title of the ${inside}` };
  if (isUnder(sight.text))
    return { kind: inside, inside, reason: `it names the source of the ${inside}, or explains it` };
  return inside === 'table' && goesOn(sight, state)
    ? { kind: 'table', inside, reason: 'a short line in a table' }
    : undefined;
};

const mayBeCaption = mayOpen(({ captions }) => Object.values(captions).flat());

/** `13.1`, `II`, `A.3`, `二`. */
const CAPTION_NUMBER = new RegExp(
  `^[\\s\\u00a0]*([${DIGIT}]{1,3}(?:[.–-]\\d{1,3}){0,3}|[${ROMAN_LETTER}]{1,6}|\\p{Lu}\\.?\\d{0,3}|[${HAN}]{1,3})(?![\\p{L}\\d])`,
  'u',
);

/** `Table 13.1`, `表 2　按区域分列的支出`, `Figure II. Title`; not a sentence that opens so. */
function readCaption(sight: Sight, state: State): { kind: CaptionKind; length: number } | undefined {
  const { text, segment, lexicons } = sight;
  if (segment.runIn || segment.width > 300 || !mayBeCaption(text, lexicons)) return undefined;
  const opening = text.slice(0, 40);
  const folded = opening.toLowerCase();
  for (const { captions, spaced } of lexicons) {
    for (const kind of ['table', 'figure', 'box'] as const) {
      const word = captions[kind].find((candidate) => folded.startsWith(candidate));
      if (word === undefined) continue;
      const [number, digits] = CAPTION_NUMBER.exec(opening.slice(word.length)) ?? [];
      if (number === undefined || (spaced && !/^[\s\u00a0]/.test(number))) continue;
      const rest = text.slice(word.length + number.length);
      if (digits === undefined || !isCaptionRest(rest)) continue;
      if (isStopped(text) && /\p{L}.*[.。;；,，]$/u.test(rest)) continue;
      if (!isFresh(sight, state) && isRunning(state) && !state.complete) continue;
      return { kind, length: word.length + number.length };
    }
  }
  return undefined;
}

/** Nothing, or a title: behind a stop, colon, dash or gap, or opened by a capital letter. `Table 2 shows` is none. */
function isCaptionRest(rest: string): boolean {
  return (
    rest === '' ||
    /^(?:\s?[.．:：—–-]\s*\S|[\s\u00a0]{2,}\S|\t|\s?[（([]|[\s\u3000\u00a0]["“«]?[\p{Lu}\p{Lo}])/u.test(rest)
  );
}

/** A row behind a label is the text of a paragraph or item: `12.⇥Text`, `(a)⇥Text`. */
function withoutLabel({ text, lexicon }: Sight): string {
  const bullet = bulletLength(text);
  if (bullet > 0) return text.slice(bullet);
  const label =
    readParagraphLabel(text, lexicon) ??
    readItemLabel(text, lexicon) ??
    readHeadingLabel(text, lexicon, { chapter: 0, section: 0 });
  return label ? text.slice(label.length).trimStart() : text;
}

function isExpected({ text, lexicon, facts }: Sight, state: State): boolean {
  const label = readParagraphLabel(text, lexicon);
  return (
    label !== undefined &&
    label.number === state.next &&
    !isRow(text.slice(label.length).trimStart(), facts.layout === 'extracted')
  );
}

/** Without a caption two rows make a table. */
function opensTable(sight: Sight, state: State): boolean {
  if (isRunning(state) && sight.blanksBefore === 0 && sight.facts.layout === 'flowing' && !state.complete) return false;
  const next = sight.at(1)?.text;
  return next !== undefined && isRow(next, false);
}

/** The line under a caption that is only a number; behind a blank line only where rows follow it. */
function isTitle({ segment, text, blanksBefore, facts, at }: Sight, inside: 'table' | 'figure'): boolean {
  if (segment.width > 120 || isStopped(text) || blanksBefore > 1) return false;
  if (blanksBefore === 0 || facts.layout === 'extracted') return true;
  return inside === 'table' && [1, 2].some((k) => isRow(at(k)?.text ?? '', false));
}

/** Whether a line is of another kind by its own shape, so that it cannot belong to a table. */
function hasShape(sight: Sight, state: State): boolean {
  const { text, lexicon, lexicons, facts } = sight;
  if (readPartLine(text, lexicons) || readDivision(text, lexicons)) return true;
  if (openQuote(text, lexicon)?.tail === false || lexicons.some(({ signature }) => signature.test(text))) return true;
  if (isBullet(text, facts) && !/^\*/.test(text)) return true;
  const heading = readHeadingLabel(text, lexicon, state);
  if (heading && heading.number === (heading.level === 1 ? state.chapter : state.section) + 1) return true;
  if (facts.layout === 'flowing' && sight.indent >= 2 && sight.blanksBefore >= 1) return true;
  const item = readItemLabel(text, lexicon);
  return facts.layout === 'flowing' && item !== undefined && !isDotted(item);
}

/** `Source: …`, `a Including …`, `* Provisional.` */
function isUnder(text: string): boolean {
  if (/^(?:[a-z]|\*{1,3}|[ᵃᵇᶜᵈᵉᶠᵍ])[\s\u00a0]+\S/.test(text)) return true;
  return ALL_LEXICONS.some(({ sources }) =>
    sources.some((word) => text.startsWith(word) && /^\s?[:：]/.test(text.slice(word.length, word.length + 3))),
  );
}

/** Whether a line without cells is still the table's: extractions lose tabs, and a heading row may have one cell. */
function goesOn(sight: Sight, state: State): boolean {
  const { text, segment, facts, lexicon } = sight;
  if (/[^[]*\[\^[^\]]+\]\s?[:：]/.test(text.slice(0, 24))) return false;
  if (facts.layout === 'flowing') {
    return sight.blanksBefore === 0 && !isStopped(text) && segment.width <= 80 && !readParagraphLabel(text, lexicon);
  }
  if (isFull(segment.width, facts) || isStopped(text) || readHeadingLabel(text, lexicon, state)) return false;
  if (sight.blanksBefore >= 3 && !state.interrupted) return false;
  // Figures and short names are cells; a longer line of words is the text going on.
  const digits = (text.match(/\d/g) ?? []).length;
  return segment.width < facts.width * 0.5 ? digits > 0 || hasFigures(sight) : digits * 4 > text.length;
}

function hasFigures(sight: Sight): boolean {
  return [1, 2, 3].some((k) => {
    const line = sight.at(k);
    return line !== undefined && isShort(line, sight.facts) && /^[\s\d.,()–-]+$|\s\d[\d\s.,]*$/.test(line.text);
  });
}

/** A box ends where the draft's own numbering goes on. */
function box(sight: Sight, state: State): ReturnType<Construct> {
  const { text, lexicon, facts } = sight;
  if (readPartLine(text, sight.lexicons)) return undefined;
  const heading = readHeadingLabel(text, lexicon, state);
  if (heading && !isStopped(text) && isFresh(sight, state)) return undefined;
  const label = readParagraphLabel(text, lexicon);
  if (label && label.number >= state.next && (facts.layout === 'extracted' || isFresh(sight, state))) return undefined;
  if (isRunning(state) && !isFresh(sight, state)) return 'continue';
  return { kind: 'box', inside: 'box', reason: 'it stands in a box, whose caption is above' };
}
