/** Second pass: a fold over segments that makes blocks. Can start at any block whose entry state is known. */
import { formatPart } from '../base/place';
import { symbolKey } from '../docsymbol/format';
import type { Start } from './construct';
import { read } from './constructs';
import { isNotesRule, readFurniture } from './constructs/furniture';
import { readNote, readPrintedNote } from './constructs/note';
import type { Facts } from './layout';
import { endsInConjunction, isFull, isStopped, lexiconOf, sight, type Sight } from './line';
import { findMarks, isMarkText, readMarkText } from './marks';
import type { Block, Child, Label, Mark } from './nodes';
import { openQuote, readQuote, type Quote } from './quote';
import { WIDEST, type Segment } from './segment';
import { FRESH, UNNUMBERED, type State } from './state';

/** Where the fold reads: the segments by index, and the facts of the whole document. */
export interface Source {
  readonly count: number;
  readonly facts: Facts;
  get(index: number): Segment | undefined;
}

export interface ReadBlock {
  readonly block: Block;
  /** The index of the segment behind the block. */
  readonly next: number;
  /** The state behind the block. */
  readonly state: State;
}

/** The block that starts at segment `index`, where the state is `entry`. Depends on nothing farther than AHEAD behind its end. */
export function readBlock(source: Source, index: number, entry: State): ReadBlock {
  const first = look(source, index);
  // A boundary is where some construct opened a block, so one does again; the fallback keeps this total.
  const start: Start = (first && read(first, entry)) ?? { kind: 'text', reason: 'nothing else fits' };
  const build = new Building(source, index, start, entry);
  let at = index + 1;
  while (at < source.count) {
    const here = look(source, at);
    if (!here) break;
    const taken = build.take(here, at);
    if (taken === 0) break;
    at += taken;
  }
  return { block: build.block(), next: at, state: build.state };
}

function look(source: Source, index: number): Sight | undefined {
  const segment = source.get(index);
  return segment && sight((at) => source.get(at), index, segment, source.facts);
}

/** A block while its lines are being read. */
class Building {
  state: State;
  private readonly segments: Segment[] = [];
  private readonly children: Child[] = [];
  private readonly marks: Mark[] = [];
  private readonly label: Label | undefined;
  private length = 0;
  /** Width of the last printed line so far: a superscript mark cuts one line into several. */
  private width = 0;
  /** Whether the last line ended in a mark that may have cut it. */
  private cut = false;
  private quote: Quote | undefined;

  constructor(
    private readonly source: Source,
    index: number,
    private readonly start: Start,
    private readonly entry: State,
  ) {
    this.state = enter(entry, start, source.facts);
    const segment = source.get(index);
    if (!segment) return;
    if (start.label) {
      const { printed, length } = start.label;
      this.label = { printed, from: segment.start, to: segment.start + length };
    }
    this.addLine(segment, false);
  }

  /** How many segments from here on belong to the block. */
  take(here: Sight, at: number): number {
    const { segment } = here;
    if (here.blanksBefore === 0 && isMarkText(segment.text) && this.takesMarks(segment.text)) {
      for (const { mark, from, to } of readMarkText(segment.text))
        this.addMark(mark, segment.start + from, segment.start + to);
      this.push(segment);
      this.cut = here.facts.layout === 'extracted';
      return 1;
    }
    const furniture = readFurniture(here, this.state);
    if (furniture) {
      // In a draft nothing goes on behind the notes, so that they are blocks of their own.
      const rule = isNotesRule(segment.text);
      const notes = rule && here.facts.layout === 'extracted' ? this.takeNotes(at + 1) : [];
      this.addChild(childBlock(furniture, [segment], this.entry));
      for (const note of notes) this.addChild(note);
      if (rule && here.facts.layout === 'flowing') this.state = { ...this.state, inside: 'rule', listed: 0 };
      return 1 + notes.reduce((sum, note) => sum + note.segments.length, 0);
    }
    if (here.facts.layout === 'extracted' && this.start.kind !== 'note' && readNote(here, this.state)) {
      const notes = this.takeNotes(at);
      for (const note of notes) this.addChild(note);
      return notes.reduce((sum, note) => sum + note.segments.length, 0);
    }
    // A superscript mark has cut a printed line in two.
    const goesOn = here.blanksBefore === 0 && here.indent <= 1 && this.cut;
    if (!goesOn && read(here, this.state)) return 0;
    this.addLine(segment, goesOn);
    return 1;
  }

  block(): Block {
    const { start, label } = this;
    return {
      kind: start.kind === 'text' && this.quote && !this.quote.tail ? 'quotation' : start.kind,
      length: this.length,
      segments: this.segments,
      children: this.children,
      marks: this.marks,
      ...(label && { label }),
      ...(start.number !== undefined && { number: start.number }),
      ...(start.level !== undefined && { level: start.level }),
      ...(start.part && { part: start.part }),
      ...(start.caption && { caption: start.caption }),
      ...(start.symbols && { symbols: start.symbols }),
      reason: start.reason,
      entry: this.entry,
    };
  }

  /**
   * A line of digits alone is a superscript only in an extraction, a letter only in its annexes and tables; asterisks
   * stand alone in mastheads of any layout.
   */
  private takesMarks(text: string): boolean {
    if (this.start.kind === 'furniture' || this.start.kind === 'note') return false;
    if (/^[a-z]$/.test(text) && this.state.part === 'main' && this.state.inside !== 'table') return false;
    if (this.source.facts.layout === 'extracted') return true;
    return text.startsWith('*') && STARRED.has(this.start.kind);
  }

  private addLine(segment: Segment, goesOn: boolean): void {
    const { facts } = this.source;
    const { kind } = this.start;
    const extracted = facts.layout === 'extracted';
    const labelled = this.segments.length === 0 && this.label ? this.label.to - segment.start : 0;
    const bare = (this.segments.length === 0 || this.state.bare) && labelled >= segment.text.length;
    const found =
      kind === 'furniture'
        ? []
        : findMarks(segment.text, {
            stars: STARRED.has(kind),
            bracketed: facts.bracketed && kind !== 'note',
            glued: extracted && kind !== 'note' ? this.state.note + 1 : undefined,
          }).filter(({ from }) => from >= labelled);
    for (const { mark, from, to } of found) this.addMark(mark, segment.start + from, segment.start + to);
    const last = found.at(-1);
    this.cut = extracted && last !== undefined && last.to === segment.text.length;
    const text = last && last.to === segment.text.length ? segment.text.slice(0, last.from) : segment.text;
    this.width = Math.min(WIDEST, goesOn ? this.width + segment.width : segment.width);
    this.state = {
      ...this.state,
      complete: isStopped(text) || endsInConjunction(text, facts.lexicon),
      paused: /[,，،]$/.test(text),
      full: isFull(this.width, facts),
      bare,
      quoted: this.readQuotes(segment),
      interrupted: false,
    };
    this.push(segment);
  }

  /** The marks of the quotation that is open behind this line, opened here or by a block before; empty where none is. */
  private readQuotes(segment: Segment): string {
    const { kind } = this.start;
    if (kind !== 'text' && kind !== 'quotation') return '';
    const { quoted } = this.entry;
    if (this.segments.length > 0) this.quote &&= readQuote(segment.text, this.quote);
    else if (quoted !== '') this.quote = readQuote(segment.text, { pair: quoted, depth: 1, tail: false });
    else this.quote = openQuote(segment.text, lexiconOf(segment, this.source.facts));
    // A straight mark does not say whether it opens or closes, so that none stays open behind its block.
    return this.quote && this.quote.depth > 0 && !this.quote.pair.startsWith('"') ? this.quote.pair : '';
  }

  private push(segment: Segment): void {
    this.segments.push(segment);
    this.length += segment.length;
  }

  private addMark(mark: string, from: number, to: number): void {
    this.marks.push({ mark, from: this.length + from, to: this.length + to });
    if (/^\d+$/.test(mark)) this.state = { ...this.state, note: Number(mark) };
    else if (mark.startsWith('*') && !this.state.stars.split(' ').includes(mark))
      this.state = { ...this.state, stars: `${this.state.stars}${mark} ` };
  }

  private addChild(block: Block): void {
    this.children.push({ at: this.length, first: this.segments.length, block });
    for (const segment of block.segments) this.push(segment);
    this.cut = false;
    this.state = { ...this.state, interrupted: true };
  }

  /** Extracted: the notes from segment `from` on, up to the page break, furniture or block that ends them. */
  private takeNotes(from: number): Block[] {
    const notes: Block[] = [];
    let open: { start: Start; segments: Segment[] } | undefined;
    let last: number | undefined;
    // A drafter has added it to a text taken out of a PDF: it is no foot of a page.
    const first = look(this.source, from);
    const written = first !== undefined && readNote(first, this.state) !== undefined;
    const close = (): void => {
      if (open) notes.push(childBlock(open.start, open.segments, this.entry));
      open = undefined;
    };
    for (let at = from; at < this.source.count; at++) {
      const here = look(this.source, at);
      if (!here) break;
      // A label alone has its text directly under it; one that a drafter has just written has none yet.
      const bare = open?.segments.length === 1 && open.start.label?.length === open.segments[0]?.text.length;
      const labelled = bare && here.blanksBefore === 0;
      if (!labelled && (here.pageBreak || (open && readFurniture(here, this.state)))) break;
      const start = labelled ? undefined : readPrintedNote(here, this.state, last);
      if (start) {
        close();
        open = { start, segments: [here.segment] };
        last = noteNumber(start.label?.printed ?? '') ?? last;
      } else if (open && (labelled || !(this.endsNotes(here) || (written && this.endsWritten(here, open.segments)))))
        open.segments.push(here.segment);
      else if (!open && !this.endsNotes(here)) {
        open = {
          start: { kind: 'note', reason: 'behind the rule, text whose mark is lost' },
          segments: [here.segment],
        };
      } else break;
    }
    close();
    // One mark that the extraction lost must not lose all that count on from it.
    const known = notes.map(({ label }) => Number(label?.printed)).filter((number) => number > this.state.note);
    if (known.length > 0) this.state = { ...this.state, note: Math.max(...known.slice(-8)) };
    return notes;
  }

  /** Whether a line behind a note that a drafter wrote is another block: behind a short finished line, or by its label. */
  private endsWritten(here: Sight, segments: readonly Segment[]): boolean {
    const last = segments.at(-1);
    if (here.blanksBefore === 0 || !last) return false;
    if (isStopped(last.text) && !isFull(last.width, here.facts)) return true;
    const opened = read(here, { ...this.state, kind: 'note', complete: true, full: false });
    return opened !== undefined && opened.kind !== 'text';
  }

  /** Whether a line behind a rule is no longer a note's: a part, a numbered heading, the next paragraph. */
  private endsNotes(here: Sight): boolean {
    const opened = read(here, { ...this.state, kind: 'note', complete: true, full: true });
    if (!opened) return false;
    if (opened.kind === 'part') return true;
    if (opened.kind === 'heading') return opened.number !== undefined || here.blanksBefore >= 2;
    return opened.kind === 'paragraph' && opened.number === this.state.next;
  }
}

function childBlock(start: Start, segments: readonly Segment[], entry: State): Block {
  const first = segments[0];
  return {
    kind: start.kind,
    length: segments.reduce((sum, { length }) => sum + length, 0),
    segments,
    children: [],
    marks: [],
    ...(start.label &&
      first && {
        label: { printed: start.label.printed, from: first.start, to: first.start + start.label.length },
      }),
    ...(start.symbols && { symbols: start.symbols }),
    reason: start.reason,
    entry,
  };
}

/** What may have an asterisk for a footnote mark. */
const STARRED = new Set<Start['kind']>(['masthead', 'title', 'heading', 'part']);

const BODY = new Set<Start['kind']>([
  'heading',
  'article',
  'table',
  'figure',
  'box',
  'paragraph',
  'subparagraph',
  'bullet',
  'quotation',
  'text',
  'signature',
]);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A joint document has a few symbols; what has more is no masthead, and the state stays small. */
const LONGEST_SYMBOLS = 200;

/** The state inside and behind a block that opens like this. */
function enter(state: State, start: Start, { headed }: Facts): State {
  const next: Writable<State> = {
    ...state,
    ...FRESH,
    kind: start.kind,
    inside: start.inside ?? (start.kind === 'note' ? state.inside : ''),
    listed: start.listed ?? 0,
  };
  if (start.kind === 'part' && start.part) {
    return {
      ...next,
      ...UNNUMBERED,
      zone: 'titles',
      part: formatPart(start.part),
    };
  }
  if (start.symbols && start.kind === 'masthead') {
    const keys = start.symbols.map(symbolKey).filter((key) => !state.symbols.split(' ').includes(key));
    const known = state.symbols.length < LONGEST_SYMBOLS ? keys : [];
    return { ...next, symbols: `${state.symbols}${known.map((key) => `${key} `).join('')}` };
  }
  const zone = BODY.has(start.kind) ? 'body' : state.zone;
  // Without running heads nobody asks for the symbols again, and an edit of the masthead ends there.
  if (zone === 'body' && !headed) next.symbols = '';
  if (start.compound !== undefined) return { ...next, zone, compound: start.compound, items: '' };
  if (start.kind === 'paragraph') return { ...next, zone, next: (start.number ?? 0) + 1, items: '' };
  // The paragraphs of each article are numbered from 1.
  if (start.kind === 'article') return { ...next, zone, article: start.article ?? 0, next: 1, items: '' };
  if (start.kind === 'subparagraph') return { ...next, zone, items: start.items ?? '' };
  if (start.kind !== 'heading') return { ...next, zone };
  if (start.sections) next.sections = start.sections;
  if (start.level === 1) return { ...next, zone, chapter: start.number ?? 0, section: 0, items: '', lettered: '' };
  if (start.level === 2) return { ...next, zone, section: start.number ?? 0, items: '', lettered: '' };
  return { ...next, zone, items: '', lettered: start.items ?? '' };
}

/** `7` → 7; of the letters of an annex their place, so that both count on. */
function noteNumber(mark: string): number | undefined {
  if (/^\d+$/.test(mark)) return Number(mark);
  return /^[a-z]$/.test(mark) ? mark.charCodeAt(0) - 96 : undefined;
}
