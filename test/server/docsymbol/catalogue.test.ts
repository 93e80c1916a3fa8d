/** Every symbol of the catalogue of resolutions, where it is there. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { symbolKey } from '../../../server/src/docsymbol/format';
import { parseSymbol } from '../../../server/src/docsymbol/parse';
import { findSymbols } from '../../../server/src/docsymbol/scan';
import { SHARED } from '../../support/documents';

describe('docsymbol, the catalogue', () => {
  /** The header has no slash, nor have lines that a title was broken into. */
  const symbols = (): string[] =>
    readFileSync(join(SHARED ?? '', 'catalogue/catalogue.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '')
      .filter((first) => /^[A-Z]+\//.test(first));

  it('has no symbol that is lost when it is taken apart and written again', function () {
    if (!SHARED) this.skip();
    const all = symbols();
    ok(all.length >= 4407, String(all.length));
    const lost = all.filter((text) => {
      const form = parseSymbol(text)?.canonical;
      return form === undefined || symbolKey(form) !== symbolKey(text) || parseSymbol(form)?.canonical !== form;
    });
    deepStrictEqual(lost, []);
  });

  it('has no symbol that is not found whole and without a fault', function () {
    if (!SHARED) this.skip();
    for (const text of symbols()) {
      const [found, more] = findSymbols(`见${text}，`);
      strictEqual(found?.text, text);
      deepStrictEqual([found.fault, found.state, more], [undefined, undefined, undefined], text);
    }
  });
});
