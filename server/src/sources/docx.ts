/** Word files (.docx) → a flowing draft, as the document is printed. */
import type { Told } from '../base/l10n';
import { readBlocks, type Story } from './docxBlocks';
import { attribute, child } from './docxElements';
import { docxFacts } from './docxFacts';
import { PAGE } from './docxMarks';
import { noteNumbers, noteTexts } from './docxNotes';
import { readNumbering } from './docxNumbering';
import { openPackage, type WordPackage } from './docxPackage';
import { readStyles } from './docxStyles';
import { paragraphsIn } from './docxTable';
import { writeText } from './docxText';
import type { SourceText } from './source';
import { descendants, elements, firstOf, type XmlElement } from './xml';

/**
 * The text with automatic numbers, notes as `[^7]`, tables as rows of cells between tabs, and the header of the first page
 * where it is the masthead; without what tracked changes took out, hidden text, and the other headers and footers.
 * Throws `SourceError` for a file that is damaged, too large when it is unpacked, or no Word document.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = openPackage(bytes);
  const styles = readStyles(parts.related('styles'));
  const settings = parts.related('settings');
  const numbering = readNumbering(parts.related('numbering'), (style) => styles.listOf(style));
  const remarks: Told[] = [];
  const story = (): Story => ({ styles, numbering, numbers: noteNumbers(settings), remarks });

  const body = firstOf(parts.main, 'body');
  const blocks = body ? readBlocks(body, story()) : [];
  const texts = {
    footnote: noteTexts(parts.related('footnotes'), 'footnote'),
    endnote: noteTexts(parts.related('endnotes'), 'endnote'),
  };
  const headers = headersOf(parts).map((header) => readBlocks(header, story()));
  const written = writeText(headers[0] ?? [], blocks, ({ kind, id }) => {
    const note = texts[kind].get(id);
    return note && readBlocks(note, story());
  });
  const { text, pages } = withPages(written, pagesPrinted(parts));
  const lines = headers.flatMap((header) => paragraphsIn(header).map((line) => line.text));
  return { format: 'word', text, pages, facts: docxFacts(parts, lines), remarks: [...parts.remarks, ...remarks] };
}

/** The headers of the first section: that of its first page, where it has its own, then those of the others. */
function headersOf(parts: WordPackage): XmlElement[] {
  const [section] = [...descendants(parts.main, 'sectPr')];
  if (!section) return [];
  const named = elements(section, 'headerReference');
  const order = child(section, 'titlePg') ? ['first', 'default', 'even'] : ['default', 'even'];
  return order.flatMap((type) => {
    const reference = named.find((one) => (attribute(one, 'type') ?? 'default') === type);
    const header = reference && parts.byId(attribute(reference, 'id') ?? '');
    return header ? [header] : [];
  });
}

/** How many pages the document had when it was saved. */
function pagesPrinted(parts: WordPackage): number | undefined {
  const properties = parts.part('docProps/app.xml');
  const [pages] = properties ? descendants(properties, 'Pages') : [];
  const [words] = pages?.children ?? [];
  return typeof words === 'string' ? Number(words) : undefined;
}

/** Takes the signs of pages out of a text; they are told only where Word has left one for each page. */
function withPages(written: string, printed: number | undefined): { text: string; pages: readonly number[] } {
  const pages = [0];
  let text = '';
  for (const piece of written.split(PAGE)) {
    if (text !== '') pages.push(text.length);
    text += piece;
  }
  return { text, pages: pages.length > 1 && pages.length === printed ? [...new Set(pages)] : [] };
}
