/** How long the printed page of a draft takes, beside reading the draft. */
import { join } from 'node:path';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { parse } from '../../server/src/draft/parse';
import { previewOf } from '../../server/src/export/preview/preview';
import { openDraft, takeSnapshot } from '../../server/src/workspace/workspace';
import { SHARED, textsIn } from '../support/documents';
import { figure, median, percentile, printTable, timed, times } from './measure';

const ROUNDS = Number(process.env.ROUNDS ?? 20);

export async function measurePreview(): Promise<void> {
  const drafts = [
    ...(SHARED ? textsIn(join(SHARED, 'corpus'), /\.txt$/) : []),
    { name: '10,000 notes', text: noted() },
  ];
  const rows: string[][] = [];
  for (const { name, text } of drafts) {
    const reads = Array.from({ length: ROUNDS }, () => timed(() => parse(text)));
    const taken: number[] = [];
    let blocks = 0;
    for (let round = 0; round < ROUNDS; round++) {
      // Read anew each time, as after a keystroke: citations are found again, and judged.
      const snapshot = await takeSnapshot(openDraft('file:///draft.undoc', 1, text), memoryCorpus());
      const started = performance.now();
      blocks = previewOf(snapshot).blocks.length;
      taken.push(performance.now() - started);
    }
    rows.push([
      name.slice(-40),
      String(text.length),
      String(blocks),
      figure(median(taken)),
      figure(percentile(taken, 0.95)),
      times(median(taken) / median(reads)),
    ]);
  }
  printTable('the preview', ['draft', 'length', 'blocks', 'median ms', '95 % ms', 'to a parse'], rows);
}

function noted(): string {
  const numbers = Array.from({ length: 10_000 }, (_, at) => at + 1);
  const paragraphs = numbers.map((number) => `${number}. The rivers rise.[^${number}]`);
  const notes = numbers.map((number) => `[^${number}]: A/93/120, para. 3.`);
  return `A/95/412\n\n${[...paragraphs, ...notes].join('\n\n')}\n`;
}
