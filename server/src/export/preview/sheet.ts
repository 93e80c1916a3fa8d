/** The order in which a printed page has the blocks of a draft: notes after each section, each part on a sheet of its own. */
import { fact } from '../../base/lazy';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { ALL_LEXICONS } from '../../languages/index';
import { namesLetter } from '../../languages/letters';
import { noteAt, notes, type NoteNode } from '../../draft/notes';
import { partAt, topLevel, type PartNode, type Placed } from '../../draft/tree';

/** Rows of a table stand together. */
export interface SheetItem {
  readonly kind: 'block' | 'rows' | 'note';
  readonly blocks: readonly [Placed, ...Placed[]];
  readonly part: PartNode;
  /** The rank of a heading or title on the page, from 1 and without gaps, so that a reader can go by headings; else 0. */
  readonly rank: number;
  /** Of a note: whether it opens those of its section. */
  readonly opens: boolean;
  /** Of a title: whether it is an item of the agenda, which stands before the title of the document and its kind. */
  readonly isSubject: boolean;
}

/** Covers every block but furniture, each once. */
export const sheet: (draft: Draft) => readonly SheetItem[] = fact((draft) => {
  const items: SheetItem[] = [];
  const section = notesOfSections(draft);
  let rank = 0;
  const all = topLevel(draft);

  const flush = (part: PartNode, isLast = false): void => {
    for (const [index, placed] of section.flush(isLast).entries())
      items.push({ kind: 'note', blocks: [placed], part, rank: 0, opens: index === 0, isSubject: false });
  };

  const subjects = subjectsOf(all);
  let part = partAt(draft, 0);
  let rows: Placed[] | undefined;
  for (const placed of all) {
    const { block, at } = placed;
    const own = partAt(draft, at);
    if (own !== part || (block.kind === 'heading' && block.level === 1)) flush(part);
    if (own !== part) rank = Math.min(rank, 1);
    part = own;
    for (const child of block.children)
      if (child.block.kind === 'note') section.stands({ block: child.block, at: at + child.at });
    if (block.kind === 'furniture') continue;
    if (block.kind === 'note') {
      section.stands(placed);
      continue;
    }
    section.marks(placed);
    if (block.kind === 'table' && block.caption !== true) {
      if (rows && items.at(-1)?.kind === 'rows') rows.push(placed);
      else {
        rows = [placed];
        items.push({ kind: 'rows', blocks: rows as [Placed], part, rank: 0, opens: false, isSubject: false });
      }
      continue;
    }
    const wanted = rankOf(placed, part);
    if (wanted > 0) rank = Math.min(wanted, rank + 1);
    items.push({
      kind: 'block',
      blocks: [placed],
      part,
      rank: wanted > 0 ? rank : 0,
      opens: false,
      isSubject: subjects.has(block),
    });
  }
  flush(part, true);
  return items;
});

/** Which notes are printed behind a section: those that it marks, then those that stand in it and no mark names. */
function notesOfSections(draft: Draft): {
  readonly marks: (placed: Placed) => void;
  readonly stands: (note: Placed) => void;
  readonly flush: (isLast: boolean) => readonly Placed[];
} {
  const nodes = nodesOfNotes(draft);
  const printed = new Set<Placed['block']>();
  let marked: Placed[] = [];
  let unmarked: Placed[] = [];
  /** Those that a block marks, the first of them last. */
  const namedBy = ({ block, at }: Placed): Placed[] =>
    block.marks.flatMap(({ mark, from }) => noteAt(draft, mark, at + from)?.note ?? []).reverse();
  /** The last first, and behind each note those that it marks itself. */
  const add = (ahead: Placed[]): void => {
    for (let note = ahead.pop(); note; note = ahead.pop()) {
      if (printed.has(note.block)) continue;
      printed.add(note.block);
      marked.push(note);
      for (const inside of namedBy(note)) ahead.push(inside);
    }
  };
  return {
    marks: (placed) => {
      add(namedBy(placed));
    },
    stands: (note) => {
      if (nodes.get(note.block)?.reference === undefined) unmarked.push(note);
    },
    flush: (isLast) => {
      for (const note of unmarked) printed.add(note.block);
      for (const note of unmarked) add(namedBy(note));
      // Notes that only name one another come with no section.
      if (isLast)
        add(
          notes(draft)
            .flatMap(({ note }) => note ?? [])
            .sort((a, b) => b.at - a.at),
        );
      const section = [...marked, ...unmarked];
      marked = [];
      unmarked = [];
      return section;
    },
  };
}

/** The last two titles are that of the document and *Report of the Secretary-General*; a letter has one. */
function subjectsOf(all: readonly Placed[]): ReadonlySet<Placed['block']> {
  const end = all.findIndex(({ block }) => block.kind === 'part');
  const titles = all.slice(0, end < 0 ? all.length : end).filter(({ block }) => block.kind === 'title');
  const last = titles.at(-1);
  const isLetter = last && ALL_LEXICONS.some((lexicon) => namesLetter(passage(last.block).text, lexicon));
  return new Set(titles.slice(0, isLetter ? -1 : -2).map(({ block }) => block));
}

/** The number of a note among all of them, from 1: it names the note on the page. */
export const noteIds: (draft: Draft) => ReadonlyMap<NoteNode, number> = fact(
  (draft) => new Map(notes(draft).map((node, at) => [node, at + 1])),
);

const nodesOfNotes = fact(
  (draft: Draft) => new Map(notes(draft).flatMap((node) => (node.note ? [[node.note.block, node] as const] : []))),
);

/** The entry of a note's block; undefined for one without a label. */
export function nodeOf(draft: Draft, { block }: Placed): NoteNode | undefined {
  return nodesOfNotes(draft).get(block);
}

/** The title of the document is of the first rank, parts and chapters of the second, and so on. */
function rankOf({ block }: Placed, part: PartNode): number {
  const base = part.kind === 'main' ? 1 : 2;
  switch (block.kind) {
    case 'title':
      return base;
    case 'part':
      return 2;
    case 'heading':
      return base + (block.level ?? 3);
    default:
      return 0;
  }
}
