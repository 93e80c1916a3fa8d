/** Damaged documents and random edits. Short with a fixed seed in the test suite; `npm run soak` is the long form. */
import { ok } from 'node:assert';
import { parse, type Edit } from '../../server/src/draft/parse';
import { checkInvariants, fingerprint } from '../support/invariants';
import { edit, mutate } from '../support/mutate';
import { random } from '../support/random';
import { seeds } from '../support/documents';

const SOAK = process.env.SOAK === '1';
const SEED = Number(process.env.SEED ?? 20261121);
const DOCUMENTS = SOAK ? 100_000 : 2_000;
const EDITS = SOAK ? 50_000 : 1_000;

describe(`damaged documents, seed ${SEED}`, function () {
  this.timeout(SOAK ? 0 : 300_000);

  it(`${DOCUMENTS} mutated documents: no throw, every character covered`, () => {
    const documents = seeds();
    for (let i = 0; i < DOCUMENTS; i++) {
      const r = random(SEED + i);
      const text = mutate(r.pick(documents), r, documents);
      try {
        checkInvariants(text);
      } catch (error) {
        throw new Error(`document ${i} (SEED=${SEED + i}, ${text.length} characters): ${String(error)}`, {
          cause: error,
        });
      }
    }
  });

  it('a megabyte on one line, and a megabyte of line ends', () => {
    for (const piece of [
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
      '\n',
      '\r',
      ' \n',
    ]) {
      checkInvariants(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    }
  });
});

describe(`edits, seed ${SEED}`, function () {
  this.timeout(SOAK ? 0 : 300_000);

  it(`after each of ${EDITS} random edits the tree is that of a full parse`, () => {
    const documents = seeds();
    // Deletions outweigh insertions: after a hundred edits a fresh document is a better test than what is left.
    for (let round = 0; round < EDITS / 100; round++) {
      const r = random(SEED + round);
      let { text } = r.pick(documents);
      let { tree } = parse(text);
      for (let i = 0; i < 100; i++) {
        const edits: Edit[] = [];
        for (let k = 0; k <= r.integer(3); k++) {
          const change = edit(text, r);
          edits.push(change);
          text = text.slice(0, change.from) + change.text + text.slice(change.to);
        }
        const before = { tree, edits };
        ({ tree } = parse(text, before));
        if (fingerprint(tree) !== fingerprint(parse(text).tree)) {
          ok(false, `round ${round}, edit ${i} (SEED=${SEED}): ${JSON.stringify(edits)}`);
        }
      }
    }
  });
});
