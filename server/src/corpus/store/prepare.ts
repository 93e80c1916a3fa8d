/** Workers that read and parse documents beside the one that writes; one that dies takes only its document with it. */
import { told } from '../../base/l10n';
import { calls, EndedError, type Calls, type Port } from '../../base/port';
import { whyOf } from '../../base/toldError';
import type { Host } from '../../host/host';
import { isSourceError, ReaderError } from '../../sources/source';
import type { Prepare } from './indexing';
import type { Packed } from './pack';
import type { Params } from './parsing';

export interface PreparePool {
  readonly prepare: Prepare;
  end(): void;
}

/** So many parsing workers, started when they are needed. */
export function preparePool(host: Host, size: number): PreparePool {
  interface Member {
    calls: Calls | undefined;
    port: Port | undefined;
    busy: number;
  }
  const members = Array.from({ length: size }, (): Member => ({ calls: undefined, port: undefined, busy: 0 }));
  const callsOf = (member: Member): Calls => {
    if (member.calls) return member.calls;
    const port = host.spawn('parser', undefined);
    // `calls` listens to the end of the port; what ends it is one document.
    const asked = calls({
      ...port,
      onEnd: (act) => {
        port.onEnd((reason) => {
          if (member.port === port) [member.calls, member.port] = [undefined, undefined];
          act(reason);
        });
      },
    });
    [member.calls, member.port] = [asked, port];
    return asked;
  };
  let ended = false;
  /** In a worker of its own, one document after the other. */
  let turn: Promise<unknown> = Promise.resolve();
  const alone = (params: Params): Promise<Packed> => {
    const mine = turn.then(async () => {
      if (ended) throw new EndedError(told('the indexing has ended'));
      const port = host.spawn('parser', undefined);
      try {
        return await calls(port).ask<Packed>('prepare', params);
      } finally {
        port.end();
      }
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    async prepare(uri, bytes, declared) {
      const member = members.reduce((least, other) => (other.busy < least.busy ? other : least));
      const params: Params = { uri, bytes, declared };
      member.busy++;
      try {
        return await callsOf(member)
          .ask<Packed>('prepare', params)
          .catch((error: unknown) => {
            // Of several documents that were with it, only the one to blame ends its worker again.
            if (error instanceof EndedError && member.busy > 1) return alone(params);
            throw error;
          });
      } catch (error) {
        if (ended || isSourceError(error)) throw error;
        throw new ReaderError(told('could not be read: {0}', whyOf(error)));
      } finally {
        member.busy--;
      }
    },
    end() {
      ended = true;
      for (const { port } of members) port?.end();
    },
  };
}
