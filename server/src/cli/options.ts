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
    return parseArgs({ args: [...args], options: known ?? {}, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replace(/\.? To specify.*/s, '') : String(error));
  }
}
