/** How often each form of citation occurs in published documents: none is dead. `VERBOSE=1` prints the first hits of each. */
import { ok } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORM_NAMES, type FormName } from '../../server/src/citations/citation';
import { parse } from '../../server/src/draft/parse';
import type { Language } from '../../server/src/languages/lexicon';
import { decode } from '../../server/src/sources/txt';
import { citations } from '../../server/src/analysis/analysis';
import { readMarkedAkn } from '../support/akn';
import { filesIn, SHARED } from '../support/documents';

const VERBOSE = process.env.VERBOSE === '1';
const LANGUAGES: readonly Language[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

describe('the forms of citation in published documents', function () {
  this.timeout(300_000);
  let folder = '';

  before(function () {
    if (!SHARED) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-forms-'));
    for (const name of ['ga-resolutions-77-en-zh', 'sc-resolutions-en']) {
      execFileSync('tar', ['-xJf', join(SHARED, 'library', `${name}.tar.xz`), '-C', folder]);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('all occur', () => {
    const shared = SHARED ?? '';
    const hits = new Map<FormName, Map<Language, number>>(FORM_NAMES.map((form) => [form, new Map()]));
    const shown = new Map<FormName, string[]>(FORM_NAMES.map((form) => [form, []]));
    const texts = [
      ...['corpus', 'parallel', 'documents'].flatMap((name) => filesIn(join(shared, name), /\.txt$/)),
      ...filesIn(folder, /\.(?:txt|xml)$/),
    ];
    for (const file of texts) {
      const bytes = readFileSync(file);
      const text = file.endsWith('.xml') ? readMarkedAkn(bytes.toString('utf8')).text : decode(bytes)?.text;
      if (text === undefined) continue;
      const { tree } = parse(text);
      for (const { citation } of citations(tree)) {
        const counts = hits.get(citation.form);
        counts?.set(tree.language, (counts.get(tree.language) ?? 0) + 1);
        const examples = shown.get(citation.form);
        if (examples && examples.length < 5) examples.push(citation.text.replace(/\s+/g, ' '));
      }
    }
    for (const [form, counts] of hits) {
      console.log(
        `      ${form}: ${LANGUAGES.map((language) => `${language} ${counts.get(language) ?? 0}`).join(', ')}`,
      );
      if (VERBOSE) for (const example of shown.get(form) ?? []) console.log(`        ${example}`);
    }
    for (const [form, counts] of hits) ok(counts.size > 0, `nothing has the form ${form}`);
  });
});
