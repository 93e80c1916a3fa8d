/** The cases of document-superseded. */
import { deepStrictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('document-superseded');

const text = (symbol: string, date = '9 August 2038'): string =>
  `${symbol}\n\nDistr.: General\n${date}\n\n1. The one paragraph of this text, in English words.\n\n2. The other paragraph.\n`;
const han = (symbol: string): string => `${symbol}\n\n1. 这是本文件的第一段。\n\n2. 这是本文件的第二段。\n`;

const files = (...symbols: readonly string[]): Record<string, string> =>
  Object.fromEntries(symbols.map((symbol, at) => [`${at}.txt`, text(symbol)]));

describe('document-superseded', () => {
  it('is silent about what was not revised, and about what the corpus does not have', async () => {
    await check('1. See A/93/120, para. 1, and A/93/121.\n', { corpus: files('A/93/120', 'A/93/122/Rev.1') });
  });

  it('is silent where the draft names the later document too, or is it', async () => {
    const corpus = files('A/93/120', 'A/93/120/Rev.1');
    await check('1. A/93/120 was introduced; it was replaced by A/93/120/Rev.1.\n', { corpus });
    await check('1. See A/93/120.[^1]\n\n[^1]: A/93/120/Rev.1, para. 2.\n', { corpus });
    await check('A/93/120/Rev.1\n\nDistr.: General\n\n1. This replaces A/93/120 of the same year.\n', { corpus });
  });

  it('is silent about a corrigendum in another language, and about one that came later', async () => {
    const corpus = { 'a.txt': text('A/93/120'), 'b.txt': han('A/93/120/Corr.1') };
    await check('1. See A/93/120, para. 1, in the English text.\n', { corpus });
    const own = 'A/93/400\n\nDistr.: General\n1 August 2038\n\n1. See A/93/120, para. 1, in the English text.\n';
    await check(own, { corpus: files('A/93/120', 'A/93/120/Corr.1') });
  });

  it('marks the first citation of a text that a revision replaced', async () => {
    const corpus = files('A/93/120', 'A/93/120/Rev.1', 'A/93/120/Rev.2');
    await check('1. See ⟦document-superseded:A/93/120, para. 1⟧.\n\n2. See A/93/120, para. 2.\n', { corpus });
    await check('1. See ⟦document-superseded:A/93/120/Rev.1, para. 1⟧ of the text.\n', { corpus });
    await check('1. 见⟦document-superseded:A/93/120，第1段⟧。\n', {
      corpus: { 'a.txt': han('A/93/120'), 'b.txt': han('A/93/120/Rev.1') },
    });
  });

  it('says of corrigenda and addenda more softly, of the last revision first', async () => {
    const said = async (...symbols: readonly string[]): Promise<(string | undefined)[][]> =>
      (
        await findingsOf('document-superseded', '1. See A/93/120, para. 1, of the text.\n', {
          corpus: files(...symbols),
        })
      ).map(({ severity, message }) => [severity, message]);
    deepStrictEqual(await said('A/93/120', 'A/93/120/Corr.1'), [['information', 'A/93/120/Corr.1 corrects A/93/120.']]);
    deepStrictEqual(await said('A/93/120/Add.1'), [['hint', 'A/93/120/Add.1 adds to A/93/120.']]);
    deepStrictEqual(await said('A/93/120/Rev.1', 'A/93/120/Rev.3', 'A/93/120/Corr.1'), [
      ['warning', 'A/93/120/Rev.3 has replaced A/93/120.'],
    ]);
  });

  it('knows either half of a joint symbol', async () => {
    await check('1. See ⟦document-superseded:A/93/120-S/2038/7, para. 1⟧ of the text.\n', {
      corpus: files('S/2038/7/Rev.1'),
    });
  });
});
