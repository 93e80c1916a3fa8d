/** Files read in a process of their own, one after the other: with a limit of time, and started again when it has died. */
import { inEnglish, told, type Told } from '../base/l10n';
import type { Port } from '../base/port';
import type { Host } from '../host/host';
import { ReaderError, SourceError, type Format, type SourceText } from './source';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly format: Exclude<Format, 'text'>;
  /** In milliseconds: the process ends itself when it takes longer, for there may be nobody left to end it. */
  readonly limit: number;
}

export type ReadResult = { readonly source: SourceText } | { readonly why: Told };

export interface FormatReader {
  /** Rejects with `SourceError`, or with `ReaderError`. Asked again before it has answered, it waits its turn. */
  read(request: Pick<ReadRequest, 'bytes' | 'format'>): Promise<SourceText>;
  end(): void;
}

/** In milliseconds: the time of one file, and a little more for each megabyte of it. */
const TIME = 60_000;
const TIME_A_MEGABYTE = 5_000;

/** So much later the process ends itself where we have not ended it, in milliseconds. */
const PATIENCE = 2000;

/** What the process says before it ends itself; by its English words it is known in what a dying process prints. */
export const TOO_LARGE = told('takes too much memory to read');

/** `time` is how long one small file may take. */
export function formatReader(host: Host, time = TIME): FormatReader {
  interface Outcome {
    readonly result: ReadResult;
    /** The process was too slow, or has ended: it, and not the file, may be to blame. */
    readonly failed?: 'late' | 'died';
  }
  let port: Port | undefined;
  let answered: (outcome: Outcome) => void = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Port => {
    const started = host.spawn('reader', undefined);
    // One that was given up has nothing more to say: it would answer for the next file.
    started.onMessage((message) => {
      if (port === started) answered({ result: message as ReadResult });
    });
    started.onEnd((reason) => {
      if (port !== started) return;
      port = undefined;
      answered({ result: { why: lastWords(reason) }, failed: 'died' });
    });
    return started;
  };

  const ask = async (bytes: Uint8Array, format: ReadRequest['format']): Promise<Outcome> => {
    const limit = time + (bytes.length / 1024 / 1024) * TIME_A_MEGABYTE;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const outcome = await new Promise<Outcome>((resolve) => {
      answered = resolve;
      port ??= start();
      timer = setTimeout(() => {
        const late = port;
        port = undefined;
        const why = told('takes longer than {0} seconds to read', Math.round(limit / 1000));
        resolve({ result: { why }, failed: 'late' });
        late?.end();
      }, limit);
      port.post({ bytes, format, limit: limit + PATIENCE } satisfies ReadRequest);
    });
    clearTimeout(timer);
    answered = () => undefined;
    return outcome;
  };

  const read = async ({ bytes, format }: Pick<ReadRequest, 'bytes' | 'format'>): Promise<SourceText> => {
    const used = port !== undefined;
    const first = await ask(bytes, format);
    // What the files before have left in its memory may have ended it.
    const { result, failed } = first.failed === 'died' && used ? await ask(bytes, format) : first;
    if ('why' in result) throw new (failed ? ReaderError : SourceError)(result.why);
    return result.source;
  };

  return {
    read(request) {
      const mine = turn.then(() => read(request));
      turn = mine.catch(() => undefined);
      return mine;
    },
    end() {
      port?.end();
      port = undefined;
      answered({ result: { why: told('was not read: the reading was stopped') } });
    },
  };
}

/** Why the process has ended, as a clause: what it said is for whoever made it. */
function lastWords(reason: Told): Told {
  const said = inEnglish(reason);
  if (said.includes(TOO_LARGE.message) || /out of memory|allocation failed/i.test(said)) return TOO_LARGE;
  const error = /^(?:Uncaught )?(\w*(?:Error|Exception): .+)$/m.exec(said)?.[1];
  if (error !== undefined) return told('could not be read: {0}', error);
  const end = /^ended with (.+)$/m.exec(said)?.[1];
  return end === undefined
    ? told('could not be read: its reader failed')
    : told('could not be read: its reader ended with {0}', end);
}
