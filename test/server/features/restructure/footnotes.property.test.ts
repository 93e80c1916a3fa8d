/** What holds of the operations on footnotes, whatever the draft: every mark and every reference names the note that it named. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { isRefusal, type Outcome } from '../../../../server/src/features/restructure/change';
import { OPERATIONS } from '../../../../server/src/features/restructure/operations';
import { opensWithIbid } from '../../../../server/src/analysis/blockIbids';
import { noteAt } from '../../../../server/src/draft/notes';
import { parse } from '../../../../server/src/draft/parse';
import { textOf } from '../../../../server/src/draft/textOf';
import { everyBlock } from '../../../../server/src/draft/tree';
import type { OperationName } from '../../../../server/src/protocol';
import { snapshotOf } from '../../../support/check';
import { testDrafts } from '../../../support/drafts';
import { footnoteDraft, namedIn } from '../../../support/footnoteDrafts';
import { random } from '../../../support/random';
import { textAfter } from '../../../support/restructure';

const DRAFTS = 120;

async function run(operation: OperationName, text: string, offset = 0): Promise<Outcome> {
  return OPERATIONS[operation].run({ snapshot: await snapshotOf(text), span: { from: offset, to: offset } });
}

/** The inverse edits give every character back. */
function undone(text: string, outcome: Exclude<Outcome, { readonly cannot: string }>): void {
  const after = textAfter(text, outcome);
  let shift = 0;
  const inverse = outcome.edits.map(({ from, to, text: put }) => {
    const at = from + shift;
    shift += put.length - (to - from);
    return { from: at, to: at + put.length, text: text.slice(from, to) };
  });
  strictEqual(textAfter(after, { edits: inverse, summary: '' }), text);
}

describe('the operations on footnotes, on random drafts', function () {
  // Hundreds of drafts are read, by machines that do other things as well.
  this.timeout(60_000);

  it('insert one at any place, and leave every other mark and reference its note', async () => {
    let made = 0;
    for (let seed = 0; seed < DRAFTS; seed++) {
      const r = random(seed);
      const text = footnoteDraft(r, { inOrder: r.integer(3) > 0 });
      const offset = r.integer(text.length + 2);
      const outcome = await run('insertFootnote', text, offset);
      if (isRefusal(outcome)) continue;
      made++;
      undone(text, outcome);
      const after = textAfter(text, outcome);
      const [was, is] = [namedIn(text), namedIn(after)];
      const at = is.marks.indexOf('new');
      ok(at >= 0, `seed ${seed}`);
      deepStrictEqual(is.marks.toSpliced(at, 1), was.marks, `seed ${seed}:\n${after}`);
      deepStrictEqual(is.references, was.references, `seed ${seed}:\n${after}`);
      const { caret = { from: -1, to: -1 }, back = { from: -1, to: -1 } } = outcome;
      ok(/\[\^\d+\]: $/.test(after.slice(0, caret.from)), `seed ${seed}`);
      ok(/\[\^\d+\]\)?$/.test(after.slice(0, back.from)), `seed ${seed}`);
    }
    ok(made > DRAFTS / 4, `${made} of ${DRAFTS}`);
  });

  it('delete one, and leave every other mark and reference its note', async () => {
    let made = 0;
    for (let seed = 0; seed < DRAFTS; seed++) {
      const r = random(1000 + seed);
      const text = footnoteDraft(r, { inOrder: r.integer(3) > 0 });
      const all = [...text.matchAll(/\[\^/g)];
      const outcome = await run('deleteFootnote', text, r.pick(all).index + 1);
      if (isRefusal(outcome)) continue;
      made++;
      undone(text, outcome);
      const after = textAfter(text, outcome, true);
      const [was, is] = [namedIn(text), namedIn(after)];
      const gone = was.marks.filter((id) => !is.marks.includes(id));
      strictEqual(new Set(gone).size, 1, `seed ${seed}:\n${text}\n${after}`);
      deepStrictEqual(
        is.marks,
        was.marks.filter((id) => !gone.includes(id)),
        `seed ${seed}:\n${text}\n${after}`,
      );
      for (const [name, id] of was.references)
        strictEqual(is.references.get(name), gone.includes(id) ? 'asked' : id, `seed ${seed}:\n${text}\n${after}`);
    }
    ok(made > DRAFTS / 2, `${made} of ${DRAFTS}`);
  });

  it('sort them: the numbers of the text rise, every mark has its note, and once is enough', async () => {
    let made = 0;
    for (let seed = 0; seed < DRAFTS; seed++) {
      const r = random(2000 + seed);
      const text = footnoteDraft(r, { inOrder: r.integer(4) === 0 });
      const outcome = await run('sortNotes', text);
      if (isRefusal(outcome)) continue;
      made++;
      undone(text, outcome);
      const after = textAfter(text, outcome);
      const [was, is] = [namedIn(text), namedIn(after)];
      deepStrictEqual(is.marks, was.marks, `seed ${seed}:\n${text}\n${after}`);
      deepStrictEqual(is.references, was.references, `seed ${seed}:\n${text}\n${after}`);
      for (const numbers of is.numbers) {
        const firsts = [...new Set(numbers)];
        deepStrictEqual(
          firsts,
          firsts.map((_, at) => at + 1),
          `seed ${seed}:\n${after}`,
        );
      }
      const again = await run('sortNotes', after);
      ok(!isRefusal(again) && again.edits.length === 0, `seed ${seed}:\n${after}`);
    }
    ok(made > DRAFTS / 2, `${made} of ${DRAFTS}`);
  });

  it('change of any draft nothing but what they say', async () => {
    const r = random(5);
    for (const { name, text } of testDrafts()) {
      for (const operation of ['insertFootnote', 'deleteFootnote', 'sortNotes'] as const) {
        const marks = [...text.matchAll(/\[\^/g)];
        const offset =
          operation === 'deleteFootnote' && marks.length > 0 ? r.pick(marks).index + 1 : r.integer(text.length + 2);
        const outcome = await run(operation, text, offset);
        if (isRefusal(outcome)) {
          ok(outcome.cannot.endsWith('.'), outcome.cannot);
          continue;
        }
        undone(text, outcome);
        const [was, is] = [text, textAfter(text, outcome)].map(notesOfMarks);
        const [longer = [], shorter = []] = operation === 'insertFootnote' ? [is, was] : [was, is];
        let at = 0;
        for (const note of longer)
          if (
            (at < shorter.length && [note, IBID].includes(shorter[at] ?? '')) ||
            (note === IBID && at < shorter.length)
          )
            at++;
        strictEqual(at, shorter.length, `${operation} in ${name}`);
      }
    }
  });
});

/** It may have been written out. */
const IBID = 'ibid.';

/** For each mark in the text the words of its note, whatever numbers are in them. */
function notesOfMarks(text: string): string[] {
  const draft = parse(text).tree;
  return everyBlock(draft).flatMap(({ block, at }) =>
    block.kind === 'note'
      ? []
      : block.marks.map(({ mark, from }) => {
          const note = noteAt(draft, mark, at + from)?.note;
          if (note && opensWithIbid(note.block)) return IBID;
          return note
            ? textOf(draft, { from: note.at, to: note.at + note.block.length })
                .replace(/\d+/g, '#')
                .trim()
            : '';
        }),
  );
}
