/** Markdown files as large as a draft, with as many links as it has citations, for a server of Markdown to be measured on. */
import { generated } from './generated';

export interface MarkdownMeasure {
  /** In UTF-16 units. */
  readonly size: number;
  readonly links: number;
  readonly headings: number;
  readonly paragraphs: number;
}

export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
}

/** So many files of this measure, each with links to headings of its own and, as many, to those of the others. */
export function markdownFiles(count: number, measure: MarkdownMeasure): MarkdownFile[] {
  return Array.from({ length: count }, (_, at) => ({ name: nameOf(at), text: markdownText(at, count, measure) }));
}

function nameOf(at: number): string {
  return `file-${at}.md`;
}

function markdownText(own: number, count: number, { size, links, headings, paragraphs }: MarkdownMeasure): string {
  const heading = (at: number): string => `\n## Heading ${at}\n\n`;
  const target = (at: number): string => `#heading-${at % Math.max(1, headings)}`;
  const link = (at: number): string =>
    at % 2 === 0 ? `[第${at}段](${target(at)})` : `[第${at}段](${nameOf((own + at) % count)}${target(at)})`;
  const all = Array.from({ length: links }, (_, at) => link(at));
  const fixed =
    Array.from({ length: headings }, (_, at) => heading(at).length).reduce((sum, length) => sum + length, 0) +
    all.reduce((sum, { length }) => sum + length, 0) +
    2 * paragraphs;
  // Words between the links, and one stretch of them in each paragraph that has none.
  const stretches = Math.max(links, paragraphs);
  const words = wordsOfNobody(Math.max(0, size - fixed));
  const pieces = Array.from({ length: stretches }, (_, at) =>
    words.slice(Math.floor((at * words.length) / stretches), Math.floor(((at + 1) * words.length) / stretches)),
  );
  let text = '';
  let written = 0;
  for (let at = 0; at < stretches; at++) {
    while (written < headings && written * stretches <= at * headings) text += heading(written++);
    text += `${pieces[at] ?? ''}${all[at] ?? ''}`;
    if (Math.floor((at * paragraphs) / stretches) !== Math.floor(((at + 1) * paragraphs) / stretches)) text += '\n\n';
  }
  return text;
}

/** Invented Chinese of this length, without a number or a line end. */
function wordsOfNobody(length: number): string {
  const words = generated(1).text.replace(/[^\p{Script=Han}，。]/gu, '');
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
