/**
 * A balanced list of things that know their length: the absolute offset of any of them costs a logarithm, and a
 * replacement shares everything else with the list before it. Lists are values; nothing here changes one.
 *
 * Leaves hold up to `LEAF` items; branches are kept balanced by height, as in an AVL tree whose items are the leaves.
 */

/** How a list adds up: `of` one item, `join` two neighbouring stretches. `join` is associative and `none` its zero. */
export interface Measure<T, M> {
  readonly none: M;
  of(item: T): M;
  join(left: M, right: M): M;
}

interface Sized {
  readonly length: number;
}

interface Leaf<T, M> {
  readonly items: readonly T[];
  readonly height: 0;
  readonly count: number;
  readonly length: number;
  readonly sum: M;
}

interface Branch<T, M> {
  readonly left: Tree<T, M>;
  readonly right: Tree<T, M>;
  readonly height: number;
  readonly count: number;
  readonly length: number;
  readonly sum: M;
}

type Tree<T, M> = Leaf<T, M> | Branch<T, M>;

const LEAF = 32;

export class Sequence<T extends Sized, M> {
  private constructor(
    private readonly tree: Tree<T, M>,
    private readonly measure: Measure<T, M>,
  ) {}

  /** The list of these items. Costs their number. */
  static of<T extends Sized, M>(items: readonly T[], measure: Measure<T, M>): Sequence<T, M> {
    const build = (from: number, to: number): Tree<T, M> => {
      if (to - from <= LEAF) return leaf(items.slice(from, to), measure);
      const middle = from + Math.ceil((to - from) / 2 / LEAF) * LEAF;
      return branch(build(from, middle), build(middle, to), measure);
    };
    return new Sequence(build(0, items.length), measure);
  }

  get count(): number {
    return this.tree.count;
  }

  /** The sum of the lengths of all items. */
  get length(): number {
    return this.tree.length;
  }

  get sum(): M {
    return this.tree.sum;
  }

  /** The item with this index, or undefined outside the list. */
  at(index: number): T | undefined {
    if (index < 0 || index >= this.tree.count) return undefined;
    let tree = this.tree;
    let rest = index;
    while ('left' in tree) {
      if (rest < tree.left.count) tree = tree.left;
      else {
        rest -= tree.left.count;
        tree = tree.right;
      }
    }
    return tree.items[rest];
  }

  /** The sum of the lengths before the item with this index (which may be the count). */
  offset(index: number): number {
    let tree = this.tree;
    let rest = Math.max(0, index);
    let offset = 0;
    if (rest >= tree.count) return tree.length;
    while ('left' in tree) {
      if (rest < tree.left.count) tree = tree.left;
      else {
        rest -= tree.left.count;
        offset += tree.left.length;
        tree = tree.right;
      }
    }
    for (const item of tree.items.slice(0, rest)) offset += item.length;
    return offset;
  }

  /** The index of the item that holds this offset; the last item for any offset at or behind the end; -1 in an empty list. */
  find(offset: number): number {
    if (this.tree.count === 0) return -1;
    let tree = this.tree;
    let rest = Math.max(0, Math.min(offset, tree.length - 1));
    let index = 0;
    while ('left' in tree) {
      if (rest < tree.left.length) tree = tree.left;
      else {
        rest -= tree.left.length;
        index += tree.left.count;
        tree = tree.right;
      }
    }
    for (const item of tree.items) {
      if (rest < item.length) break;
      rest -= item.length;
      index++;
    }
    return Math.min(index, this.tree.count - 1);
  }

  /** What `pick` takes of the sums, added up over the items before this index (which may be the count). Costs a logarithm. */
  total(index: number, pick: (sum: M) => number): number {
    let tree = this.tree;
    let rest = Math.max(0, index);
    if (rest >= tree.count) return pick(tree.sum);
    let total = 0;
    while ('left' in tree) {
      if (rest < tree.left.count) tree = tree.left;
      else {
        rest -= tree.left.count;
        total += pick(tree.left.sum);
        tree = tree.right;
      }
    }
    for (const item of tree.items.slice(0, rest)) total += pick(this.measure.of(item));
    return total;
  }

  /** The index of the first item up to which, itself included, `pick` adds up to more than `total`; the count where none does. */
  search(total: number, pick: (sum: M) => number): number {
    let tree = this.tree;
    if (pick(tree.sum) <= total) return tree.count;
    let rest = total;
    let index = 0;
    while ('left' in tree) {
      const left = pick(tree.left.sum);
      if (left > rest) tree = tree.left;
      else {
        rest -= left;
        index += tree.left.count;
        tree = tree.right;
      }
    }
    for (const item of tree.items) {
      rest -= pick(this.measure.of(item));
      if (rest < 0) break;
      index++;
    }
    return index;
  }

  /** The list with the items from index `from` up to `to` (exclusive) replaced. */
  replace(from: number, to: number, items: readonly T[]): Sequence<T, M> {
    const { measure } = this;
    const [before] = split(this.tree, from, measure);
    const [, after] = split(this.tree, to, measure);
    const middle = Sequence.of(items, measure).tree;
    return new Sequence(join(join(before, middle, measure), after, measure), measure);
  }

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const { items } of leaves(this.tree)) yield* items;
  }

  /** The items in runs of up to `LEAF`. A run in which nothing was replaced is the same array as in the list before. */
  *runs(): Generator<{ readonly items: readonly T[]; readonly length: number }, void, undefined> {
    yield* leaves(this.tree);
  }
}

function* leaves<T, M>(tree: Tree<T, M>): Generator<Leaf<T, M>, void, undefined> {
  if ('left' in tree) {
    yield* leaves(tree.left);
    yield* leaves(tree.right);
  } else yield tree;
}

function leaf<T extends Sized, M>(items: readonly T[], measure: Measure<T, M>): Leaf<T, M> {
  let length = 0;
  let sum = measure.none;
  for (const item of items) {
    length += item.length;
    sum = measure.join(sum, measure.of(item));
  }
  return { items, height: 0, count: items.length, length, sum };
}

function branch<T, M>(left: Tree<T, M>, right: Tree<T, M>, measure: Measure<T, M>): Branch<T, M> {
  return {
    left,
    right,
    height: Math.max(left.height, right.height) + 1,
    count: left.count + right.count,
    length: left.length + right.length,
    sum: measure.join(left.sum, right.sum),
  };
}

/** Two trees whose heights differ by at most two, as one whose branches differ by at most one. */
function balance<T, M>(left: Tree<T, M>, right: Tree<T, M>, measure: Measure<T, M>): Tree<T, M> {
  const node = (a: Tree<T, M>, b: Tree<T, M>): Branch<T, M> => branch(a, b, measure);
  if (left.height > right.height + 1 && 'left' in left) {
    if (left.left.height >= left.right.height || !('left' in left.right)) {
      return node(left.left, node(left.right, right));
    }
    return node(node(left.left, left.right.left), node(left.right.right, right));
  }
  if (right.height > left.height + 1 && 'left' in right) {
    if (right.right.height >= right.left.height || !('left' in right.left)) {
      return node(node(left, right.left), right.right);
    }
    return node(node(left, right.left.left), node(right.left.right, right.right));
  }
  return node(left, right);
}

function join<T extends Sized, M>(left: Tree<T, M>, right: Tree<T, M>, measure: Measure<T, M>): Tree<T, M> {
  if (left.count === 0) return right;
  if (right.count === 0) return left;
  if (!('left' in left) && !('left' in right) && left.count + right.count <= LEAF) {
    return leaf([...left.items, ...right.items], measure);
  }
  if (left.height > right.height + 1 && 'left' in left) {
    return balance(left.left, join(left.right, right, measure), measure);
  }
  if (right.height > left.height + 1 && 'left' in right) {
    return balance(join(left, right.left, measure), right.right, measure);
  }
  return branch(left, right, measure);
}

function split<T extends Sized, M>(tree: Tree<T, M>, index: number, measure: Measure<T, M>): [Tree<T, M>, Tree<T, M>] {
  if (index <= 0) return [leaf([], measure), tree];
  if (index >= tree.count) return [tree, leaf([], measure)];
  if (!('left' in tree)) return [leaf(tree.items.slice(0, index), measure), leaf(tree.items.slice(index), measure)];
  if (index < tree.left.count) {
    const [a, b] = split(tree.left, index, measure);
    return [a, join(b, tree.right, measure)];
  }
  const [a, b] = split(tree.right, index - tree.left.count, measure);
  return [join(tree.left, a, measure), b];
}
