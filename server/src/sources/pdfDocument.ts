/** Opens a PDF and gives the text items of its pages, as they stand on the upright page. The one file that knows the library. */
import { told, type Told } from '../base/l10n';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { plainCharacters } from './pdfGlyphs';
import { SourceError } from './source';

/** A piece of text as the file draws it. Lengths are in points; `y` is the baseline, counted from the top of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly rightToLeft: boolean;
  /** Whether the file draws a space before it. */
  readonly spaced: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

export interface PdfContent {
  /** In order; a page that could not be read has no items. */
  readonly pages: readonly PdfPage[];
  /** What the file says of itself: `Title`, `Subject`, `Language`. */
  readonly info: Readonly<Record<string, unknown>>;
  /** `page 7 could not be read`. */
  readonly remarks: readonly Told[];
}

/** No document of the United Nations has more pages. */
const MOST_PAGES = 3_000;
/** Of all pages together; a page of text has 3,000. */
const MOST_CHARACTERS = 20_000_000;

/** Arabic vowel signs alone, some in shapes of their own. */
const VOWELS =
  /^[\s\u200b-\u200f]*[\u064b-\u065f\u0670\ufc5e-\ufc63\ufe70-\ufe7f][\s\u064b-\u065f\u0670\ufe70-\ufe7f]*$/;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Proxy['getPage']>>;
type Matrix = readonly number[];

/** Reads all pages. Throws `SourceError` for a file that is no PDF, is broken, needs a password, or is too long. */
export async function openPdf(bytes: Uint8Array): Promise<PdfContent> {
  const document = await open(bytes);
  try {
    if (document.numPages > MOST_PAGES)
      throw new SourceError(told('has {0} pages, and the limit is {1}', document.numPages, MOST_PAGES));
    const pages: PdfPage[] = [];
    const remarks: Told[] = [];
    const unreadable: number[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number).catch(() => undefined);
      // Behind a page that is none the library counts no more.
      const isLast = number === document.numPages;
      if (!page)
        remarks.push(
          told(isLast ? 'page {0} and any pages behind it could not be read' : 'page {0} could not be read', number),
        );
      characters += page?.items.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      if (characters > MOST_CHARACTERS)
        throw new SourceError(told('has more text than any document of the United Nations'));
      if (page?.unreadable) unreadable.push(number);
      pages.push(page ?? { width: 0, height: 0, items: [] });
    }
    if (unreadable.length > 0) remarks.push(inUnreadableFonts(unreadable));
    const info = await document.getMetadata().then(
      (metadata) => metadata.info as Record<string, unknown>,
      () => ({}),
    );
    return { pages, info, remarks };
  } finally {
    await document.destroy().catch(() => undefined);
  }
}

async function open(bytes: Uint8Array): Promise<Proxy> {
  try {
    // A copy, because the library takes the bytes away from whoever gives them. Images are never decoded.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, maxImageSize: 1, disableFontFace: true });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new SourceError(
      told(name === 'PasswordException' ? 'is protected by a password' : 'is broken: it cannot be opened as a PDF'),
    );
  }
}

function inUnreadableFonts(pages: readonly number[]): Told {
  const [first = 0, second, ...more] = pages;
  if (second === undefined) return told('text on page {0} is in fonts that cannot be read', first);
  return more.length === 0
    ? told('text on page {0} and {1} is in fonts that cannot be read', first, second)
    : told('text on page {0}, {1} and {2} more is in fonts that cannot be read', first, second, more.length);
}

async function readPage(document: Proxy, number: number): Promise<PdfPage & { readonly unreadable: boolean }> {
  const page = await document.getPage(number);
  const { items, styles } = await page.getTextContent();
  // Fonts are known once the page has been prepared for drawing.
  const drawing = await page.getOperatorList().catch(() => undefined);
  const styleOf = readStyles(page, Object.keys(styles));
  const unreadable = drawing ? await hasUnreadable(drawing) : false;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const drawn: (PdfItem & { readonly angle: number })[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    // Vowel signs that are drawn for themselves stand on no line.
    if (VOWELS.test(item.str)) continue;
    if (item.str.trim() === '') {
      spaced = true;
      continue;
    }
    const [a, b, c, d, x, y] = multiply(transform, item.transform as Matrix);
    drawn.push({
      text: plainCharacters(item.str),
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      ...(styleOf.get(item.fontName) ?? PLAIN),
      rightToLeft: item.dir === 'rtl',
      spaced,
      angle: Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3,
    });
    spaced = false;
  }
  page.cleanup();
  return { ...upright(width, height, drawn), unreadable };
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Style = { bold: false, italic: false };

/** The styles of the page's fonts, as mostly their names alone say. */
function readStyles(page: Page, keys: readonly string[]): Map<string, Style> {
  const found = new Map<string, Style>();
  const objects = page.commonObjs as { has(key: string): boolean; get(key: string): unknown };
  for (const key of keys) {
    if (!objects.has(key)) continue;
    const font = objects.get(key) as { name?: string; bold?: boolean; black?: boolean; italic?: boolean };
    const name = font.name ?? '';
    found.set(key, {
      bold: font.bold === true || font.black === true || /bold|black|heavy|semib|demi/i.test(name),
      italic: font.italic === true || /ital|obliq/i.test(name),
    });
  }
  return found;
}

/** So many texts without a letter are no accident. */
const LOST = 3;

/** Whether a font of the page gives no letter for any of its texts: the library does not know its encoding. */
async function hasUnreadable({ fnArray, argsArray }: Awaited<ReturnType<Page['getOperatorList']>>): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const texts = new Map<unknown, { lost: number; read: number }>();
  let font: unknown;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.setFont) font = args?.[0];
    if (operator !== OPS.showText) continue;
    const count = texts.get(font) ?? { lost: 0, read: 0 };
    if (Array.isArray(args?.[0]) && args[0].some((glyph) => typeof glyph === 'object')) count.read++;
    else count.lost++;
    texts.set(font, count);
  }
  return [...texts.values()].some(({ lost, read }) => read === 0 && lost >= LOST);
}

/** Turns the page so that most of its text runs from left to right, and leaves out what still stands on its side. */
function upright(width: number, height: number, drawn: readonly (PdfItem & { readonly angle: number })[]): PdfPage {
  const letters = [0, 0, 0, 0];
  for (const { angle, text } of drawn) letters[angle] = (letters[angle] ?? 0) + text.length;
  const turn = letters.indexOf(Math.max(...letters));
  const items = drawn
    .filter(({ angle }) => angle === turn)
    .map(({ x, y, angle, ...item }) => {
      const [tx = x, ty = y] = [[], [y, width - x], [width - x, height - y], [height - y, x]][angle] ?? [];
      return { ...item, x: tx, y: ty };
    });
  return turn % 2 === 0 ? { width, height, items } : { width: height, height: width, items };
}

function multiply(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
