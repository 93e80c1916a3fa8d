/** The text of a hover as lines of words, to be printed as Markdown, as HTML or as plain text. */
import { escaped, isolated } from '../../base/escaped';
import { interfaceLanguage } from '../../base/l10n';
import { directionOf } from '../../languages/direction';
import type { Language } from '../../languages/lexicon';

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

/**
 * A message as a line. What stands between two asterisks on each side is strong, and `{0}`, `{1}` … are what is put in: so
 * that a translator has the whole sentence, and no text of a document is taken for a sign.
 */
export function worded(message: string, ...put: readonly (Words | string | Line)[]): Line {
  return message.split(/(\*\*.+?\*\*)/).flatMap((piece) => {
    const inner = /^\*\*(.+)\*\*$/.exec(piece)?.[1];
    return inner === undefined ? filled(piece, put) : [strong(filled(inner, put).map(textOf).join(''))];
  });
}

function filled(message: string, put: readonly (Words | string | Line)[]): Line {
  return message
    .split(/\{(\d+)\}/)
    .flatMap((piece, at) => (at % 2 === 0 ? piece : (put[Number(piece)] ?? '')))
    .filter((words) => textOf(words) !== '');
}

function textOf(words: Words | string): string {
  return typeof words === 'string' ? words : words.text;
}

/** The words with something between them, without those that are empty. */
export function joined(words: readonly (Words | string)[], between: string): Line {
  const shown = words.filter((one) => textOf(one) !== '');
  return shown.flatMap((one, at) => (at === 0 ? [one] : [between, one]));
}

/** Text of a document is never Markdown. */
export function markdown(lines: readonly Line[]): string {
  const [open, close] = directionOf(interfaceLanguage() as Language) === 'rtl' ? ISOLATED : ['', ''];
  return lines.map((line) => `${open}${lineInMarkdown(line)}${close}`).join('\n\n');
}

/**
 * Editors draw every paragraph of a hover from left to right, so that a sentence from right to left with a symbol in its
 * middle would begin there. Between these, U+2068 and U+2069, it has the direction of its own first letter.
 */
const ISOLATED = ['&#x2068;', '&#x2069;'];

function lineInMarkdown(line: Line): string {
  return line
    .map((words, at) => {
      const written = inMarkdown(words);
      if (typeof words === 'string' || words.style === undefined) return written;
      const [before, behind] = [line[at - 1], line[at + 1]].map((one) => (one === undefined ? '' : textOf(one)));
      const opens = STICKS_BEHIND.test(before ?? '') && STOPS_FIRST.test(words.text);
      const closes = STICKS_BEFORE.test(behind ?? '') && STOPS_LAST.test(words.text);
      return `${opens ? JOINED : ''}${written}${closes ? JOINED : ''}`;
    })
    .join('');
}

/** Without width. An asterisk between a letter and a bracket would be no sign: of Markdown this is punctuation. */
const JOINED = '&#x2060;';
const STICKS_BEHIND = /[^\s\p{P}\p{S}]$/u;
const STICKS_BEFORE = /^[^\s\p{P}\p{S}]/u;
const STOPS_FIRST = /^[\p{P}\p{S}]/u;
const STOPS_LAST = /[\p{P}\p{S}]$/u;

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
    .map((line) => `<p dir="auto">${line.map(inHtml).join('')}</p>`)
    .join('');
}

function inHtml(words: Words | string): string {
  if (typeof words === 'string') return isolated(words);
  const { text, style, opens } = words;
  const element = style === 'strong' ? 'strong' : style === 'emphasis' ? 'em' : undefined;
  const styled = element ? `<${element}>${isolated(text)}</${element}>` : isolated(text);
  return opens === undefined ? styled : `<a href="${escaped(address(opens))}">${styled}</a>`;
}
