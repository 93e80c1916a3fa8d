/** Notes: `[^7]: …` anywhere, an asterisk that a title has promised, the printed form behind a rule, and endnotes. */
import { westernDigits } from '../../languages/numerals';
import { isFresh, type Construct, type Start } from '../construct';
import { readParagraphLabel } from '../labels';
import type { Sight } from '../line';
import { readSuperscript } from '../marks';
import type { State } from '../state';

const WRITTEN = /^\(?[[【［][\^＾]([^\]】］[【［\s]{1,16})[\]】］]\)?\s?[:：]/;
const STARS = /^\*{1,3}$/;
const NUMBER = /^\d{1,3}$/;
const ALONE = /^(?:\d{1,3}|[a-z])$/;
const INLINE = /^(\d{1,3}|\*{1,3}|[a-z])[\s\u00a0]+(?=\S)/;
/** Endnotes may have a stop behind their number. */
const LISTED = /^[(\[]?(\d{1,4})(?:\s?[.．)）\]]|[\s\u00a0])[\s\u00a0]*(?=\S)/;
/** `[1] Ibid.`, as texts from the Web have it; the marks in them are `[1]` too. */
const BRACKETED = /^\[(\d{1,3})\]\s+(?=\S)/;

function start(mark: string, length: number, reason: string): Start {
  return { kind: 'note', label: { printed: mark, length }, reason };
}

/** A note that opens here without a rule before it. */
export function readNote(sight: Sight, state: State): Start | undefined {
  const { text } = sight;
  const written = WRITTEN.exec(text);
  if (written) return start(westernDigits(written[1] ?? ''), written[0].length, 'it opens with [^mark]:');
  const bracketed = sight.facts.bracketed ? BRACKETED.exec(text) : null;
  if (bracketed?.[1]) return start(bracketed[1], bracketed[0].length, 'it opens with a number in square brackets');
  const promised = sight.facts.layout === 'extracted' || state.stars.split(' ').includes(text);
  if (isLabelLine(sight) && STARS.test(text) && promised) {
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
  if (isLabelLine(sight) && ALONE.test(text)) {
    return start(text, text.length, 'behind the rule, a number or letter alone opens a note');
  }
  const raised = readSuperscript(text);
  if (raised) return start(raised.mark, raised.length, 'behind the rule, a superscript opens a note');
  const inline = INLINE.exec(text);
  if (!inline?.[1]) return undefined;
  if (NUMBER.test(inline[1]) && last !== undefined && Number(inline[1]) !== last + 1) return undefined;
  const lettered = /[a-z]/.test(inline[1]) && sight.facts.layout === 'extracted' && sight.indent === 0;
  if (
    lettered &&
    !(
      /^[\p{Lu}\p{Lo}]/u.test(text.slice(inline[0].length)) &&
      (last === undefined || last === inline[1].charCodeAt(0) - 97)
    )
  )
    return undefined;
  return start(inline[1], inline[0].length, 'behind the rule, a number or letter before text opens a note');
}

/** Extracted: a superscript label is a line of its own with its text directly under it. */
function isLabelLine(sight: Sight): boolean {
  return sight.blanksBefore >= 1 && sight.segment.blanks === 0 && sight.at(1) !== undefined;
}

export const note: Construct = (sight, state) => {
  const opened = readNote(sight, state) ?? inList(sight, state);
  if (opened) {
    const number = Number(opened.label?.printed);
    return { ...opened, ...(state.inside !== '' && { inside: state.inside, listed: number || state.listed }) };
  }
  if (state.kind !== 'note' || state.interrupted) return undefined;
  // An endnote goes on until the next one, or until something that no note is like.
  if (state.inside === 'endnotes') return isFresh(sight, state) ? undefined : 'continue';
  // A note ends at a blank line unless the next line is indented.
  if (sight.facts.layout !== 'flowing') return undefined;
  // Where each line is a paragraph, the next one ends it too.
  if (readParagraphLabel(sight.text, sight.lexicon)?.number === state.next) return undefined;
  return (sight.blanksBefore === 0 && !sight.facts.unwrapped) || sight.indent >= 2 ? 'continue' : undefined;
};

/** A note of a list: behind a rule in a draft, or under the heading “Notes”. */
function inList(sight: Sight, state: State): Start | undefined {
  if (state.inside === 'rule' && sight.facts.layout === 'flowing') {
    return readPrintedNote(sight, state, state.listed === 0 ? undefined : state.listed);
  }
  if (state.inside !== 'endnotes') return undefined;
  const raised = readSuperscript(sight.text);
  const listed = LISTED.exec(sight.text);
  const mark = raised?.mark ?? listed?.[1];
  if (mark === undefined || Number(mark) !== state.listed + 1) return undefined;
  return start(mark, raised?.length ?? listed?.[0].length ?? 0, `under the heading of the notes, ${mark} is the next`);
}

/** The heading “Notes” alone on a line, before note 1 and not before the next paragraph. */
export const endnotes: Construct = (sight, state) => {
  const { text, lexicons, lexicon } = sight;
  if (text.length > 24 || state.zone !== 'body' || !isFresh(sight, state)) return undefined;
  const word = text.replace(/\s|[:：]$/g, '').toLowerCase();
  if (!lexicons.some((table) => table.endnotes.includes(word))) return undefined;
  const next = sight.at(1)?.text ?? '';
  const first = readSuperscript(next)?.mark ?? LISTED.exec(next)?.[1] ?? WRITTEN.exec(next)?.[1];
  if (first === undefined || (Number(first) !== 1 && !WRITTEN.test(next))) return undefined;
  if (readParagraphLabel(next, lexicon)?.number === state.next) return undefined;
  return {
    kind: 'heading',
    level: 3,
    inside: 'endnotes',
    reason: 'it is the word for “notes”, and the first note follows',
  };
};
