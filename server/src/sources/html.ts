/** HTML → elements. The one file that knows the library; any text gives a tree, in time that its length bounds. */
import { Parser } from 'htmlparser2';

export interface HtmlElement {
  /** In lower case, with its prefix: `p`, `o:p`; `#start` and `#end` where a clipboard says what of a page was copied. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
}

export type HtmlNode = HtmlElement | string;

/** More levels than any page has; deeper ones would overflow the stack of whoever walks them. */
const DEEPEST = 400;

/** What is open, the library's own list, is searched at every end tag: a page of nothing but beginnings is given up. */
const MOST_OPEN = 600;

const FRAGMENT = /^\s*(Start|End)Fragment\s*$/i;

/**
 * The elements of a page or a piece of one, comments left out. Undefined where more elements are open at once than any
 * program writes. What is nested too deep to be walked stands beside what it should stand in.
 */
export function parseHtml(text: string): HtmlElement | undefined {
  interface Open extends HtmlElement {
    readonly children: HtmlNode[];
  }
  const top: Open = { name: '#page', attributes: {}, children: [], parent: undefined };
  const open: Open[] = [top];
  let beyond = 0;
  const put = (name: string, attributes: Readonly<Record<string, string>>): Open => {
    const parent = open.at(-1) as Open;
    const element: Open = { name, attributes, children: [], parent };
    parent.children.push(element);
    return element;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length < DEEPEST) open.push(put(name, attributes));
        else {
          put(name, attributes);
          if (++beyond > MOST_OPEN) throw new TooDeep();
        }
      },
      onclosetag() {
        if (beyond > 0) beyond--;
        else if (open.length > 1) open.pop();
      },
      ontext(words) {
        const { children } = open.at(-1) as Open;
        const last = children.length - 1;
        // Every entity comes by itself.
        if (typeof children[last] === 'string') children[last] += words;
        else children.push(words);
      },
      oncomment(words) {
        const [, end] = FRAGMENT.exec(words) ?? [];
        if (end !== undefined) put(`#${end.toLowerCase()}`, {});
      },
    },
    { decodeEntities: true },
  );
  try {
    parser.end(text);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
  return top;
}

class TooDeep extends Error {}

/** Every element in the order of the text; no more than `most`. */
export function everyElement(root: HtmlElement, most = Infinity): HtmlElement[] {
  const found: HtmlElement[] = [];
  const walk = (element: HtmlElement): void => {
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      if (found.length >= most) return;
      found.push(node);
      walk(node);
    }
  };
  walk(root);
  return found;
}

/** The words of an element, as they stand in the file; of a long one little more than the first `most` characters. */
export function wordsOf(element: HtmlElement, most = Infinity): string {
  let words = '';
  const walk = ({ children }: HtmlElement): void => {
    for (const node of children) {
      if (words.length >= most) return;
      if (typeof node === 'string') words += node.slice(0, most);
      else walk(node);
    }
  };
  walk(element);
  return words;
}
