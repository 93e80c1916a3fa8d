/** A thousand random changes of the structure of published documents. */
import { deepStrictEqual, ok } from 'node:assert';
import { basename, join } from 'node:path';
import { openDraft, takeSnapshot } from '../../server/src/workspace/workspace';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { SHARED, textsIn } from '../support/documents';
import { findingsOf } from '../support/findings';
import { random } from '../support/random';
import { parse } from '../../server/src/draft/parse';
import { notes } from '../../server/src/draft/notes';
import { passage } from '../../server/src/draft/passage';
import { everyBlock } from '../../server/src/draft/tree';
import type { Draft } from '../../server/src/draft/nodes';
import type { OperationName } from '../../server/src/protocol';
import { isRefusal } from '../../server/src/features/restructure/change';
import { operationOf } from '../../server/src/features/restructure/operations';
import { insertFootnote } from '../../server/src/features/restructure/insertFootnote';
import { editedText } from '../../server/src/features/restructure/prepared';
import { OPERATIONS, placeIn, wrongReferences } from '../support/structureEdits';

describe('a thousand changes of the structure', function () {
  if (!SHARED) {
    it.skip('needs ../shared', () => undefined);
    return;
  }
  const five = textsIn(join(SHARED, 'corpus'), /\.txt$/);
  const names = ['A-RES-76-1', 'A-RES-76-101', 'A-RES-76-137', 'A-RES-76-84', 'A-RES-76-209'];
  const resolutions = textsIn(join(SHARED, 'parallel'), /\.txt$/).filter(({ name }) =>
    names.includes(basename(name, '.txt')),
  );
  const each = Math.ceil(1000 / (five.length + resolutions.length));

  it('leave every reference at its text, or report it', async () => {
    const r = random(Number(process.env['SEED'] ?? 8));
    const refused = new Map<string, number>();
    const done = new Map<string, number>();
    const wrong: string[] = [];
    for (const { name, text: original } of [...five, ...resolutions]) {
      let text = original;
      for (let left = each; left > 0; left--) {
        const snapshot = await takeSnapshot(openDraft('file:///draft.undoc', 1, text), memoryCorpus());
        const at = placeIn(snapshot.draft, r);
        const operation = r.pick(Object.keys(OPERATIONS));
        const outcome = OPERATIONS[operation]?.({ snapshot, span: { from: at, to: at } });
        if (!outcome) continue;
        if ('cannot' in outcome) {
          const why = `${operation}: ${outcome.cannot.replace(/“[^”]*”|\d+|\(\w+\)/g, '…')}`;
          refused.set(why, (refused.get(why) ?? 0) + 1);
          if (process.env['VERBOSE'] === '2') console.log(basename(name), operation, at, outcome.cannot);
          continue;
        }
        const after = editedText(text, outcome.edits);
        const reported =
          Number(/(\d+) references? (?:is|are) for/.exec(outcome.summary)?.[1] ?? 0) +
          Number(/(\d+) references? could/.exec(outcome.summary)?.[1] ?? 0);
        done.set(operation, (done.get(operation) ?? 0) + 1);
        for (const one of wrongReferences(text, after, reported))
          wrong.push(
            `${name.slice(-30)} ${operation} at ${at} (line ${snapshot.lines.position(at).line + 1}): ${outcome.summary}\n   ${one}`,
          );
        text = after;
      }
    }
    if (process.env['VERBOSE'])
      console.log(
        Object.fromEntries(done),
        [...refused].sort((a, b) => b[1] - a[1]),
      );
    ok([...done.values()].reduce((sum, count) => sum + count, 0) > 0);
    deepStrictEqual(wrong, []);
  });
});

describe('a footnote in the middle of a published document', function () {
  if (!SHARED) {
    it.skip('needs ../shared', () => undefined);
    return;
  }
  for (const { name, text } of textsIn(join(SHARED, 'corpus'), /\.txt$/)) {
    if (notes(parse(text).tree).length < 2) continue;
    it(`leaves every other mark at its note: ${basename(name, '.txt').slice(0, 3)}`, async () => {
      const snapshot = await takeSnapshot(openDraft('file:///draft.undoc', 1, text), memoryCorpus());
      const before = notedWords(snapshot.draft);
      const paragraphs = everyBlock(snapshot.draft).filter(({ block }) => block.kind === 'paragraph');
      let made = 0;
      for (const { at, block } of paragraphs.slice(paragraphs.length / 2)) {
        const offset = at + Math.floor(block.length / 2);
        const outcome = insertFootnote({ snapshot, span: { from: offset, to: offset } });
        if ('cannot' in outcome) continue;
        const after = notedWords(parse(editedText(text, outcome.edits)).tree);
        const number = Number(/Inserted footnote (\d+)/.exec(outcome.summary)?.[1]);
        const expected = before.map(([mark, words]) => [mark >= number ? mark + 1 : mark, words] as const);
        const others = after.filter(([mark]) => mark !== number);
        deepStrictEqual(others, expected, `at ${offset}: ${outcome.summary}`);
        if (++made === 5) break;
      }
      ok(made > 0);
    });
  }
});

describe('a day of changes of a published report', function () {
  if (!SHARED) {
    it.skip('needs ../shared', () => undefined);
    return;
  }
  const shared = SHARED;

  it('leaves nothing that the checks find, and every reference at its text', async () => {
    const corpus = memoryCorpus();
    const original = textsIn(join(shared, 'corpus'), /\.txt$/)[0]?.text ?? '';
    let text = original;
    const said: string[] = [];
    const change = async (operation: OperationName, number: number, words?: string): Promise<void> => {
      const snapshot = await takeSnapshot(openDraft('file:///draft.undoc', 1, text), corpus);
      const paragraph = everyBlock(snapshot.draft).find(
        ({ block }) => block.kind === 'paragraph' && block.number === number,
      );
      ok(paragraph, `paragraph ${number}`);
      // In the middle of its words, where a drafter would put a note, too.
      const at = paragraph.at + Math.floor(paragraph.block.length / 2);
      const outcome = operationOf(operation)?.run({ snapshot, span: { from: at, to: at } });
      ok(outcome && !isRefusal(outcome), `${operation} at ${number}`);
      said.push(outcome.summary);
      const reported = Number(/(\d+) references? (?:is|are) for/.exec(outcome.summary)?.[1] ?? 0);
      const after = editedText(text, outcome.edits);
      deepStrictEqual(wrongReferences(text, after, reported), [], outcome.summary);
      const caret = outcome.caret?.from ?? 0;
      text = words === undefined ? after : after.slice(0, caret) + words + after.slice(caret);
    };
    const found = (of: string): readonly string[] =>
      findingsOf(parse(of).tree, of)
        .map(({ rule }) => rule.id)
        .sort();
    await change('insertParagraphBefore', 48, '秘书长欢迎这一进展。');
    await change('insertFootnote', 52, '见A/93/341，第5段。');
    await change('moveDown', 30);
    await change('deleteParagraph', 75);
    deepStrictEqual(found(text), found(original), said.join('\n'));
  });
});

/** Each note with a number and a mark, in the order of the marks: the number, and the words without references to notes. */
function notedWords(draft: Draft): readonly (readonly [number, string])[] {
  return notes(draft).flatMap(({ mark, reference, note }) =>
    reference && note && /^\d+$/.test(mark)
      ? [[Number(mark), passage(note.block).text.replace(/\d+/g, '#')] as const]
      : [],
  );
}
