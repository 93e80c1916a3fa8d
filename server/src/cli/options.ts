/** Options of a command as Node reads them, its complaints as one plain line. */
import { parseArgs } from 'node:util';

/** A command line that cannot be carried out; the message says why. */
export class UsageError extends Error {}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** Throws `UsageError`. */
export function readOptions(
  args: readonly string[],
  known: Options,
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: withNumbers(args, known ?? {}), options: known ?? {}, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? plainLine(error.message) : String(error));
  }
}

/** `--max-warnings -1` as `--max-warnings=-1`: Node takes a negative number for another option. */
function withNumbers(args: readonly string[], known: NonNullable<Options>): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? '';
    const takes = before.startsWith('--') && known[before.slice(2)]?.type === 'string';
    if (takes && /^-\d/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** Node's complaint without its advice, which goes on over several lines. */
function plainLine(message: string): string {
  const [line = ''] = message.replace(/\.? To specify.*/s, '').split('\n');
  return line.replace(/argument is ambiguous\.?$/, 'is given no value');
}
