/** What the elements of a page are to a draft: lines, pictures, comments, headings, or nothing. */
import { wordsOf, type HtmlElement } from './html';
import type { HtmlLosses, Loss } from './htmlLosses';
import { hasClass, styleOf } from './htmlStyle';

/** Elements that stand in lines of their own. */
export const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'table',
    'caption',
    'hr',
    'center',
    'address',
  ],
  ...['article', 'section', 'header', 'footer', 'main', 'nav', 'aside', 'figure', 'figcaption', 'form', 'fieldset'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'body',
    'html',
    'tr',
    'td',
    'th',
    'tbody',
    'thead',
    'tfoot',
    'details',
    'summary',
  ],
]);
/** Is left out with all that is in it: no text. */
export const SILENT = new Set([
  ...['head', 'style', 'script', 'title', 'xml', 'template', 'noscript', 'iframe', 'rt', 'rp', 'datalist'],
  ...['w:worddocument'],
]);
/** What stands in a form, and what is set as a formula. */
const CONTROLS = new Set(['button', 'select', 'textarea', 'input']);

/** What an element is that a page shows and no draft can have; undefined for any other. */
export function shownOnly(element: HtmlElement): Loss | undefined {
  const { name, attributes } = element;
  if (PICTURES.has(name)) return 'picture';
  if (name === 'math') return 'formula';
  return CONTROLS.has(name) && attributes.type !== 'hidden' ? 'control' : undefined;
}

/** Whether anything is to be seen of it. */
export function isSeen(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (PICTURES.has(name)) return !isPixel(element);
  if (name === 'input') return (attributes.value ?? '').trim() !== '';
  return wordsOf(element, 200).trim() !== '';
}

const PICTURES = new Set(['img', 'svg', 'picture', 'canvas', 'video', 'audio', 'object', 'embed', 'v:imagedata']);

/** The level of a heading, from 0; undefined for anything else. */
export function outlineOf(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level !== undefined) return Number(level) - 1;
  if (element.attributes.role === 'heading') return Math.max(0, (Number(element.attributes['aria-level']) || 2) - 1);
  const styled = /^(\d)$/.exec(styleOf(element, 'mso-outline-level') ?? '')?.[1];
  if (styled !== undefined) return Number(styled) - 1;
  return hasClass(element, /^Mso(?:Title|Subtitle|Heading\d?)$/i) ? 0 : undefined;
}

/** A picture that nobody sees: mail programs and pages count their readers with it. */
function isPixel({ attributes: { width, height } }: HtmlElement): boolean {
  return (width !== undefined && Number(width) <= 1) || (height !== undefined && Number(height) <= 1);
}

/** What somebody has remarked on the text, or its mark. */
export function isComment(element: HtmlElement): boolean {
  return (
    /^comment(?:-list)?$/.test(styleOf(element, 'mso-element') ?? '') ||
    hasClass(element, /^(?:msocomanchor|MsoCommentReference|msocomtxt|msocomoff)$/i)
  );
}

/** Those of a list of them. */
export function countComments(element: HtmlElement, losses: HtmlLosses): void {
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (styleOf(node, 'mso-element') === 'comment') losses.see('comment');
    else countComments(node, losses);
  }
}

/** An address that the text itself does not print. */
export function seeLink(element: HtmlElement, losses: HtmlLosses): void {
  const { href } = element.attributes;
  if (element.name !== 'a' || href === undefined || !/^(?:https?|ftp|mailto):/i.test(href)) return;
  const words = wordsOf(element, href.length + 100).trim();
  if (words !== '' && !href.replace(/^mailto:/i, '').includes(words.replace(/…$/, ''))) losses.see('address');
}

/** The signs of where what was copied begins and ends. */
export function signsIn(element: HtmlElement): string[] {
  return element.children.flatMap((node) =>
    typeof node === 'string' ? [] : node.name.startsWith('#') ? [node.name] : signsIn(node),
  );
}

/** How many rows or columns a cell covers. */
export function span(text: string | undefined, most: number): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}
