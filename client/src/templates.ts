/** The documents among the snippets, and the symbol that one of them begins with. Knows nothing of VS Code. */

/** An entry of `snippets/un-report.<language>.json`, under its name. */
interface Entry {
  readonly id: string;
  readonly isFileTemplate?: boolean;
  readonly body: string | readonly string[];
}

/** The body of the document of this kind in the text of a file of snippets; undefined where it has none. */
export function templateIn(file: string, kind: string): string | undefined {
  const entries = Object.values(JSON.parse(file) as Readonly<Record<string, Entry>>);
  const found = entries.find(({ id, isFileTemplate }) => id === kind && isFileTemplate === true);
  return found && (typeof found.body === 'string' ? found.body : found.body.join('\n'));
}

/** The body with a symbol in place of what its first line asks for; the same where there is none yet. */
export function withSymbol(body: string, symbol: string): string {
  const printed = printedSymbol(symbol);
  return printed === '' ? body : body.replace(/^.*/, () => printed.replace(/[$}\\]/g, '\\$&'));
}

/** As a masthead has it: the halves of a joint one with a dash between them. */
export function printedSymbol(symbol: string): string {
  return halvesOf(symbol).join('–');
}

/** The part of what was typed that is no symbol; undefined where all of it is one, or nothing was typed. */
export function noSymbol(typed: string): string | undefined {
  return typed.trim() === '' ? undefined : halvesOf(typed).find((half) => !SYMBOL.test(half));
}

/** A root in capitals, and something behind a slash: `A/C.3/81/L.12/Rev.1`, `TD/B(S-XXIV)/2`. Whether there is such a one only the server knows. */
const SYMBOL = /^[A-Z]{1,8}(?:[.(][^/\s]*)?(?:\/[^/\s,;][^/,;]*)+$/;

function halvesOf(symbol: string): string[] {
  return symbol
    .trim()
    .split(/\s*[-\u2010-\u2014\u2212\uff0d]\s*(?=[A-Z]{1,8}\/)/)
    .filter((half) => half !== '');
}
