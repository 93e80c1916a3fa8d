/** The walkthrough in the real VS Code: the sample is copied and nothing written over; its buttons show what they say. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { PAGE, press, texts } from './page';
import { until } from './until';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: Readonly<Record<string, string>>;
  readonly completionEvents: readonly string[];
}

describe('the walkthrough', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const extension = vscode.extensions.getExtension('rapporteur.rapporteur');

  before(() => extension?.activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const [walkthrough] = (
    extension?.packageJSON as { contributes: { walkthroughs: readonly { steps: readonly Step[] }[] } }
  ).contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];

  it('has steps whose pictures are there, whose buttons work, and that can be completed', async () => {
    ok(extension);
    const commands = await vscode.commands.getCommands(true);
    strictEqual(steps.length, 7);
    for (const { id, description, media, completionEvents } of steps) {
      const { image, svg } = media;
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, image ?? svg ?? 'none'));
      ok(media['altText'], id);
      const links = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');
      const events = completionEvents
        .map((event) => /^onCommand:(.+)/.exec(event)?.[1])
        .filter((name) => name !== undefined);
      ok(links.length > 0 && completionEvents.length > 0, id);
      for (const command of [...links, ...events]) ok(commands.includes(command), `${id}: ${command}`);
      // The first button of a step completes it, or shows the view whose sight does.
      ok(events.includes(links[0] ?? '') || completionEvents.some((event) => event.startsWith('onView:')), id);
    }
  });

  it('opens', async function () {
    if (PAGE === undefined) this.skip();
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'rapporteur.rapporteur#firstReport');
    await until('its steps', async () => {
      const shown = (await texts('.getting-started-step')).join('\n');
      return steps.length > 0 && shown.includes('Open the sample') && shown.includes('Begin a report')
        ? true
        : undefined;
    });
  });

  describe('the sample', () => {
    const place = vscode.Uri.joinPath(folder, 'a place');
    const put = (): Thenable<string> =>
      vscode.commands.executeCommand('rapporteur.openSample', { into: place.toString(), open: false });
    const listed = async (at: vscode.Uri): Promise<string[]> =>
      (await vscode.workspace.fs.readDirectory(at)).map(([name]) => name).sort();

    beforeEach(() => vscode.workspace.fs.createDirectory(place));
    afterEach(() => vscode.workspace.fs.delete(place, { recursive: true }));

    it('is copied whole, each time into a folder of its own', async () => {
      ok(extension);
      const first = vscode.Uri.parse(await put());
      ok(first.path.endsWith('/Rapporteur sample'));
      const own = vscode.Uri.joinPath(extension.extensionUri, 'samples');
      deepStrictEqual(await listed(first), await listed(own));
      deepStrictEqual(
        await listed(vscode.Uri.joinPath(first, 'corpus')),
        await listed(vscode.Uri.joinPath(own, 'corpus')),
      );

      const changed = vscode.Uri.joinPath(first, 'README.md');
      await vscode.workspace.fs.writeFile(changed, Buffer.from('mine'));
      ok(vscode.Uri.parse(await put()).path.endsWith('/Rapporteur sample (2)'));
      strictEqual(Buffer.from(await vscode.workspace.fs.readFile(changed)).toString(), 'mine');
      deepStrictEqual(await listed(place), ['Rapporteur sample', 'Rapporteur sample (2)']);
    });

    it('is put nowhere before somebody has said where', async function () {
      if (PAGE === undefined) this.skip();
      const done = vscode.commands.executeCommand('rapporteur.openSample', { open: false });
      await until('the places', async () => {
        const found = await texts('.quick-input-widget .quick-input-list .monaco-list-row');
        return found[0]?.includes('Rapporteur sample') === true ? found : undefined;
      });
      const ended: { with?: unknown } = {};
      void done.then((made) => {
        ended.with = made ?? 'nothing';
      });
      await until('the end of the question', async () => {
        await press('Escape');
        return 'with' in ended ? true : undefined;
      });
      strictEqual(ended.with, 'nothing');
    });

    it('is not opened where it cannot be put', async () => {
      const nowhere = vscode.Uri.joinPath(folder, 'corpus', 'empty.txt').toString();
      const made = await vscode.commands.executeCommand('rapporteur.openSample', { into: nowhere, open: false });
      strictEqual(made, undefined);
    });
  });

  describe('its buttons', () => {
    const draft = vscode.Uri.joinPath(folder, 'river-cooperation.en.undoc');
    const line = (): string => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text ?? '';
    };
    const hovers = (): Promise<readonly string[]> =>
      PAGE === undefined ? Promise.resolve([]) : texts('.monaco-hover:not(.hidden) .monaco-hover-content');

    it('show a citation of a document that is held, with its words', async () => {
      await until('the citation', async () => {
        await vscode.commands.executeCommand('rapporteur.tryCited');
        return /resolution 93\/17/.test(line()) ? true : undefined;
      });
      strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), draft.toString());
      if (PAGE !== undefined)
        await until('the hover', async () => ((await hovers()).some((text) => text.includes('✓')) ? true : undefined));
    });

    it('show a reference that leads nowhere, in whichever draft it is', async () => {
      await until(
        () => `the reference, not ${line()}`,
        async () => {
          await vscode.commands.executeCommand('rapporteur.tryBroken');
          const editor = vscode.window.activeTextEditor;
          const all = editor ? vscode.languages.getDiagnostics(editor.document.uri) : [];
          return all.some(
            ({ code, range }) =>
              (typeof code === 'object' ? code.value : code) === 'reference-missing' &&
              editor?.selection.active.line === range.start.line,
          )
            ? true
            : undefined;
        },
      );
    });

    it('insert a paragraph, in one step to undo', async () => {
      const before = (await vscode.workspace.openTextDocument(draft)).getText();
      await vscode.commands.executeCommand('rapporteur.tryInsert');
      const document = await vscode.workspace.openTextDocument(draft);
      await until('the paragraph', () => (/^7\. $/m.test(document.getText()) ? true : undefined));
      ok(document.getText().includes('\n8. More is being exchanged'));
      await vscode.commands.executeCommand('undo');
      await until('what was there before', () => (document.getText() === before ? true : undefined));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
});
