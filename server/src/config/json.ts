/** JSON as people write it, with comments and trailing commas: read with the place of every value, and edited as it stands. */
import { applyEdits, modify, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../base/span';

/** A value with its place in the text. */
export interface JsonNode extends Span {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** What it is as plain data. */
  readonly value: unknown;
  /** Of an object, in the order of the text; the place is that of the name. */
  readonly properties: readonly (Span & { readonly name: string; readonly value: JsonNode })[];
  /** Of an array. */
  readonly items: readonly JsonNode[];
}

/** Something that cannot be used, and where it stands. */
export interface JsonProblem extends Span {
  /** A clause. */
  readonly why: string;
}

/** Never throws. What is broken is left out and named; the rest is read. Offsets count a byte-order mark. */
export function readJson(text: string): { readonly root: JsonNode | undefined; readonly problems: JsonProblem[] } {
  const errors: ParseError[] = [];
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const tree = parseTree(text.slice(mark), errors, { allowTrailingComma: true, allowEmptyContent: true });
  return {
    root: tree && nodeOf(tree, mark),
    problems: errors.map(({ error, offset, length }) => ({
      from: offset + mark,
      to: offset + mark + length,
      why: `is no JSON: ${wordsOf(printParseErrorCode(error))}`,
    })),
  };
}

/** `CommaExpected` → `comma expected`. */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function nodeOf({ type, offset, length, value, children = [] }: Node, mark: number): JsonNode {
  const properties =
    type !== 'object'
      ? []
      : children.flatMap(({ children: [name, inner] = [] }) =>
          name && inner
            ? [
                {
                  name: String(name.value),
                  value: nodeOf(inner, mark),
                  from: name.offset + mark,
                  to: name.offset + name.length + mark,
                },
              ]
            : [],
        );
  const items = type === 'array' ? children.map((child) => nodeOf(child, mark)) : [];
  return {
    type: type === 'property' ? 'null' : type,
    from: offset + mark,
    to: offset + length + mark,
    value:
      type === 'array'
        ? items.map((item) => item.value)
        : type === 'object'
          ? Object.fromEntries(properties.map((property) => [property.name, property.value.value]))
          : (value as unknown),
    properties,
    items,
  };
}

/** The span is replaced by the text. */
export interface JsonEdit extends Span {
  readonly text: string;
}

/**
 * The edits that add a value to the list at `path`, which is made where it is missing. Comments, order and the style of the
 * file stay. Undefined where something that is no list or no object stands in the way.
 */
export function itemEdits(text: string, path: readonly string[], item: unknown): readonly JsonEdit[] | undefined {
  return edits(text, [...path, -1], item, true);
}

/** The edits that set the value at `path`, as `itemEdits` adds one. */
export function valueEdits(text: string, path: readonly string[], value: unknown): readonly JsonEdit[] | undefined {
  return edits(text, path, value, false);
}

function edits(
  text: string,
  path: readonly (string | number)[],
  value: unknown,
  isArrayInsertion: boolean,
): JsonEdit[] | undefined {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const before = text.slice(mark);
  const formattingOptions = styleOf(before);
  // An empty file becomes one with an object, so that there is a line for what is added.
  const base = before.trim() === '' ? '{}' : before;
  try {
    const made = modify(base, [...path], value, { formattingOptions, isArrayInsertion });
    if (base !== before)
      return [{ from: mark, to: text.length, text: `${applyEdits(base, made)}${formattingOptions.eol}` }];
    return made.map(({ offset, length, content }) => ({
      from: offset + mark,
      to: offset + length + mark,
      text: content,
    }));
  } catch {
    return undefined;
  }
}

/** How a file is indented, and how its lines end; two spaces and `\n` where it does not say. */
function styleOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
  };
}
