/** The tests' way into the code: marked text in, what was read out. */
import { deepStrictEqual } from 'node:assert';
import type { Block } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { topLevel, type Placed } from '../../server/src/draft/tree';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { ingest } from '../../server/src/corpus/ingest';
import { formatReader } from '../../server/src/sources/reader';
import { NO_OPTIONS, type CheckOptions } from '../../server/src/checks/options';
import { runChecks, type RuleFinding } from '../../server/src/checks/run';
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

/** What a case of a rule needs besides its text. */
export interface CaseOptions extends Partial<CheckOptions> {
  /** Published texts, each under the file name that is its key. */
  readonly corpus?: Readonly<Record<string, string>>;
}

export type CheckCase = (marked: string, options?: CaseOptions) => Promise<void>;

/** What a rule finds in a text. Throws what any rule throws. */
export async function findingsOf(id: string, text: string, options: CaseOptions = {}): Promise<readonly RuleFinding[]> {
  const { corpus = {}, ...rest } = options;
  const snapshot = await snapshotOf(text, corpus);
  const { findings } = runChecks(snapshot, { ...NO_OPTIONS, ...rest }, (_, error) => {
    throw error;
  });
  return findings.filter(({ rule }) => rule.id === id);
}

/**
 * A checker of one rule: runs the checks on the text without its marks, and compares what the rule finds with the marks:
 * `⟦reference-missing:第31段⟧`. Text without marks is text on which the rule is silent.
 */
export function casesOf(id: string): CheckCase {
  return async (marked, options) => {
    const { text } = readMarks(marked);
    const found = await findingsOf(id, text, options);
    deepStrictEqual(
      writeMarks(
        text,
        found.map(({ from, to }) => ({ name: id, from, to })),
      ),
      marked,
    );
  };
}

/** The text with the first fix of each finding of the rule made; findings without a fix leave it as it is. */
export async function fixed(id: string, text: string, options: CaseOptions = {}): Promise<string> {
  const findings = await findingsOf(id, text, options);
  const edits = findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []).sort((a, b) => b.from - a.from);
  return edits.reduce((before, { from, to, text: put }) => before.slice(0, from) + put + before.slice(to), text);
}
