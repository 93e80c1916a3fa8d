/** What a new draft can be: there is a template for each, and they are offered in the language of the interface. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { documentKinds, draftLanguages } from '../../client/src/documentKinds';
import { templateIn } from '../../client/src/templates';
import { speak } from '../../server/src/base/l10n';
import { SNIPPET_PLACES } from '../../server/src/languages/snippets';

describe('new drafts', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('can be each document of the snippets, in each language', () => {
    deepStrictEqual(
      documentKinds().map(({ value }) => value),
      Object.entries(SNIPPET_PLACES).flatMap(([id, place]) => (place === 'document' ? [id] : [])),
    );
    strictEqual(draftLanguages().length, 6);
    for (const { value: language } of draftLanguages())
      for (const { value } of documentKinds())
        ok(templateIn(readFileSync(`snippets/un-report.${language}.json`, 'utf8'), value), `${value} in ${language}`);
  });

  it('are offered in the words of the interface, its language first', () => {
    strictEqual(documentKinds()[4]?.label, '$(law) Draft resolution');
    deepStrictEqual(
      draftLanguages().map(({ label }) => label),
      ['English', 'العربية', '中文', 'Français', 'Русский', 'Español'],
    );
    speak('fr', { 'Draft resolution': 'Projet de résolution' });
    strictEqual(documentKinds()[4]?.label, '$(law) Projet de résolution');
    strictEqual(draftLanguages()[0]?.label, 'Français');
  });
});
