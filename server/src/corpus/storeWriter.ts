/** The writer of a store, asked over a worker of its own. */
import { told } from '../base/l10n';
import { calls } from '../base/port';
import type { Host } from '../host/host';
import type { IndexProgress, IndexReport } from './store/indexing';
import type { Verified } from './store/verify';
import type { WritingEvent, WritingStart } from './store/writing';

export type { IndexProgress, IndexReport, Verified };

export interface StoreWriter {
  /**
   * Reads what is new or changed in these folders, and takes out what is gone; of the `written` ones people's drafts are left
   * out. Rejects where the store cannot be written.
   */
  index(roots: readonly string[], written?: readonly string[]): Promise<IndexReport>;
  cancel(): void;
  /** Takes folders and their documents out; gives the number of files. */
  forget(roots: readonly string[]): Promise<number>;
  verify(): Promise<Verified>;
  end(): void;
}

export interface WriterEvents {
  readonly progress?: (progress: IndexProgress) => void;
  /** Readers can see more than before. */
  readonly committed?: () => void;
}

/** `parsers`: how many threads read documents for it. The worker is started when it is first asked. */
export function storeWriter(host: Host, path: string, parsers: number, events: WriterEvents): StoreWriter {
  let started: { ask: ReturnType<typeof calls>['ask']; end: () => void } | undefined;
  const line = (): NonNullable<typeof started> => {
    if (started) return started;
    const port = host.spawn('writer', { path, parsers } satisfies WritingStart);
    const { ask } = calls(
      {
        ...port,
        onEnd: (act) => {
          port.onEnd((reason) => {
            started = undefined;
            act(told('The writer of the store has ended: {0}.', reason));
          });
        },
      },
      (message) => {
        const event = message as WritingEvent;
        if (event.event === 'progress') events.progress?.(event.progress);
        else events.committed?.();
      },
    );
    return (started = {
      ask,
      end: () => {
        port.end();
      },
    });
  };
  return {
    index: (roots, written = []) => line().ask('index', { roots, written }),
    cancel: () => void started?.ask('cancel', undefined).catch(() => undefined),
    forget: (roots) => line().ask('forget', { roots }),
    verify: () => line().ask('verify', undefined),
    end() {
      started?.end();
    },
  };
}
