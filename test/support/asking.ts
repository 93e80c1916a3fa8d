/** Asking a feature about the place of a cursor: `⟦|⟧` in the text of a draft. */
import { strictEqual } from 'node:assert';
import type { Position } from '../../server/src/base/lineIndex';
import { hover } from '../../server/src/features/hover';
import type { Commands } from '../../server/src/features/commands';
import type { Snapshot } from '../../server/src/workspace/workspace';
import { snapshotOf } from './check';
import { readMarks } from './marks';

export interface Asking {
  readonly snapshot: Snapshot;
  readonly position: Position;
}

/** The snapshot of a text with one cursor, beside a corpus of texts by the names of their files. */
export async function at(marked: string, corpus: Readonly<Record<string, string>> = {}): Promise<Asking> {
  const { text, cursors } = readMarks(marked);
  strictEqual(cursors.length, 1);
  const snapshot = await snapshotOf(text, corpus);
  return { snapshot, position: snapshot.lines.position(cursors[0] ?? 0) };
}

/** What a hover shows to a client that has no Markdown; with what the cursor stands in. */
export async function hoverAt(
  marked: string,
  corpus: Readonly<Record<string, string>> = {},
): Promise<{ readonly text: string; readonly over: string } | undefined> {
  const { snapshot, position } = await at(marked, corpus);
  const found = hover(snapshot, position, { markdown: false, commands: {} });
  if (!found?.range) return undefined;
  const { text } = readMarks(marked);
  const [from, to] = [found.range.start, found.range.end].map((end) => snapshot.lines.offset(end));
  return { text: (found.contents as { value: string }).value, over: text.slice(from, to) };
}

/** The same as Markdown, for a client with these commands. */
export async function markdownAt(
  marked: string,
  corpus: Readonly<Record<string, string>> = {},
  commands: Commands = {},
): Promise<string | undefined> {
  const { snapshot, position } = await at(marked, corpus);
  const found = hover(snapshot, position, { markdown: true, commands });
  return found && (found.contents as { value: string }).value;
}

/** The lines of a draft with what is in the ranges put into `⟦…⟧`; of a cursor alone its line from there on. */
export function textsIn(
  { snapshot }: Asking,
  text: string,
  ranges: readonly { start: Position; end: Position }[],
): string[] {
  return ranges.map(({ start, end }) => text.slice(snapshot.lines.offset(start), snapshot.lines.offset(end)));
}
