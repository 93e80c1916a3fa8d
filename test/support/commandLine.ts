/** `dist/cli.js` as a user runs it: a process of its own, its exit status and what it prints. */
import { ok, strictEqual } from 'node:assert';
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Told } from '../../server/src/base/l10n';
import type { CorpusCounts, Problem, SearchResult } from '../../server/src/corpus/corpus';
import type { DocumentSummary } from '../../server/src/corpus/record';
import type { IndexReport, Verified } from '../../server/src/corpus/storeWriter';

/** As it is printed: reasons are English words. */
export type Printed<T> = T extends Told
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Printed<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Printed<T[K]> }
      : T;

export interface Result {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly pid: number;
  readonly done: Promise<Result>;
  /** Ends it at once, as the kernel does when memory runs out. */
  kill(): void;
  signal(name: NodeJS.Signals): void;
}

const CLI = resolve('dist/cli.js');
/** What Node compiles once, it need not compile for each of hundreds of processes. */
const compiled = mkdtempSync(join(tmpdir(), 'rapporteur-compiled-'));
process.on('exit', () => {
  rmSync(compiled, { recursive: true, force: true });
});

/** In milliseconds: what takes longer hangs. */
const PATIENCE = 180_000;

export interface RunOptions extends Pick<SpawnOptions, 'env' | 'uid' | 'gid' | 'cwd'> {
  /** Something that runs the command line given behind it, as `bash -c … --` does. */
  readonly through?: readonly string[];
}

/**
 * Somebody who may read and write only what is open to all: another user where tests run as the administrator, and whoever runs
 * them elsewhere. Undefined where that cannot be tried: on Windows, and where the project lies in a folder that is closed to others.
 */
export function nobody(): Pick<RunOptions, 'uid' | 'gid'> | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) return {};
  const other = { uid: 65_534, gid: 65_534 };
  return spawnSync(process.execPath, [CLI, '--version'], other).status === 0 ? other : undefined;
}

/** Starts `rapporteur …`. */
export function start(args: readonly string[], { env, through = [], ...options }: RunOptions = {}): Running {
  const [program = '', ...all] = [...through, process.execPath, CLI, ...args];
  const child = spawn(program, all, {
    ...options,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const kill = (): void => void child.kill('SIGKILL');
  const done = new Promise<Result>((settle, reject) => {
    const timer = setTimeout(() => {
      kill();
      reject(new Error(`rapporteur ${args.join(' ')} is still not done after ${PATIENCE / 1000} s.\n${out}\n${err}`));
    }, PATIENCE);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      settle({ status, out, err });
    });
  });
  return { pid: child.pid ?? -1, done, kill, signal: (name) => void child.kill(name) };
}

export function rapporteur(args: readonly string[], options?: RunOptions): Promise<Result> {
  return start(args, options).done;
}

/** The commands of one store, each of which must succeed without a word of complaint. */
export interface StoreCommands {
  readonly path: string;
  index(...folders: readonly string[]): Promise<IndexReport>;
  verify(): Promise<Printed<Verified>>;
  list(query?: string): Promise<Printed<DocumentSummary>[]>;
  problems(): Promise<Printed<Problem>[]>;
  status(): Promise<CorpusCounts & { readonly unfinished: readonly string[] }>;
  search(query: string, limit?: number): Promise<Printed<SearchResult>>;
}

export function storeCommands(path: string, options?: RunOptions): StoreCommands {
  const ask = async <R>(args: readonly string[], statuses: readonly number[] = [0]): Promise<R> => {
    const { status, out, err } = await rapporteur(['corpus', ...args, '--db', path, '--json'], options);
    strictEqual(err, '', args.join(' '));
    ok(statuses.includes(status ?? -1), `${args.join(' ')} ended with ${String(status)}: ${out}`);
    return JSON.parse(out) as R;
  };
  return {
    path,
    index: (...folders) => ask(['index', ...folders]),
    verify: () => ask(['verify'], [0, 1]),
    list: (query = '') => ask(['list', ...(query === '' ? [] : [query])], [0, 1]),
    problems: () => ask(['problems']),
    status: () => ask(['status']),
    search: (query, limit = 100_000) => ask(['search', query, '--limit', String(limit)], [0, 1]),
  };
}

/** What the command line says when something cannot be done: one plain line, exit status 2. */
export function isPlainFailure({ status, err }: Result, message: RegExp): void {
  strictEqual(status, 2, err);
  ok(message.test(err), `${JSON.stringify(err)} does not say ${String(message)}`);
  ok(!/\n\s+at |\bError:|node:internal/.test(err), `a trace: ${err}`);
  strictEqual(err.trimEnd().split('\n').length, 1, err);
}
