/** What the workers of the fuzz tests do: a number of damaged documents or of edits, wholly decided by the seed. */
import { parse, type Edit } from '../../server/src/draft/parse';
import type { Draft } from '../../server/src/draft/nodes';
import { findingsOf, unlike } from '../support/findings';
import { difference } from '../support/compare';
import type { TestDocument } from '../support/documents';
import { applyEdits, editSteps } from '../support/edits';
import { checkInvariants } from '../support/invariants';
import { minimise } from '../support/minimise';
import { mutate } from '../support/mutate';
import { random, type Random } from '../support/random';

export interface Job {
  readonly kind: 'documents' | 'edits' | 'pieces';
  /** The seed of the first document or round; each next one has the next number. Of pieces the first. */
  readonly seed: number;
  /** How many documents or edits at the least. */
  readonly count: number;
}

export interface Done {
  readonly kind: Job['kind'];
  readonly count: number;
  readonly failures: readonly string[];
}

/** So many edits a document: after more, a fresh one is a better test than what is left. */
const ROUND = 40;
/** A whole document costs as much as many windows. */
const WHOLE = 6;
/** Texts outside these are no test, or too dear a one. */
const SMALLEST = 200;
const LARGEST = 16_000;

export function runJob({ kind, seed, count }: Job, documents: readonly TestDocument[]): Done {
  const work = { documents: damaged, edits: edited, pieces };
  return { kind, ...work[kind](seed, count, documents) };
}

function damaged(seed: number, count: number, documents: readonly TestDocument[]): Omit<Done, 'kind'> {
  const failures: string[] = [];
  for (let i = seed; i < seed + count; i++) {
    const r = random(i);
    const source = r.pick(documents);
    const text = mutate(r.integer(4) === 0 ? source : { ...source, text: windowOf(source.text, r) }, r, documents);
    const problem = thrown(() => {
      checkAll(text);
    });
    if (problem === undefined) continue;
    const small = minimise(
      text,
      [],
      text,
      (smaller) =>
        thrown(() => {
          checkAll(smaller);
        }) !== undefined,
    );
    failures.push(
      `document SEED=${i} (${text.length} characters): ${problem}\nfrom ${JSON.stringify(small.text.slice(0, 4000))}`,
    );
  }
  return { count, failures };
}

function checkAll(text: string): void {
  findingsOf(checkInvariants(text), text);
}

function edited(seed: number, count: number, documents: readonly TestDocument[]): Omit<Done, 'kind'> {
  const failures: string[] = [];
  let done = 0;
  for (let round = seed; done < count; round++) {
    const r = random(round);
    const whole = r.integer(100) === 0;
    const source = r.pick(documents);
    const left = { edits: Math.min(whole ? WHOLE : ROUND, count - done) };
    done += left.edits;
    let failure: string | undefined;
    try {
      failure = editRound(whole ? source.text : windowOf(source.text, r), left, r, documents, whole);
    } catch (error) {
      failure = traced(error);
    }
    if (failure !== undefined) failures.push(`edits SEED=${round} of ${source.name}: ${failure}`);
  }
  return { count: done, failures };
}

function editRound(
  start: string,
  left: { edits: number },
  r: Random,
  documents: readonly TestDocument[],
  whole: boolean,
): string | undefined {
  let text = start;
  let { tree } = parse(text);
  while (left.edits > 0) {
    for (const edits of editSteps(text, tree, r, documents)) {
      if (left.edits-- <= 0) return undefined;
      const after = applyEdits(text, edits);
      const next = compared(tree, edits, after);
      if (typeof next === 'string') return report(text, edits, after, next);
      text = after;
      tree = next;
    }
    if (text.length < SMALLEST || (text.length > LARGEST && !whole)) {
      text = windowOf(r.pick(documents).text, r);
      ({ tree } = parse(text));
    }
  }
  return undefined;
}

/** The tree after the edits, or how it differs from that of a full parse. */
function compared(before: Draft | string, edits: readonly Edit[], after: string): Draft | string {
  try {
    const tree = typeof before === 'string' ? parse(before).tree : before;
    const found = parse(after, { tree, edits }).tree;
    const whole = parse(after).tree;
    return difference(found, whole) ?? unlike(found, whole, after) ?? found;
  } catch (error) {
    return traced(error);
  }
}

/** What was thrown, and the innermost places that it came from. */
function traced(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n', 4).join('\n') : String(error);
}

function report(before: string, edits: readonly Edit[], after: string, what: string): string {
  const again = (text: string, edit: Edit): string | undefined => {
    const next = compared(text, [edit], applyEdits(text, [edit]));
    return typeof next === 'string' ? next : undefined;
  };
  // The fault that was found, not another that any text has when it becomes empty.
  const alike = (other: string | undefined): boolean => other !== undefined && isThrown(other) === isThrown(what);
  const small = minimise(before, edits, after, (text, edit) => {
    const emptied = text.length + edit.text.length === edit.to - edit.from;
    return (after === '' || !emptied) && alike(again(text, edit));
  });
  const [edit] = small.edits;
  const now = (edit && again(small.text, edit)) ?? `${what} (only behind the edits before it)`;
  return `${now}\nbefore ${JSON.stringify(small.text)}\nedits ${JSON.stringify(small.edits)}`;
}

/**
 * A stretch of a document, mostly whole lines, three times in ten from its beginning. One to twelve kilobytes; short ones
 * are the more frequent, because there an edit meets a boundary more often and costs less.
 */
function windowOf(text: string, r: Random): string {
  const share = r.integer(1000) / 1000;
  const bytes = 1000 + Math.floor(share ** 4 * 11_000);
  const anywhere = r.integer(10) < 3 ? 0 : r.integer(Math.max(1, text.length - 1000));
  const length = Math.ceil(bytes / bytesPerUnit(text.slice(anywhere, anywhere + 200)));
  const from = r.integer(5) === 0 ? anywhere : text.lastIndexOf('\n', anywhere) + 1;
  return text.slice(Math.max(from, anywhere - 1000), anywhere + length);
}

/** Of UTF-8, a UTF-16 unit of this text. */
function bytesPerUnit(text: string): number {
  return Buffer.byteLength(text) / Math.max(1, text.length);
}

function thrown(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function isThrown(what: string): boolean {
  return /^\w*Error/.test(what);
}

/** A megabyte of the same few characters: on one line, or of line ends. */
function pieces(seed: number, count: number): Omit<Done, 'kind'> {
  const failures: string[] = [];
  for (const piece of PIECES.slice(seed, seed + count)) {
    const problem = thrown(() => {
      checkAll(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    });
    if (problem !== undefined) failures.push(`a megabyte of ${JSON.stringify(piece)}: ${problem}`);
  }
  return { count, failures };
}

export const PIECES = [
  '12. 第5段和(a)款，见A/60/341。',
  'a ',
  '(',
  '[^',
  '1',
  '第',
  '一',
  '*',
  'A/',
  '上文第1、',
  '“上文第1段',
  '上文第1(a)、2(i)、第3(b)、',
  '上文第I、第V、',
  '“[^',
  'paragraph 1 above ',
  '; 2. B',
  '“',
  '（',
  '(a）',
  'Article 3 ',
  '第三条 ',
  '\n',
  '\r',
  ' \n',
];
