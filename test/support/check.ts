/** The tests' way into the code: marked text in, what was read out. */
import { deepStrictEqual } from 'node:assert';
import type { Block } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { topLevel, type Placed } from '../../server/src/draft/tree';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { ingest } from '../../server/src/corpus/ingest';
import { formatReader } from '../../server/src/sources/reader';
import { runChecks } from '../../server/src/checks/run';
import { openDraft, takeSnapshot, type Snapshot } from '../../server/src/workspace/workspace';
import { memoryHost } from './memoryHost';
import { readMarks, writeMarks, type MarkedSpan } from './marks';

/** `heading 2`, `paragraph`: the kind of a block as the tests write it. */
export function kindOf({ kind, level }: Block): string {
  return level === undefined ? kind : `${kind} ${level}`;
}

/** From the first to the last character of a block that its passage or its label shows. */
function printed({ block, at }: Placed): MarkedSpan {
  let from = -1;
  let to = -1;
  let here = at;
  const children = new Set(
    block.children.flatMap(({ first, block: child }) => child.segments.map((_, k) => first + k)),
  );
  block.segments.forEach((segment, index) => {
    if (!children.has(index)) {
      if (from < 0) from = here + segment.start;
      to = here + segment.start + segment.text.length;
    }
    here += segment.length;
  });
  return { name: kindOf(block), from, to };
}

/** Parses the text without its marks, and compares the blocks with the marks: `⟦paragraph:12. 此外，…⟧`. */
export function checkBlocks(marked: string): void {
  const { text } = readMarks(marked);
  const found = [...topLevel(parse(text).tree)].map(printed).filter(({ to, from }) => to > from);
  deepStrictEqual(writeMarks(text, found), marked);
}

/** `[kind, label, text]` of every block, notes and furniture inside blocks indented behind them. */
export function blocksOf(text: string): string[] {
  const line = (block: Block): string =>
    [kindOf(block), block.label?.printed, passage(block).text].filter(Boolean).join(' | ');
  return [...topLevel(parse(text).tree)].flatMap(({ block }) => [
    line(block),
    ...block.children.map((child) => `  ${line(child.block)}`),
  ]);
}

/** A draft with a corpus of these texts, each under the file name that is its key. */
export async function snapshotOf(text: string, corpus: Readonly<Record<string, string>> = {}): Promise<Snapshot> {
  const files = Object.fromEntries(
    Object.entries(corpus).map(([name, content]) => [`file:///corpus/${name}`, content]),
  );
  const memory = memoryCorpus();
  if (Object.keys(files).length > 0) {
    const host = memoryHost(files);
    memory.replace((await ingest(host, ['file:///corpus'], formatReader(host))).documents);
  }
  return takeSnapshot(openDraft('file:///draft.undoc', 1, text), memory);
}

/** Runs all rules on the text without its marks, and compares the findings with the marks: `⟦reference-missing:第31段⟧`. */
export async function checkFindings(marked: string, corpus: Readonly<Record<string, string>> = {}): Promise<void> {
  const { text } = readMarks(marked);
  const snapshot = await snapshotOf(text, corpus);
  const found = runChecks(snapshot, (_, error) => {
    throw error;
  });
  deepStrictEqual(
    writeMarks(
      text,
      found.map(({ rule, from, to }) => ({ name: rule.id, from, to })),
    ),
    marked,
  );
}
