/** When findings go to the editor, on a clock of the test's own: published and pulled, held back and refreshed. */
import { deepStrictEqual, notStrictEqual, ok, strictEqual } from 'node:assert';
import {
  CancellationToken,
  ResponseError,
  type Connection,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { DEFAULTS } from '../../../server/src/config/settings';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { checker } from '../../../server/src/lsp/checker';
import { draftDiagnostics, type DraftDiagnostics } from '../../../server/src/lsp/diagnostics';
import { openDocuments } from '../../../server/src/lsp/documents';
import { projectFiles } from '../../../server/src/lsp/projects';
import { typing } from '../../../server/src/lsp/typing';
import { workspaceDrafts } from '../../../server/src/lsp/workspaceDrafts';
import { manualClock, settled, type ManualClock } from '../../support/manualClock';
import { memoryHost } from '../../support/memoryHost';

const URI = 'file:///w/open.undoc';
const FILES: Record<string, string> = {
  'file:///w/one.undoc': '1. 各国(甲）同意。\n',
  'file:///w/deep/two.undoc': '1. 大家同意。\n',
  'file:///w/corpus/three.undoc': '1. 各国(甲）同意。\n',
  'file:///w/node_modules/four.undoc': '1. 各国(甲）同意。\n',
  'file:///w/binary.undoc': '\0\0\0\0\0',
};

interface World {
  readonly clock: ManualClock;
  readonly diagnostics: DraftDiagnostics;
  /** Each publication: its document, and how many findings. */
  readonly published: (readonly [string, number])[];
  readonly read: string[];
  readonly refreshes: () => number;
  readonly open: (text: string) => void;
  readonly type: (at: number, text: string, version: number) => void;
  readonly close: () => void;
  readonly pull: (
    previousResultId?: string,
    uri?: string,
    token?: CancellationToken,
  ) => Promise<DocumentDiagnosticReport>;
  readonly pullAll: (
    previous?: readonly { uri: string; value: string }[],
    report?: (part: WorkspaceDiagnosticReport) => void,
    token?: CancellationToken,
  ) => Promise<WorkspaceDiagnosticReport>;
}

/** No settings can be had for the draft `fails`. */
function world(pulls: boolean, files: Readonly<Record<string, string>> = FILES, fails?: string): World {
  const clock = manualClock();
  const corpus = memoryCorpus();
  const documents = openDocuments(corpus);
  const words = typing(clock);
  const published: (readonly [string, number])[] = [];
  const read: string[] = [];
  let refreshes = 0;
  const handlers = new Map<string, (...args: unknown[]) => unknown>();
  const connection = {
    console: { error: (message: string) => void read.push(message) },
    sendDiagnostics: ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
      published.push([uri, diagnostics.length]);
      return Promise.resolve();
    },
    languages: {
      diagnostics: {
        refresh: () => {
          refreshes++;
          return Promise.resolve();
        },
        on: (handler: (...args: unknown[]) => unknown) => handlers.set('one', handler),
        onWorkspace: (handler: (...args: unknown[]) => unknown) => handlers.set('all', handler),
      },
    },
  } as unknown as Connection;
  const memory = memoryHost(files);
  const host = {
    ...memory,
    read: (uri: string) => {
      if (uri.endsWith('.undoc')) read.push(uri);
      return memory.read(uri);
    },
  };
  const folders = (): string[] => ['file:///w'];
  const projects = projectFiles(host, clock, folders, () => undefined);
  const settings = {
    of: (uri: string | undefined) =>
      uri === fails && uri !== undefined ? Promise.reject(new Error('no')) : Promise.resolve(DEFAULTS),
    changed: () => undefined,
    keep: () => undefined,
  };
  const diagnostics = draftDiagnostics({
    connection,
    host,
    clock,
    corpus,
    documents,
    drafts: workspaceDrafts(
      host,
      clock,
      folders,
      () => ['file:///w/corpus'],
      () => undefined,
    ),
    checker: checker(
      settings,
      projects,
      (message) => read.push(message),
      () => undefined,
    ),
    typing: words,
    ready: () => Promise.resolve(),
    pulls: () => pulls,
  });
  return {
    clock,
    diagnostics,
    published,
    read,
    refreshes: () => refreshes,
    open(text) {
      documents.open(URI, 1, text);
      diagnostics.opened(URI);
    },
    type(at, text, version) {
      const place = { line: 0, character: at };
      words.edited(URI, documents.change(URI, version, [{ range: { start: place, end: place }, text }]));
      diagnostics.edited(URI);
    },
    close() {
      documents.close(URI);
      words.forget(URI);
      diagnostics.closed(URI);
    },
    pull: (previousResultId, uri = URI, token = CancellationToken.None) =>
      handlers.get('one')?.({ textDocument: { uri }, previousResultId }, token) as Promise<DocumentDiagnosticReport>,
    pullAll: (previousResultIds = [], report, token = CancellationToken.None) =>
      handlers.get('all')?.(
        { previousResultIds },
        token,
        undefined,
        report && { report },
      ) as Promise<WorkspaceDiagnosticReport>,
  };
}

/** How many findings a report has; 'unchanged' for one that says so. */
function found(report: DocumentDiagnosticReport): number | string {
  return report.kind === 'full' ? report.items.length : report.kind;
}

describe('published diagnostics', () => {
  it('come at once, then when the typing rests, without the words that are being typed, which come after two seconds', async () => {
    const { clock, published, open, type, refreshes } = world(false);
    open('1. 各国(甲）同意。\n');
    await clock.pass(0);
    deepStrictEqual(published, [[URI, 1]]);
    type(9, '大家(乙）', 2);
    await clock.pass(149);
    strictEqual(published.length, 1);
    await clock.pass(1);
    deepStrictEqual(published.slice(1), [[URI, 1]]);
    await clock.pass(1849);
    strictEqual(published.length, 2);
    await clock.pass(1);
    deepStrictEqual(published.at(-1), [URI, 2]);
    strictEqual(refreshes(), 0);
  });

  it('show at once what stands elsewhere', async () => {
    const { clock, published, open, type } = world(false);
    open('1. 各国(甲）同意，大家(乙也同意。\n');
    await clock.pass(0);
    type(16, '）', 2);
    await clock.pass(150);
    const shown = published.at(-1)?.[1];
    ok(shown === 1, `${String(shown)} findings`);
  });

  it('show what was typed first while there is typing elsewhere', async () => {
    const { clock, published, open, type } = world(false);
    open('1. 各国同意。\n');
    type(7, '(甲）', 2);
    await clock.pass(1000);
    for (let version = 3; version < 13; version++) {
      type(5 - 2, '说', version);
      await clock.pass(400);
    }
    deepStrictEqual(published.at(-1), [URI, 1]);
  });

  it('show each of several held findings in its time', async () => {
    const { clock, published, open, type } = world(false);
    open('1. 各国同意，大家也同意。\n');
    await clock.pass(0);
    type(11, '(甲）', 2);
    await clock.pass(1000);
    type(5, '(乙）', 3);
    await clock.pass(999);
    deepStrictEqual(published.at(-1), [URI, 0]);
    await clock.pass(1);
    deepStrictEqual(published.at(-1), [URI, 1]);
    await clock.pass(1000);
    deepStrictEqual(published.at(-1), [URI, 2]);
  });

  it('go when the draft is closed, with all that was to come', async () => {
    const { clock, published, open, type, close } = world(false);
    open('1. 各国(甲）同意。\n');
    await clock.pass(0);
    type(8, '大家', 2);
    close();
    deepStrictEqual(published.at(-1), [URI, 0]);
    await clock.pass(10_000);
    strictEqual(published.length, 2);
  });

  it('come again when the corpus has grown; what is coming anyway is soon enough', async () => {
    const { clock, published, open, diagnostics } = world(false);
    open('1. 各国(甲）同意。\n');
    await clock.pass(0);
    diagnostics.again(1000, 'later');
    await clock.pass(900);
    diagnostics.again(1000, 'later');
    await clock.pass(100);
    strictEqual(published.length, 2);
    await clock.pass(2000);
    strictEqual(published.length, 2);
  });
});

describe('pulled diagnostics', () => {
  it('are unchanged as long as they are, also in another version', async () => {
    const { pull, open, type, clock, published } = world(true);
    open('1. 各国(甲）同意。\n');
    const first = await pull();
    strictEqual(found(first), 1);
    ok(first.kind === 'full' && first.resultId);
    deepStrictEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    strictEqual(found(await pull('of another time')), 1);
    type(9, '。', 2);
    const later = pull(first.resultId);
    await clock.pass(5000);
    strictEqual(found(await later), 'unchanged');
    deepStrictEqual(published, [], 'it was published as well');
  });

  it('wait for the typing to rest, and leave out its words; the client is told to ask again', async () => {
    const { clock, pull, open, type, refreshes } = world(true);
    open('1. 各国同意。\n');
    type(5, '(甲', 2);
    const early: (number | string)[] = [];
    void pull().then((report) => early.push(found(report)));
    await clock.pass(100);
    deepStrictEqual(early, []);
    type(7, '）', 3);
    await clock.pass(149);
    deepStrictEqual(early, [], 'it did not wait for the second edit');
    await clock.pass(1);
    deepStrictEqual(early, [0]);
    strictEqual(refreshes(), 0);
    await clock.pass(1850);
    strictEqual(refreshes(), 1);
    strictEqual(found(await pull()), 1);
    await clock.pass(10_000);
    strictEqual(refreshes(), 1);
  });

  it('are asked for again once for many reasons', async () => {
    const { clock, diagnostics, refreshes } = world(true);
    for (let reason = 0; reason < 5; reason++) diagnostics.again();
    await clock.pass(1000);
    strictEqual(refreshes(), 1);
    diagnostics.again(1000, 'later');
    await clock.pass(500);
    diagnostics.again(1000, 'later');
    diagnostics.again();
    await clock.pass(5000);
    strictEqual(refreshes(), 2);
  });

  it('are none for a document of the corpus, one that is not there, and one that was not read', async () => {
    const { pull } = world(true);
    for (const uri of [
      'un-corpus:/en/A-1.undoc',
      'untitled:no',
      'file:///w/corpus/three.undoc',
      'file:///w/binary.undoc',
    ])
      strictEqual(found(await pull(undefined, uri)), 0, uri);
  });

  it('are not computed for a question that was taken back', async () => {
    const { pull, pullAll, open, read } = world(true);
    open('1. 各国(甲）同意。\n');
    ok((await pull(undefined, URI, CancellationToken.Cancelled)) instanceof ResponseError);
    ok((await pullAll([], undefined, CancellationToken.Cancelled)) instanceof ResponseError);
    deepStrictEqual(read, []);
  });
});

describe('the diagnostics of a workspace', () => {
  const counts = (report: WorkspaceDiagnosticReport): unknown[] =>
    report.items.map((item) => [item.uri.slice('file:///w/'.length), item.version, found(item)]);

  it('are those of all its drafts, open or not, without the corpus', async () => {
    const { pullAll, open } = world(true);
    open('1. 各国(甲）同意(乙）。\n');
    deepStrictEqual(counts(await pullAll()), [
      ['binary.undoc', null, 0],
      ['deep/two.undoc', null, 0],
      ['one.undoc', null, 1],
      ['open.undoc', 1, 2],
    ]);
  });

  it('are told of the others where one cannot be checked, which is logged', async () => {
    const { pullAll, open, read } = world(true, FILES, URI);
    open('1. 各国(甲）同意(乙）。\n');
    deepStrictEqual(
      counts(await pullAll()).map((each) => (each as unknown[])[0]),
      ['binary.undoc', 'deep/two.undoc', 'one.undoc'],
    );
    ok(read.some((line) => line.startsWith(`Checking ${URI} failed: `)));
  });

  it('are given in full again when they were let go', async () => {
    const { pullAll, diagnostics } = world(true);
    const first = await pullAll();
    const ids = first.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
    diagnostics.keep((uri) => uri.endsWith('one.undoc'));
    deepStrictEqual(
      (await pullAll(ids)).items.map(({ kind }) => kind),
      ['full', 'full', 'unchanged'],
    );
  });

  it('are unchanged where they are, and no file is read twice', async () => {
    const { pullAll, read } = world(true);
    const first = await pullAll();
    const ids = first.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
    strictEqual(ids.length, 3);
    const reads = read.filter((uri) => uri.endsWith('one.undoc')).length;
    strictEqual(reads, 1);
    const again = await pullAll(ids);
    deepStrictEqual(
      again.items.map(({ kind }) => kind),
      ['unchanged', 'unchanged', 'unchanged'],
    );
    strictEqual(read.filter((uri) => uri.endsWith('one.undoc')).length, 1);
  });

  it('come one by one to a client that takes them so', async () => {
    const { pullAll } = world(true);
    const streamed: WorkspaceDiagnosticReport[] = [];
    const last = await pullAll([], (part) => streamed.push(part));
    deepStrictEqual(last.items, []);
    deepStrictEqual(
      streamed.map((part) => counts(part).length),
      [1, 1, 1],
    );
  });

  it('are empty for a draft that has gone', async () => {
    const { pullAll } = world(true);
    const report = await pullAll([{ uri: 'file:///w/gone.undoc', value: '7' }]);
    deepStrictEqual(counts(report).at(-1), ['gone.undoc', null, 0]);
    notStrictEqual(report.items.length, 1);
  });

  it('are emptied for a draft of no workspace folder that was closed', async () => {
    const { pullAll, open, close } = world(true, { 'file:///w/x.undoc': '1. 一。\n' });
    open('1. 各国(甲）同意。\n');
    await pullAll();
    close();
    await settled();
    deepStrictEqual(counts(await pullAll()), [
      ['x.undoc', null, 0],
      ['open.undoc', null, 0],
    ]);
    deepStrictEqual(counts(await pullAll()), [['x.undoc', null, 0]]);
  });
});
