/** XML → elements. The one file that knows the library; refuses what a document of the United Nations never has. */
import { told } from '../base/l10n';
import { SaxesParser } from 'saxes';
import { SourceError } from './source';

export interface XmlElement {
  /** As written, with its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** More levels than any document has; deeper ones would overflow the stack of whoever walks them. */
const DEEPEST = 400;

/**
 * The root element of an XML file, its comments and processing instructions left out. Throws `SourceError` for what is
 * not well-formed, for a document type declaration (entities can expand without end, and can name other files), and for
 * elements nested too deep. `comment` is told of each comment.
 */
export function parseXml(text: string, comment: (text: string) => void = () => undefined): XmlElement {
  interface Open extends XmlElement {
    readonly children: XmlNode[];
  }
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    const words = error.message.replace(/\.$/, '');
    const [, line, column, what] = /^(?:undefined:)?(\d+):(\d+): (.*)$/s.exec(words) ?? [];
    throw new SourceError(
      line !== undefined && column !== undefined && what !== undefined
        ? told('is not well-formed XML: line {0}, column {1}: {2}', line, column, what)
        : told('is not well-formed XML: {0}', words),
    );
  });
  parser.on('doctype', () => {
    throw new SourceError(told('has a document type declaration, which may define entities; it is not read'));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new SourceError(told('has elements nested more than {0} deep', DEEPEST));
    const element: Open = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void open.at(-1)?.children.push(words));
  parser.on('cdata', (words) => void open.at(-1)?.children.push(words));
  parser.on('comment', comment);
  parser.write(text).close();
  const root = top.children.find((node) => typeof node !== 'string');
  if (!root || typeof root === 'string') throw new SourceError(told('has no XML element'));
  return root;
}

/** The name without its prefix: `p` of `w:p`. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child elements, those of one local name where it is given. */
export function elements({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || localName(node) === name),
  );
}

/** The elements of one local name at any depth, in the order of the text; none inside another of them. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement, void, undefined> {
  for (const child of elements(element)) {
    if (localName(child) === name) yield child;
    else yield* descendants(child, name);
  }
}

/** The first element of one local name at any depth. */
export function firstOf(element: XmlElement, name: string): XmlElement | undefined {
  const [first] = descendants(element, name);
  return first;
}
