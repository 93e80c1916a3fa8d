/** What is known of the drafts of a workspace: open ones, files, and what happens to files meanwhile. */
import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { Cancelled } from '../../../server/src/corpus/corpus';
import type { Host } from '../../../server/src/host/host';
import { draftIndex, type DraftIndex } from '../../../server/src/lsp/draftIndex';
import { workspaceDrafts } from '../../../server/src/lsp/workspaceDrafts';
import { openDraft, type OpenDraft } from '../../../server/src/workspace/workspace';
import { manualClock, settled, type ManualClock } from '../../support/manualClock';
import { memoryHost } from '../../support/memoryHost';

interface World {
  readonly index: DraftIndex;
  readonly clock: ManualClock;
  /** What an editor has open. */
  readonly open: OpenDraft[];
  /** The files that were read, in order. */
  readonly read: string[];
  readonly said: string[];
  /** The files have changed, and somebody says so. */
  readonly changed: () => void;
}

/** Files by their path below the workspace folder; a file in `slow` is read when its promise says so. */
function world(files: Record<string, string>, slow: Readonly<Record<string, Promise<void>>> = {}, most = 1000): World {
  const clock = manualClock();
  const open: OpenDraft[] = [];
  const read: string[] = [];
  const said: string[] = [];
  const uri = (path: string): string => `file:///w/${path}`;
  const now = (): Host =>
    memoryHost(Object.fromEntries(Object.entries(files).map(([path, text]) => [uri(path), text])));
  const host: Host = {
    ...now(),
    stat: (at) => now().stat(at),
    list: (at) => now().list(at),
    async read(at) {
      read.push(at.slice('file:///w/'.length));
      await slow[at.slice('file:///w/'.length)];
      return now().read(at);
    },
  };
  const drafts = workspaceDrafts(
    host,
    clock,
    () => ['file:///w'],
    () => ['file:///w/corpus'],
    () => undefined,
  );
  const index = draftIndex({
    host,
    clock,
    documents: { drafts: () => open },
    drafts,
    leftOut: (message) => said.push(message),
    most,
  });
  const changed = (): void => {
    drafts.forget();
    index.changed();
  };
  return { index, clock, open, read, said, changed };
}

/** The answer, the clock standing still or moving on where something waits for it. */
async function all({ index, clock }: World): Promise<string[]> {
  let done: string[] | undefined;
  void index.all().then((facts) => {
    done = facts.map(
      ({ uri, units }) => `${uri.slice('file:///w/'.length)} ${units.map(({ words }) => words).join(' ')}`,
    );
  });
  for (let time = 0; time < 200 && !done; time++) await clock.pass(20);
  return done ?? ['no answer'];
}

describe('the drafts of a workspace', () => {
  it('are the open ones first, then the files; what is both counts once', async () => {
    const it = world({
      'b.undoc': '1. 乙。\n',
      'a.undoc': '1. 甲。\n',
      'deep/c%20d.undoc': '1. 𠀀。\n',
      'corpus/x.undoc': '1. 子。\n',
    });
    // Not every editor escapes a URI as we do.
    it.open.push(openDraft('file:///w/deep/c d.undoc', 3, '1. 丙。\n'), openDraft('untitled:1', 1, '1. مياه.\n'));
    deepStrictEqual(
      (await all(it)).map((line) => line.replace('untitled:1', '')),
      ['deep/c d.undoc 丙。', ' مياه.', 'a.undoc 甲。', 'b.undoc 乙。'],
    );
    deepStrictEqual(it.read, ['a.undoc', 'b.undoc']);
  });

  it('are in the current version of what is open, and as they are on disk when that is closed', async () => {
    const it = world({ 'a.undoc': '1. disk.\n' });
    it.open.push(openDraft('file:///w/a.undoc', 1, '1. first.\n'));
    deepStrictEqual(await all(it), ['a.undoc first.']);
    it.open[0] = openDraft('file:///w/a.undoc', 2, '1. second.\n');
    deepStrictEqual(await all(it), ['a.undoc second.']);
    it.open.pop();
    it.index.changed();
    deepStrictEqual(await all(it), ['a.undoc disk.']);
  });

  it('are read once, in the background, with a pause behind each', async () => {
    const it = world({ 'a.undoc': '1. a.\n', 'b.undoc': '1. b.\n', 'c.undoc': '1. c.\n' });
    it.index.changed();
    await settled();
    deepStrictEqual(it.read, ['a.undoc']);
    await it.clock.pass(100);
    deepStrictEqual(it.read, ['a.undoc', 'b.undoc', 'c.undoc']);
    strictEqual((await all(it)).length, 3);
    deepStrictEqual(it.read.length, 3);
  });

  it('are read again where a file has changed, and only that; one that has gone is left out', async () => {
    const files: Record<string, string> = { 'a.undoc': '1. a.\n', 'b.undoc': '1. b.\n', 'c.undoc': '1. c.\n' };
    const it = world(files);
    await all(it);
    files['b.undoc'] = '1. longer.\n';
    delete files['c.undoc'];
    files['d.undoc'] = '1. d.\n';
    it.changed();
    deepStrictEqual(await all(it), ['a.undoc a.', 'b.undoc longer.', 'd.undoc d.']);
    deepStrictEqual(it.read, ['a.undoc', 'b.undoc', 'c.undoc', 'b.undoc', 'd.undoc']);
  });

  it('are looked at again after a while where nobody says that files change', async () => {
    const files: Record<string, string> = { 'a.undoc': '1. a.\n' };
    const it = world(files);
    await all(it);
    files['a.undoc'] = '1. longer.\n';
    await it.clock.pass(60_000);
    await all(it);
    await it.clock.pass(100);
    deepStrictEqual(await all(it), ['a.undoc longer.']);
  });

  it('leave out what cannot be read, and is no text', async () => {
    const it = world({ 'a.undoc': '1. a.\n', 'b.undoc': 'PK\u0003\u0004\u0000\u0000\u0000', 'c.undoc': '' });
    deepStrictEqual(await all(it), ['a.undoc a.']);
    deepStrictEqual(await all(it), ['a.undoc a.']);
    deepStrictEqual(it.read, ['a.undoc', 'b.undoc', 'c.undoc']);
  });

  it('do not wait for long for a file that is slow, and have it when it comes', async () => {
    let come: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      come = resolve;
    });
    const it = world({ 'a.undoc': '1. a.\n', 'b.undoc': '1. b.\n' }, { 'a.undoc': slow });
    const before = it.clock.now();
    deepStrictEqual(await all(it), ['b.undoc b.']);
    ok(it.clock.now() - before < 1000);
    come();
    await settled();
    deepStrictEqual(await all(it), ['a.undoc a.', 'b.undoc b.']);
    deepStrictEqual(it.read, ['a.undoc', 'b.undoc']);
  });

  it('are not waited for by who has taken the question back, and are read all the same', async () => {
    const it = world({ 'a.undoc': '1. a.\n', 'b.undoc': '1. b.\n' });
    let giveUp: () => void = () => undefined;
    const cancel = {
      cancelled: false,
      onCancel(act: () => void) {
        giveUp = act;
      },
    };
    const asked = it.index.all(undefined, cancel);
    giveUp();
    // The clock stands still: between two files nothing would be read.
    await rejects(asked, Cancelled);
    await rejects(it.index.all(undefined, { ...cancel, cancelled: true }), Cancelled);
    deepStrictEqual(await all(it), ['a.undoc a.', 'b.undoc b.']);
    deepStrictEqual(it.read, ['a.undoc', 'b.undoc']);
  });

  it('are no more than a limit, and that is said', async () => {
    const it = world({ 'a.undoc': '1. a.\n\n2. b.\n', 'b.undoc': '1. b.\n\n2. b.\n', 'c.undoc': '1. c.\n' }, {}, 5);
    strictEqual((await all(it)).length, 2);
    strictEqual((await all(it)).length, 2);
    deepStrictEqual(it.said, ['Of 3 drafts in the workspace only the first 2 are looked through.']);
  });
});
