/** The light bulb: what it offers at a place, and what the text and `rapporteur.json` are when it was taken. */
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { compatible } from '../../../server/src/checks/fix';
import { NO_OPTIONS, optionsFor, type CheckOptions } from '../../../server/src/checks/options';
import { runChecks, type RuleFinding } from '../../../server/src/checks/run';
import { matchesPath } from '../../../server/src/config/paths';
import { readProject } from '../../../server/src/config/projectFile';
import { DEFAULT_CHECKS } from '../../../server/src/config/settings';
import { codeActions, FIX_ALL, type ActionRequest } from '../../../server/src/features/codeActions';
import { literalPath, patternOf } from '../../../server/src/features/projectEdits';
import { snapshotOf } from '../../support/check';
import { readMarks } from '../../support/marks';
import { edited } from '../../support/textEdits';

const PROJECT = 'file:///rapporteur.json';
const DRAFT = 'file:///draft.undoc';

/** A request at `⟦|⟧`, or over all of the text where there is no mark. */
async function requestAt(marked: string, rest: Partial<ActionRequest> = {}): Promise<ActionRequest> {
  const { text, cursors } = readMarks(marked);
  const snapshot = await snapshotOf(text);
  const [cursor] = cursors;
  return {
    snapshot,
    findings: await findings(text),
    span: cursor === undefined ? { from: 0, to: text.length } : { from: cursor, to: cursor },
    only: undefined,
    project: { uri: PROJECT, text: undefined, version: null, path: 'draft.undoc' },
    support: { documentChanges: true, create: true },
    explain: 'explain',
    ...rest,
  };
}

async function findings(text: string, options: CheckOptions = NO_OPTIONS): Promise<readonly RuleFinding[]> {
  return runChecks(await snapshotOf(text), options, (_, error) => {
    throw error;
  }).findings;
}

async function offer(marked: string, rest?: Partial<ActionRequest>): Promise<readonly CodeAction[]> {
  return codeActions(await requestAt(marked, rest));
}

function called(actions: readonly CodeAction[], title: RegExp | string): CodeAction {
  const found = actions.find((action) =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  ok(found, `no ${String(title)} among ${actions.map((action) => action.title).join(' | ')}`);
  return found;
}

/** What an edit makes of one of the files. */
function after(edit: WorkspaceEdit | undefined, uri: string, text: string): string {
  const change = edit?.documentChanges?.find(
    (one): one is TextDocumentEdit => 'textDocument' in one && one.textDocument.uri === uri,
  );
  ok(change, `nothing is changed in ${uri}`);
  return edited(text, change.edits as Parameters<typeof edited>[1]);
}

const rulesOf = (found: readonly RuleFinding[]): string[] => found.map(({ rule }) => rule.id);

const MIXED = '一. 导言\n\n1. 秘书处(部署机制）⟦|⟧已经建立。\n\n2. 各国(成员国）同意。\n';

describe('the fixes of the light bulb', () => {
  it('are those of the finding at the cursor; the certain one is preferred', async () => {
    const actions = await offer(MIXED);
    const fix = called(actions, 'Write (…)');
    strictEqual(fix.isPreferred, true);
    strictEqual(fix.kind, 'quickfix');
    deepStrictEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['bracket-width'],
    );
    const { text } = readMarks(MIXED);
    match(after(fix.edit, DRAFT, text), /秘书处\(部署机制\)已经建立。\n\n2. 各国\(成员国）/);
    deepStrictEqual(
      fix.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri: DRAFT, version: 1 }],
    );
    strictEqual(actions.filter(({ title }) => title === 'Write (…)').length, 1);
  });

  it('are those of what is selected, not of what it only touches', async () => {
    const text = '1. 各国(甲）(乙）同意。\n';
    const second = text.indexOf('(乙）');
    const [, finding] = await findings(text);
    deepStrictEqual([finding?.from, finding?.to], [second, second + 3]);
    const actions = await offer(text, { span: { from: second, to: second + 3 } });
    strictEqual(actions.filter(({ title }) => title === 'Write (…)').length, 1);
    const exception = called(actions, 'Ignore this bracket-width (in rapporteur.json)').edit;
    strictEqual(readProject(after(exception, PROJECT, '')).exceptions[0]?.text, '(乙）');
    // Behind the one and before the other, both are meant.
    const both = await offer(text, { span: { from: second, to: second } });
    strictEqual(both.filter(({ title }) => title === 'Write (…)').length, 2);
  });

  it('are not offered where nothing is found', async () => {
    deepStrictEqual(await offer('1. 秘书处(部署机制）已经建立。\n\n2. 各国⟦|⟧同意。\n'), []);
  });

  it('mend all of a kind, where there are several', async () => {
    const { text } = readMarks(MIXED);
    const all = called(await offer(MIXED), 'Fix all 2 of bracket-width in this file');
    strictEqual(all.diagnostics?.length, 2);
    deepStrictEqual(await findings(after(all.edit, DRAFT, text)), []);
    ok(!(await offer('1. 秘书处(部署机制）已经建立。\n')).some(({ title }) => title.startsWith('Fix all')));
  });

  it('are made all together when asked for by kind, and only those that are certain', async () => {
    const text = readMarks(MIXED).text + '\n3. 成员国（各国）同意。\n';
    for (const only of [['source.fixAll'], [FIX_ALL], ['source']]) {
      const [action, ...others] = await offer(text, { only });
      deepStrictEqual(others, []);
      strictEqual(action?.kind, FIX_ALL);
      const mended = after(action.edit, DRAFT, text);
      deepStrictEqual(rulesOf(await findings(mended)), ['bracket-width']);
      ok(mended.includes('成员国（各国）'), 'a fix was made that is not certain');
    }
    deepStrictEqual(await offer('1. 成员国（各国）同意。\n', { only: ['source.fixAll'] }), []);
    deepStrictEqual(await offer(text, { only: ['refactor'] }), []);
    ok((await offer(text, { only: ['quickfix'] })).every(({ kind }) => kind === 'quickfix'));
  });

  it('never meet: of two that overlap, the first is made', () => {
    const fix = (...edits: { from: number; to: number; text: string }[]) => ({ title: '', sure: true, edits });
    const one = fix({ from: 0, to: 5, text: 'a' });
    const across = fix({ from: 4, to: 6, text: 'b' }, { from: 20, to: 21, text: 'b' });
    const next = fix({ from: 5, to: 6, text: 'c' });
    const insertion = fix({ from: 6, to: 6, text: 'd' });
    const far = fix({ from: 20, to: 21, text: 'e' });
    deepStrictEqual(compatible([one, across, next, insertion, far]), [one, next, far]);
    deepStrictEqual(compatible([insertion, insertion]), [insertion]);
  });
});

describe('an exception by the light bulb, in the draft', () => {
  /** The text after the action, which has no finding of the rule any more, nor an exception that is not needed. */
  async function excused(marked: string, title: string): Promise<string> {
    const { text } = readMarks(marked);
    const made = after(called(await offer(marked), title).edit, DRAFT, text);
    const before = await findings(text);
    const left = await findings(made);
    ok(left.length < before.length, made);
    ok(!rulesOf(left).includes('exception-unused'), made);
    return made;
  }

  it('is a comment before the line, indented as it is, with the line ends of the draft', async () => {
    strictEqual(
      await excused('1. 一。\r\n\r\n  2. 各国(成员国）⟦|⟧同意。\r\n', 'Ignore bracket-width in this line'),
      '1. 一。\r\n\r\n  <!-- rapporteur-ignore-line bracket-width -->\r\n  2. 各国(成员国）同意。\r\n',
    );
    strictEqual(
      await excused('各国(成员国）⟦|⟧同意', 'Ignore bracket-width in this line'),
      '<!-- rapporteur-ignore-line bracket-width -->\n各国(成员国）同意',
    );
  });

  it('joins a comment that is there', async () => {
    const marked = (list: string): string =>
      `1. 一。\n\n<!-- rapporteur-ignore-line ${list} -->\n2. 各国(成员国）⟦|⟧见第9段。\n`;
    const [{ text }, action] = [
      readMarks(marked('reference-missing: no')),
      called(await offer(marked('reference-missing: no')), 'Ignore bracket-width in this line'),
    ];
    match(after(action.edit, DRAFT, text), /^<!-- rapporteur-ignore-line reference-missing bracket-width: no -->$/m);
  });

  it('stands round a paragraph of several lines, and round a section', async () => {
    const marked =
      '一. 导言\n\n1. 各国(成员国）同意，\n并且(全体）⟦|⟧赞成。\n\n2. 大家(都）同意。\n\n二. 其他\n\n3. 他们(也）同意。\n';
    const paragraph = await excused(marked, 'Ignore bracket-width in this paragraph');
    match(
      paragraph,
      /<!-- rapporteur-ignore-start bracket-width -->\n1\. .*\n.*\n<!-- rapporteur-ignore-end bracket-width -->\n\n2\./,
    );
    strictEqual((await findings(paragraph)).length, 2);
    const section = await excused(marked, 'Ignore bracket-width in this section');
    match(
      section,
      /^<!-- rapporteur-ignore-start bracket-width -->\n一\. [^]*2\. .*\n<!-- rapporteur-ignore-end bracket-width -->\n\n二\./,
    );
    strictEqual((await findings(section)).length, 1);
    const flat = await offer('1. 各国(成员国）⟦|⟧同意。\n');
    ok(!flat.some(({ title }) => /in this (paragraph|section)/.test(title)), 'what is the same as the line is offered');
  });

  it('changes nothing of the document', async () => {
    const marked = '一. 导言\n\n1. 各国(成员国）同意，\n并且⟦|⟧(全体）赞成。\n';
    const { text } = readMarks(marked);
    const { draft } = await snapshotOf(text);
    const made = after(called(await offer(marked), 'Ignore bracket-width in this line').edit, DRAFT, text);
    const kinds = [...draft.blocks].map(({ kind }) => kind);
    deepStrictEqual(
      [...(await snapshotOf(made)).draft.blocks].map(({ kind }) => kind),
      kinds,
    );
  });
});

describe('an exception that excuses nothing', () => {
  const removed = async (text: string): Promise<string> => {
    const actions = await offer(text);
    ok(!actions.some(({ title }) => title.startsWith('Ignore')), 'an exception from exceptions is offered');
    return after(called(actions, 'Remove the exception').edit, DRAFT, text);
  };

  it('goes with its line, and with its end', async () => {
    strictEqual(await removed('1. 一，\n<!-- rapporteur-ignore-line bracket-width -->\n二。\n'), '1. 一，\n二。\n');
    strictEqual(
      await removed(
        '<!-- rapporteur-ignore-start bracket-width -->\n1. 一。\n<!-- rapporteur-ignore-end bracket-width -->\n',
      ),
      '1. 一。\n',
    );
  });

  it('leaves the other rules of its comment', async () => {
    strictEqual(
      await removed(
        '1. 一。\n\n<!-- rapporteur-ignore-line bracket-width, reference-missing: so -->\n2. 各国(成员国）同意。\n',
      ),
      '1. 一。\n\n<!-- rapporteur-ignore-line bracket-width: so -->\n2. 各国(成员国）同意。\n',
    );
  });
});

describe('an exception by the light bulb, in rapporteur.json', () => {
  const SAME = '1. 各国(甲）同意，因为他们愿意。\n\n2. 大家(甲）⟦|⟧也同意，因为他们愿意。\n\n3. 秘书处(乙）说明。\n';

  async function left(marked: string, title: string | RegExp, json?: string): Promise<readonly RuleFinding[]> {
    const { text } = readMarks(marked);
    const project = { uri: PROJECT, text: json, version: json === undefined ? null : 4, path: 'draft.undoc' };
    const { edit } = called(await offer(marked, { project }), title);
    const made = after(edit, PROJECT, json ?? '');
    const options = optionsFor(DEFAULT_CHECKS, readProject(made), 'draft.undoc');
    deepStrictEqual(readProject(made).problems, []);
    return findings(text, options);
  }

  it('for this finding leaves another with the same words', async () => {
    const [first, second, ...rest] = await left(SAME, 'Ignore this bracket-width (in rapporteur.json)');
    deepStrictEqual([first?.from, second && SAME.includes('(乙）'), rest], [5, true, []]);
  });

  it('for this finding takes more words round it until they tell it from others', async () => {
    const long = '大家全都同意这一点而且没有任何人反对';
    const twice = `1. 甲${long}(甲）⟦|⟧${long}。\n\n2. 乙${long}(甲）${long}。\n`;
    strictEqual((await left(twice, /^Ignore this/)).length, 1);
    const words = '1. 各国说明如下：Shoreline (甲）⟦|⟧Quayside，大家同意，没有任何人反对这一点。\n';
    const action = called(await offer(words), /^Ignore this/);
    const [exception] = readProject(after(action.edit, PROJECT, '')).exceptions;
    match(exception?.near ?? '', /Shoreline \(甲）Quayside/);
  });

  it('is offered for each of the texts that are selected, and once for what is said of all', async () => {
    const titles = (await offer(readMarks(SAME).text)).map(({ title }) => title);
    deepStrictEqual(
      titles.filter((title) => title.endsWith('(in rapporteur.json)')),
      [
        'Ignore this bracket-width “(甲）” (in rapporteur.json)',
        'Ignore this bracket-width “(乙）” (in rapporteur.json)',
        'Ignore bracket-width in this file (in rapporteur.json)',
        'Ignore bracket-width for “(甲）” in all files (in rapporteur.json)',
        'Ignore bracket-width for “(乙）” in all files (in rapporteur.json)',
        'Switch bracket-width off in this workspace (in rapporteur.json)',
      ],
    );
    strictEqual(titles.filter((title) => title.includes('in this line')).length, 1);
    deepStrictEqual(
      (await left(readMarks(SAME).text, 'Ignore this bracket-width “(乙）” (in rapporteur.json)')).map(
        ({ from }) => from,
      ),
      [5, readMarks(SAME).text.lastIndexOf('(甲）')],
    );
  });

  it('for this file, for this text, and for the rule', async () => {
    deepStrictEqual(await left(SAME, 'Ignore bracket-width in this file (in rapporteur.json)'), []);
    deepStrictEqual(rulesOf(await left(SAME, 'Ignore bracket-width for “(甲）” in all files (in rapporteur.json)')), [
      'bracket-width',
    ]);
    deepStrictEqual(await left(SAME, 'Switch bracket-width off in this workspace (in rapporteur.json)'), []);
  });

  it('keeps what stands in the file, and says of which version it is', async () => {
    const json =
      '{\n  // our words\n  "exceptions": [\n    { "rule": "reference-missing", "text": "第9段" }\n  ],\n}\n';
    const project = { uri: PROJECT, text: json, version: 4, path: 'draft.undoc' };
    const { edit } = called(await offer(SAME, { project }), /^Ignore .* in this file/);
    strictEqual(
      after(edit, PROJECT, json),
      '{\n  // our words\n  "exceptions": [\n    { "rule": "reference-missing", "text": "第9段" },\n    { "rule": "bracket-width", "file": "/draft.undoc" }\n  ],\n}\n',
    );
    deepStrictEqual(
      edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri: PROJECT, version: 4 }],
    );
  });

  it('makes the file where there is none and the client can', async () => {
    const { edit } = called(await offer(SAME), /^Ignore .* in this file/);
    deepStrictEqual(edit?.documentChanges?.[0], { kind: 'create', uri: PROJECT, options: { ignoreIfExists: true } });
    strictEqual(
      after(edit, PROJECT, ''),
      '{\n  "exceptions": [\n    { "rule": "bracket-width", "file": "/draft.undoc" }\n  ]\n}\n',
    );
    for (const support of [
      { documentChanges: true, create: false },
      { documentChanges: false, create: true },
    ])
      ok(!(await offer(SAME, { support })).some(({ title }) => title.includes('rapporteur.json')));
  });

  it('is plain changes for a client without versions', async () => {
    const project = { uri: PROJECT, text: '{}', version: null, path: 'draft.undoc' };
    const support = { documentChanges: false, create: false };
    const actions = await offer(SAME, { project, support });
    strictEqual(called(actions, /^Ignore .* in this file/).edit?.changes?.[PROJECT]?.length, 1);
    strictEqual(called(actions, 'Write (…)').edit?.changes?.[DRAFT]?.length, 1);
    ok(actions.every(({ edit }) => !edit?.documentChanges));
  });

  it('is not offered while the file is broken, nor for a draft in no folder', async () => {
    const broken = { uri: PROJECT, text: '{ "rules": ', version: 1, path: 'draft.undoc' };
    for (const project of [broken, undefined]) {
      const titles = (await offer(SAME, { project })).map(({ title }) => title);
      ok(!titles.some((title) => title.includes('rapporteur.json')), titles.join());
      ok(titles.includes('Ignore bracket-width in this line'));
    }
  });

  it('names this file and no other, whatever it is called', () => {
    for (const path of [
      'report.undoc',
      'a b/報告 (1).undoc',
      'odd [x] !#*?.undoc',
      '#1.undoc',
      '!x.undoc',
      'back\\slash.undoc',
    ]) {
      ok(matchesPath(patternOf(path), path), `${path} is not named by ${patternOf(path)}`);
      ok(!matchesPath(patternOf(path), `deep/${path}`), path);
      strictEqual(literalPath(patternOf(path)), path);
    }
    ok(!matchesPath(patternOf('a*.undoc'), 'ab.undoc'));
  });
});

describe('the page of a rule', () => {
  it('is offered where the client can show it', async () => {
    const { command } = called(await offer(MIXED), 'Explain bracket-width');
    deepStrictEqual(command, { title: 'Explain bracket-width', command: 'explain', arguments: ['bracket-width'] });
    const actions = await offer(MIXED, { explain: undefined });
    ok(!actions.some(({ title }) => title.startsWith('Explain')));
    notStrictEqual(actions.length, 0);
  });
});
