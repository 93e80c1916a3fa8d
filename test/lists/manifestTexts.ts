/**
 * The texts of the manifest. In `package.json` each of them is a key, `%commands.moveUp.title%`; its words are in
 * `package.nls.json`, and in other languages in the files beside it. A key is the place of its text, so that nobody has to find one.
 */

export type Words = Readonly<Record<string, string>>;

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Properties that hold a text, wherever they stand. */
const TEXTS = new Set([
  'altText',
  'category',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'displayName',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'shortTitle',
  'title',
  'tooltip',
]);
/** Properties that hold several. */
const LISTS = new Set(['aliases', 'enumDescriptions', 'enumItemLabels', 'markdownEnumDescriptions']);
/** Only the views are shown by their name; everything else is known by it. */
const NAMED = 'views';

/** What of the manifest is shown to anybody; in the rest, and in values of settings, nothing is a text. */
const SHOWN = ['displayName', 'description', 'capabilities', 'contributes'];
const VALUES = new Set(['configurationDefaults', 'default', 'grammars', 'keybindings', 'menus', 'semanticTokenScopes']);

/** The program's own name before those of its settings and commands, and levels that tell nothing. */
const PROGRAM = 'rapporteur.';
const LEVELS = new Set(['contributes', 'properties']);

/** The manifest with keys for its texts, and their words by key, in the order in which they stand. */
export function inKeys<M extends object>(manifest: M): { readonly manifest: M; readonly words: Words } {
  const words: Record<string, string> = {};
  const keyed = overTexts(manifest as Json, (text, key) => {
    if ((words[key] ?? text) !== text) throw new Error(`${key} has two texts: ${words[key] ?? ''}, ${text}`);
    words[key] = text;
    return `%${key}%`;
  });
  return { manifest: keyed as unknown as M, words };
}

/** The manifest with words for its keys; what is no key stays as it is. */
export function inWords<M extends object>(manifest: M, words: Words): M {
  return overTexts(manifest as Json, (text) => words[/^%([\w.]+)%$/.exec(text)?.[1] ?? ''] ?? text) as unknown as M;
}

type Change = (text: string, key: string) => string;

function overTexts(manifest: Json, change: Change): Json {
  const whole = manifest as { readonly [name: string]: Json };
  const entries = Object.entries(whole).map(([name, value]) => [
    name,
    SHOWN.includes(name) ? changed(value, [name], change) : value,
  ]);
  return Object.fromEntries(entries) as Json;
}

/** `path`: the names that lead to the value. */
function changed(value: Json, path: readonly string[], change: Change): Json {
  const name = path.at(-1) ?? '';
  if (typeof value === 'string') return isText(path) ? change(value, keyOf(path)) : value;
  if (typeof value !== 'object' || value === null || VALUES.has(name)) return value;
  if (isList(value)) {
    const names = namesOf(value);
    return value.map((item, at) => changed(item, [...path, names[at] ?? ''], change));
  }
  const entries = Object.entries(value).map(([inner, one]) => [inner, changed(one, [...path, inner], change)]);
  return Object.fromEntries(entries) as Json;
}

function isText(path: readonly string[]): boolean {
  const [name = '', list = ''] = [...path].reverse();
  return TEXTS.has(name) || LISTS.has(list) || (name === 'name' && path.includes(NAMED));
}

function keyOf(path: readonly string[]): string {
  // All commands stand under one.
  if (path.at(-1) === 'category') return 'category';
  const names = path.filter((name) => !LEVELS.has(name)).map((name) => name.replace(PROGRAM, ''));
  return names.join('.').replace(/[^\w.]+/g, '_');
}

/** What the members of a list are known by; their number where that says nothing, or several are known by the same. */
function namesOf(list: readonly Json[]): string[] {
  const names = list.map((item, at) => {
    const { id, command, view } = (typeof item === 'object' ? item : {}) as { readonly [name: string]: Json };
    return [id, command, view].find((name) => typeof name === 'string') ?? String(at + 1);
  });
  return names.map((name, at) => (names.indexOf(name) < at ? `${name}.${at + 1}` : name));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
