/** The real server over stdio with nothing between: messages as they are, how it ends, and what it took. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver-protocol/node';

/** Any message of the protocol. */
export interface RawMessage extends Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface RawServer {
  readonly pid: number | undefined;
  send(message: Omit<RawMessage, 'jsonrpc'>): void;
  /** Everything that it wrote to standard error. */
  words(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Ends it, if it has not ended by itself. */
  kill(): void;
}

/** Starts `dist/server.js --stdio` with these arguments more; `hear` is told of each message. */
export function startRawServer(more: readonly string[], hear: (message: RawMessage) => void): RawServer {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/server.js'), '--stdio', ...more], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.on('exit', kill);
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const writer = new StreamMessageWriter(child.stdin);
  new StreamMessageReader(child.stdout).listen(hear);
  return {
    pid: child.pid,
    send: (message) => void writer.write({ jsonrpc: '2.0', ...message }).catch(() => undefined),
    words: () => words,
    ended: new Promise((resolve) => {
      child.on('close', (code, signal) => {
        process.off('exit', kill);
        resolve(signal ?? code ?? -1);
      });
    }),
    kill,
  };
}

/** The most memory that a process has had so far, in megabytes; undefined where the system does not tell. */
export function peakMemory(pid: number | undefined): number | undefined {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}
