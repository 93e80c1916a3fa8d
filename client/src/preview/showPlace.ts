/** From the page into the text: where a number stands, and where a citation leads. */
import * as vscode from 'vscode';
import { openReport } from '../reports';

/** `follow` goes where the citation at the offset leads, `reveal` to the offset itself. Whether there was such a place. */
export async function showPlace(
  draft: vscode.TextDocument,
  offset: number,
  what: 'follow' | 'reveal',
): Promise<boolean> {
  if (what === 'reveal') {
    const place = draft.positionAt(offset);
    await show(draft, draft, new vscode.Range(place, place));
    return true;
  }
  // At its first sign the mark before it may be meant.
  const links = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    draft.uri,
    draft.positionAt(offset + 1),
  );
  const [first] = links;
  if (!first) return false;
  const { uri, range } =
    'targetUri' in first ? { uri: first.targetUri, range: first.targetSelectionRange ?? first.targetRange } : first;
  await show(draft, await openReport(uri), range);
  return true;
}

/** In the column of the draft, so that the page stays where it is. */
async function show(draft: vscode.TextDocument, document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === draft.uri.toString());
  const viewColumn = editor?.viewColumn ?? vscode.ViewColumn.One;
  const shown = await vscode.window.showTextDocument(document, { viewColumn, selection });
  shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
