/**
 * Writes the lists of rules, options and operations into `package.json` and `syntaxes/rapporteur.schema.json`, the texts of the
 * manifest into `package.nls.json`, and the messages of the interface into `server/l10n/bundle.l10n.json`: `npm run lists`. What other
 * languages have of the manifest and nobody asks for any more leaves their files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { englishBundle, TRANSLATED } from './bundles';
import { keyBindings, restructureCommands, restructureMenu, type Command, type MenuEntry } from './commands';
import { checkSettings, projectSchema, showSettings } from './lists';
import { inKeys, inWords, type Words } from './manifestTexts';
import { readMessages } from './messages';

interface Manifest {
  readonly contributes: {
    commands: readonly Command[];
    readonly menus: { commandPalette: readonly MenuEntry[] };
    keybindings?: unknown;
    readonly configuration: { properties: Record<string, unknown> };
  };
}

const ENGLISH = 'package.nls.json';

const manifest = inWords(read('package.json') as Manifest, read(ENGLISH) as Words);
const { configuration } = manifest.contributes;
configuration.properties = { ...configuration.properties, ...checkSettings(), ...showSettings() };
const { contributes } = manifest;
const own = new Set(restructureCommands().map(({ command }) => command));
const isOther = ({ command }: { readonly command: string }): boolean => !own.has(command);
contributes.commands = [...contributes.commands.filter(isOther), ...restructureCommands()];
contributes.menus.commandPalette = [...contributes.menus.commandPalette.filter(isOther), ...restructureMenu()];
contributes.keybindings = keyBindings();

const keyed = inKeys(manifest);
write('package.json', keyed.manifest);
write(ENGLISH, keyed.words);
for (const language of TRANSLATED) {
  const file = `package.nls.${language}.json`;
  const words = read(file) as Words;
  const kept = Object.keys(keyed.words).flatMap((key) => (words[key] === undefined ? [] : [[key, words[key]]]));
  write(file, Object.fromEntries(kept));
}
write('syntaxes/rapporteur.schema.json', projectSchema());
write('server/l10n/bundle.l10n.json', englishBundle(readMessages(['server/src', 'client/src']).messages));

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
