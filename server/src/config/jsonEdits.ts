/** What is added to a JSON file that people write: everything that stands there, comments and line breaks too, stays as it is. */
import type { Span } from '../base/span';
import { readJson, type JsonNode } from './json';

/** The span is replaced by the text. */
export interface JsonEdit extends Span {
  readonly text: string;
}

/**
 * The edits that add a value to the list under a name, which is made where it is missing or null, as is the object of a file
 * that has none.
 * Undefined where the file is broken, or something that is no list stands there.
 */
export function itemEdits(text: string, name: string, item: unknown): readonly JsonEdit[] | undefined {
  return inRoot(text, (root, style, within) => {
    const list = valueOf(root, name);
    const made = (indent: string | undefined): string => wrapped('[]', oneLine(item), indent, style);
    if (list?.type === 'null') return inPlace(within, root, list, made);
    if (list) return list.type === 'array' ? insert(within, list, () => oneLine(item), style) : undefined;
    return insert(within, root, (indent) => `${quoted(name)}: ${made(indent)}`, style);
  });
}

/** The edits that set a value under a name of the object under another name; both are made where they are missing or null. */
export function valueEdits(text: string, name: string, key: string, value: string): readonly JsonEdit[] | undefined {
  return inRoot(text, (root, style, within) => {
    const object = valueOf(root, name);
    const entry = `${quoted(key)}: ${quoted(value)}`;
    const made = (indent: string | undefined): string => wrapped('{}', entry, indent, style);
    if (!object) return insert(within, root, (indent) => `${quoted(name)}: ${made(indent)}`, style);
    if (object.type === 'null') return inPlace(within, root, object, made);
    if (object.type !== 'object') return undefined;
    const before = valueOf(object, key);
    if (before) return [{ from: before.from, to: before.to, text: quoted(value) }];
    return insert(within, object, () => entry, style);
  });
}

interface Style {
  readonly unit: string;
  readonly eol: string;
}

function inRoot(
  text: string,
  make: (root: JsonNode, style: Style, text: string) => readonly JsonEdit[] | undefined,
): readonly JsonEdit[] | undefined {
  const { root, problems } = readJson(text);
  const style = {
    unit: (root && /^([ \t]+)\S/m.exec(text)?.[1]) ?? '  ',
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
  };
  if (problems.length > 0) return undefined;
  if (root) return root.type === 'object' ? make(root, style, text) : undefined;
  const empty: JsonNode = { type: 'object', value: {}, from: 0, to: 2, properties: [], items: [] };
  const [edit] = make(empty, style, '{}') ?? [];
  if (!edit) return undefined;
  // What stands there is nothing, or comments, which stay.
  const from = text.trimEnd().length;
  return [{ from, to: text.length, text: `${from > 0 ? style.eol : ''}{${edit.text}}${style.eol}` }];
}

/** A value that is nothing becomes one that is something, over several lines where the object has them. */
function inPlace(
  text: string,
  root: JsonNode,
  { from, to }: Span,
  made: (indent: string | undefined) => string,
): JsonEdit[] {
  const isLong = /[\r\n]/.test(text.slice(root.from, root.to));
  return [{ from, to, text: made(isLong ? indentOf(text, from) : undefined) }];
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
