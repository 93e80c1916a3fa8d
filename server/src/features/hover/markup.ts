/** The text of a hover as lines of words, to be printed as Markdown, as HTML or as plain text. */
import { escaped, isolated } from '../../base/escaped';

export interface Words {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  /** What a click opens. */
  readonly opens?: string;
}

/** A paragraph of the hover. */
export type Line = readonly (Words | string)[];

export function strong(text: string): Words {
  return { text, style: 'strong' };
}

export function emphasis(text: string): Words {
  return { text, style: 'emphasis' };
}

/** The words with something between them, without those that are empty. */
export function joined(words: readonly (Words | string)[], between: string): Line {
  const shown = words.filter((one) => (typeof one === 'string' ? one : one.text) !== '');
  return shown.flatMap((one, at) => (at === 0 ? [one] : [between, one]));
}

/** Text of a document is never Markdown. */
export function markdown(lines: readonly Line[]): string {
  return lines.map((line) => line.map(inMarkdown).join('')).join('\n\n');
}

function inMarkdown(words: Words | string): string {
  if (typeof words === 'string') return escape(words);
  const { text, style, opens } = words;
  const sign = style === 'strong' ? '**' : style === 'emphasis' ? '*' : '';
  // A space inside the signs would make them signs of the text.
  const [, before = '', inner = '', behind = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const styled = inner === '' ? escape(text) : `${before}${sign}${escape(inner)}${sign}${behind}`;
  return opens === undefined ? styled : `[${styled}](${address(opens)})`;
}

function escape(text: string): string {
  // An address would be made a link of by itself, and a broken one by the signs that are put before the others.
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&')
    .replace(/:(?=\/\/)|@/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Brackets and spaces would end the link. */
function address(link: string): string {
  return link.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Without commands, which only a click could run; an address stands behind its words. */
export function plainText(lines: readonly Line[]): string {
  return lines
    .map((line) =>
      line
        .map(inPlain)
        .join('')
        .replace(/^ +| +$/g, ''),
    )
    .filter((line) => line !== '')
    .join('\n\n');
}

function inPlain(words: Words | string): string {
  if (typeof words === 'string') return words;
  const { text, opens } = words;
  if (opens === undefined) return text;
  return opens.startsWith('command:') ? '' : `${text}: ${opens}`;
}

/** For the preview. What a link leads to comes from us; the words of documents are escaped. */
export function html(lines: readonly Line[]): string {
  return lines
    .filter((line) => line.length > 0)
    .map((line) => `<p>${line.map(inHtml).join('')}</p>`)
    .join('');
}

function inHtml(words: Words | string): string {
  if (typeof words === 'string') return isolated(words);
  const { text, style, opens } = words;
  const element = style === 'strong' ? 'strong' : style === 'emphasis' ? 'em' : undefined;
  const styled = element ? `<${element}>${isolated(text)}</${element}>` : isolated(text);
  return opens === undefined ? styled : `<a href="${escaped(address(opens))}">${styled}</a>`;
}
