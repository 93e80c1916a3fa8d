/** Findings as they are published over stdio to an editor that does not ask. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import { fileUri } from '../support/serverProcess';
import { codes, DRAFT, placeOf, PULLS, Window } from '../support/window';

describe('an editor to which diagnostics are published', () => {
  const window = new Window();
  const uri = window.uri('draft.undoc');
  before(() => window.start({}));
  after(() => window.end());

  it('gets those of open drafts, each with its version, and is not told to ask', async () => {
    window.it.open(uri, DRAFT);
    deepStrictEqual(codes(await window.it.diagnostics(uri, 1)), ['bracket-width', 'reference-missing']);
    const start = placeOf(DRAFT, '同意。').end;
    const typed = Date.now();
    window.it.change(uri, 2, [{ range: { start, end: start }, text: '大家(都）。' }]);
    await window.it.diagnostics(uri, 2, (found) => found.length === 3);
    ok(Date.now() - typed >= 2000, 'it was shown while it was being typed');
    strictEqual(window.it.refreshes(), 0);
    strictEqual(window.it.wasPublished(window.uri('deep/other.undoc')), false);
  });

  it('gets them anew when rapporteur.json holds, and none when the draft is closed', async () => {
    window.put('rapporteur.json', '{ "files": [{ "path": "draft.undoc", "rules": { "bracket-width": "off" } }] }');
    window.touch('rapporteur.json');
    deepStrictEqual(codes(await window.it.diagnostics(uri, 2, (found) => found.length === 1)), ['reference-missing']);
    void window.it.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    deepStrictEqual(await window.it.diagnostics(uri, 0, (found) => found.length === 0), []);
  });

  it('has the corpus of the project file, as far as it is in the workspace', async () => {
    const other = new Window();
    other.put('published/A-95-3.txt', 'A/95/3\n\nI. One\n\n1. First.\n');
    other.put('draft.undoc', '1. See A/95/3, paragraph 2.\n\n2. See A/95/2, paragraph 9.\n');
    other.put('rapporteur.json', '{ "corpus": ["published", "/elsewhere"] }');
    await other.start({});
    strictEqual(other.it.corpus().documents, 3);
    other.it.open(other.uri('draft.undoc'), '1. See A/95/3, paragraph 2.\n\n2. See A/95/2, paragraph 9.\n');
    const found = await other.it.diagnostics(other.uri('draft.undoc'), 1);
    deepStrictEqual(codes(found), ['reference-missing', 'reference-missing']);
    other.put('rapporteur.json', '{}');
    other.touch('rapporteur.json');
    await other.it.diagnostics(other.uri('draft.undoc'), 1, (now) => now.length === 1);
    await other.end();
  });

  it('is told of a broken project file that was there when it started', async () => {
    const other = new Window();
    other.put('rapporteur.json', '{ "rules": ');
    await other.start({});
    const said = await other.it.diagnostics(other.uri('rapporteur.json'), 0, (found) => found.length > 0);
    strictEqual(said[0]?.code, 'project-file');
    strictEqual(readFileSync(join(other.folder, 'rapporteur.json'), 'utf8'), '{ "rules": ');
    await other.end();
  });

  it('has none of a draft that has become binary, each time', async () => {
    const other = new Window();
    const uri = other.uri('draft.undoc');
    await other.start({});
    other.it.open(uri, DRAFT);
    for (const version of [1, 3]) {
      await other.it.diagnostics(uri, version, (found) => found.length === 2);
      other.it.change(uri, version + 1, [{ text: '\0\0\0\0\0\0' }]);
      await other.it.diagnostics(uri, 0, (found) => found.length === 0);
      other.it.change(uri, version + 2, [{ text: DRAFT }]);
    }
    await other.end();
  });

  it('is one that asks, but cannot be told to ask again', async () => {
    const other = new Window();
    await other.start({ ...PULLS, workspace: {} });
    other.it.open(other.uri('draft.undoc'), DRAFT);
    strictEqual((await other.it.diagnostics(other.uri('draft.undoc'), 1)).length, 2);
    await other.end();
  });

  it('may push its settings', async () => {
    const other = new Window();
    await other.start({ workspace: { configuration: false } });
    other.it.open(other.uri('draft.undoc'), DRAFT);
    await other.it.diagnostics(other.uri('draft.undoc'), 1, (found) => found.length === 2);
    void other.it.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { rapporteur: { rules: { 'bracket-width': 'off' } } },
    });
    const found = await other.it.diagnostics(other.uri('draft.undoc'), 1, (now) => now.length === 1);
    deepStrictEqual(codes(found), ['reference-missing']);
    await other.end();
  });

  it('has nothing of the project file of a folder that has left the workspace', async () => {
    const other = new Window();
    other.put('rapporteur.json', '{ "rules": ');
    await other.start({});
    const project = other.uri('rapporteur.json');
    await other.it.diagnostics(project, 0, (found) => found.length > 0);
    void other.it.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: fileUri(other.folder), name: 'test' }] },
    });
    await other.it.diagnostics(project, 0, (found) => found.length === 0);
    await other.end();
  });
});
