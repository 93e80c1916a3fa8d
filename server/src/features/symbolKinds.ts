/** The kinds of LSP's symbols for what a draft is made of, one for each, in the outline, in lists and in the citation graph. */
import type { SymbolKind } from 'vscode-languageserver-types';

/**
 * The numbers of SymbolKind, so that files need the types alone. One for each kind, so that a user can hide any of them;
 * none of those that VS Code paints in a colour of their own.
 */
export const KINDS = {
  document: 1, // File
  part: 2, // Module
  heading: 3, // Namespace
  article: 23, // Struct
  paragraph: 15, // String
  subparagraph: 20, // Key
  contents: 1, // File
  table: 18, // Array
  figure: 19, // Object
  box: 4, // Package
  notes: 14, // Constant
} as const satisfies Readonly<Record<string, SymbolKind>>;
