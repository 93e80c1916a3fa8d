/** The files of the snippets: that VS Code is told of them, and that the six languages have the same ones. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { ALL_LEXICONS } from '../../../server/src/languages/index';
import { SNIPPET_PLACES, SNIPPETS } from '../../../server/src/languages/snippets';
import { scriptOf } from '../../../server/src/languages/script';

interface Entry {
  readonly id: string;
  readonly description: string;
  readonly isFileTemplate?: boolean;
  readonly body: string | readonly string[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly files: readonly string[];
  readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] };
};
const languages = ALL_LEXICONS.map(({ language }) => language);
const file = (language: string): Readonly<Record<string, Entry>> =>
  JSON.parse(readFileSync(`snippets/un-report.${language}.json`, 'utf8')) as Readonly<Record<string, Entry>>;

describe('the files of the snippets', () => {
  it('are contributed for UN reports, and shipped', () => {
    deepStrictEqual(
      [...manifest.contributes.snippets].sort((a, b) => (a.path < b.path ? -1 : 1)),
      [...languages]
        .sort()
        .map((language) => ({ language: 'un-report', path: `./snippets/un-report.${language}.json` })),
    );
    ok(manifest.files.includes('snippets'));
  });

  it('have the same snippets in the same order in each language', () => {
    for (const language of languages)
      deepStrictEqual(
        SNIPPETS[language].map(({ id }) => id),
        Object.keys(SNIPPET_PLACES),
        language,
      );
  });

  it('fill whole files where they are documents', () => {
    for (const language of languages)
      for (const { id, isFileTemplate = false } of Object.values(file(language)))
        strictEqual(isFileTemplate, SNIPPET_PLACES[id as keyof typeof SNIPPET_PLACES] === 'document', id);
  });

  it('have no prefix, which VS Code would offer in every language and in addresses', () => {
    for (const language of languages)
      for (const entry of Object.values(file(language))) ok(!('prefix' in entry), `${language} ${entry.id}`);
  });

  it('have names that no other language has, because VS Code puts them in by name', () => {
    const names = languages.flatMap((language) => Object.keys(file(language)));
    strictEqual(new Set(names).size, names.length);
  });

  it('have names and descriptions in their own script', () => {
    for (const { language, script } of ALL_LEXICONS)
      for (const { name, description } of SNIPPETS[language])
        for (const text of [name, description]) {
          const letters = Array.from(text, (sign) => scriptOf(sign.charCodeAt(0))).filter(Boolean);
          ok(letters.length > 0 && letters.every((found) => found === script), `${language}: ${text}`);
        }
  });
});
