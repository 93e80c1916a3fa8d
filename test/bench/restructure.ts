/** How long it takes to change the structure of a long document, with every number and reference behind it, beside reading it. */
import { join } from 'node:path';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { parse } from '../../server/src/draft/parse';
import { everyBlock } from '../../server/src/draft/tree';
import { operationOf } from '../../server/src/features/restructure/operations';
import { isRefusal } from '../../server/src/features/restructure/change';
import type { OperationName } from '../../server/src/protocol';
import { openDraft, takeSnapshot } from '../../server/src/workspace/workspace';
import { SHARED, textsIn } from '../support/documents';
import { figure, median, percentile, printTable, timed, times } from './measure';

const ROUNDS = Number(process.env.ROUNDS ?? 20);

const NAMES: readonly OperationName[] = ['insertParagraphBefore', 'deleteParagraph', 'moveDown', 'insertFootnote'];

export async function measureRestructure(): Promise<void> {
  if (!SHARED) {
    console.log('changes of the structure: needs ../shared');
    return;
  }
  for (const { name, text } of textsIn(join(SHARED, 'corpus'), /\.txt$/).slice(0, 1)) {
    const rows: string[][] = [];
    const reads = Array.from({ length: ROUNDS }, () => timed(() => parse(text)));
    for (const operation of NAMES) {
      const taken: number[] = [];
      let said = '';
      for (let round = 0; round < ROUNDS; round++) {
        // Read anew each time, as after a keystroke: nothing is known from the round before.
        const snapshot = await takeSnapshot(openDraft('file:///draft.undoc', 1, text), memoryCorpus());
        const twelfth = everyBlock(snapshot.draft).find(
          ({ block }) => block.kind === 'paragraph' && block.number === 12,
        );
        const at = (twelfth?.at ?? 0) + 20;
        const started = performance.now();
        const outcome = operationOf(operation)?.run({ snapshot, span: { from: at, to: at } });
        taken.push(performance.now() - started);
        said = !outcome ? '' : isRefusal(outcome) ? outcome.cannot : outcome.summary;
      }
      rows.push([
        operation,
        figure(median(taken)),
        figure(percentile(taken, 0.95)),
        times(median(taken) / median(reads)),
        said.slice(0, 60),
      ]);
    }
    printTable(`paragraph 12 of ${name.slice(-40)}`, ['operation', 'median ms', '95 % ms', 'to a parse', 'said'], rows);
  }
}
