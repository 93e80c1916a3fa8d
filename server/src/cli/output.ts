/** Standard output and error, and the ways in which a program of ours ends. */
import { inEnglish, isTold } from '../base/l10n';

/** Nothing was found, or all is well. */
export const OK = 0;
/** Something was found that is wrong, or what was asked for is not there. */
export const FOUND = 1;
/** A file, the store or the command line could not be read. */
export const FAILED = 2;

/** Nobody reads standard output any more. */
let closed = false;
let clear: () => void = () => undefined;

/** Waits until the line is written: a pipe may be slow, and nothing may be lost at exit. */
export function print(line: string): Promise<void> {
  if (closed) return Promise.resolve();
  clear();
  return new Promise((done) =>
    process.stdout.write(`${line}\n`, () => {
      done();
    }),
  );
}

export function complain(line: string): void {
  say(`rapporteur: ${line}`);
}

/** A line for the person at the terminal, beside the output of the command. */
export function say(line: string): void {
  clear();
  process.stderr.write(`${line}\n`);
}

/** What takes a progress bar away before a line is written. */
export function clearBefore(act: () => void): void {
  clear = act;
}

/**
 * A reader that has seen enough (`| head`) closes the pipe. That is no failure: nothing more is printed, and what was begun
 * is brought to its end and its status.
 */
export function watchPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== 'EPIPE') process.exit(FAILED);
    closed = true;
  });
  process.stderr.on('error', () => undefined);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An answer for other programs, on one line; reasons in it in English. */
export function jsonOf(answer: unknown): string {
  return JSON.stringify(answer, (_, value: unknown) => (isTold(value) ? inEnglish(value) : value));
}
