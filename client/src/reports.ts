/** Which documents are UN reports that the server reads, and how a text becomes one. */
import * as vscode from 'vscode';
import { CORPUS_SCHEME } from '../../server/src/protocol';

const LANGUAGE = 'un-report';

/** Not every scheme: the left side of a comparison with an older version is nobody's draft. */
const SCHEMES = ['file', 'untitled', CORPUS_SCHEME];

export const REPORT_SELECTOR = SCHEMES.map((scheme) => ({ language: LANGUAGE, scheme }));

/** A draft, or a document of the corpus. */
export function isReport(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === LANGUAGE && SCHEMES.includes(document.uri.scheme);
}

/** A report that somebody writes. */
export function isDraft(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return isReport(document) && document.uri.scheme !== CORPUS_SCHEME;
}

/** Opens a document as a report, whatever VS Code takes it for. */
export async function openReport(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return asReport(await vscode.workspace.openTextDocument(uri));
}

export function asReport(document: vscode.TextDocument): Thenable<vscode.TextDocument> {
  return document.languageId === LANGUAGE
    ? Promise.resolve(document)
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}
