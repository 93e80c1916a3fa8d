/** What a server is asked in turn about one document that is being edited, and how long each answer takes. */
import type { Position, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import type { Span } from '../../server/src/base/span';
import { random } from '../support/random';

export interface Question {
  readonly name: string;
  readonly method: string;
  /** What is sent beside the document and, where it has one, the position. */
  readonly position: boolean;
  readonly more?: object;
}

export const QUESTIONS: readonly Question[] = [
  { name: 'hover', method: 'textDocument/hover', position: true },
  { name: 'definition', method: 'textDocument/definition', position: true },
  {
    name: 'references',
    method: 'textDocument/references',
    position: true,
    more: { context: { includeDeclaration: true } },
  },
  { name: 'outline', method: 'textDocument/documentSymbol', position: false },
  { name: 'semantic tokens', method: 'textDocument/semanticTokens/full', position: false },
  { name: 'folding', method: 'textDocument/foldingRange', position: false },
];

/** One server with the document that it is asked about. */
export interface Side {
  readonly connection: ProtocolConnection;
  readonly uri: string;
  /** The next place to ask about, seeded: in turn on a citation or link, and anywhere. */
  place(): Position;
  /** Types a character, or takes the last one back. */
  edit(): void;
}

/** `change` puts something between two places of the text; `now` is the whole text afterwards. */
export function side(
  connection: ProtocolConnection,
  uri: string,
  text: string,
  links: readonly Span[],
  seed: number,
  change: (version: number, range: { start: Position; end: Position }, put: string, now: string) => void,
): Side {
  const r = random(seed);
  const lines = lineIndex(text);
  let asked = 0;
  let version = 1;
  let typed: number | undefined;
  return {
    connection,
    uri,
    place() {
      if (asked++ % 2 === 1 || links.length === 0) return lines.position(r.integer(text.length));
      const { from, to } = r.pick(links);
      return lines.position(from + r.integer(to - from));
    },
    edit() {
      version++;
      if (typed === undefined) {
        typed = r.integer(text.length);
        const start = lines.position(typed);
        // Between the two halves of a character, or of a line end, nobody types.
        typed = lines.offset(start);
        change(version, { start, end: start }, 'x', `${text.slice(0, typed)}x${text.slice(typed)}`);
      } else {
        const start = lines.position(typed);
        typed = undefined;
        change(version, { start, end: { line: start.line, character: start.character + 1 } }, '', text);
      }
    },
  };
}

/** Milliseconds until the answer; undefined where the server does not offer it. */
export async function asked(side: Side, { method, position, more }: Question): Promise<number | undefined> {
  const params = { textDocument: { uri: side.uri }, ...(position && { position: side.place() }), ...more };
  const start = performance.now();
  try {
    await side.connection.sendRequest(method, params);
  } catch (error) {
    if ((error as { readonly code?: number }).code === METHOD_NOT_FOUND) return undefined;
    throw error;
  }
  return performance.now() - start;
}

const METHOD_NOT_FOUND = -32601;
