/** Which folders are the corpus, and which workspace folder holds a file. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { DEFAULTS } from '../../../server/src/config/settings';
import { foldersFor, folderUri, innermost, rootOf } from '../../../server/src/lsp/folders';

describe('the folders of the corpus in rapporteur.json', () => {
  const read = (uri: string, path: string): unknown => {
    const leftOut: string[] = [];
    const { settings } = rootOf(uri, DEFAULTS, [path], (one) => leftOut.push(one));
    deepStrictEqual(settings.corpusFolders, ['corpus', ...(leftOut.length > 0 ? [] : [path])]);
    return leftOut.length > 0 ? undefined : folderUri(uri, path);
  };

  it('may be the workspace folder itself', () => {
    for (const path of ['.', './', '${workspaceFolder}', 'a/..', '/w']) {
      strictEqual(read('file:///w', path), 'file:///w', path);
      strictEqual(read('file:///w/', path), 'file:///w', path);
    }
  });

  it('are not outside it', () => {
    for (const path of ['..', '/', '../w2', '/w2']) strictEqual(read('file:///w', path), undefined, path);
    strictEqual(read('file:///w', 'deep'), 'file:///w/deep');
  });
});

describe('the workspace folder of a file', () => {
  it('is the innermost, in whatever order they are told', () => {
    const folders = ['file:///w', 'file:///w/in/', 'file:///w/inn'];
    for (const order of [folders, folders.toReversed()]) {
      strictEqual(innermost(order, 'file:///w/in/a.undoc'), 'file:///w/in/');
      strictEqual(innermost(order, 'file:///w/in'), 'file:///w/in/');
      strictEqual(innermost(order, 'file:///w/a.undoc'), 'file:///w');
      strictEqual(innermost(order, 'file:///v/a.undoc'), undefined);
    }
  });
});

describe('the folders for a draft', () => {
  it('are those of its own root first, each once', () => {
    const root = (uri: string, ...corpusFolders: string[]): Parameters<typeof foldersFor>[0][number] => ({
      uri,
      settings: { ...DEFAULTS, corpusFolders },
    });
    const roots = [root('file:///a', 'corpus', '/shared'), root('file:///b', 'corpus', '/shared')];
    deepStrictEqual(foldersFor(roots, 'file:///b/draft.undoc'), [
      'file:///b/corpus',
      'file:///shared',
      'file:///a/corpus',
    ]);
    deepStrictEqual(foldersFor(roots, undefined), ['file:///a/corpus', 'file:///shared', 'file:///b/corpus']);
    deepStrictEqual(foldersFor([], undefined), []);
  });
});
