/** Moves a citation in brackets into a footnote, and the text of a footnote into brackets. */
import { saysIbid } from '../../analysis/blockIbids';
import { t } from '../../base/l10n';
import type { Span } from '../../base/span';
import { shift } from '../../base/span';
import { fromBlock, toBlock } from '../../base/passage';
import { definitionsIn } from '../../checks/abbreviations/definitions';
import type { FixEdit } from '../../checks/rule';
import { bracketsRound } from '../../draft/brackets';
import type { Block, Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import type { Placed } from '../../draft/tree';
import { HOUSE_STYLES } from '../../languages/house/index';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { houseBrackets } from '../houseBrackets';
import { sentenceAt } from '../hover/sentence';
import { targetAt } from '../target';
import { languageAt } from '../../draft/partLanguage';
import { citedAt, isAlone } from './citedAt';
import { joined } from './joined';
import { isKept, isSeveral, namesSame } from './keptNotes';
import { freeNumber, markForm, RUNNING, STOPS, STOPS_BEFORE } from './marksInText';
import { insertNote, noteLines } from './noteLines';
import { noteNumbers, runAt, type NoteNumbers } from './noteNumbers';
import { renumbered } from './renumberNotes';
import { TO_FOOTNOTE, TO_TEXT, type Refactoring, type RefactorRequest } from './request';

/** On a citation in brackets in the text of a draft. */
export function footnoteActions({ snapshot, span }: RefactorRequest): Refactoring[] {
  const { draft } = snapshot;
  const cited = draft.layout === 'flowing' ? citedAt(draft, span) : undefined;
  if (!cited || cited.citation.quoted || !RUNNING.has(cited.block.block.kind)) return [];
  const all = noteNumbers(draft);
  const run = all && runAt(draft, all, cited.block.at);
  const brackets = bracketsRound(passage(cited.block.block), cited.citation);
  if (!run || !brackets || definesShortForm(cited.block.block, languageAt(draft, cited.block.at), brackets)) return [];
  const place: NewNote = { numbers: run, placed: cited.block, brackets };
  const tried = toFootnote(draft, place, { number: freeNumber(all), moved: [] });
  if (!tried || !isKept(draft, tried, 1)) return [];
  const number = nextNumber(place);
  const moved = renumbered(snapshot, { run, renumber: (old) => (old >= number ? old + 1 : old) });
  const edits = moved && toFootnote(draft, place, { number, moved });
  if (!edits || (isSeveral(all, run) && !namesSame(draft, edits, 1))) return [];
  return [{ title: t('Move into a footnote'), kind: TO_FOOTNOTE, edits }];
}

/**
 * What is defined in a note is not known in the text: `(A/93/341, hereinafter “the boat report”)`. Words between quotation
 * marks may define one without saying so.
 */
function definesShortForm(block: Block, language: Language, brackets: Span): boolean {
  const { text } = passage(block);
  if (QUOTATION_MARK.test(text.slice(brackets.from, brackets.to))) return true;
  // `(A/93/341) (“the boat report”)`
  if (/^\s*[(（]/u.test(text.slice(brackets.to))) return true;
  return definitionsIn({ block, language }).some(({ from, to }) => from < brackets.to && brackets.from < to);
}

const QUOTATION_MARK = /["“”„«»「」『』]/u;

interface NewNote {
  /** Those that are counted with it. */
  readonly numbers: NoteNumbers;
  readonly placed: Placed;
  /** In the passage of `placed`. */
  readonly brackets: Span;
}

/** The number of a note that comes, and what becomes of the others. */
interface Numbering {
  readonly number: number;
  readonly moved: readonly FixEdit[];
}

/** One more than that of the mark before. */
function nextNumber({ numbers, placed, brackets }: NewNote): number {
  const from = placed.at + toBlock(passage(placed.block), brackets).from;
  const before = numbers.marks.findLast((mark) => mark.placed.block.kind !== 'note' && mark.from < from);
  return (before?.number ?? 0) + 1;
}

function toFootnote(draft: Draft, place: NewNote, { number, moved }: Numbering): readonly FixEdit[] | undefined {
  const { numbers, placed, brackets } = place;
  const { block, at } = placed;
  const text = passage(block);
  const language = languageAt(draft, placed.at);
  const removed = shift(toBlock(text, brackets), at);
  if (brackets.from === 0 || !isAlone(draft, removed, text.text.slice(brackets.from, brackets.to))) return undefined;
  const { mark, stop } = HOUSE_STYLES[language];
  const [form, where] = mark;
  const used = markForm(draft, placed.at) ?? form;
  const inside = brackets.from + 1;
  const words = renumberedIn(text.text.slice(inside, brackets.to - 1), moved, (offset) => {
    const found = fromBlock(text, offset - at);
    return found === undefined ? undefined : found - inside;
  });
  const own = used.replace('#', String(number));
  const lines = `[^${number}]: ${asNote(words, stop)}`;
  const note = insertNote(draft, numbers, nextNumber(place), lines, placed);
  const edits = moved.filter((edit) => edit.to <= removed.from || edit.from >= removed.to);
  return joined([...edits, ...markEdits(draft, removed, own, where), note]);
}

/** The brackets out and the mark in, where the house has it: `text (A/93/120).` → `text.[^1]`, `texte[^1].` */
function markEdits(draft: Draft, removed: Span, mark: string, place: 'before' | 'behind'): readonly FixEdit[] {
  const before = textOf(draft, { from: Math.max(0, removed.from - 200), to: removed.from });
  const spaces = before.length - before.trimEnd().length;
  const from = removed.from - spaces;
  const stops = STOPS.exec(textOf(draft, { from: removed.to, to: removed.to + 8 }))?.[0].length ?? 0;
  const at = place === 'behind' ? removed.to + stops : from;
  if (at === from) return [{ from, to: removed.to, text: mark }];
  if (stops === 0) return [{ from, to: removed.to, text: mark }];
  return [
    { from, to: removed.to, text: '' },
    { from: at, to: at, text: mark },
  ];
}

/** On a mark, or on the label of a note. */
export function textNoteActions({ snapshot, span, profile }: RefactorRequest): Refactoring[] {
  const { draft, lines } = snapshot;
  const all = draft.layout === 'flowing' ? noteNumbers(draft) : undefined;
  const target = all && targetAt(snapshot, lines.position(span.from));
  const numbers = all && runAt(draft, all, span.from);
  if (!numbers || (target?.kind !== 'mark' && target?.kind !== 'noteLabel')) return [];
  const number = Number(target.note.mark);
  const marks = numbers.marks.filter((mark) => mark.number === number);
  const notes = numbers.notes.filter((note) => note.number === number);
  const [mark, otherMark] = marks;
  const [note, otherNote] = notes;
  if (!mark || otherMark || !note || otherNote || span.to > Math.max(target.span.to, span.from)) return [];
  if (!RUNNING.has(mark.placed.block.kind) || !isSimple(note.placed)) return [];
  // In running text `Ibid.` means nothing.
  if (saysIbid(note.placed.block, languageAt(draft, note.placed.at))) return [];
  if (hasSentences(note.placed.block, languageAt(draft, note.placed.at))) return [];
  const moving: Moving = { mark: mark.mark, holder: mark.placed, note: note.placed, profile };
  const tried = toText(draft, moving, []);
  if (!tried || !isKept(draft, tried, -1)) return [];
  const renumber = (old: number): number => (old > number ? old - 1 : old);
  const moved = renumbered(snapshot, { run: numbers, renumber, gone: number });
  const edits = moved && toText(draft, moving, moved);
  if (!edits || (isSeveral(all, numbers) && !namesSame(draft, edits, -1))) return [];
  return [{ title: t('Move the note into the text'), kind: TO_TEXT, edits }];
}

/** Brackets inside a sentence hold no more than one. A semicolon ends none here, nor does the stop of `док. A/93/341`. */
function hasSentences(block: Block, language: Language): boolean {
  const text = passage(block).text.trim();
  for (let at = 0; at < text.length; at++) {
    const { to } = sentenceAt(text, at, language);
    const rest = text.slice(to);
    if (rest === '') return false;
    const sentence = text.slice(at, to);
    const goesOn = /[;；]$/u.test(sentence) || (/\p{Ll}\.$/u.test(sentence) && /^\s+\p{Lu}+\//u.test(rest));
    if (!goesOn) return true;
    at = to;
  }
  return false;
}

/** One paragraph, in which no other note is. */
function isSimple({ block }: Placed): boolean {
  const { segments, children, marks } = block;
  const blank = segments.slice(0, -1).some((segment) => segment.blanks > 0);
  return children.length === 0 && marks.length === 0 && !blank && passage(block).text !== '';
}

interface Moving {
  readonly mark: Span;
  readonly holder: Placed;
  readonly note: Placed;
  readonly profile: RefactorRequest['profile'];
}

function toText(draft: Draft, moving: Moving, moved: readonly FixEdit[]): readonly FixEdit[] | undefined {
  const { mark, holder, note, profile } = moving;
  const language = languageAt(draft, holder.at);
  const text = passage(note.block);
  const whole = {
    from: note.at + toBlock(text, { from: 0, to: text.text.length }).from,
    to: note.at + note.block.length,
  };
  // A comment among the lines of the note would be lost.
  if (!isAlone(draft, whole, text.text)) return undefined;
  const words = renumberedIn(text.text, moved, (offset) => fromBlock(text, offset - note.at));
  const lines = noteLines(draft, note);
  const { spaced } = LEXICONS[language];
  const [open, close] = houseBrackets(language, draft, profile);
  const put = `${spaced ? ' ' : ''}${open}${asText(words, language)}${close}`;
  const behind = textOf(draft, { from: mark.to, to: mark.to + 4 });
  const before = textOf(draft, { from: Math.max(holder.at, mark.from - 8), to: mark.from });
  const stops = STOPS_BEFORE.exec(before)?.[0] ?? '';
  // The stop of an abbreviation goes with its word.
  const abbreviated = stops === '.' && /^\s\p{Ll}/u.test(behind);
  const at = abbreviated ? mark.from : mark.from - stops.length;
  // Where the script has no spaces, one that stood behind the mark goes with it.
  const gone = { from: mark.from, to: mark.to + (spaced ? 0 : (/^ (?=\S)/.exec(behind)?.[0].length ?? 0)) };
  const edits = moved.filter(
    ({ from, to }) => (to <= lines.from || from >= lines.to) && (to <= mark.from || from >= mark.to),
  );
  const taken: FixEdit[] =
    at === mark.from
      ? [{ ...gone, text: put }]
      : [
          { from: at, to: at, text: put },
          { ...gone, text: '' },
        ];
  return joined([...edits, ...taken, { ...lines, text: '' }]);
}

/** The words with the edits made that lie in them; `place` gives where an offset of the draft is in the words. */
function renumberedIn(words: string, edits: readonly FixEdit[], place: (offset: number) => number | undefined): string {
  return edits
    .map(({ from, to, text }) => ({ from: place(from), length: to - from, text }))
    .filter(
      (edit): edit is typeof edit & { from: number } =>
        edit.from !== undefined && edit.from >= 0 && edit.from < words.length,
    )
    .sort((a, b) => b.from - a.from)
    .reduce((before, { from, length, text }) => before.slice(0, from) + text + before.slice(from + length), words);
}

/** As a sentence of its own. */
function asNote(words: string, stop: string): string {
  const text = words.trim().replace(/^\p{Ll}(?=\p{L}|\.)/u, (letter) => letter.toUpperCase());
  return /[.。!?！？]$/u.test(text) ? text : text + stop;
}

/** Without the stop, and without the capital of a word that is no name. */
function asText(words: string, language: Language): string {
  const { see, resolution, decision } = LEXICONS[language].citations;
  const text = words.trim().replace(/[.。]$/u, '');
  const lower = text.toLowerCase();
  const plain = [...see, ...resolution, ...decision].some(
    (word) => lower.startsWith(word) && !/^\p{L}/u.test(lower.slice(word.length)),
  );
  return plain ? text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : text;
}
