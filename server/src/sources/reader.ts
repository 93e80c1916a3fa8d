/** Files read in a process of their own, one after the other: with a limit of time, and started again when it has died. */
import type { Port } from '../base/port';
import type { Host } from '../host/host';
import { SourceError, type Format, type SourceText } from './source';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly format: Exclude<Format, 'text'>;
}

export type ReadResult = { readonly source: SourceText } | { readonly why: string };

export interface FormatReader {
  /** Rejects with `SourceError`. Asked again before it has answered, it waits its turn. */
  read(request: ReadRequest): Promise<SourceText>;
  end(): void;
}

/** In milliseconds: the time of one file, and a little more for each megabyte of it. */
const TIME = 60_000;
const TIME_A_MEGABYTE = 5_000;

/** `time` is how long one small file may take. */
export function formatReader(host: Host, time = TIME): FormatReader {
  let port: Port | undefined;
  let answered: (result: ReadResult) => void = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Port => {
    const started = host.spawn('reader', undefined);
    started.onMessage((message) => {
      answered(message as ReadResult);
    });
    started.onEnd((reason) => {
      if (port === started) port = undefined;
      answered({ why: reason });
    });
    return started;
  };

  const ask = async (request: ReadRequest): Promise<SourceText> => {
    const limit = time + (request.bytes.length / 1024 / 1024) * TIME_A_MEGABYTE;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const result = await new Promise<ReadResult>((resolve) => {
      answered = resolve;
      port ??= start();
      timer = setTimeout(() => {
        const late = port;
        port = undefined;
        resolve({ why: `takes longer than ${Math.round(limit / 1000)} seconds to read` });
        late?.end();
      }, limit);
      port.post(request);
    });
    clearTimeout(timer);
    answered = () => undefined;
    if ('why' in result) throw new SourceError(result.why);
    return result.source;
  };

  return {
    read(request) {
      const mine = turn.then(() => ask(request));
      turn = mine.catch(() => undefined);
      return mine;
    },
    end() {
      port?.end();
      port = undefined;
    },
  };
}
