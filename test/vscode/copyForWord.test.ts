/** A draft on the clipboard as formatted text, in the real VS Code. */
import { doesNotMatch, match, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { clipboard, PAGE, press } from './page';

const DRAFT =
  'I. The gauges\n\n1. The gauges & <boats> are read.[^1]\n\n2. 水位计𠀀每小时读取一次。[^2]\n\n[^1]: See A/93/120.\n\n[^2]: 见A/93/121。\n';

describe('copying for Word or mail', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const file = vscode.Uri.joinPath(folder, 'copy.undoc');
  let editor: vscode.TextEditor;

  before(async function () {
    if (PAGE === undefined) this.skip();
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    await vscode.workspace.fs.writeFile(file, Buffer.from(DRAFT));
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('puts the whole draft there, its notes with it, and closes its page', async () => {
    const state = { done: false };
    const copied = vscode.commands.executeCommand('rapporteur.copyForWord').then(() => (state.done = true));
    // Nobody has allowed the window to write there yet: it shows a button, which has the keyboard.
    for (let left = 50; !state.done && left > 0; left--) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (vscode.window.tabGroups.activeTabGroup.activeTab?.label !== 'copy.undoc') await press('Enter');
    }
    await copied;
    const { 'text/html': html = '', 'text/plain': text = '' } = await clipboard();
    match(html, /<h1[^>]*>I\./);
    match(html, /The gauges &amp; &lt;boats&gt; are read\./);
    match(html, /<!--\[if mso\]><a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"/);
    match(html, /<div id="sdfootnote1">[^]*See A\/93\/120\./);
    match(text, /^1\. The gauges & <boats> are read\.\[1\]$/m);
    strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    strictEqual(tabs.join(), 'copy.undoc');
  });

  it('puts only what is selected there', async () => {
    editor = await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(4, 0, 4, 100);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('rapporteur.copyForWord');
    const { 'text/html': html = '', 'text/plain': text = '' } = await clipboard();
    match(html, /水位计𠀀每小时读取一次。/);
    match(html, /<!--\[if mso\]>/);
    doesNotMatch(html, /gauges/);
    strictEqual(text.trim(), '2. 水位计𠀀每小时读取一次。[1]\n\n[1] 见A/93/121。');
    strictEqual(vscode.window.activeTextEditor?.selection.end.character, editor.document.lineAt(4).text.length);
  });
});
