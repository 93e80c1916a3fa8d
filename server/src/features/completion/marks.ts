/** Footnote marks behind `[^`: the notes that have no mark yet, then all others, then the next free number. */
import { firstWords } from '../../base/firstWords';
import { t } from '../../base/l10n';
import { notes, type NoteNode } from '../../draft/notes';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { partAt } from '../../draft/tree';
import { HOUSE_STYLES } from '../../languages/house/index';
import { listed, type Suggestion, type Suggestions } from './suggestion';
import type { Line } from './typing';

/** As a Chinese keyboard types it, too. */
const OPEN = /([[【［])[\^＾]([^\]】］[【［\s]{0,16})$/u;
const CLOSES: Readonly<Record<string, string>> = { '[': ']', '【': '】', '［': '］' };
const LONGEST = 100;

interface Opened {
  readonly typed: string;
  /** What is put behind the mark. */
  readonly close: string;
  /** How much of what is behind the cursor is the rest of the mark. */
  readonly rest: number;
  /** Whether the line begins with it: a note is being written, and not its mark. */
  readonly isNote: boolean;
}

/** Undefined where no mark has been opened. */
export function noteMarks({ draft, line, behind, language, offset }: Line): Suggestions | undefined {
  const opened = openedIn(line, behind, language);
  if (!opened) return undefined;
  const part = partAt(draft, offset);
  // Letters and asterisks have their own meaning in each part.
  const all = notes(draft).filter(
    (node) => !isTyped(node, offset) && (/^\d+$/.test(node.mark) || partOf(draft, node) === part),
  );
  const isWanted = ({ note, reference }: NoteNode): boolean =>
    opened.isNote ? note === undefined : reference === undefined;
  const known = opened.isNote
    ? all.filter(isWanted)
    : [...all.filter(isWanted), ...all.filter((node) => !isWanted(node))];
  return listed(items(known, nextNumber(draft, offset), opened));
}

function openedIn(line: string, behind: string, language: Line['language']): Opened | undefined {
  const match = OPEN.exec(line);
  if (!match) return undefined;
  const [all, open = '', typed = ''] = match;
  const before = line.slice(0, -all.length);
  const isNote = before.trim() === '';
  const [form] = HOUSE_STYLES[language].mark;
  const bracket = form.startsWith('(') && before.endsWith('(') ? ')' : '';
  const close = `${CLOSES[open] ?? ']'}${bracket}${isNote ? ': ' : ''}`;
  const rest = /^[\p{L}\d*]{0,16}[\]】］]\)?:? ?/u.exec(behind)?.[0] ?? '';
  return {
    typed,
    close,
    rest: bracket === '' ? rest.replace(/\)?(:? ?)$/, isNote ? '$1' : '').length : rest.length,
    isNote,
  };
}

function* items(known: readonly NoteNode[], next: string, opened: Opened): Generator<Suggestion> {
  const { typed, close, rest } = opened;
  const seen = new Set<string>();
  for (const { mark, note, reference } of known) {
    if (!mark.startsWith(typed) || seen.has(mark)) continue;
    seen.add(mark);
    const detail = note ? firstWords(passage(note.block).text.replace(/\s+/g, ' ').trim(), LONGEST) : '';
    const span = note ? { from: note.at, to: note.at + note.block.length } : reference;
    const about = span && { kind: 'draft' as const, span };
    yield {
      kind: 'note',
      label: mark,
      detail,
      insert: mark + close,
      typed: typed.length,
      rest,
      ...(about && { about }),
    };
  }
  if (next.startsWith(typed) && !seen.has(next))
    yield { kind: 'note', label: next, detail: t('new note'), insert: next + close, typed: typed.length, rest };
}

/** Behind every number that a mark or a note has, but for the one that is being typed. */
export function nextNumber(draft: Draft, offset: number): string {
  const numbers = notes(draft).flatMap((node) =>
    /^\d{1,6}$/.test(node.mark) && !isTyped(node, offset) ? [Number(node.mark)] : [],
  );
  return String(1 + numbers.reduce((most, number) => Math.max(most, number), 0));
}

/** A mark of no note, in which the cursor stands. */
function isTyped({ note, reference }: NoteNode, offset: number): boolean {
  return !note && reference !== undefined && reference.from < offset && offset <= reference.to;
}

function partOf(draft: Draft, { note, reference }: NoteNode): ReturnType<typeof partAt> {
  return partAt(draft, reference?.from ?? note?.at ?? 0);
}
