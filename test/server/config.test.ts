/** Settings as editors send them, right and wrong. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { RULE_IDS } from '../../server/src/checks/rules/index';
import { DEFAULTS, readSettings } from '../../server/src/config/settings';
import { keyBindings, restructureCommands, restructureMenu } from '../lists/commands';
import { checkSettings, showSettings } from '../lists/lists';
import { readManifest } from '../support/manifest';

/** The settings of the manifest by name. */
function announced(): Readonly<Record<string, { default: unknown; properties?: object }>> {
  const manifest = readManifest() as {
    contributes: { configuration: { properties: Record<string, { default: unknown }> } };
  };
  return manifest.contributes.configuration.properties;
}

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
    deepStrictEqual(announced()['rapporteur.corpus.folders']?.default, DEFAULTS.corpusFolders);
    const values = Object.entries(announced()).flatMap(([name, setting]) => {
      const own = /^rapporteur\.([a-z]+)$/.exec(name)?.[1];
      return own === undefined ? [] : [[own, setting.default] as const];
    });
    deepStrictEqual(readSettings(Object.fromEntries(values)), { settings: DEFAULTS, problems: [] });
  });

  it('announce every rule with its levels, and every option: after a change run npm run lists', () => {
    deepStrictEqual(
      Object.keys(announced()['rapporteur.rules']?.properties ?? {}),
      [...RULE_IDS].sort(),
      'package.json is stale: npm run lists',
    );
    for (const [name, setting] of Object.entries({ ...checkSettings(), ...showSettings() }))
      deepStrictEqual(announced()[name], setting, `${name} is stale in package.json: npm run lists`);
  });

  it('stand beside a command for every operation on the structure: after a change run npm run lists', () => {
    const { contributes } = readManifest() as {
      contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly menus: { readonly commandPalette: readonly { readonly command: string }[] };
        readonly keybindings: unknown;
      };
    };
    const { commands, menus, keybindings } = contributes;
    const has = (
      all: readonly { readonly command: string }[],
      wanted: readonly { readonly command: string }[],
    ): void => {
      for (const one of wanted)
        deepStrictEqual(
          all.find(({ command }) => command === one.command),
          one,
          'package.json is stale: npm run lists',
        );
    };
    has(commands, restructureCommands());
    has(menus.commandPalette, restructureMenu());
    deepStrictEqual(keybindings, keyBindings(), 'package.json is stale: npm run lists');
  });

  it('of what is shown are off, and on where that is said', () => {
    const read = (section: unknown): unknown => readSettings(section).settings.show;
    deepStrictEqual(read({}), { titles: false, firstWords: false, citations: false });
    deepStrictEqual(read({ inlayHints: { titles: true, firstWords: null }, codeLens: { citations: true } }), {
      titles: true,
      firstWords: false,
      citations: true,
    });
    for (const wrong of [{ inlayHints: { titles: 'yes' } }, { inlayHints: { firstWords: 1 } }]) {
      const { settings, problems } = readSettings(wrong);
      deepStrictEqual([settings, problems.length], [DEFAULTS, 1]);
    }
    for (const odd of [{ inlayHints: 3 }, { inlayHints: 'x' }, { codeLens: [] }, { inlayHints: null }])
      deepStrictEqual(readSettings(odd), { settings: DEFAULTS, problems: [] });
  });

  it('of the checks are read, and what is wrong in them is said', () => {
    const section = {
      rules: { 'bracket-width': 'off', other: 'loud' },
      profile: 'auto',
      kind: 'letter',
      stage: 'soon',
    };
    const { settings, problems } = readSettings(section);
    deepStrictEqual(settings.checks, {
      rules: { 'bracket-width': 'off' },
      profile: undefined,
      kind: 'letter',
      stage: 'draft',
    });
    strictEqual(problems.length, 2);
  });
});
