/** What the server keeps of drafts and settings, that it is let go, and that requests get in between while documents are read. */
import { deepStrictEqual, notStrictEqual, ok, strictEqual } from 'node:assert';
import type { Connection } from 'vscode-languageserver/node';
import { DEFAULTS } from '../../../server/src/config/settings';
import { checker } from '../../../server/src/lsp/checker';
import { projectFiles } from '../../../server/src/lsp/projects';
import { diagnosticResults } from '../../../server/src/lsp/results';
import { settingsSource } from '../../../server/src/lsp/settings';
import { workspaceDrafts } from '../../../server/src/lsp/workspaceDrafts';
import { snapshotOf } from '../../support/check';
import { manualClock, settled } from '../../support/manualClock';
import { memoryHost } from '../../support/memoryHost';

describe('a check', () => {
  const clock = manualClock();
  const made = checker(
    { of: () => Promise.resolve(DEFAULTS), changed: () => undefined, keep: () => undefined },
    projectFiles(
      memoryHost({}),
      clock,
      () => [],
      () => undefined,
    ),
    (message) => {
      throw new Error(message);
    },
    () => undefined,
  );

  it('reads the documents that are cited one at a time, whoever asks for it', async () => {
    const symbols = Array.from({ length: 30 }, (_, at) => `A/95/${at + 2}`);
    const corpus = symbols.map((symbol) => [
      `${symbol.replaceAll('/', '-')}.txt`,
      `${symbol}\n\nI. One\n\n1. First.\n`,
    ]);
    const text = symbols.map((symbol, at) => `${at + 1}. See ${symbol}, paragraph 1.\n`).join('\n');
    const snapshot = await snapshotOf(text, Object.fromEntries(corpus) as Record<string, string>);
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await made.check(snapshot);
    isDone = true;
    ok(turns >= 30, `${turns} turns`);
  });

  it('has the same options for a draft until it is let go', async () => {
    const before = await made.options('file:///a.undoc');
    made.keep(() => true);
    strictEqual(await made.options('file:///a.undoc'), before);
    made.keep((uri) => uri !== 'file:///a.undoc');
    notStrictEqual(await made.options('file:///a.undoc'), before);
  });
});

describe('results', () => {
  it('are given anew of what was let go', () => {
    const results = diagnosticResults('s');
    const [one, two] = [results.of('file:///1', []), results.of('file:///2', [])];
    results.keep((uri) => uri === 'file:///2');
    notStrictEqual(results.of('file:///1', []).resultId, one.resultId);
    strictEqual(results.of('file:///2', []), two);
  });
});

describe('settings', () => {
  const source = (canBeAsked: boolean): { asked: (string | undefined)[]; it: ReturnType<typeof settingsSource> } => {
    const asked: (string | undefined)[] = [];
    const connection = {
      workspace: {
        getConfiguration: ({ scopeUri }: { scopeUri?: string }) => {
          asked.push(scopeUri);
          return Promise.resolve({});
        },
      },
    } as unknown as Connection;
    return {
      asked,
      it: settingsSource(
        connection,
        () => canBeAsked,
        (uri) => uri,
        () => undefined,
      ),
    };
  };

  it('are asked for again where they were let go, those of the window never', async () => {
    const { asked, it } = source(true);
    const all = async (): Promise<void> => {
      for (const uri of [undefined, 'file:///a', 'file:///b']) await it.of(uri);
    };
    await all();
    await all();
    it.keep((scope) => scope === 'file:///b');
    await all();
    deepStrictEqual(asked, [undefined, 'file:///a', 'file:///b', 'file:///a']);
  });

  it('are those that were pushed, where they cannot be asked for', async () => {
    const { it } = source(false);
    strictEqual((await it.of('file:///a')).checks.stage, 'draft');
    it.changed({ rapporteur: { stage: 'submission' } });
    strictEqual((await it.of('file:///a')).checks.stage, 'submission');
    it.changed(null);
    strictEqual((await it.of('file:///a')).checks.stage, 'submission');
  });
});

describe('the drafts of a workspace', () => {
  it('are told when a listing finds others', async () => {
    const files: Record<string, string> = { 'file:///w/a.undoc': '' };
    const clock = manualClock();
    let told = 0;
    const drafts = workspaceDrafts(
      memoryHost(files),
      clock,
      () => ['file:///w'],
      () => [],
      () => told++,
    );
    await drafts.list();
    drafts.forget();
    await drafts.list();
    strictEqual(told, 0);
    files['file:///w/b.undoc'] = '';
    await clock.pass(60_000);
    deepStrictEqual(await drafts.list(), ['file:///w/a.undoc', 'file:///w/b.undoc']);
    await settled();
    strictEqual(told, 1);
  });
});
