/** What is added to a JSON file that people write: everything that stands there, comments and line breaks too, stays as it is. */
import type { Span } from '../base/span';
import { readJson, type JsonNode } from './json';

/** The span is replaced by the text. */
export interface JsonEdit extends Span {
  readonly text: string;
}

/**
 * The edits that add a value to the list under a name, which is made where it is missing, as is the object of an empty file.
 * Undefined where the file is broken, or something that is no list stands there.
 */
export function itemEdits(text: string, name: string, item: unknown): readonly JsonEdit[] | undefined {
  return inRoot(text, (root, style) => {
    const list = valueOf(root, name);
    if (list) return list.type === 'array' ? insert(text, list, () => oneLine(item), style) : undefined;
    return insert(text, root, (indent) => `${quoted(name)}: ${wrapped('[]', oneLine(item), indent, style)}`, style);
  });
}

/** The edits that set a value under a name of the object under another name; both are made where they are missing. */
export function valueEdits(text: string, name: string, key: string, value: string): readonly JsonEdit[] | undefined {
  return inRoot(text, (root, style) => {
    const object = valueOf(root, name);
    const entry = `${quoted(key)}: ${quoted(value)}`;
    if (!object)
      return insert(text, root, (indent) => `${quoted(name)}: ${wrapped('{}', entry, indent, style)}`, style);
    if (object.type !== 'object') return undefined;
    const before = valueOf(object, key);
    if (before) return [{ from: before.from, to: before.to, text: quoted(value) }];
    return insert(text, object, () => entry, style);
  });
}

interface Style {
  readonly unit: string;
  readonly eol: string;
}

function inRoot(
  text: string,
  make: (root: JsonNode, style: Style) => readonly JsonEdit[] | undefined,
): readonly JsonEdit[] | undefined {
  const { root, problems } = readJson(text);
  const style = {
    unit: /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ',
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
  };
  if (!root && /^[\ufeff\s]*$/.test(text)) {
    const empty: JsonNode = { type: 'object', value: {}, from: 0, to: 2, properties: [], items: [] };
    const [edit] = make(empty, style) ?? [];
    return edit && [{ from: 0, to: text.length, text: `{${edit.text}}${style.eol}` }];
  }
  return root?.type === 'object' && problems.length === 0 ? make(root, style) : undefined;
}

function valueOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.properties.findLast((property) => property.name === name)?.value;
}

/** `content` is written behind the last child, on a line of its own where the others are; it is given the line's indentation. */
function insert(
  text: string,
  node: JsonNode,
  content: (indent: string | undefined) => string,
  { unit, eol }: Style,
): JsonEdit[] {
  const starts = [...node.properties, ...node.items];
  const last = node.properties.at(-1)?.value ?? node.items.at(-1);
  const [first] = starts;
  if (first && last && !/[\r\n]/.test(text.slice(node.from, node.to)))
    return [{ from: last.to, to: last.to, text: `, ${content(undefined)}` }];
  const outer = indentOf(text, node.from);
  const own = first && ownIndent(text, first.from);
  const indent = own ?? outer + unit;
  const inside = text.slice(node.from + 1, node.to - 1);
  const end = node.from + 1 + inside.trimEnd().length;
  const closes = /[\r\n]/.test(text.slice(end, node.to));
  const line = `${eol}${indent}${content(indent)}${closes ? '' : `${eol}${outer}`}`;
  const needsComma = last && !withoutComments(text.slice(last.to, node.to - 1)).includes(',');
  const to = closes ? end : node.to - 1;
  if (!needsComma) return [{ from: end, to, text: line }];
  if (last.to === end) return [{ from: end, to, text: `,${line}` }];
  return [
    { from: last.to, to: last.to, text: ',' },
    { from: end, to, text: line },
  ];
}

/** The white space that the line of an offset starts with. */
function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';
}

/** The same where nothing else stands before the offset in its line. */
function ownIndent(text: string, at: number): string | undefined {
  const before = text.slice(lineStart(text, at), at);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function withoutComments(text: string): string {
  return text.replace(/\/\/[^\r\n]*|\/\*[^]*?\*\//g, '');
}

/** Something in brackets: over several lines at an indentation, on one line where there is none. */
function wrapped(brackets: string, inner: string, indent: string | undefined, { unit, eol }: Style): string {
  const [open = '', close = ''] = brackets;
  if (indent === undefined) return open === '{' ? `{ ${inner} }` : `[${inner}]`;
  return `${open}${eol}${indent}${unit}${inner}${eol}${indent}${close}`;
}

/** `{ "rule": "a", "file": "b" }`. */
function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${quoted(name)}: ${oneLine(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
