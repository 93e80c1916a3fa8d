/** The edits of a paste as VS Code takes them: one in the place of the selection, the others elsewhere. Knows nothing of VS Code. */
import type { PassagePosition, PlainRange, PasteResult } from '../../server/src/protocol';

type Edit = PasteResult['edits'][number];

export interface Shared {
  /** The one that replaces the selection; undefined where none does so exactly. */
  readonly main: Edit | undefined;
  readonly others: readonly Edit[];
}

/** `indented`: on such a line VS Code would indent every line of what it inserts itself. */
export function shared({ edits }: PasteResult, place: { range: PlainRange; indented: boolean }): Shared {
  const { range, indented } = place;
  const main = indented
    ? undefined
    : edits.find((edit) => isSame(edit.range.start, range.start) && isSame(edit.range.end, range.end));
  return { main, others: edits.filter((edit) => edit !== main) };
}

/** Where in the text of the main edit the cursor goes, in UTF-16 units; undefined where it goes elsewhere. */
export function caretIn({ edits, caret }: PasteResult, main: Edit): number | undefined {
  if (!caret) return undefined;
  // Where the main edit begins once the edits before it are made.
  let { line, character } = main.range.start;
  for (const { range, newText } of edits) {
    if (range === main.range || isBefore(main.range.start, range.end)) continue;
    const lines = linesOf(newText);
    line += lines.length - 1 - (range.end.line - range.start.line);
    if (range.end.line !== main.range.start.line) continue;
    const from = lines.length === 1 ? range.start.character : 0;
    character += from + (lines.at(-1)?.length ?? 0) - range.end.character;
  }
  const lines = linesOf(main.newText);
  const down = caret.line - line;
  if (down < 0 || down >= lines.length) return undefined;
  const column = down === 0 ? caret.character - character : caret.character;
  if (column < 0 || column > (lines[down]?.length ?? 0)) return undefined;
  const ends = main.newText.includes('\r\n') ? 2 : 1;
  return lines.slice(0, down).reduce((sum, text) => sum + text.length + ends, 0) + column;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function isSame(one: PassagePosition, other: PassagePosition): boolean {
  return one.line === other.line && one.character === other.character;
}

function isBefore(one: PassagePosition, other: PassagePosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
