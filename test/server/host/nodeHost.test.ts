/** The host on a real file system. */
import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalUri } from '../../../server/src/base/uri';
import { nodeHost } from '../../../server/src/host/nodeHost';

describe('nodeHost', () => {
  let folder: string;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur host ü '));
    mkdirSync(join(folder, '文件'));
    writeFileSync(join(folder, '文件', 'a#b %.txt'), '水');
    writeFileSync(join(folder, 'b.txt'), '');
    symlinkSync(join(folder, '文件'), join(folder, 'link'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('lists files and folders by name, links as what they lead to, a broken one as lost', async () => {
    const entries = await nodeHost.list(pathToFileURL(folder).href);
    deepStrictEqual(
      entries.map(({ name, kind }) => `${kind} ${name}`),
      ['file b.txt', 'lost broken', 'folder link', 'folder 文件'],
    );
  });

  it('writes every URI in the form of VS Code, as folders are named by the editor', async () => {
    mkdirSync(join(folder, "a (b), c+d'&"));
    writeFileSync(join(folder, "a (b), c+d'&", 'x@y.txt'), '');
    const root = normalUri(uri("a (b), c+d'&"));
    deepStrictEqual(
      (await nodeHost.list(root)).map((entry) => entry.uri),
      [`${root}/x%40y.txt`],
    );
    rmSync(join(folder, "a (b), c+d'&"), { recursive: true });
  });

  it('reads a file with any name through the URI that it lists', async () => {
    const [entry] = await nodeHost.list(uri('文件'));
    strictEqual(new TextDecoder().decode(await nodeHost.read(entry?.uri ?? '')), '水');
    const { kind, size } = await nodeHost.stat(entry?.uri ?? '');
    deepStrictEqual([kind, size], ['file', 3]);
    // A link and what it leads to are one folder.
    const [link, folders] = await Promise.all([nodeHost.stat(uri('link')), nodeHost.stat(pathToFileURL(folder).href)]);
    strictEqual(link.drive, folders.drive);
  });

  it('says in plain words why it cannot', async () => {
    await rejects(nodeHost.stat(uri('none')), { message: 'no such file or folder' });
    await rejects(nodeHost.read(uri('broken')), { message: 'no such file or folder' });
    await rejects(nodeHost.read(uri('文件')), { message: 'is a folder' });
    await rejects(nodeHost.list(uri('b.txt')), { message: 'no such file or folder' });
  });
});
