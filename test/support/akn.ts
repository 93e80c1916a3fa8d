/** Akoma Ntoso resolutions as drafts, and what their editors marked in them: the answers of `test/measure`. */
import { SaxesParser } from 'saxes';

export interface AknDraft {
  /** `[^n]` marks, notes behind a rule, one line a paragraph; tables and pictures are left out. */
  readonly text: string;
  /** The numbers of the numbered paragraphs, in order. */
  readonly paragraphs: readonly string[];
  /** The marks of the notes. */
  readonly notes: readonly string[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Reads one file. Throws what `saxes` throws for a file that is no XML. */
export function readAkn(xml: string): AknDraft {
  const notes: { mark: string; text: string }[] = [];
  const paragraphs: string[] = [];
  const lines: string[] = [];

  const textOf = (node: Element | string): string => {
    if (typeof node === 'string') return node;
    if (node.name === 'authorialNote') {
      const mark = node.attributes.marker ?? '';
      notes.push({ mark, text: flat(node.children.map(textOf).join('')) });
      return `[^${mark}]`;
    }
    return node.name === 'eol' ? '   ' : node.children.map(textOf).join('');
  };
  const emit = (text: string, tight: boolean): void => {
    const line = flat(text);
    if (line === '') return;
    if (tight) lines.push(line);
    else lines.push('', line);
  };
  const walk = (node: Element, label: string, tight: boolean): void => {
    let number = label;
    let close = tight;
    for (const child of node.children) {
      if (typeof child === 'string' || LEFT_OUT.has(child.name)) continue;
      if (child.name === 'num') {
        number = flat(textOf(child));
        if (node.name === 'paragraph') {
          const digits = /^\d+/.exec(number)?.[0];
          if (digits) paragraphs.push(digits);
        }
      } else if (LINES.has(child.name)) {
        emit(`${number} ${child.children.map(textOf).join('')}`, close);
        number = '';
      } else {
        walk(child, number, close || TIGHT.has(child.name));
        if (CONTENT.has(child.name)) number = '';
      }
      if (child.name === 'intro' || child.name === 'listIntroduction') close = true;
    }
  };
  walk(parse(xml), '', false);
  if (notes.length > 0) {
    lines.push('', '', '__________________', ...notes.map(({ mark, text }) => `[^${mark}]: ${text}`));
  }
  return {
    text: `${lines.join('\n').trimStart()}\n`,
    paragraphs,
    notes: [...new Set(notes.map(({ mark }) => mark))],
  };
}

const LEFT_OUT = new Set(['meta', 'coverPage', 'table', 'img', 'collectionBody']);
const LINES = new Set(['p', 'subheading', 'heading', 'crossHeading', 'listIntroduction']);
const CONTENT = new Set(['content', 'intro', 'list']);
const TIGHT = new Set(['list', 'sublist', 'blockList']);

/** The text of an element as it is read: no line breaks and no doubled spaces of the markup. */
function flat(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), attributes: attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}
