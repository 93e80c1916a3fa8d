/** The texts of the manifest, in six languages. */
import { deepStrictEqual, notStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import { inKeys, inWords } from '../lists/manifestTexts';
import { keyedManifest, manifestWords, readManifest } from '../support/manifest';

const STALE = 'package.json or package.nls.json is stale: npm run lists';

/** The name of the program is the same everywhere. */
const NAMES = new Set(['displayName', 'category', 'configuration.title']);

/** What no language may change, sorted: code, variables, commands behind links, addresses, icons, placeholders. */
function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]+`|\$\{\w+\}|\]\([^)]+\)|https?:\S+|\$\([\w-]+\)|\{\d+\}/g)]
    .map(([code]) => code)
    .sort();
}

describe('the manifest', () => {
  it('has a key for each of its texts, and words for each key', () => {
    const words = manifestWords();
    const keyed = inKeys(readManifest());
    deepStrictEqual(keyedManifest(), keyed.manifest, STALE);
    deepStrictEqual(words, keyed.words, STALE);
    deepStrictEqual(Object.keys(words), Object.keys(keyed.words), STALE);
    // Elsewhere a key would be shown as it is.
    for (const [, key = ''] of JSON.stringify(keyedManifest()).matchAll(/"%([^"%]+)%"/g)) ok(key in words, key);
  });

  it('says nothing that looks like a key', () => {
    for (const [key, text] of Object.entries(manifestWords())) ok(text !== '' && !/^%.*%$/.test(text), key);
  });

  for (const [language, script] of [
    ['ar', /\p{Script=Arabic}/u],
    ['zh', /\p{Script=Han}/u],
    ['fr', /\p{Script=Latin}/u],
    ['ru', /\p{Script=Cyrillic}/u],
    ['es', /\p{Script=Latin}/u],
  ] as const) {
    it(`has all of its words in ${language}, and the code in them as it is`, () => {
      const english = manifestWords();
      const words = manifestWords(language);
      deepStrictEqual(Object.keys(words), Object.keys(english), `package.nls.${language}.json: npm run lists sorts it`);
      for (const [key, text] of Object.entries(english)) {
        const translated = words[key] ?? '';
        deepStrictEqual(codeIn(translated), codeIn(text), `${language} ${key}`);
        if (NAMES.has(key)) continue;
        // One word may be the same in two languages of one script: Structure, Corpus.
        if (!/^\w+$/.test(text)) notStrictEqual(translated, text, `${language} ${key}`);
        ok(script.test(translated) && translated === translated.trim(), `${language} ${key}`);
        strictEqual(translated.split('\n').length, text.split('\n').length, `${language} ${key}: another line`);
        // The levels are values of the setting.
        const [, level] = /Its own level is (\w+)\.$/.exec(text) ?? [];
        ok(level === undefined || translated.includes(level), `${language} ${key}: ${level ?? ''}`);
      }
    });
  }
});

describe('keys of the texts of a manifest', () => {
  const MANIFEST = {
    name: 'rapporteur',
    displayName: 'Rapporteur',
    contributes: {
      commands: [
        { command: 'rapporteur.moveUp', title: 'Move up', category: 'Rapporteur', icon: '$(arrow-up)' },
        { command: 'rapporteur.other', title: 'Another', category: 'Rapporteur' },
      ],
      menus: { 'view/title': [{ command: 'rapporteur.moveUp', when: 'view == x', group: 'title' }] },
      views: { rapporteur: [{ id: 'rapporteur.structure', name: 'Structure' }] },
      viewsWelcome: [
        { view: 'rapporteur.structure', contents: 'Nothing here.\n[Open](command:rapporteur.openSample)' },
        { view: 'rapporteur.structure', contents: 'Nothing there.' },
      ],
      configuration: {
        title: 'Rapporteur',
        properties: {
          'rapporteur.titles': {
            default: { title: 'a value' },
            enum: ['a', 'b'],
            enumDescriptions: ['First', 'Second'],
          },
        },
      },
      walkthroughs: [
        { id: 'start', title: 'Begin', steps: [{ id: 'open', title: 'Open', media: { altText: 'A page' } }] },
      ],
    },
    scripts: { title: 'no text' },
  };

  it('are made of the places of the texts, and give them back', () => {
    const { manifest, words } = inKeys(MANIFEST);
    deepStrictEqual(words, {
      displayName: 'Rapporteur',
      'commands.moveUp.title': 'Move up',
      category: 'Rapporteur',
      'commands.other.title': 'Another',
      'views.rapporteur.structure.name': 'Structure',
      'viewsWelcome.structure.contents': 'Nothing here.\n[Open](command:rapporteur.openSample)',
      'viewsWelcome.structure.2.contents': 'Nothing there.',
      'configuration.title': 'Rapporteur',
      'configuration.titles.enumDescriptions.1': 'First',
      'configuration.titles.enumDescriptions.2': 'Second',
      'walkthroughs.start.title': 'Begin',
      'walkthroughs.start.steps.open.title': 'Open',
      'walkthroughs.start.steps.open.media.altText': 'A page',
    });
    strictEqual(manifest.contributes.commands[0]?.title, '%commands.moveUp.title%');
    deepStrictEqual(manifest.contributes.menus, MANIFEST.contributes.menus);
    deepStrictEqual(manifest.contributes.configuration.properties['rapporteur.titles'].default, { title: 'a value' });
    deepStrictEqual(inWords(manifest, words), MANIFEST);
  });

  it('of a text that is new are made, and those there are stay', () => {
    const { manifest, words } = inKeys(MANIFEST);
    const [first] = manifest.contributes.commands;
    const more = { ...manifest, contributes: { commands: [first, { command: 'rapporteur.new', title: 'New' }] } };
    deepStrictEqual(inKeys(inWords(more, words)).words, {
      displayName: 'Rapporteur',
      'commands.moveUp.title': 'Move up',
      category: 'Rapporteur',
      'commands.new.title': 'New',
    });
  });

  it('are those of one text each', () => {
    const commands = [
      { command: 'a', title: 'A', category: 'One' },
      { command: 'b', title: 'B', category: 'Another' },
    ];
    throws(() => inKeys({ contributes: { commands } }), /category has two texts/);
  });
});
