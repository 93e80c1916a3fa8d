/** JSON as people write it, with comments and trailing commas: read with the place of every value. `jsonEdits.ts` edits it as it stands. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { told, type Told } from '../base/l10n';
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
  /** What is said of the file, a clause that is kept with the file, and said where it is shown. */
  readonly why: Told;
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
      why: CLAUSES[printParseErrorCode(error)] ?? BROKEN,
    })),
  };
}

const BROKEN = told('is no JSON');

/** By the parser's own name of what is wrong. */
const CLAUSES: Readonly<Record<string, Told>> = {
  InvalidSymbol: told('is no JSON: invalid symbol'),
  InvalidNumberFormat: told('is no JSON: invalid number format'),
  PropertyNameExpected: told('is no JSON: property name expected'),
  ValueExpected: told('is no JSON: value expected'),
  ColonExpected: told('is no JSON: colon expected'),
  CommaExpected: told('is no JSON: comma expected'),
  CloseBraceExpected: told('is no JSON: close brace expected'),
  CloseBracketExpected: told('is no JSON: close bracket expected'),
  EndOfFileExpected: told('is no JSON: end of file expected'),
  InvalidCommentToken: told('is no JSON: invalid comment token'),
  UnexpectedEndOfComment: told('is no JSON: unexpected end of comment'),
  UnexpectedEndOfString: told('is no JSON: unexpected end of string'),
  UnexpectedEndOfNumber: told('is no JSON: unexpected end of number'),
  InvalidUnicode: told('is no JSON: invalid unicode'),
  InvalidEscapeCharacter: told('is no JSON: invalid escape character'),
  InvalidCharacter: told('is no JSON: invalid character'),
};

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
