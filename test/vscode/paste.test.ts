/** Pasting into a draft, in the real VS Code: what comes of it, the cursor, and one step that takes all of it back. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { LIBRE_OFFICE_BLOCKS, libreOfficeHtml } from '../support/libreOffice';
import { PAGE, pasteFrom, press, texts } from './page';
import { until } from './until';

const DRAFT = [
  '1. The gauges of the upper river are read.[^1]',
  '',
  '',
  '',
  '2. 水位计𠀀每小时读取一次。[^2] See note 2 below.',
  '',
  '[^1]: See A/93/120.',
  '',
  '[^2]: See note 1 above.',
  '',
].join('\r\n');

const WORD = `<html><body><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>7.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The <b>boats</b> are counted.<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>8.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The nets, too.<o:p></o:p></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See A/93/121.<o:p></o:p></p></div></div>
</body></html>`;

describe('pasting', function () {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const file = vscode.Uri.joinPath(folder, 'paste.undoc');
  let editor: vscode.TextEditor;

  before(async function () {
    if (PAGE === undefined) this.skip();
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(file, Buffer.from(DRAFT));
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  /** Selects, and waits until the window has heard of it. */
  const goTo = async (line: number, character: number, end = character): Promise<void> => {
    editor.selection = new vscode.Selection(line, character, line, end);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  };
  const changed = (from: string): Promise<string> =>
    until('the paste', () => {
      const text = editor.document.getText();
      return text === from ? undefined : text;
    });

  it('makes paragraphs and notes of what Word has, in one step that is undone whole', async () => {
    await goTo(2, 0);
    await pasteFrom({ 'text/html': WORD, 'text/plain': '7. The boats are counted.[1]\r\n8. The nets, too.\r\n' });
    const text = await changed(DRAFT);
    deepStrictEqual(text.split('\r\n'), [
      '1. The gauges of the upper river are read.[^1]',
      '',
      '2. The boats are counted.[^2]',
      '',
      '3. The nets, too.',
      '',
      '4. 水位计𠀀每小时读取一次。[^3] See note 3 below.',
      '',
      '[^1]: See A/93/120.',
      '',
      '[^2]: See A/93/121.',
      '',
      '[^3]: See note 1 above.',
      '',
    ]);
    strictEqual(
      editor.document.lineAt(editor.selection.active.line).text.slice(0, editor.selection.active.character),
      '3. The nets, too.',
    );
    await vscode.commands.executeCommand('undo');
    strictEqual(await changed(text), DRAFT);
  });

  it('makes a draft of what LibreOffice has, and takes it back', async () => {
    await goTo(2, 0);
    const root = vscode.extensions.getExtension('rapporteur.rapporteur')?.extensionPath ?? '';
    await pasteFrom({ 'text/html': libreOfficeHtml(root), 'text/plain': 'The gauges' });
    const text = await changed(DRAFT);
    const found = text.split('\r\n\r\n').map((block) => block.replace(/\r\n/g, '\n'));
    // The notes of the draft have two more between them; what was 1 is 2 here.
    const body = LIBRE_OFFICE_BLOCKS.filter((block) => !block.startsWith('[^'));
    deepStrictEqual(
      found.slice(1, 1 + body.length),
      body.map((block) =>
        block
          .replace('[^2]', '[^3]')
          .replace('[^1]', '[^2]')
          .replace(/^\d/, (label) => String(Number(label) + 1)),
      ),
    );
    deepStrictEqual(found.slice(2 + body.length), [
      '[^1]: See A/93/120.',
      '[^2]: See A/93/120, para. 5.',
      '[^3]: See note 2 above.',
      '[^4]: See note 1 above.\n',
    ]);
    await vscode.commands.executeCommand('undo');
    strictEqual(await changed(text), DRAFT);
  });

  it('takes notes along with what is copied, and finds those of what is cut', async () => {
    await goTo(4, 0, editor.document.lineAt(4).text.indexOf(' See'));
    await press('Control+C');
    await goTo(2, 0);
    await press('Control+V');
    const text = await changed(DRAFT);
    match(
      text,
      /。\[\^2\]\r\n\r\n3\. [^]+\[\^3\] See note 3 below\.[^]+\[\^2\]: See note 1 above\.\r\n\r\n\[\^3\]: See note 1 above\./,
    );
    await vscode.commands.executeCommand('undo');
    strictEqual(await changed(text), DRAFT);
  });

  it('brings back what was cut as it was', async () => {
    await goTo(4, 0, editor.document.lineAt(4).text.indexOf(' See'));
    await press('Control+X');
    const cut = await changed(DRAFT);
    await press('Control+V');
    strictEqual(await changed(cut), DRAFT);
  });

  it('leaves lines that were cut as they were broken', async () => {
    const wrapped = `${DRAFT}\r\n3. The gauges of the upper river are read every hour by the staff of\r\nthe stations, who write it down.\r\n`;
    await vscode.workspace.fs.writeFile(file, Buffer.from(wrapped));
    await until('the file', () => (editor.document.getText() === wrapped ? true : undefined));
    editor.selection = new vscode.Selection(10, 0, 12, 0);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await press('Control+X');
    const cut = await changed(wrapped);
    await press('Control+V');
    strictEqual(await changed(cut), wrapped);
  });

  it('takes along the notes of a line that is copied with nothing selected, and puts it before the line', async () => {
    await goTo(4, 3);
    await press('Control+C');
    await goTo(0, 5);
    await press('Control+V');
    const text = await changed(DRAFT);
    match(text, /^1\. 水位计[^\r]*\[\^1\][^\r]*\r\n\r\n2\. The gauges[^]*\[\^1\]: See note \d above/);
    await vscode.commands.executeCommand('undo');
    strictEqual(await changed(text), DRAFT);
  });

  it('goes behind what is pasted on an indented line, too', async () => {
    const indented = DRAFT.replace('\r\n\r\n\r\n\r\n', '\r\n\r\n    \r\n\r\n');
    await vscode.workspace.fs.writeFile(file, Buffer.from(indented));
    await until('the file', () => (editor.document.getText() === indented ? true : undefined));
    await goTo(2, 4);
    await pasteFrom({ 'text/html': WORD, 'text/plain': '7. The boats are counted.[1]\r\n8. The nets, too.\r\n' });
    const text = await changed(indented);
    const behind = (): string =>
      editor.document.lineAt(editor.selection.active.line).text.slice(0, editor.selection.active.character);
    await until('the cursor', () => (/The nets, too\.$/.test(behind()) ? true : undefined));
    await vscode.commands.executeCommand('undo');
    strictEqual(await changed(text), indented);
  });

  it('offers VS Code’s own paste beside it', async () => {
    await goTo(2, 0);
    await pasteFrom({ 'text/html': WORD, 'text/plain': '7. The boats are counted.[1]' });
    const text = await changed(DRAFT);
    // The button that VS Code shows behind what was pasted opens the list of what else there is.
    const offered = await until('the list', async () => {
      const found = await texts('.action-widget .title');
      if (found.length > 0) return found;
      await vscode.commands.executeCommand('editor.changePasteType');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return undefined;
    });
    deepStrictEqual(offered.slice(0, 2), ['Paste as a UN report', 'Insert Plain Text']);
    await press('ArrowDown');
    await press('Enter');
    match(await changed(text), /\r\n\r\n7\. The boats are counted\.\[1\]\r\n/);
  });

  it('leaves what is typed anyway to VS Code', async () => {
    await goTo(0, 3);
    await pasteFrom({ 'text/plain': 'All of ' });
    match(await changed(DRAFT), /^1\. All of The gauges/);
  });
});
