/** The preview, in the real VS Code: it shows the draft, goes along with it, and leads back into it. */
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { barriers, inPreview, PAGE, point, press, type } from './page';
import { until } from './until';

const DRAFT = `A/95/900

General Assembly

Distr.: General
14 October 2040
Original: English

Early warning for floods

I. Introduction

1. The gauges are read, as paragraph 3 below and A/93/120, para. 9 (a), have it.[^1]

2. See also A/93/120, para. 99, S/2040/1 and <script>document.body.remove()</script>.

[^1]: See A/93/120, para. 3.

II. Progress

3. The last paragraph of many.

${Array.from({ length: 60 }, (_, at) => `${at + 4}. The river rises, and rises again, until the gauge is under water.`).join('\n\n')}
`;

const blocks = (): Promise<string[]> =>
  inPreview<string[]>('[...document.querySelectorAll("#page > *")].map((one) => one.textContent)');

function shown(what: string, test: (all: readonly string[]) => boolean): Promise<readonly string[]> {
  return until(
    `the preview to show ${what}`,
    async () => {
      const all = await blocks().catch(() => []);
      return test(all) ? all : undefined;
    },
    30_000,
  );
}

describe('the preview', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const file = vscode.Uri.joinPath(folder, 'preview.undoc');
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('rapporteur.preview');
  let editor: vscode.TextEditor;

  before(async function () {
    if (PAGE === undefined) this.skip();
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(file, Buffer.from(DRAFT));
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await vscode.commands.executeCommand('rapporteur.openPreview');
    await shown('the draft', (all) => all.some((words) => words.startsWith('3. The last')));
  });
  after(async () => {
    for (const name of ['verdicts', 'paper', 'zoom', 'scroll']) {
      await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
    }
    await editor.document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('stands beside the draft, which keeps the keyboard', () => {
    strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    const labels = vscode.window.tabGroups.all.map((group) => group.activeTab?.label);
    deepStrictEqual(labels, ['preview.undoc', 'Preview: preview.undoc']);
  });

  it('shows the words of a hostile draft as words', async () => {
    const all = await blocks();
    ok(all.some((words) => words.includes('<script>document.body.remove()</script>')));
    strictEqual(await inPreview('document.querySelectorAll("#page script, #page img").length'), 0);
  });

  it('lets no script and nothing from elsewhere in', async () => {
    const policy = await inPreview<string>('document.querySelector("meta[http-equiv]").content');
    match(policy, /^default-src 'none'; style-src \S+.*; script-src 'nonce-[0-9a-f]{32}'; base-uri 'none'/);
    doesNotMatch(policy, /unsafe/);
    const ran = await inPreview<boolean>(
      `new Promise((done) => { const one = document.createElement('script'); one.textContent = 'window.ran = true';
        document.body.append(one); setTimeout(() => { one.remove(); done(window.ran === true); }, 50); })`,
    );
    strictEqual(ran, false);
  });

  it('marks what is known of each citation when the corpus has been read', async () => {
    const classes = await until(
      'the verdicts',
      async () => {
        const found = await inPreview<string[]>(
          '[...document.querySelectorAll("a.citation")].map((one) => `${one.textContent}: ${one.className}`)',
        );
        return found.some((one) => /para\. 99: citation broken/.test(one)) ? found : undefined;
      },
      30_000,
    );
    ok(classes.includes('paragraph 3 below: citation found'), classes.join('\n'));
    ok(classes.includes('A/93/120, para. 9 (a): citation found'), classes.join('\n'));
    ok(classes.includes('S/2040/1: citation unknown'), classes.join('\n'));
  });

  it('changes what has changed while typing, and touches nothing else', async () => {
    await inPreview('for (const one of document.querySelector("#page").children) one.kept = true');
    const line =
      editor.document.getText().slice(0, editor.document.getText().indexOf('The last')).split('\n').length - 1;
    const at = new vscode.Selection(line, 3, line, 3);
    editor = await vscode.window.showTextDocument(editor.document, {
      viewColumn: vscode.ViewColumn.One,
      selection: at,
    });
    await until('the cursor', () => (editor.selection.isEqual(at) ? true : undefined));
    await type('Almost ');
    await shown('what was typed', (all) => all.some((words) => words.startsWith('3. Almost The last')));
    const fresh = await inPreview<string[]>(
      '[...document.querySelector("#page").children].filter((one) => !one.kept).map((one) => one.textContent)',
    );
    deepStrictEqual(fresh, ['3. Almost The last paragraph of many.']);
  });

  it('scrolls with the editor, and the editor with it', async () => {
    const last = editor.document.lineCount - 20;
    editor.revealRange(new vscode.Range(last, 0, last, 0), vscode.TextEditorRevealType.AtTop);
    await until('the page to scroll', async () => ((await inPreview<number>('scrollY')) > 500 ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 600));
    await inPreview('window.scrollTo(0, 0)');
    await until('the editor to scroll', () => ((editor.visibleRanges[0]?.start.line ?? 99) < 5 ? true : undefined));
  });

  it('does not when told so', async () => {
    await settings().update('scroll', false, vscode.ConfigurationTarget.Global);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const last = editor.document.lineCount - 20;
    editor.revealRange(new vscode.Range(last, 0, last, 0), vscode.TextEditorRevealType.AtTop);
    await new Promise((resolve) => setTimeout(resolve, 700));
    ok((await inPreview<number>('scrollY')) < 200);
    await settings().update('scroll', undefined, vscode.ConfigurationTarget.Global);
  });

  it('leads from a number to its paragraph', async () => {
    await point('p.numbered:has-text("The river rises") a.number', 'click');
    await until('the cursor in paragraph 4', () =>
      vscode.window.activeTextEditor?.document
        .lineAt(vscode.window.activeTextEditor.selection.active)
        .text.startsWith('4. The river')
        ? true
        : undefined,
    );
  });

  it('follows a reference into the corpus, and says so where there is nothing', async () => {
    await point('a.citation:has-text("para. 9 (a)")', 'click');
    await until('the cited document', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'un-corpus' ? true : undefined,
    );
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await point('a.citation:has-text("S/2040/1")', 'click');
    const words = await until('the reason', async () => {
      const found = await inPreview<string>('document.querySelector("#hover:not([hidden])")?.textContent ?? ""');
      return found === '' ? undefined : found;
    });
    match(words, /not held/);
  });

  it('shows the cited words under the pointer, and under the keyboard, until Escape', async () => {
    const hover = (): Promise<string> => inPreview('document.querySelector("#hover:not([hidden])")?.textContent ?? ""');
    await point('a.citation:has-text("para. 9 (a)")', 'hover');
    await until('the hover', async () => (/found/.test(await hover()) ? true : undefined));
    await inPreview('document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))');
    strictEqual(await hover(), '');
    await point('h1.title', 'hover');
    await inPreview('document.querySelector("a.citation").focus()');
    await until('the hover again', async () => (/paragraph|para/.test(await hover()) ? true : undefined));
  });

  it('leads from a mark to its note and back', async () => {
    await point('.mark a', 'click');
    strictEqual(await inPreview('document.activeElement.getAttribute("href")'), '#m1');
    await point('a.back', 'click');
    strictEqual(await inPreview('document.activeElement.id'), 'm1');
  });

  it('is white paper, larger, or without verdicts, as the commands have it', async () => {
    await vscode.commands.executeCommand('rapporteur.preview.togglePaper');
    await vscode.commands.executeCommand('rapporteur.preview.toggleVerdicts');
    await vscode.commands.executeCommand('rapporteur.preview.zoomIn');
    const look = await until('the new look', async () => {
      const found = await inPreview<string>(
        '`${document.body.className} ${document.documentElement.style.getPropertyValue("--zoom")}`',
      );
      return /^(vscode-\S+ )*paper 1\.1$|paper.* 1\.1$/.test(found) ? found : undefined;
    });
    doesNotMatch(look, /verdicts/);
    strictEqual(await inPreview('document.querySelectorAll("a.citation[href]").length'), 0);
    const { violations } = await barriers();
    deepStrictEqual(violations, []);
    for (const command of ['togglePaper', 'toggleVerdicts', 'zoomOut', 'zoomReset']) {
      await vscode.commands.executeCommand(`rapporteur.preview.${command}`);
    }
    strictEqual(settings().get('zoom'), 100);
  });

  it('keeps nobody out, in light, dark and high contrast', async () => {
    const workbench = vscode.workspace.getConfiguration('workbench');
    for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const { violations, passed } = await barriers();
      deepStrictEqual(violations, [], theme);
      ok(passed > 15, `${passed} rules`);
    }
    await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
  });

  it('shows another draft when that one is opened', async () => {
    const other = await vscode.workspace.openTextDocument({
      language: 'un-report',
      content: '1. A draft without a name.\n',
    });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await shown('the other draft', (all) => all.length === 1 && all[0] === '1. A draft without a name.');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await shown('the first one', (all) => all.length > 50);
  });

  it('writes a page that a browser prints', async () => {
    const target = vscode.Uri.joinPath(folder, 'preview.html');
    const printed = vscode.commands.executeCommand('rapporteur.preview.print');
    // Far from the disk it is asked where the file is to be.
    await until('the question', async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await press('Enter');
      return vscode.workspace.fs.stat(target).then(
        () => true,
        () => undefined,
      );
    });
    await vscode.commands.executeCommand('notifications.clearAll');
    await printed;
    const html = Buffer.from(await vscode.workspace.fs.readFile(target)).toString();
    match(html, /@top-left \{\s*content: "A\/95\/900"/);
    match(html, /&lt;script&gt;document/);
    await vscode.workspace.fs.delete(target);
  });
});
