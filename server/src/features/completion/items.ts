/** Suggestions → the items of the protocol: exact ranges on one line, and an order that the editor keeps. */
import {
  CompletionItemKind,
  InsertReplaceEdit,
  TextEdit,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver-types';
import type { Position } from '../../base/lineIndex';
import type { About, Suggestion, Suggestions } from './suggestion';

/** What a client can take, as it has said of itself. */
export interface CompletionClient {
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
}

/** What is kept of an item until more is asked of it. */
export interface ItemData {
  readonly uri: string;
  readonly version: number;
  readonly about: About;
}

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  document: CompletionItemKind.File,
  place: CompletionItemKind.Reference,
  note: CompletionItemKind.Reference,
  shortForm: CompletionItemKind.Constant,
  phrase: CompletionItemKind.Text,
};

export interface ItemsOf {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  /** The words before the cursor on its line. */
  readonly line: string;
  /** Whether more may be found when it is asked again. */
  readonly growing: boolean;
}

export function completionList({ items, more }: Suggestions, asked: ItemsOf, client: CompletionClient): CompletionList {
  return {
    isIncomplete: more || asked.growing,
    items: items.map((suggestion, at) => item(suggestion, at, asked, client)),
  };
}

function item(
  suggestion: Suggestion,
  at: number,
  { uri, version, position, line }: ItemsOf,
  client: CompletionClient,
): CompletionItem {
  const { kind, label, detail, insert, typed, rest, filter, about } = suggestion;
  const { line: row, character } = position;
  const start = { line: row, character: character - typed };
  const ranges = {
    insert: { start, end: position },
    replace: { start, end: { line: row, character: character + rest } },
  };
  const words = line.slice(line.length - typed);
  const text = filter ?? insert;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== '' && { detail }),
    ...(detail !== '' && client.labelDetails && { labelDetails: { description: detail } }),
    // An editor leaves out what does not begin with, or hold, what stands there.
    filterText: text.startsWith(words) ? text : `${words} ${text}`,
    sortText: String(at).padStart(3, '0'),
    textEdit: client.insertReplace
      ? InsertReplaceEdit.create(insert, ranges.insert, ranges.replace)
      : TextEdit.replace(ranges.replace, insert),
    // A sign that is typed on is meant as itself.
    commitCharacters: [],
    ...(about && { data: { uri, version, about } satisfies ItemData }),
  };
}
