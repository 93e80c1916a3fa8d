/** The offer of a folder as the corpus: what is counted in it, and where it lies. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { corpusOffer } from '../../../server/src/lsp/corpusOffer';
import { memoryHost } from '../../support/memoryHost';

const ROOT = 'file:///work';

async function offer(...paths: readonly string[]): Promise<string> {
  const found = await corpusOffer(memoryHost(Object.fromEntries(paths.map((path) => [`${ROOT}/${path}`, '']))), ROOT);
  return found ? `${found.path}: ${found.kinds.map(({ kind, files }) => `${files} ${kind}`).join(', ')}` : 'none';
}

const many = (count: number, name: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => name(at));

describe('the offer of a folder as the corpus', () => {
  it('counts files by kind, the most first', async () => {
    strictEqual(
      await offer('draft.undoc', 'letter.docx', 'notes.docx', ...many(30, (at) => `N${at}.pdf`)),
      '.: 30 pdf, 2 word',
    );
  });

  it('is of the innermost folder that holds them all', async () => {
    strictEqual(await offer('draft.undoc', ...many(6, (at) => `Published/${at % 2}/N${at}.pdf`)), 'Published: 6 pdf');
    strictEqual(await offer('draft.undoc', ...many(6, (at) => `a/b/N${at}.PDF`)), 'a/b: 6 pdf');
    strictEqual(await offer('one.pdf', ...many(6, (at) => `Published/N${at}.pdf`)), '.: 7 pdf');
  });

  it('counts a text or XML file only where its name is a symbol, and never a draft', async () => {
    strictEqual(await offer(...many(9, (at) => `note ${at}.txt`), ...many(9, (at) => `pom${at}.xml`)), 'none');
    strictEqual(await offer(...many(9, (at) => `A-60-${at + 1}.undoc`)), 'none');
    strictEqual(await offer(...many(5, (at) => `A-60-${at + 1}.txt`), 'readme.txt'), '.: 5 text');
  });

  it('is not made of a handful, nor of what lies in hidden folders and those of programs', async () => {
    strictEqual(await offer(...many(4, (at) => `N${at}.pdf`)), 'none');
    strictEqual(
      await offer(...many(9, (at) => `.hidden/N${at}.pdf`), ...many(9, (at) => `node_modules/N${at}.pdf`)),
      'none',
    );
    strictEqual(await offer(...many(9, (at) => `~$N${at}.docx`)), 'none');
  });

  it('is not made of a folder that is not there', async () => {
    deepStrictEqual(await corpusOffer(memoryHost({}), 'file:///nowhere'), undefined);
  });
});
