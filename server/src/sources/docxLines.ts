/** Paragraphs of a Word file as lines of a draft: gaps, labels, line breaks. */
import type { Paragraph } from './docxBlocks';
import { widthOf } from './docxHeading';
import { PAGE } from './docxMarks';

/** Lines as wide as those of a page. */
const PAGE_WIDTH = { from: 40, to: 160 };

/** The words of a paragraph behind its number: one space for each gap, none at the ends of lines. */
export function tidy(text: string, { label }: Pick<Paragraph, 'label'>): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim());
  const joined = lines.filter((line) => line !== '').join('\n');
  const [lead = ''] = /^[\s\ue002]*/.exec(joined) ?? [];
  const words = joined.slice(lead.length);
  const gap = label?.gap === true ? ' ' : '';
  return lead.replace(/[^\ue002]/g, '') + (label ? `${label.text}${label.text && gap}${words}`.trim() : words);
}

/** A text without its line breaks. */
export function onOneLine(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '').replace(/\n/g, ' ');
}

/** Whether there is nothing but signs of pages. */
export function isBlank(text: string): boolean {
  return text.replaceAll(PAGE, '').trim() === '';
}

/** Whether a line is as wide as one of a page, and stops in mid-sentence: a draft with many of them looks extracted. */
export function isOpenLine(line: string): boolean {
  const width = widthOf(line);
  return width >= PAGE_WIDTH.from && width <= PAGE_WIDTH.to && !/[。，；：！？….,;:!?،؛؟*\]】］]$/.test(line);
}
