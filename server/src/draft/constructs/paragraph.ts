/** Numbered paragraphs, told from headings of the same shape by the number that the scope expects. */
import { isFresh, isRunning, type Construct, type Start } from '../construct';
import {
  readCompoundLabel,
  readHanParagraphLabel,
  readParagraphLabel,
  type CompoundLabel,
  type ReadLabel,
} from '../labels';
import { isShort, isStopped, type Sight } from '../line';
import type { State } from '../state';

export const paragraph: Construct = (sight, state) => {
  const { text, lexicon } = sight;
  const compound = readCompoundLabel(text);
  if (compound) return compounded(sight, state, compound);
  const label = readParagraphLabel(text, lexicon);
  if (!label) return state.article > 0 ? ofArticle(sight, state) : undefined;
  const expected = label.number === (label.inserted ? state.next - 1 : state.next);
  if (sight.segment.runIn) {
    // Inside a numbered paragraph 1., 2., 3. are points of its own.
    const again = label.number === 1 && state.kind === 'text';
    // And so they do behind a colon: `the following: 1. …; 2. …`.
    if (label.number === 1 && /[:：]$/.test(sight.at(-1)?.text ?? '') && state.kind !== 'article') return undefined;
    return (expected || again) && isInSeries(sight, label.number) && !isNamed(sight, state, label.number)
      ? numbered(label, state, `${label.printed} was run into the line, and counts on`)
      : undefined;
  }
  return sight.facts.layout === 'flowing'
    ? flowing(sight, state, label, expected)
    : extracted(sight, state, label, expected);
};

/** Whether one of the next lines opens with the same number: then this one stands in a sentence. */
function comesAgain(sight: Sight, number: number): boolean {
  for (let k = 1; sight.at(k) !== undefined; k++) {
    const line = sight.at(k);
    if (line && !line.runIn && readParagraphLabel(line.text, sight.lexicon)?.number === number) return true;
  }
  return false;
}

/** Whether the label before it in the line is one less, or one of the next labels one more: a number in a sentence has neither. */
function isInSeries(sight: Sight, number: number): boolean {
  const labelAt = (k: number): number | undefined => {
    const line = sight.at(k);
    return line && readParagraphLabel(line.text, sight.lexicon)?.number;
  };
  if (comesAgain(sight, number)) return false;
  if (number > 1 && labelAt(-1) === number - 1) return true;
  for (let k = 1; sight.at(k) !== undefined; k++) {
    const next = labelAt(k);
    if (next === number + 1) return true;
    if (next !== undefined && next <= number) return false;
  }
  return false;
}

/** `Goal 1. End poverty`, `Goal 2. End hunger`: the number is that of a word, not of a paragraph below a heading. */
function isNamed(sight: Sight, { next }: State, number: number): boolean {
  const behindWord = (k: number): boolean => !/\p{P}$/u.test(sight.at(k - 1)?.text ?? '');
  if (!behindWord(0)) return false;
  for (let k = 1; sight.at(k) !== undefined; k++) {
    const line = sight.at(k);
    const follows = line && readParagraphLabel(line.text, sight.lexicon)?.number === number + 1;
    if (follows && !(line.runIn && behindWord(k))) return next === 1;
  }
  return true;
}

function flowing(sight: Sight, state: State, label: ReadLabel, expected: boolean): Start | undefined {
  const fresh = isFresh(sight, state);
  if (sight.indent >= 2 && sight.segment.width <= 120) {
    return fresh
      ? heading(label, 'a line indented by two spaces is a heading in a draft, though it has a paragraph’s shape')
      : undefined;
  }
  if (expected && (fresh || state.complete || !comesAgain(sight, label.number))) {
    return numbered(label, state, `${label.printed} is the number that ${scopeName(state)} expects`);
  }
  if (fresh && isBareHeading(sight, state, label)) {
    return heading(label, `a number alone before its heading, where paragraph ${state.next} is expected`);
  }
  // Without blank lines a number that comes twice, or skips a few, still opens a paragraph behind a finished line.
  const close = state.complete && label.number >= state.next - 1 && label.number <= state.next + 3;
  const again = label.number === 1 && state.kind === 'text' && state.complete && isInSeries(sight, 1);
  if (!(fresh || close || again) || isYear(label, state)) return undefined;
  return numbered(label, state, unexpected(label, state));
}

/** `1.` alone on its line before a short line without a stop, as some programs take headings out of a PDF. */
function isBareHeading({ text, at }: Sight, { next, zone }: State, label: ReadLabel): boolean {
  const line = at(1);
  if (zone !== 'body' || label.length < text.length || label.number >= next || !line) return false;
  return line.width <= 80 && !isStopped(line.text) && /^\p{Lu}/u.test(line.text);
}

function extracted(
  sight: Sight,
  state: State,
  label: ReadLabel & { inserted: boolean },
  expected: boolean,
): Start | undefined {
  const open = isShort(sight.segment, sight.facts) && !isStopped(sight.text);
  if (open && !(expected && label.inserted) && isFresh(sight, state) && isHeading(sight, state, label)) {
    return heading(label, `a short line without a stop, where paragraph ${state.next} is expected and follows`);
  }
  if (expected && (isFresh(sight, state) || (state.next > 1 && (state.complete || !comesAgain(sight, label.number))))) {
    return numbered(label, state, `${label.printed} is the number that ${scopeName(state)} expects`);
  }
  if (!isFresh(sight, state) || (isRunning(state) && state.full && !state.complete)) return undefined;
  if (isYear(label, state)) return undefined;
  return numbered(label, state, unexpected(label, state));
}

/** A year at the start of a wrapped line looks like a label; only numbers that lead up to it make it one. */
function isYear({ number }: ReadLabel, { next }: State): boolean {
  return number >= 1800 && number < 2200 && Math.abs(number - next) > 100;
}

/** `1. 自然灾害救灾工作` where paragraph 50 is expected, and follows. */
function isHeading(sight: Sight, state: State, label: ReadLabel): boolean {
  const next = [sight.at(1), sight.at(2)].map((line) => line && readParagraphLabel(line.text, sight.lexicon)?.number);
  if (next[0] === state.next && (label.number !== state.next || next[0] === label.number)) return true;
  // A heading that has the number of the paragraph below it, with a lettered heading between them.
  if (label.number === state.next && sight.segment.blanks >= 2 && next[0] === undefined)
    return comesAgain(sight, label.number);
  if (label.number >= state.next) return false;
  return (next[1] === state.next && !isStopped(sight.at(1)?.text ?? '')) || sight.segment.blanks >= 2;
}

/** `13.4`, `145.23`: behind the one before it, or as the first of a series that the next lines go on. `1.5 million` is none. */
function compounded(sight: Sight, state: State, label: CompoundLabel): Start | undefined {
  if (sight.segment.runIn || sight.indent >= 2) return undefined;
  const [major = 0, minor = 0] = state.compound.split('.').map(Number);
  const follows =
    state.compound !== '' &&
    ((label.major === major && label.number === minor + 1) || (label.major > major && label.number === 1));
  if (!follows && !(isFresh(sight, state) && opensSeries(sight, label))) return undefined;
  if (follows && !isFresh(sight, state) && isRunning(state) && !state.complete) return undefined;
  return {
    ...numbered(label, state, `${label.printed} ${follows ? 'goes on' : 'opens'} a series of compound numbers`),
    compound: `${label.major}.${label.number}`,
  };
}

function opensSeries(sight: Sight, { major, number }: CompoundLabel): boolean {
  for (let k = 1; sight.at(k) !== undefined; k++) {
    const next = readCompoundLabel(sight.at(k)?.text ?? '');
    if (next?.major === major && next.number === number + 1) return true;
  }
  return false;
}

/** `一、` in an article, counting from one. */
function ofArticle(sight: Sight, state: State): Start | undefined {
  const label = readHanParagraphLabel(sight.text);
  const tight = sight.facts.layout === 'flowing' && state.complete;
  if (!label || !(sight.segment.runIn || tight || isFresh(sight, state))) return undefined;
  const expected = label.number === 1 || label.number === state.next;
  return expected
    ? numbered(label, state, `${label.printed} numbers the paragraphs of article ${state.article}`)
    : undefined;
}

function heading(label: ReadLabel, reason: string): Start {
  return { kind: 'heading', level: 3, label, reason };
}

function numbered(label: ReadLabel, state: State, reason: string): Start {
  return {
    kind: 'paragraph',
    label,
    number: label.number,
    reason: state.zone === 'body' ? reason : `${reason}, first of its part`,
  };
}

function unexpected(label: ReadLabel, state: State): string {
  return label.number === 1
    ? 'numbering starts again at 1'
    : `${label.printed} opens a paragraph, though ${scopeName(state)} expects ${state.next}`;
}

function scopeName({ part }: State): string {
  return part === 'main' ? 'the main part' : `the ${part}`;
}
