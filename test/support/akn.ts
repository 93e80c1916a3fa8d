/** Akoma Ntoso resolutions as drafts, and what their editors marked in them: the answers of `test/measure`. */
import { SaxesParser } from 'saxes';

export interface AknDraft {
  /** `[^n]` marks, notes behind a rule, one line a paragraph; tables and pictures are left out. */
  readonly text: string;
  /** The numbers of the numbered paragraphs, in order. */
  readonly paragraphs: readonly string[];
  /** The marks of the notes. */
  readonly notes: readonly string[];
  /** What its editors linked, in the order of the text. */
  readonly links: readonly AknLink[];
}

/** A link to a document, at its place in the text of the draft. */
export interface AknLink {
  readonly from: number;
  readonly text: string;
  /** A symbol as its editors wrote it: `A/hrc/RES/16/21`, `A/RES/217(III)`, `A/RES/75/290b`. */
  readonly target: string;
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
  const targets: string[] = [];

  const textOf = (node: Element | string): string => {
    if (typeof node === 'string') return node;
    if (node.name === 'authorialNote') {
      const mark = node.attributes.marker ?? '';
      notes.push({ mark, text: flat(node.children.map(textOf).join('')) });
      return `[^${mark}]`;
    }
    const text = node.name === 'eol' ? '   ' : node.children.map(textOf).join('');
    const target = node.name === 'a' && text.trim() !== '' ? targetOf(node) : undefined;
    return target === undefined ? text : `${OPEN}${targets.push(target) - 1}${BEHIND_NUMBER}${text}${CLOSE}`;
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
    ...withoutMarks(`${lines.join('\n').trimStart()}\n`, targets),
    paragraphs,
    notes: [...new Set(notes.map(({ mark }) => mark))],
  };
}

/** Round the text of a link while the draft is put together, with its number; no text of the United Nations has them. */
const OPEN = '\ue000';
const BEHIND_NUMBER = '\ue001';
const CLOSE = '\ue002';

/** The document that a link leads to; undefined for one that leads to any other page. */
function targetOf({ attributes }: Element): string | undefined {
  const path = /^https?:\/\/undocs\.org\/(?:[a-z]{2}\/)?(.+)$/.exec(attributes.href ?? '')?.[1];
  return path === undefined ? undefined : decodeURIComponent(path).trim();
}

/** The text without the marks of its links, and where these were. */
function withoutMarks(marked: string, targets: readonly string[]): Pick<AknDraft, 'text' | 'links'> {
  const links: AknLink[] = [];
  let text = '';
  let behind = 0;
  for (const [whole, number, inner = ''] of marked.matchAll(LINK)) {
    const at = marked.indexOf(whole, behind);
    text += marked.slice(behind, at);
    links.push({ from: text.length, text: inner, target: targets[Number(number)] ?? '' });
    text += inner;
    behind = at + whole.length;
  }
  return { text: text + marked.slice(behind), links };
}

const LINK = new RegExp(`${OPEN}(\\d+)${BEHIND_NUMBER}([^${CLOSE}]*)${CLOSE}`, 'g');

const LEFT_OUT = new Set(['meta', 'coverPage', 'table', 'img', 'collectionBody']);
const LINES = new Set(['p', 'subheading', 'heading', 'crossHeading', 'listIntroduction']);
const CONTENT = new Set(['content', 'intro', 'list']);
const TIGHT = new Set(['list', 'sublist', 'blockList']);

/** The text of an element as it is read: no line breaks and no doubled spaces of the markup. */
function flat(text: string): string {
  return text
    .replace(SPACES_INSIDE, (_, open = '', before = '', after = '', close = '') => `${before}${open}${close}${after}`)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Spaces at either end of a link: they belong outside. */
const SPACES_INSIDE = new RegExp(`(${OPEN}\\d+${BEHIND_NUMBER})([ \\t\\r\\n]+)|([ \\t\\r\\n]+)(${CLOSE})`, 'g');

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
