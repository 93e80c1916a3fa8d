/** Snippets → the items of the protocol: what was typed is replaced, and what will stand there can be read before. */
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  TextEdit,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver-types';
import type { Position } from '../../base/lineIndex';
import { plainBody, withDay } from './snippetBody';
import type { Called } from './snippets';

/** What a client can take, as it has said of itself. */
export interface SnippetClient {
  /** Whether it lets one fill in a snippet; any other is given the text with what is to be filled in. */
  readonly snippets: boolean;
  readonly labelDetails: boolean;
}

/** `day` stands in mastheads. The server finds and orders them anew whenever a letter more is typed. */
export function snippetList(
  called: readonly Called[],
  position: Position,
  client: SnippetClient,
  day: Date,
): CompletionList {
  return { isIncomplete: true, items: called.map((one, at) => item(one, at, position, client, day)) };
}

function item(
  { snippet, typed }: Called,
  at: number,
  { line, character }: Position,
  client: SnippetClient,
  day: Date,
): CompletionItem {
  const { id, name, description } = snippet;
  const body = withDay(snippet.body, day);
  const text = plainBody(body);
  const start = { line, character: character - typed.length };
  return {
    label: name,
    kind: CompletionItemKind.Snippet,
    detail: description,
    ...(client.labelDetails && { labelDetails: { description: `@${id}` } }),
    documentation: text,
    // Any editor finds in it what was typed, however that names the snippet.
    filterText: typed,
    sortText: String(at).padStart(3, '0'),
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: TextEdit.replace({ start, end: { line, character } }, client.snippets ? body : text),
    commitCharacters: [],
  };
}
