/** Findings as an editor pulls them over stdio: of drafts open and closed, and of `rapporteur.json`. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { EXPLAIN, RULES, type RuleLine, type RulePage } from '../../server/src/protocol';
import { edited } from '../support/textEdits';
import { codes, DRAFT, placeOf, PULLS, Window } from '../support/window';

describe('an editor that pulls diagnostics', () => {
  const window = new Window();
  const uri = window.uri('draft.undoc');
  before(() => window.start(PULLS));
  after(() => window.end());

  it('gets those of a draft, then that nothing has changed, and nothing is published', async () => {
    window.it.open(uri, DRAFT);
    const first = await window.pull(uri);
    ok(first.kind === 'full' && first.resultId);
    deepStrictEqual(codes(first.items), ['bracket-width', 'reference-missing']);
    deepStrictEqual(await window.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    strictEqual(window.it.wasPublished(uri), false);
  });

  it('gets what is being typed no sooner than two seconds later, and is told to ask', async () => {
    const before = window.it.refreshes();
    const start = placeOf(DRAFT, '同意。').end;
    const typed = Date.now();
    window.it.change(uri, 2, [{ range: { start, end: start }, text: '大家(都）。' }]);
    const shown = await window.it.until('the finding in what was typed', async () => {
      const found = await window.found(uri);
      return found.length === 3 ? found : undefined;
    });
    ok(Date.now() - typed >= 2000, 'it was shown while it was being typed');
    await window.it.until('a refresh', () => (window.it.refreshes() > before ? true : undefined));
    deepStrictEqual(codes(shown), ['bracket-width', 'bracket-width', 'reference-missing']);
  });

  it('gets those of all drafts of the workspace, whose ids hold', async () => {
    const all = await window.pullAll();
    deepStrictEqual(
      all.items.map((item) => [item.uri, item.kind === 'full' && codes(item.items).length, item.version]),
      [
        [window.uri('deep/other.undoc'), 1, null],
        [uri, 3, 2],
      ],
    );
    const ids = all.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    const again = await window.pullAll(ids);
    deepStrictEqual(
      again.items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    window.put('deep/other.undoc', '1. 大家(都）同意(所有人）。\n');
    const later = await window.pullAll(ids);
    deepStrictEqual(
      later.items.map((item) => (item.kind === 'full' ? item.items.length : item.kind)),
      [2, 'unchanged'],
    );
  });

  it('gets those of a closed draft when it asks for one', async () => {
    strictEqual((await window.found(window.uri('deep/other.undoc'))).length, 2);
    deepStrictEqual(await window.found(window.uri('corpus/noted.undoc')), []);
  });

  it('is told to ask again when the corpus has changed', async () => {
    const before = window.it.refreshes();
    window.put('corpus/A-95-2.txt', 'A/95/2\n\nI. One\n\n1. First.\n\n2. Second.\n\n3. Third.\n');
    window.touch('corpus/A-95-2.txt');
    await window.it.until('the reference to be found', async () => {
      const found = await window.found(uri);
      return codes(found).includes('reference-missing') ? undefined : true;
    });
    await window.it.until('a refresh', () => (window.it.refreshes() > before ? true : undefined));
  });

  it('is told to ask again when the settings change, which hold', async () => {
    const before = window.it.refreshes();
    window.settings = { rules: { 'bracket-width': 'hint', 'no-such-rule': 'off' } };
    void window.it.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await window.it.until('a refresh', () => (window.it.refreshes() > before ? true : undefined));
    deepStrictEqual([...new Set((await window.found(uri)).map(({ severity }) => severity))], [4]);
    strictEqual(
      await window.it.message(/no-such-rule/),
      'rapporteur.rules names a rule that does not exist: no-such-rule.',
    );
    window.settings = {};
    void window.it.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  });

  it('has project files that come and go, are broken and mended', async () => {
    const project = window.uri('rapporteur.json');
    window.put(
      'rapporteur.json',
      '{\n  // ours\n  "rules": { "bracket-width": "off", "no-such": "off" },\n  "kind": "poem"\n}\n',
    );
    window.touch('rapporteur.json');
    const said = await window.it.diagnostics(project, 0, (found) => found.length === 2);
    deepStrictEqual(
      said.map(({ code, message, range }) => [code, message, range.start.line]),
      [
        ['project-file', 'There is no rule "no-such".', 2],
        [
          'project-file',
          'The kind is none of auto, report, letter, resolution, upr, record, instrument; the default is used.',
          3,
        ],
      ],
    );
    await window.it.until('the rule to be off', async () =>
      (await window.found(uri)).length === 0 ? true : undefined,
    );
    window.put('rapporteur.json', '{ "rules": { "bracket-width": "off" }');
    window.touch('rapporteur.json');
    match(
      (await window.it.diagnostics(project, 0, (found) => found.length === 1))[0]?.message as string,
      /^This file is no JSON: /,
    );
    unlinkSync(join(window.folder, 'rapporteur.json'));
    window.touch('rapporteur.json');
    deepStrictEqual(await window.it.diagnostics(project, 0, (found) => found.length === 0), []);
    await window.it.until('the rule to be on', async () => ((await window.found(uri)).length === 2 ? true : undefined));
  });

  it('writes exceptions by quick fix, which hold, and are said when they excuse nothing', async () => {
    const project = window.uri('rapporteur.json');
    const text = DRAFT.replace('同意。', '同意。大家(都）。');
    const actions = await window.actions(uri, placeOf(text, '(成员国）'));
    const action = actions.find(({ title }) => title === 'Ignore this bracket-width (in rapporteur.json)');
    const [create, change] = action?.edit?.documentChanges ?? [];
    deepStrictEqual(create, { kind: 'create', uri: project, options: { ignoreIfExists: true } });
    const json = edited('', (change as TextDocumentEdit).edits as Parameters<typeof edited>[1]);
    // As an editor does that has made the edit and not saved it.
    void window.it.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: project, languageId: 'jsonc', version: 7, text: json },
    });
    await window.it.until('the exception to hold', async () =>
      (await window.found(uri)).length === 1 ? true : undefined,
    );
    const [next] = (await window.actions(uri, placeOf(text, '(都）'))).filter(({ title }) =>
      title.includes('in this file (in'),
    );
    const [entry] = next?.edit?.documentChanges ?? [];
    ok(entry && 'textDocument' in entry);
    deepStrictEqual(entry.textDocument, { uri: project, version: 7 });

    window.it.change(uri, 3, [{ text: text.replace('(成员国）', '(成员国)') }]);
    strictEqual((await window.found(uri)).length, 1);
    const unused = await window.it.diagnostics(project, 7, (found) => found.length === 1);
    deepStrictEqual([unused[0]?.code, unused[0]?.severity, unused[0]?.tags], ['exception-unused', 2, [1]]);
    void window.it.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: project },
    });
    await window.it.diagnostics(project, 0, (found) => found.length === 0);
  });

  it('makes all fixes that are certain', async () => {
    const text = DRAFT.replace('同意。', '同意。大家(都）。');
    window.it.change(uri, 4, [{ text }]);
    const [action] = await window.actions(uri, placeOf(text, '导言'), ['source.fixAll']);
    const [change] = action?.edit?.documentChanges ?? [];
    ok(change && 'textDocument' in change);
    strictEqual(change.textDocument.version, 4);
    match(edited(text, change.edits as Parameters<typeof edited>[1]), /\(成员国\)同意。大家\(都\)/);
  });

  it('is told to ask again when a draft comes, and is told of its findings', async () => {
    const before = window.it.refreshes();
    window.put('new.undoc', '1. 大家(都）同意。\n');
    window.touch('new.undoc');
    await window.it.until('a refresh', () => (window.it.refreshes() > before ? true : undefined));
    ok((await window.pullAll()).items.some((item) => item.uri === window.uri('new.undoc')));
  });

  it('has no words mended that are being typed, by hand or on saving', async () => {
    const text = '1. 各国(甲）同意。\n';
    window.it.change(uri, 5, [{ text }]);
    const start = placeOf(text, '。').start;
    window.it.change(uri, 6, [{ range: { start, end: start }, text: '大家(都）' }]);
    const now = text.replace('。', '大家(都）。');
    const [action] = await window.actions(uri, placeOf(now, '1'), ['source.fixAll']);
    const [change] = action?.edit?.documentChanges ?? [];
    ok(change && 'textDocument' in change);
    match(edited(now, change.edits as Parameters<typeof edited>[1]), /各国\(甲\)同意大家\(都）/);
    deepStrictEqual(await window.actions(uri, placeOf(now, '(都）')), []);
    await window.it.until('the fix', async () =>
      (await window.actions(uri, placeOf(now, '(都）'))).length > 0 ? true : undefined,
    );
  });

  it('has exceptions written into rapporteur.json as it is on disk, whether or not it was told', async () => {
    const project = window.uri('rapporteur.json');
    const text = '1. 各国(甲）同意大家(都）。\n';
    for (const json of ['{}', '{ "stage": "draft" }\n', '\n\n{\n  "rules": {}\n}\n']) {
      window.put('rapporteur.json', json);
      const action = (await window.actions(uri, placeOf(text, '(甲）'))).find(({ title }) =>
        title.includes('in this file (in'),
      );
      const [change] = action?.edit?.documentChanges ?? [];
      ok(change && 'textDocument' in change, json);
      strictEqual(change.textDocument.uri, project);
      const made = JSON.parse(edited(json, change.edits as Parameters<typeof edited>[1])) as { exceptions: unknown[] };
      strictEqual(made.exceptions.length, 1);
    }
    unlinkSync(join(window.folder, 'rapporteur.json'));
  });

  it('is told of folders of the corpus where they do not count', async () => {
    window.put('deep/rapporteur.json', '{ "corpus": ["a"] }');
    window.touch('deep/rapporteur.json');
    const said = await window.it.diagnostics(window.uri('deep/rapporteur.json'), 0, (found) => found.length > 0);
    deepStrictEqual(
      said.map(({ code, severity }) => [code, severity]),
      [['project-file', 3]],
    );
  });

  it('explains the rules', async () => {
    const rules = await window.it.connection.sendRequest<readonly RuleLine[]>(RULES);
    ok(rules.some(({ id }) => id === 'bracket-width'));
    const page = await window.it.connection.sendRequest<RulePage | null>(EXPLAIN, { rule: 'bracket-width' });
    match(page?.page ?? '', /^# bracket-width/);
    strictEqual(await window.it.connection.sendRequest(EXPLAIN, { rule: 'no-such-rule' }), null);
  });
});
