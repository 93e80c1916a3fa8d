/** What holds of the commands on paragraphs, whatever the draft. */
import { ok, strictEqual } from 'node:assert';
import { parse } from '../../../../server/src/draft/parse';
import { isRefusal, type Change } from '../../../../server/src/features/restructure/change';
import { itemsOf } from '../../../../server/src/features/restructure/items';
import { renumber } from '../../../../server/src/features/restructure/renumber';
import type { Snapshot } from '../../../../server/src/workspace/workspace';
import { snapshotOf } from '../../../support/check';
import { testDrafts } from '../../../support/drafts';
import { random } from '../../../support/random';
import { textAfter } from '../../../support/restructure';
import { OPERATIONS, placeIn, wrongReferences } from '../../../support/structureEdits';

/** The edits that take a change back. */
function undoOf(text: string, { edits }: Change): Change {
  let by = 0;
  const back = edits.map(({ from, to, text: put }) => {
    const at = from + by;
    by += put.length - (to - from);
    return { from: at, to: at + put.length, text: text.slice(from, to) };
  });
  return { edits: back, summary: '' };
}

function isInOrder(snapshot: Snapshot): boolean {
  const cleaned = renumber({ snapshot, span: { from: 0, to: 0 } });
  return isRefusal(cleaned) || cleaned.edits.length === 0;
}

describe('the commands on paragraphs, on any draft', function () {
  // Hundreds of drafts are read, by machines that do other things as well.
  this.timeout(60_000);

  const drafts = testDrafts().filter(({ text }) => text.length < 60_000);

  it('give edits in order, which can be undone to the last byte, and leave each reference at its text', async () => {
    const r = random(21);
    for (let left = 150; left > 0; left--) {
      const { name, text, draft } = r.pick(drafts);
      const at = placeIn(draft, r);
      const operation = r.pick(Object.keys(OPERATIONS));
      const outcome = OPERATIONS[operation]?.({ snapshot: await snapshotOf(text), span: { from: at, to: at } });
      if (!outcome || isRefusal(outcome)) continue;
      const after = textAfter(text, outcome);
      strictEqual(textAfter(after, undoOf(text, outcome)), text);
      textAfter(text, outcome, true);
      const reported =
        Number(/(\d+) references? (?:is|are) for/.exec(outcome.summary)?.[1] ?? 0) +
        Number(/(\d+) references? (?:could|has moved|have moved)/.exec(outcome.summary)?.[1] ?? 0);
      // Where lines are lost or stand twice, nobody can say what belonged to a paragraph.
      if (name.startsWith('damaged')) continue;
      const wrong = wrongReferences(text, after, reported);
      ok(wrong.length === 0, `${name}, ${operation} at ${at}: ${outcome.summary}\n${wrong.join('\n')}`);
    }
  });

  it('clean up what is clean to itself', async () => {
    for (const { name, text } of drafts.slice(0, 40)) {
      const first = renumber({ snapshot: await snapshotOf(text), span: { from: 0, to: 0 } });
      if (isRefusal(first)) continue;
      const cleaned = textAfter(text, first);
      const second = renumber({ snapshot: await snapshotOf(cleaned), span: { from: 0, to: 0 } });
      ok(isRefusal(second) || second.edits.length === 0, `${name}: ${JSON.stringify(second)}`);
    }
  });

  it('take out again what they have put in', async () => {
    const r = random(22);
    for (let left = 60; left > 0; left--) {
      const { name, text, draft } = r.pick(drafts);
      const at = placeIn(draft, r);
      // What is inserted in a series that is out of order puts it in order.
      if (name.startsWith('damaged') && !isInOrder(await snapshotOf(text))) continue;
      const put = OPERATIONS['insert after']?.({ snapshot: await snapshotOf(text), span: { from: at, to: at } });
      if (!put || isRefusal(put)) continue;
      const more = textAfter(text, put);
      const place = put.caret?.from ?? 0;
      const taken = OPERATIONS['delete']?.({ snapshot: await snapshotOf(more), span: { from: place, to: place } });
      if (!taken || isRefusal(taken)) continue;
      const labels = (source: string): string =>
        itemsOf(parse(source).tree)
          .map(({ placed }) => placed.block.label?.printed ?? '')
          .join();
      strictEqual(labels(textAfter(more, taken)), labels(text), name);
    }
  });
});
