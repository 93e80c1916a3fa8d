/** Headings: `一. 导言`, `A. …`, the word for *summary*, and short lines without a number. */
import { ROMAN_LETTER } from '../../languages/numerals';
import { isFresh, isRunning, type Construct } from '../construct';
import { readBareHeadingLabel, readHeadingLabel, readParagraphLabel, type HeadingLabel } from '../labels';
import { readItemLabel } from '../items';
import { isClosed, isFull, isShort, isStopped, type Sight } from '../line';
import { readDivision } from '../divisions';
import type { State } from '../state';
import { isBullet } from './bullet';
import { readPartLine } from './part';

/** Levels 1 and 2. In an extraction a heading has no closing stop; in a draft that is still being typed it decides nothing. */
export const numberedHeading: Construct = (sight, state) => {
  const { text, facts, lexicon, segment } = sight;
  const label = readHeadingLabel(text, lexicon, state) ?? bare(sight, state);
  if (!label || segment.runIn || !isShort(segment, facts)) return undefined;
  if (!isFresh(sight, state) && !isTightNext(sight, state, label)) return undefined;
  // `一、` is how an article of an instrument numbers its paragraphs.
  if (state.article > 0 && label.printed.endsWith('、')) return undefined;
  if ((facts.layout === 'extracted' || label.printed.endsWith('、')) && isClosed(text)) return undefined;
  return {
    kind: 'heading',
    level: label.level,
    number: label.number,
    label,
    reason: `${label.printed} opens a heading of level ${label.level}`,
  };
};

/** In a draft without blank lines the next heading stands directly behind a finished line. */
function isTightNext(
  { facts, indent }: Sight,
  { complete, paused, chapter, section }: State,
  { level, number }: HeadingLabel,
): boolean {
  const ended = complete || (facts.unwrapped && paused);
  return facts.layout === 'flowing' && ended && indent === 0 && number === (level === 1 ? chapter : section) + 1;
}

/** `III`, `二`, `B` alone on its line, counting on: the sections of a resolution, which have no stop. */
function bare(sight: Sight, state: State): HeadingLabel | undefined {
  if (state.zone === 'front' && state.kind !== 'title' && state.kind !== 'heading') return undefined;
  const label = readBareHeadingLabel(sight.text, sight.lexicon).find(
    ({ level, number }) => number === (level === 1 ? state.chapter : state.section) + 1,
  );
  const next = label && sight.at(1);
  return next && !readPartLine(next.text, sight.lexicons) ? label : spaced(sight, state);
}

const SPACED = new RegExp(`^([${ROMAN_LETTER}]{1,5}|[B-Z])[ \\u00a0]+(?=\\p{Lu})`, 'u');

/** `II Enterprise resource planning`, alone between blank lines: a number from two on that is the next. */
function spaced({ text, segment, blanksBefore, lexicon }: Sight, state: State): HeadingLabel | undefined {
  if (blanksBefore < 1 || segment.blanks < 1 || segment.width > 120 || /[,，]$/.test(text) || isStopped(text))
    return undefined;
  const [all, number = ''] = SPACED.exec(text) ?? [];
  if (all === undefined) return undefined;
  const found = readBareHeadingLabel(number, lexicon).find(
    (label) => label.number > 1 && label.number === (label.level === 1 ? state.chapter : state.section) + 1,
  );
  return found && { ...found, length: all.length };
}

export const summary: Construct = ({ text, lexicons }) => {
  if (text.length > 24) return undefined;
  const word = text.replace(/\s/g, '').toLowerCase();
  return lexicons.some((lexicon) => lexicon.summary.includes(word))
    ? { kind: 'heading', level: 3, reason: 'the word for “summary” stands alone on the line' }
    : undefined;
};

/** In columns: a heading of three printed lines. */
const LONGEST = 300;

/** What is indented farther is centred or a signature. */
const DEEPEST = 6;

/** Level 3 without a number. */
export const heading: Construct = (sight, state) => {
  if (continuesHeading(sight, state)) return 'continue';
  // What a label was run into is a heading only where the label is sure.
  if (sight.at(1)?.runIn && !(sight.facts.unwrapped && state.next > 1)) return undefined;
  if (isTight(sight, state)) {
    return { kind: 'heading', level: 3, reason: 'a short line without a stop, directly before a numbered line' };
  }
  if (!isFresh(sight, state) || /^[“”„"«「『‘]/.test(sight.text)) return undefined;
  if (sight.facts.layout === 'flowing') {
    if (sight.indent < 2 || isWrapped(sight)) return undefined;
    if (sight.segment.width <= 120) {
      return { kind: 'heading', level: 3, reason: 'a short line indented by two spaces is a heading in a draft' };
    }
    return sight.segment.width <= LONGEST && !isStopped(sight.text) && !/[,，،]$/.test(sight.text)
      ? { kind: 'heading', level: 3, reason: 'an indented line without a stop is a heading in a draft' }
      : undefined;
  }
  if (isStopped(sight.text) || /[,，،]$/.test(sight.text)) return undefined;
  if (!isShort(sight.segment, sight.facts) || sight.indent > DEEPEST) return undefined;
  const why = announces(sight, state);
  return why === undefined ? undefined : { kind: 'heading', level: 3, reason: `a short line without a stop, ${why}` };
};

/** An indented line with another one under it is an indented paragraph. */
function isWrapped({ segment, at }: Sight): boolean {
  const next = at(1);
  return segment.blanks === 0 && next !== undefined && next.indent >= 2;
}

/** Where each line is a paragraph, and blank lines tell nothing: the line before the next numbered paragraph. */
function isTight(sight: Sight, state: State): boolean {
  const { facts, segment, text, blanksBefore, lexicon } = sight;
  if (!facts.unwrapped || state.zone === 'front' || blanksBefore > 1 || segment.blanks > 0 || segment.width > 80)
    return false;
  if (isRunning(state) && !state.complete && !state.paused) return false;
  const next = sight.at(1);
  if (!next || /[,，]$/.test(text) || isStopped(text) || !/^[\p{Lu}\p{Lo}]/u.test(text)) return false;
  if (readParagraphLabel(text, lexicon) || readItemLabel(text, lexicon)) return false;
  const item = readItemLabel(next.text, lexicon);
  return (
    readParagraphLabel(next.text, lexicon)?.number === state.next ||
    item?.readings.some(({ number }) => number === 1) === true
  );
}

/** Extracted: a heading that fills its line goes on in the next one, where no second blank line has closed it. */
function continuesHeading(sight: Sight, state: State): boolean {
  const { facts, indent, blanksBefore, segment } = sight;
  if (state.kind === 'heading' && state.bare) return namesHeading(sight);
  return state.kind === 'heading' && state.full && indent === 0 && blanksBefore <= 1 && !isFull(segment.width, facts);
}

/** The title of a chapter stands under its number. */
function namesHeading({ text, facts, blanksBefore, segment }: Sight): boolean {
  const narrow = segment.width <= (facts.layout === 'extracted' ? facts.width : 120);
  return narrow && blanksBefore <= 1 && !/[,，]$/.test(text) && !isStopped(text);
}

/** A heading that fills its line, goes on in a short one, and stands before the paragraph that is expected. */
function ofTwoLines({ at, segment, facts, lexicon }: Sight, state: State): boolean {
  const second = at(1);
  if (!second || segment.blanks > 1 || second.blanks < 2 || isFull(second.width, facts) || isStopped(second.text))
    return false;
  return state.complete && readParagraphLabel(at(2)?.text ?? '', lexicon)?.number === state.next;
}

/** `1. Les bateaux` where paragraph 3 is expected, and follows. */
function isNumberedHeading({ at, lexicon, facts }: Sight, state: State): boolean {
  const next = at(1);
  const number = next && readParagraphLabel(next.text, lexicon)?.number;
  if (!next || number === undefined || number === state.next || isStopped(next.text) || !isShort(next, facts))
    return false;
  return readParagraphLabel(at(2)?.text ?? '', lexicon)?.number === state.next;
}

/** Extracted: what makes a short open line a heading and not the member of a list; undefined where nothing does. */
function announces(sight: Sight, state: State): string | undefined {
  const next = sight.at(1);
  if (!next || readPartLine(next.text, sight.lexicons)) return undefined;
  const member = state.kind === 'text' && !state.complete && !state.full && !state.interrupted;
  const apart = sight.blanksBefore >= 2 && !state.interrupted && state.kind !== 'start' && state.kind !== 'heading';
  // A list of short lines ends where furniture stands between it and the next short line.
  const overleaf = state.interrupted && state.kind === 'text' && !state.complete && !state.full;
  const setOff = sight.indent >= 2 || apart || overleaf;
  if (member && !setOff) return undefined;
  if (sight.indent >= 2 && (sight.segment.blanks >= 2 || next.blanks >= 2))
    return 'indented and followed by blank lines';
  if (sight.segment.width > sight.facts.width * 0.8)
    return ofTwoLines(sight, state) ? 'of two lines, with blank lines behind' : undefined;
  const { lexicon } = sight;
  if (readParagraphLabel(next.text, lexicon)?.number === state.next) return `before paragraph ${state.next}`;
  if (state.next > 1 && readParagraphLabel(next.text, lexicon)?.number === 1 && setOff) return 'before a paragraph 1';
  if (readDivision(next.text, sight.lexicons)) return 'before a chapter or article';
  if (readHeadingLabel(next.text, lexicon, state) || isNumberedHeading(sight, state)) return 'before another heading';
  if (isBullet(next.text, sight.facts) || readItemLabel(next.text, lexicon)) return 'before a list';
  if (setOff && isShort(next, sight.facts) && !isStopped(next.text)) return 'set off before a list of short lines';
  return undefined;
}
