/** Writes the lists of rules and options into `package.json` and `syntaxes/rapporteur.schema.json`: `npm run lists`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { checkSettings, projectSchema, showSettings } from './lists';

interface Manifest {
  readonly contributes: { readonly configuration: { properties: Record<string, unknown> } };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { configuration } = manifest.contributes;
configuration.properties = { ...configuration.properties, ...checkSettings(), ...showSettings() };
write('package.json', manifest);
write('syntaxes/rapporteur.schema.json', projectSchema());

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
