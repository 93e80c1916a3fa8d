/** A table of an Akoma Ntoso document → rows of cells between tabs. */
import { readInline, type AknNote } from './aknInline';
import { descendants, elements, localName, type XmlElement } from './xml';

/** More columns or rows than a cell of any table spans; a number in a file may be anything. */
const WIDEST = 64;

/** The rows, the caption first; a cell that spans others leaves them empty. */
export function readTable(
  table: XmlElement,
  letters: ReadonlySet<string>,
): { readonly rows: readonly string[]; readonly notes: readonly AknNote[] } {
  const notes: AknNote[] = [];
  const words = (element: XmlElement): string => {
    const inline = readInline(element.children, letters);
    for (const note of inline.notes) notes.push(note);
    return inline.text.replace(/\s+/g, ' ');
  };
  const rows = elements(table, 'caption').map(words);
  // How many rows the cell above each column still covers.
  let covered: number[] = [];
  for (const row of descendants(table, 'tr')) {
    const cells: string[] = [];
    const next: number[] = [];
    const skip = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        next[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of elements(row).filter((one) => ['td', 'th'].includes(localName(one)))) {
      skip();
      const text = words(cell);
      for (let k = 0; k < span(cell, 'colspan'); k++) {
        next[cells.length] = span(cell, 'rowspan') - 1;
        cells.push(k === 0 ? text : '');
      }
    }
    skip();
    covered = next;
    rows.push(cells.join('\t').trimEnd());
  }
  return { rows: rows.filter((row) => row.trim() !== ''), notes };
}

function span({ attributes }: XmlElement, name: string): number {
  const number = Number(attributes[name] ?? 1);
  return number >= 1 && number <= WIDEST ? Math.floor(number) : 1;
}
