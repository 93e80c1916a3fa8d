/** Rows as columns for a person to read. */

/** Each cell padded to its column; two spaces between columns, none at the end of a line. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, width(cell))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns of a terminal: Han characters, kana and full-width forms take two, combining marks none. */
function width(text: string): number {
  let columns = 0;
  for (const sign of text) columns += /\p{M}|\p{Cf}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
