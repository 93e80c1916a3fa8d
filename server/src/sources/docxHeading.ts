/** Which paragraphs of a Word file are headings, captions and lines of contents, and how a draft writes them. */
import type { Paragraph } from './docxBlocks';
import { ALL_LEXICONS } from '../languages/index';
import type { Lexicon } from '../languages/lexicon';
import { HAN, ROMAN_LETTER } from '../languages/numerals';

/** The styles of the United Nations, in New York and with `_G` in Geneva: `_ H_1`, `_ H _Ch_G`, `_ H_2/3`; and Word's own. */
const HEADING_STYLE = /^(?:[_\s]*H[_\s]*(?:Ch|M|\d(?:\/?\d)?)(?:[_\s]*GR?)?|heading \d)$/i;
/** What looks like a heading of the outline, and is text. */
const OTHER_STYLE = /^(?:toc |table of |header|footer|footnote|endnote|caption)/i;

/** A draft knows a longer line for a quotation. */
const LONGEST = 120;

/** Whether a paragraph is a heading: by its style or level, or bold as a whole; short, and without a stop at its end. */
export function isHeading({ look, bold, label }: Paragraph, text: string): boolean {
  if (look.names.some((name) => OTHER_STYLE.test(name))) return false;
  const styled = look.outline === undefined ? look.names.some((name) => HEADING_STYLE.test(name)) : look.outline < 9;
  if (!styled && (!bold || BULLET.test(text))) return false;
  const stopped = /[.。;；:：,，،؛]$/.test(text.replace(/(?:\[\^[^\]]*\]|[⁰¹²³⁴-⁹*])+$/u, ''));
  if (stopped && (!styled || text.length > LONGEST / 2 || /^\(?\d/.test(label?.text ?? ''))) return false;
  return styled || text.length <= LONGEST;
}

/** Whether a heading before the body is a title: all are but those of chapters and sections. */
export function isTitleInFront({ look }: Paragraph): boolean {
  return !/^(?:[_\s]*H[_\s]*\d|heading \d)/i.test(look.names[0] ?? '');
}

/** Whether the body begins with a paragraph: a sentence, a number, a chapter, the words for *summary* and *contents*. */
export function opensBody({ label }: Paragraph, text: string, heading: boolean): boolean {
  const word = text.replace(/\s/g, '').toLowerCase();
  if (ALL_LEXICONS.some(({ summary, contents }) => summary.includes(word) || contents.includes(word))) return true;
  if (heading) return label !== undefined || (isNumbered(text) && text.length > 4);
  return label !== undefined || widthOf(text) > LONGEST || /^\d{1,3}\.\d*\s|[.。;；]$/.test(text);
}

const BULLET = /^[•●▪◦‣⁃∙·–—*-]\s/;

/** A heading as a draft writes it: at the margin with its number or the name of a part, else indented. */
export function headingLine(text: string): string {
  const [lead = ''] = /^\ue002*/.exec(text) ?? [];
  const title = text.slice(lead.length);
  return lead + (widthOf(title) > LONGEST || isNumbered(title) || namesPart(title) ? title : `  ${title}`);
}

const NUMERAL = new RegExp(`^(?:[${ROMAN_LETTER}]{1,6}|\\p{Lu}|[${HAN}]{1,3})`, 'u');

/** `I. Introduction`, `B. …`, `一. …`, `أولا - …`; `III` alone. */
function isNumbered(title: string): boolean {
  const numeral = NUMERAL.exec(title)?.[0];
  if (numeral === title) return true;
  const stops = (from: number, { headingStop }: Lexicon): boolean => headingStop.test(title.slice(from));
  return ALL_LEXICONS.some(
    (lexicon) =>
      (numeral !== undefined && stops(numeral.length, lexicon)) ||
      [...lexicon.chapterWords, ...lexicon.letterNames].some(
        (word) => title.startsWith(word) && stops(word.length, lexicon),
      ),
  );
}

/** Whether a line opens with a word for annexes, appendices or enclosures. */
function namesPart(title: string): boolean {
  const opening = title.slice(0, 40).toLowerCase();
  return ALL_LEXICONS.some(({ parts }) =>
    Object.values(parts)
      .flat()
      .some((word) => opening.startsWith(word)),
  );
}

/** `Table 13.1`, `Figure II. Boats`, `表 2`. */
export function isCaption(line: string): boolean {
  const text = line.replace(/^\ue002+/, '').slice(0, 40);
  const opening = text.toLowerCase();
  return ALL_LEXICONS.some(({ captions }) =>
    Object.values(captions)
      .flat()
      .some((word) => opening.startsWith(word) && CAPTION_NUMBER.test(text.slice(word.length))),
  );
}

const CAPTION_NUMBER = new RegExp(`^[\\s\\u00a0]*(?:\\d|[${ROMAN_LETTER}]+(?!\\p{L})|\\p{Lu}(?!\\p{L})|[${HAN}])`, 'u');

/** A line of a list of contents with dots before the number of its page, where Word fills the gap with them. */
export function contentsLine({ look, text }: Paragraph, line: string): string {
  const listed = look.leader || look.names.some((name) => /^toc \d/i.test(name));
  if (!listed || !/\t\s*[\divxlc]{1,6}\s*$/i.test(text)) return line;
  return line.replace(/\s+(\S+)$/, ' ........ $1');
}

/** Printed width in columns, a Han character two wide. */
export function widthOf(line: string): number {
  let width = 0;
  for (const c of line) width += c >= '\u2e80' && c <= '\uffef' ? 2 : 1;
  return width;
}
