/** Settings as editors send them, right and wrong. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { DEFAULTS, readSettings } from '../../server/src/config/settings';

describe('settings', () => {
  it('are read, trimmed, and default where nothing is said', () => {
    deepStrictEqual(readSettings({ corpus: { folders: [' a ', '', '/b'] } }).settings.corpusFolders, ['a', '/b']);
    for (const nothing of [undefined, null, {}, { corpus: null }, { corpus: {} }]) {
      deepStrictEqual(readSettings(nothing), { settings: DEFAULTS, problems: [] });
    }
  });

  it('of the wrong type keep their default and say so', () => {
    for (const wrong of ['corpus', 3, [1], { a: 1 }]) {
      const { settings, problems } = readSettings({ corpus: { folders: wrong } });
      deepStrictEqual(settings, DEFAULTS);
      strictEqual(problems.length, 1);
    }
  });

  it('have the defaults that the manifest announces', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> } };
    };
    deepStrictEqual(
      manifest.contributes.configuration.properties['rapporteur.corpus.folders']?.default,
      DEFAULTS.corpusFolders,
    );
  });
});
