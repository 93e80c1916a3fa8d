/** The balanced list against a plain array: whatever is done to both, both say the same. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { Sequence, type Measure } from '../../../server/src/base/sequence';

/** Stands for a paragraph: it knows its length and its first words. */
interface Item {
  readonly length: number;
  readonly words: string;
}

/** Order matters in it, so that a sum of the wrong neighbours is another sum. */
const words: Measure<Item, string> = {
  none: '',
  of: (item) => item.words,
  join: (left, right) => left + right,
};

const count: Measure<Item, number> = { none: 0, of: () => 1, join: (left, right) => left + right };

const item = (length: number, name = ''): Item => ({ length, words: name });

const anyItem = fc.record({ length: fc.nat({ max: 5 }), words: fc.string({ minLength: 1, maxLength: 2 }) });
const anyLine = fc.record({ length: fc.integer({ min: 1, max: 5 }), words: fc.constant('') });

const anyEdit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
  items: fc.oneof(fc.array(anyItem, { maxLength: 3 }), fc.array(anyItem, { maxLength: 150, size: 'max' })),
});

/** What `find` promises, said with an array: the item that holds the offset, else the first or the last one. */
function findIn(items: readonly Item[], offset: number): number {
  let end = 0;
  for (const [index, { length }] of items.entries()) {
    end += length;
    if (offset < end) return index;
  }
  return items.length - 1;
}

function lengthOf(items: readonly Item[]): number {
  return items.reduce((sum, { length }) => sum + length, 0);
}

function isEqual(list: Sequence<Item, string>, items: readonly Item[]): void {
  strictEqual(list.count, items.length);
  strictEqual(list.length, lengthOf(items));
  strictEqual(list.sum, items.map((one) => one.words).join(''));
  deepStrictEqual([...list], items);
  let offset = 0;
  for (const [index, one] of items.entries()) {
    deepStrictEqual(list.at(index), one);
    strictEqual(list.offset(index), offset);
    offset += one.length;
  }
  strictEqual(list.offset(items.length), offset);
}

describe('base/sequence', () => {
  it('is empty: no item, no length, nothing to find', () => {
    const list = Sequence.of<Item, string>([], words);
    deepStrictEqual([list.count, list.length, list.sum, [...list]], [0, 0, '', []]);
    deepStrictEqual([list.at(0), list.at(-1), list.offset(0), list.offset(7)], [undefined, undefined, 0, 0]);
    deepStrictEqual([list.find(0), list.find(-1), list.find(9)], [-1, -1, -1]);
    isEqual(list.replace(0, 0, []), []);
    isEqual(list.replace(0, 0, [item(2, '甲')]), [item(2, '甲')]);
  });

  it('finds the item that holds an offset, and the last one at the end and behind it', () => {
    const list = Sequence.of([item(3, '一'), item(4, '二'), item(1, '三')], words);
    deepStrictEqual(
      [0, 2, 3, 6, 7].map((offset) => list.find(offset)),
      [0, 0, 1, 1, 2],
    );
    deepStrictEqual(
      [8, 9, 1000].map((offset) => list.find(offset)),
      [2, 2, 2],
    );
    strictEqual(list.find(-5), 0);
  });

  it('finds no empty item while a longer one holds the offset', () => {
    const list = Sequence.of([item(0), item(2), item(0), item(0), item(3)], words);
    deepStrictEqual(
      [0, 1, 2, 4].map((offset) => list.find(offset)),
      [1, 1, 4, 4],
    );
    strictEqual(Sequence.of([item(0), item(0)], words).find(0), 1);
  });

  it('has nothing outside its items', () => {
    const list = Sequence.of([item(3, '一'), item(4, '二')], words);
    deepStrictEqual([list.at(-1), list.at(2), list.at(99)], [undefined, undefined, undefined]);
    deepStrictEqual([list.offset(-1), list.offset(2), list.offset(99)], [0, 7, 7]);
  });

  it('is a value: a replacement leaves the list before it as it was', () => {
    const before = [item(3, '一'), item(4, '二'), item(5, '三')];
    const list = Sequence.of(before, words);
    const after = list.replace(1, 2, [item(1, '甲'), item(1, '乙')]);
    isEqual(list, before);
    isEqual(after, [item(3, '一'), item(1, '甲'), item(1, '乙'), item(5, '三')]);
  });

  it('replaces nothing, everything, the start and the end', () => {
    const before = [item(3, '一'), item(4, '二')];
    const list = Sequence.of(before, words);
    const one = [item(9, '甲')];
    isEqual(list.replace(1, 1, []), before);
    isEqual(list.replace(0, 2, one), one);
    isEqual(list.replace(0, 2, []), []);
    isEqual(list.replace(0, 0, one), [...one, ...before]);
    isEqual(list.replace(2, 2, one), [...before, ...one]);
  });

  it('equals a plain array after any replacements', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 200, size: 'max' }),
        fc.array(anyEdit, { maxLength: 12 }),
        (first, edits) => {
          let items: readonly Item[] = first;
          let list = Sequence.of(items, words);
          for (const edit of edits) {
            const from = Math.floor(edit.from * items.length);
            const to = Math.min(items.length, from + edit.removed);
            items = [...items.slice(0, from), ...edit.items, ...items.slice(to)];
            list = list.replace(from, to, edit.items);
          }
          isEqual(list, items);
        },
      ),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it('finds what an array finds, at every offset', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 120, size: 'max' }),
        fc.array(anyLine, { maxLength: 60, size: 'max' }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (first, inserted, where) => {
          const from = Math.floor(where * first.length);
          const items = [...first.slice(0, from), ...inserted, ...first.slice(from)];
          const list = Sequence.of(first, words).replace(from, from, inserted);
          for (let offset = -1; offset <= list.length + 1; offset++) {
            strictEqual(list.find(offset), findIn(items, offset), `offset ${offset}`);
          }
        },
      ),
      { seed: 20261121, numRuns: 100 },
    );
  });

  it('holds a hundred thousand items that were put in one by one, in front or behind', () => {
    const size = 100_000;
    let front = Sequence.of<Item, number>([], count);
    let behind = front;
    for (let i = 0; i < size; i++) {
      front = front.replace(0, 0, [item(1 + ((size - 1 - i) % 7))]);
      behind = behind.replace(i, i, [item(1 + (i % 7))]);
    }
    for (const list of [front, behind]) {
      deepStrictEqual([list.count, list.sum], [size, size]);
      let offset = 0;
      for (let i = 0; i < size; i++) {
        ok(list.offset(i) === offset && list.find(offset) === i && list.at(i)?.length === 1 + (i % 7), `item ${i}`);
        offset += 1 + (i % 7);
      }
      strictEqual(list.length, offset);
    }
  });

  it('takes a hundred thousand items to pieces and is still right', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => item(1 + (i % 5), String(i)));
    let list = Sequence.of(items, count);
    // Every replacement drops ten items and puts one back in their place: 10,000 remain.
    for (let i = 0; i < 10_000; i++) list = list.replace(i, i + 10, [item(10, `kept ${i}`)]);
    deepStrictEqual([list.count, list.length, list.sum], [10_000, 100_000, 10_000]);
    for (let i = 0; i < 10_000; i += 7) {
      deepStrictEqual([list.at(i)?.words, list.offset(i), list.find(i * 10 + 9)], [`kept ${i}`, i * 10, i]);
    }
  });
});
