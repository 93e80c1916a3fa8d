/** Looking things up in lists that are in order, and counting over stretches of them. */

/** The index of the first of some ascending numbers that is not below a value; their count where all are. */
export function lowerBound(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Tally {
  /** Counts one for each of the numbers from `first` to `last`, both included; costs a logarithm, however many that are. */
  add(first: number, last: number): void;
  /** What was counted for each of the numbers, in their order. */
  sums(): number[];
}

/** Of ascending whole or half numbers. */
export function tally(numbers: readonly number[]): Tally {
  /** By how much more or less is counted for a number than for the one before it. */
  const change = new Int32Array(numbers.length + 1);
  return {
    add(first, last) {
      if (first > last) return;
      const [from, behind] = [lowerBound(numbers, first), lowerBound(numbers, last + 0.25)];
      change[from] = (change[from] ?? 0) + 1;
      change[behind] = (change[behind] ?? 0) - 1;
    },
    sums() {
      let sum = 0;
      return numbers.map((_, at) => (sum += change[at] ?? 0));
    },
  };
}
