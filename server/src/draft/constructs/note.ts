/** Notes: `[^7]: …` anywhere, an asterisk that a title has promised, and the printed form behind a rule. */
import { westernDigits } from '../../languages/numerals';
import type { Construct, Start } from '../construct';
import type { Sight } from '../line';
import type { State } from '../state';

const WRITTEN = /^[[【［][\^＾]([^\]】］[【［\s]{1,16})[\]】］]\s?[:：]/;
const STARS = /^\*{1,3}$/;
const NUMBER = /^\d{1,3}$/;
const INLINE = /^(\d{1,3}|\*{1,3}|[a-z])[\s\u00a0]+(?=\S)/;

function start(mark: string, length: number, reason: string): Start {
  return { kind: 'note', label: { printed: mark, length }, reason };
}

/** A note that opens here without a rule before it. */
export function readNote(sight: Sight, state: State): Start | undefined {
  const { text } = sight;
  const written = WRITTEN.exec(text);
  if (written) return start(westernDigits(written[1] ?? ''), written[0].length, 'it opens with [^mark]:');
  if (isLabelLine(sight) && STARS.test(text)) {
    return start(text, text.length, 'an asterisk stands alone before its text');
  }
  const inline = INLINE.exec(text);
  if (inline?.[1] && STARS.test(inline[1]) && state.stars.split(' ').includes(inline[1])) {
    return start(inline[1], inline[0].length, `the title or masthead has the mark ${inline[1]}`);
  }
  return undefined;
}

/** A note behind the rule. `last` is the number of the note before it there, undefined for the first. */
export function readPrintedNote(sight: Sight, state: State, last: number | undefined): Start | undefined {
  const known = readNote(sight, state);
  if (known) return known;
  const { text } = sight;
  if (isLabelLine(sight) && NUMBER.test(text)) {
    return start(text, text.length, 'behind the rule, a number alone opens a note');
  }
  const inline = INLINE.exec(text);
  if (!inline?.[1]) return undefined;
  if (NUMBER.test(inline[1]) && last !== undefined && Number(inline[1]) !== last + 1) return undefined;
  if (/[a-z]/.test(inline[1]) && sight.facts.layout === 'extracted' && sight.indent === 0) return undefined;
  return start(inline[1], inline[0].length, 'behind the rule, a number or letter before text opens a note');
}

/** Extracted: a superscript label is a line of its own with its text directly under it. */
function isLabelLine(sight: Sight): boolean {
  return sight.blanksBefore >= 1 && sight.segment.blanks === 0 && sight.at(1) !== undefined;
}

export const note: Construct = (sight, state) => {
  const opened = readNote(sight, state);
  if (opened) return opened;
  // A note ends at a blank line unless the next line is indented.
  if (state.kind !== 'note' || sight.facts.layout !== 'flowing' || state.interrupted) return undefined;
  return sight.blanksBefore === 0 || sight.indent >= 2 ? 'continue' : undefined;
};
