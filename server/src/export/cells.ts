/** The cells of a line of a table, between tabs or between pipes. What is not a word stands in its cell as it is. */

/** Of one row. */
export type CellsOf<T> = readonly (readonly T[])[];

/** Undefined for a line that has neither tab nor pipe: a note or source under the table. */
export function cellsOf<T>(inline: readonly (T | string)[]): CellsOf<T | string> | undefined {
  const sign = inline.some((one) => typeof one === 'string' && one.includes('\t')) ? '\t' : '|';
  if (!inline.some((one) => typeof one === 'string' && one.includes(sign))) return undefined;
  const cells: (T | string)[][] = [[]];
  for (const one of inline) {
    if (typeof one !== 'string') {
      cells.at(-1)?.push(one);
      continue;
    }
    one.split(sign).forEach((text, at) => {
      if (at > 0) cells.push([]);
      // A row with one cell has a pipe behind its tab, which is no cell.
      if (text.trim() !== '' && text.trim() !== '|') cells.at(-1)?.push(text.trim());
    });
  }
  if (sign === '\t') return cells;
  // `| A | B |`: outside the first and the last pipe there is no cell.
  const [first, last] = [cells[0], cells.at(-1)];
  const from = first?.length === 0 ? 1 : 0;
  return cells.slice(from, last?.length === 0 && cells.length > from + 1 ? -1 : undefined);
}

/** The line of dashes under the head of a table with pipes. */
export function isRule(cells: CellsOf<unknown>): boolean {
  const filled = cells.flat();
  const isDashes = (one: unknown): boolean => typeof one === 'string' && /^:?-+:?$/.test(one);
  // A dash alone says that there is no figure.
  return filled.every(isDashes) && filled.some((one) => typeof one === 'string' && /--|:/.test(one));
}
