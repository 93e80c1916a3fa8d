/** A PDF → draft text. */
import { onlySymbol } from '../docsymbol/scan';
import { writeDraft } from './draftText';
import { regionsOf } from './pdfColumns';
import { openPdf } from './pdfDocument';
import { headSymbol, withoutFurniture } from './pdfFurniture';
import { linesOf } from './pdfLines';
import { measure } from './pdfMeasure';
import { textOf } from './pdfText';
import type { SourceFacts, SourceText } from './source';

/**
 * Reads a PDF as a flowing draft. Its text is empty where no page has any, as in a scan. A page that cannot be read is a
 * remark; a file that cannot be opened throws `SourceError`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const { pages, info, remarks } = await openPdf(bytes);
  const whole = pages.map((page) => ({ height: page.height, lines: linesOf(page.items) }));
  const bare = withoutFurniture(whole);
  const cut = pages.map(({ items, width, height }, at) => ({
    width,
    height,
    regions: regionsOf(items, bare[at] ?? []),
  }));
  const blocks = textOf(cut, measure(cut));
  const own = blocks.length > 0 ? headSymbol(whole) : undefined;
  const named = blocks
    .slice(0, 20)
    .some(({ text }) => /\S\/\S/.test(text) && onlySymbol(text.replace(/^\u0001\d+\u0002/, '')));
  const { text, pages: begins } = writeDraft(
    own === undefined || named ? blocks : [{ text: own }, ...blocks],
    pages.length,
  );
  return { format: 'pdf', text, pages: text === '' ? [] : begins, facts: factsOf(info), remarks };
}

/** What the file says of itself is often that of the file it was made from: only a symbol can be trusted. */
function factsOf(info: Readonly<Record<string, unknown>>): SourceFacts {
  for (const key of ['Title', 'Subject']) {
    const said = info[key];
    const symbol = typeof said === 'string' ? onlySymbol(said) : undefined;
    if (symbol && symbol.fault === undefined && symbol.state === undefined) return { symbols: symbol.targets };
  }
  return {};
}
