/** Standard output and error, and the ways in which a program of ours ends. */

/** Nothing was found, or all is well. */
export const OK = 0;
/** Something was found that is wrong, or what was asked for is not there. */
export const FOUND = 1;
/** A file, the store or the command line could not be read. */
export const FAILED = 2;

/** Waits until the line is written: a pipe may be slow, and nothing may be lost at exit. */
export function print(line: string): Promise<void> {
  return new Promise((done) =>
    process.stdout.write(`${line}\n`, () => {
      done();
    }),
  );
}

export function complain(line: string): void {
  process.stderr.write(`rapporteur: ${line}\n`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
