/** The elements of an Akoma Ntoso document → the lines of a flowing draft. */
import { directionOf } from '../languages/direction';
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { HAN, ROMAN_LETTER } from '../languages/numerals';
import { readInline, type AknNote } from './aknInline';
import { readTable } from './aknTable';
import { descendants, elements, firstOf, localName, type XmlElement, type XmlNode } from './xml';

/** What is being written. */
interface Page {
  /** Lines with their blank lines; the last one is never blank. */
  readonly lines: string[];
  /** Of the part that is being written: printed behind it. */
  notes: AknNote[];
  /** The label that waits for its text: `12.`, `(a)`. */
  label: string;
  readonly letters: ReadonlySet<string>;
  readonly language: Language | undefined;
}

/** The text of the whole document; `language` says in which words a part without a heading is named. */
export function writeAkn(root: XmlElement, language: Language | undefined): string {
  const page: Page = { lines: [], notes: [], label: '', letters: letteredNotes(root), language };
  walk(root, page, false);
  printNotes(page);
  const printed = page.lines.join('\n').trim();
  const text = printed === '' ? '' : `${printed}\n`;
  // Marks of direction are of no use in a text that runs one way.
  const bothWays = language !== undefined && directionOf(language) === 'rtl';
  return bothWays ? text : text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The letters of the notes under tables, which are no elements of their own: `ᵃ See A/77/528.` */
function letteredNotes(root: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const p of descendants(root, 'p')) {
    const first = p.children.find((node) => typeof node !== 'string' || node.trim() !== '');
    const [raised] =
      typeof first === 'object' ? [...(localName(first) === 'sup' ? [first] : descendants(first, 'sup'))] : [];
    const letter = raised ? readInline(raised.children, found).text : '';
    if (/^[a-z]$/.test(letter)) found.add(letter);
  }
  return found;
}

const LEFT_OUT = new Set(['meta', 'toc', 'img', 'documentRef']);
const HEADINGS = new Set(['heading', 'subheading', 'crossHeading']);
/** What holds words of one line even where these stand in other elements; any element with words of its own does too. */
const LINES = new Set([...HEADINGS, 'p', 'block', 'listIntroduction', 'listWrapUp', 'longTitle', 'docTitle']);
/** What stands in lines of its own, whatever it stands in. */
const BLOCKS = new Set([
  ...[...HEADINGS, 'p', 'table', 'list', 'sublist', 'blockList', 'ul', 'ol', 'li', 'item', 'point', 'num'],
  ...['quotedStructure', 'embeddedStructure', 'intro', 'content', 'wrapUp'],
]);
/** What a number belongs to: a number without text is printed at its end. */
const LABELLED = new Set(['paragraph', 'point', 'item', 'li', 'section', 'article', 'chapter', 'part', 'subparagraph']);
/** Pages whose lines are printed as they are broken. */
const FRONTS = new Set(['coverPage', 'conclusions']);
/** Styles of headings in files that were made from Word ones. */
const HEADING_CLASS = /^H(?:\d{1,2}|Ch|M)$/;

function walk(element: XmlElement, page: Page, inHeading: boolean): void {
  const name = localName(element);
  if (LEFT_OUT.has(name)) return;
  if (FRONTS.has(name)) writeFront(element, page);
  else if (name === 'attachment') writePart(element, page);
  else if (name === 'table') writeTable(element, page);
  else if (name === 'num') page.label = `${page.label} ${words([element], page)}`.trim();
  else walkInto(element, name, page, inHeading);
}

function walkInto(element: XmlElement, name: string, page: Page, inHeading: boolean): void {
  const style = HEADINGS.has(name) || HEADING_CLASS.test(element.attributes.class ?? '');
  const heading = (inHeading || style) && !/preamble/i.test(element.attributes.refersTo ?? '');
  const from = page.lines.length;
  if (LINES.has(name) || hasWords(element)) {
    for (const run of runs(element)) {
      if (!Array.isArray(run)) walk(run, page, heading);
      else if (heading) writeHeading(words(run, page), page);
      else writeLine(words(run, page), page);
    }
  } else for (const child of elements(element)) walk(child, page, heading);
  if (page.label !== '' && LABELLED.has(name)) writeLine('', page);
  const { startQuote = '', endQuote = '' } = element.attributes;
  if (name.endsWith('Structure')) quote(page.lines, from, startQuote, endQuote);
}

function hasWords({ children }: XmlElement): boolean {
  return children.some((node) => typeof node === 'string' && node.trim() !== '');
}

/** What stands in an element: stretches of one line, and blocks between them. */
function runs({ children }: XmlElement): (XmlElement | XmlNode[])[] {
  const found: (XmlElement | XmlNode[])[] = [];
  for (const node of children) {
    const last = found.at(-1);
    if (typeof node !== 'string' && BLOCKS.has(localName(node))) found.push(node);
    else if (Array.isArray(last)) last.push(node);
    else found.push([node]);
  }
  return found;
}

/** The words of nodes in one line; their notes wait for the end of the part. */
function words(nodes: readonly XmlNode[], page: Page): string {
  const { text, notes } = readInline(nodes, page.letters);
  keep(notes, page);
  return text;
}

function keep(notes: readonly AknNote[], page: Page): void {
  for (const note of notes) page.notes.push(note);
}

/** A paragraph, or whatever else stands between blank lines, behind the label that waits for it. */
function writeLine(text: string, page: Page): void {
  const line = `${page.label} ${text.replace(/\n/g, ' ')}`.trim();
  page.label = '';
  const [, letter, note] = /^\[\^([a-z])\]\s+(.*)/.exec(line) ?? [];
  if (letter !== undefined && note !== undefined) page.lines.push('', `[^${letter}]: ${note}`);
  else if (line !== '') page.lines.push('', line);
}

/** `I`, `二`, `Annex I`, `A. Scope`: a heading that says by itself that it is one. */
const NUMBERED = new RegExp(`^(?:[${ROMAN_LETTER}]{1,6}|[A-Z]|[${HAN}]{1,3}|\\d{1,3})(?:[.．、](?:\\s|$)|$)`);

/** A heading: one without a number is indented, as drafts write it. What names it stands over it, unless it ends in a stop. */
function writeHeading(text: string, page: Page): void {
  const { label } = page;
  const title = text.replace(/\n/g, ' ');
  page.label = '';
  if (label !== '' && !/[.．、:：)]$/.test(label)) {
    page.lines.push('', label, ...(title === '' ? [] : [title]));
  } else if (label !== '') page.lines.push('', `${label} ${title}`.trim());
  else if (title !== '') page.lines.push('', NUMBERED.test(title) || namesPart(title) ? title : `  ${title}`);
}

/** Whether a line opens with a word for annexes, appendices or enclosures. */
function namesPart(line: string): boolean {
  const opening = line.slice(0, 40).toLowerCase();
  return ALL_LEXICONS.some(({ parts }) =>
    Object.values(parts)
      .flat()
      .some((word) => opening.startsWith(word)),
  );
}

/** A cover page, or place and date at the end: its lines as they are printed, titles apart. */
function writeFront(element: XmlElement, page: Page): void {
  page.lines.push('');
  for (const p of elements(element)) {
    const lines = words([p], page)
      .split('\n')
      .map((line) => line.trim());
    if (firstOf(p, 'docTitle')) page.lines.push('');
    page.lines.push(...lines.filter((line) => line !== ''));
  }
}

/** An annex: the notes of what stands before it are printed, and it is named where its text does not do so. */
function writePart(element: XmlElement, page: Page): void {
  printNotes(page);
  const from = page.lines.length;
  for (const child of elements(element)) walk(child, page, false);
  const kind = firstOf(element, 'doc')?.attributes.name ?? '';
  const first = page.lines.slice(from).find((line) => line !== '') ?? '';
  const { parts } = LEXICONS[page.language ?? 'en'];
  const [word] = Object.hasOwn(parts, kind) ? parts[kind as keyof typeof parts] : [];
  if (word === undefined || namesPart(first.trim())) return;
  page.lines.splice(from, 0, '', word.charAt(0).toUpperCase() + word.slice(1));
}

function writeTable(element: XmlElement, page: Page): void {
  const { rows, notes } = readTable(element, page.letters);
  if (page.label !== '') writeLine('', page);
  keep(notes, page);
  if (rows.length > 0) page.lines.push('');
  for (const row of rows) page.lines.push(row);
}

/** Puts the marks of a quotation round the lines from `from` on. */
function quote(lines: string[], from: number, open: string, close: string): void {
  let first = from;
  while (first < lines.length && lines[first] === '') first++;
  if (first === lines.length) return;
  lines[first] = open + (lines[first] ?? '').trimStart();
  lines[lines.length - 1] = (lines.at(-1) ?? '') + close;
}

/** The notes that wait, a line each. */
function printNotes(page: Page): void {
  if (page.notes.length > 0) page.lines.push('');
  for (const { mark, text } of page.notes) page.lines.push(`[^${mark}]: ${text}`);
  page.notes = [];
}
