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
  /** Those behind it. */
  readonly behind: string;
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
  { uri, version, position, line, behind }: ItemsOf,
  client: CompletionClient,
): CompletionItem {
  const { kind, label, detail, insert, typed, rest, filter, about } = suggestion;
  const { line: row, character } = position;
  const start = { line: row, character: character - typed };
  const words = line.slice(line.length - typed);
  const closed = closedBehind(words, insert, behind.slice(0, rest));
  const ranges = {
    insert: { start, end: { line: row, character: character + closed } },
    replace: { start, end: { line: row, character: character + rest } },
  };
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

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/**
 * How much behind the cursor has been put there by the editor when a bracket was opened, and is put in with the item: that
 * is replaced even where nothing else is. With it goes what the item ends with, too: `第2(⟦|⟧)段`.
 */
function closedBehind(typed: string, insert: string, rest: string): number {
  const wanted = [...openIn(typed).open.reverse(), ...openIn(insert).closed];
  const signs = Array.from(plainBrackets(rest));
  let closed = 0;
  while (closed < wanted.length && signs[closed] === wanted[closed]) closed++;
  return closed > 0 && insert.endsWith(rest.slice(closed)) ? rest.length : closed;
}

/** The signs that close what a text opens and does not close, and those that close what it has not opened. */
function openIn(text: string): { readonly open: string[]; readonly closed: readonly string[] } {
  const open: string[] = [];
  const closed: string[] = [];
  for (const sign of plainBrackets(text)) {
    const closes = CLOSES[sign];
    if (closes !== undefined) open.push(closes);
    else if (sign === ')' || sign === ']') {
      if (open.at(-1) === sign) open.pop();
      else closed.push(sign);
    }
  }
  return { open, closed };
}

/** All brackets as half-width ones; keeps the length. */
function plainBrackets(text: string): string {
  return text
    .replace(/[（［【]/g, (sign) => (sign === '（' ? '(' : '['))
    .replace(/[）］】]/g, (sign) => (sign === '）' ? ')' : ']'));
}
