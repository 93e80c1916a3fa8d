/** What stands before the cursor: the words of its block, the line, and what kind of text it is. */
import type { Position } from '../../base/lineIndex';
import { shift } from '../../base/span';
import type { Passage } from '../../base/passage';
import { linesOf } from '../../draft/lines';
import { PROSE } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { isInComment } from '../../draft/comments';
import { textOf } from '../../draft/textOf';
import { blockAt, type Placed } from '../../draft/tree';
import type { ProfileId } from '../../config/levels';
import type { Register } from '../../languages/houseStyle';
import type { Language } from '../../languages/lexicon';

/** The line that the cursor stands in. */
export interface Line {
  readonly draft: Draft;
  /** Of the cursor; absolute. */
  readonly offset: number;
  readonly position: Position;
  readonly block: Placed;
  readonly language: Language;
  /** The profile of the settings, which says how wide brackets are. */
  readonly profile: ProfileId | undefined;
  /** The line before the cursor and behind it. Nothing is ever replaced outside of it. */
  readonly line: string;
  readonly behind: string;
}

export interface Typing extends Line {
  readonly register: Register;
  /** What the block says before the cursor, its last characters, with the spaces typed behind it. */
  readonly text: string;
  /** Where `text` begins in the words of the block. */
  readonly from: number;
  /** Where a list goes on and `text` is without its members before: the text with them, and the number of the last one. */
  readonly member?: { readonly text: string; readonly last: string };
}

/** So much of a block is looked at, in UTF-16 units. */
const LOOKED_AT = 400;

/** Undefined where nothing is completed: outside of what is written in sentences, in a comment, and on a line that is empty up to the cursor. */
export function lineAt(draft: Draft, asked: Position, profile: ProfileId | undefined): Line | undefined {
  const lines = linesOf(draft);
  const offset = lines.offset(asked);
  const position = lines.position(offset);
  const start = offset - position.character;
  const end = lines.offset({ line: position.line, character: Number.MAX_SAFE_INTEGER });
  // A line may be a megabyte long.
  const line = fromWhole(textOf(draft, { from: Math.max(start, offset - LOOKED_AT), to: offset }));
  const behind = textOf(draft, { from: offset, to: Math.min(end, offset + LOOKED_AT) });
  if (line.trim() === '' || isInComment(draft, offset)) return undefined;
  const block = blockAt(draft, offset - 1);
  if (!block || !isWritten(block)) return undefined;
  return { draft, offset, position, block, language: languageAt(draft, block.at), profile, line, behind };
}

/** Undefined in a label or a mark. */
export function typingIn(line: Line): Typing | undefined {
  const { block, offset } = line;
  const words = wordsBefore(passage(block.block), offset - block.at, line.line);
  if (words === undefined) return undefined;
  const text = words.length > LOOKED_AT ? fromWhole(words.slice(-LOOKED_AT)) : words;
  const register = block.block.kind === 'note' || opensBracket(text) ? 'note' : 'text';
  return { ...line, register, text, from: words.length - text.length };
}

/** Where citations are looked for. */
function isWritten({ block }: Placed): boolean {
  return PROSE.has(block.kind) && !(block.kind === 'title' && block.entry.zone === 'front');
}

/** The words of a passage before an offset of its block, and the white space that the line has behind them. */
function wordsBefore({ text, runs }: Passage, offset: number, line: string): string | undefined {
  const run = runs.findLast(({ from }) => from < offset);
  if (!run) return undefined;
  const { from, to } = shift({ from: 0, to: run.length }, run.from);
  const shown = text.slice(0, run.at + Math.min(offset, to) - from);
  const space = offset > to ? line.slice(to - offset) : '';
  return offset - to > line.length || /\S/.test(space) ? undefined : shown + space;
}

function fromWhole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '');
}

/** Whether a round bracket has been opened that is not closed yet. */
function opensBracket(text: string): boolean {
  let open = 0;
  // The label of a sub-paragraph has brackets of its own.
  const words = text.replace(/(?<=\d\s?)[(（]\p{L}{0,4}$/u, '');
  for (const [sign] of words.matchAll(/[()（）]/g)) open = '(（'.includes(sign) ? open + 1 : Math.max(0, open - 1);
  return open > 0;
}
