/** Names of files as the client finds them free, and addresses that it opens. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { freeName, isInside, isOfUnitedNations, isText } from '../../client/src/fileNames';
import { nameForFile, symbolFromFileName } from '../../server/src/docsymbol/fileName';

describe('a name for a file of the corpus', () => {
  it('is its own where it is free, else numbered, and never one that is taken', async () => {
    const taken = new Set<string>();
    const names: string[] = [];
    for (let count = 0; count < 3; count++) {
      const name = await freeName('S-RES-2931(2041).pdf', (one) => Promise.resolve(taken.has(one)));
      ok(!taken.has(name));
      taken.add(name);
      names.push(name);
    }
    deepStrictEqual(names, ['S-RES-2931(2041).pdf', 'S-RES-2931(2041) (2).pdf', 'S-RES-2931(2041) (3).pdf']);
    for (const name of names) deepStrictEqual(symbolFromFileName(name)?.targets, ['S/RES/2931 (2041)']);
    strictEqual(await freeName('没有', (one) => Promise.resolve(one === '没有')), '没有 (2)');
  });

  it('tells the symbol: its own name where that does, else one that is made of the symbol', () => {
    for (const [file, symbol, name] of [
      ['download.pdf', 'S/RES/2931 (2041)', 'S-RES-2931(2041).pdf'],
      ['决议.docx', 'A/95/341-S/2040/567', 'A-95-341-S-2040-567.docx'],
      ['A_RES_95_1-2223391E.xml', 'S/RES/2931 (2041)', 'A_RES_95_1-2223391E.xml'],
      ['download.pdf', undefined, 'download.pdf'],
      ['Charter.txt', 'Charter of the United Nations', 'Charter.txt'],
    ] as const)
      strictEqual(nameForFile(file, symbol), name);
    for (const symbol of ['A/RES/3201 (S-VI)', 'E/CN.4/1998/53/Add.2', 'A/RES/217 A (III)', 'A/ES-10/794', 'S/PV.9412'])
      deepStrictEqual(symbolFromFileName(nameForFile('a.pdf', symbol))?.targets, [symbol]);
  });
});

describe('paths and addresses', () => {
  it('are inside a folder, or beside one with a longer name', () => {
    ok(isInside('/a/corpus', '/a/corpus/zh/b.txt'));
    ok(!isInside('/a/corpus', '/a/corpus2/b.txt'));
    ok(!isInside('/a/corpus', '/a/corpus'));
  });

  it('are texts by their ending, and opened only where they are the United Nations’', () => {
    deepStrictEqual(['/a.TXT', '/a.undoc', '/a.pdf', '/a.docx', '/txt'].map(isText), [true, true, false, false, false]);
    ok(isOfUnitedNations('https://docs.un.org/zh/S/RES/2370(2017)'));
    for (const address of ['http://docs.un.org/a', 'https://docs.un.org.example/a', 'file:///etc/passwd', 'command:x'])
      ok(!isOfUnitedNations(address), address);
  });
});
