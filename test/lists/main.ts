/** Writes the messages of the interface into `server/l10n/bundle.l10n.json`, and the lists of rules, options and operations into `package.json` and `syntaxes/rapporteur.schema.json`: `npm run lists`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { englishBundle } from './bundles';
import { keyBindings, restructureCommands, restructureMenu, type Command, type MenuEntry } from './commands';
import { checkSettings, projectSchema, showSettings } from './lists';
import { readMessages } from './messages';

interface Manifest {
  readonly contributes: {
    commands: readonly Command[];
    readonly menus: { commandPalette: readonly MenuEntry[] };
    keybindings?: unknown;
    readonly configuration: { properties: Record<string, unknown> };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { configuration } = manifest.contributes;
configuration.properties = { ...configuration.properties, ...checkSettings(), ...showSettings() };
const { contributes } = manifest;
const own = new Set(restructureCommands().map(({ command }) => command));
const isOther = ({ command }: { readonly command: string }): boolean => !own.has(command);
contributes.commands = [...contributes.commands.filter(isOther), ...restructureCommands()];
contributes.menus.commandPalette = [...contributes.menus.commandPalette.filter(isOther), ...restructureMenu()];
contributes.keybindings = keyBindings();
write('package.json', manifest);
write('syntaxes/rapporteur.schema.json', projectSchema());
write('server/l10n/bundle.l10n.json', englishBundle(readMessages(['server/src', 'client/src']).messages));

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
