/** The words of one line of an Akoma Ntoso document, with its footnote marks. */
import { localName, type XmlElement, type XmlNode } from './xml';

export interface AknNote {
  /** As printed: `7`, `*`. */
  readonly mark: string;
  readonly text: string;
}

export interface Inline {
  /** One line; printed line breaks are `\n`. */
  readonly text: string;
  readonly notes: readonly AknNote[];
}

/** Pictures and what is only said about the text. */
const SILENT = new Set(['meta', 'img', 'toc', 'documentRef', 'remark', 'marker']);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The words of nodes that stand in one line. `letters` are those that name notes of tables. */
export function readInline(nodes: readonly XmlNode[], letters: ReadonlySet<string>): Inline {
  const notes: AknNote[] = [];
  const words = (node: XmlNode, before: string): string => {
    if (typeof node === 'string') return node;
    const name = localName(node);
    if (SILENT.has(name)) return '';
    if (name === 'authorialNote') {
      const mark = node.attributes.marker?.trim() ?? '';
      const note = readInline(node.children, letters);
      notes.push({ mark, text: withoutMark(note.text, mark) });
      for (const inner of note.notes) notes.push(inner);
      return `[^${mark}]`;
    }
    if (name === 'noteRef') return `[^${node.attributes.marker?.trim() ?? ''}]`;
    if (name === 'eol' || name === 'br') return BREAK;
    const inner = all(node.children);
    if (name === 'sup') return raised(inner, before, letters);
    return SEPARATE.has(name) ? ` ${inner} ` : inner;
  };
  const all = (children: readonly XmlNode[]): string => {
    const pieces: string[] = [];
    for (const child of children) {
      const piece = words(child, pieces.at(-1)?.slice(-1) ?? '');
      if (piece !== '') pieces.push(piece);
    }
    return pieces.join('');
  };
  return { text: flat(all(nodes)), notes };
}

/** The words of an element, without its notes. */
export function aknWords({ children }: XmlElement): string {
  return readInline(children, new Set())
    .text.replace(/\[\^[^\]]*\]/g, '')
    .replace(/\n/g, ' ');
}

/** Beside these the printed page has a gap, also where the markup has none. */
const SEPARATE = new Set(['docNumber', 'docTitle', 'p', 'num']);

/** A line break of the page, until the white space of the markup is gone. */
const BREAK = '\ue010';

/** `before` is the character that it stands behind. `ᵃ` is the mark of a note where one has this letter, `km²` an exponent; `1ᵉʳ` is written on. */
function raised(text: string, before: string, letters: ReadonlySet<string>): string {
  const mark = text.trim();
  if (letters.has(mark)) return `[^${mark}]`;
  const exponent = /^\d{1,2}$/.test(mark) && /\p{L}$/u.test(before);
  return exponent ? mark.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit))) : text;
}

/** Notes repeat their mark, or only its brackets, before their text. */
function withoutMark(text: string, mark: string): string {
  const rest = text.replace(/\n/g, ' ').replace(/^\(\s*\)\s*/, '');
  const opening = new RegExp(`^(?:\\(${escaped(mark)}\\)|${escaped(mark)}(?=[\\s\\p{Lo}\\p{Lu}]))\\s*`, 'u');
  return mark === '' ? rest : rest.replace(opening, '');
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** As it is read: no line breaks and no doubled spaces of the markup, and none of its line breaks between Han characters. */
function flat(text: string): string {
  return text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\ue010 ?/g, '\n')
    .trim();
}
