/** What the checks find in drafts that no editor has open: read from disk, and kept until one of what they rest on changes. */
import type { Corpus } from '../corpus/corpus';
import { diagnostic } from '../features/diagnostics';
import type { Host } from '../host/host';
import { readText } from '../sources/read';
import type { CheckOptions } from '../checks/options';
import { openDraft, takeSnapshot } from '../workspace/workspace';
import type { Checker } from './checker';
import { pause } from './slices';
import type { Result, Results } from './results';
import { stamp } from './workspaceDrafts';

interface Known {
  readonly stamp: string;
  readonly options: CheckOptions;
  readonly revision: number;
  readonly result: Result;
}

export interface ClosedDrafts {
  check(uri: string): Promise<Result>;
  /** What was found in any other draft is let go. */
  keep(isAlive: (uri: string) => boolean): void;
}

export function closedDrafts(host: Host, corpus: Corpus, checker: Checker, results: Results): ClosedDrafts {
  const known = new Map<string, Known>();

  const read = async (uri: string): Promise<Omit<Known, 'result'> & { text: string }> => {
    const [info, options] = await Promise.all([host.stat(uri), checker.options(uri)]);
    const state = { stamp: stamp(info), options, revision: corpus.revision };
    const before = known.get(uri);
    // While the corpus grows, everything would be checked again all the time; at its end it is, once.
    const isFresh = corpus.reading || before?.revision === state.revision;
    if (before && isFresh && before.stamp === state.stamp && before.options === options) return { ...before, text: '' };
    return { ...state, text: (await readText(host, uri)).text };
  };

  return {
    async check(uri) {
      let state: Awaited<ReturnType<typeof read>>;
      try {
        state = await read(uri);
      } catch {
        // It has gone, or is no text: an editor that opens it says so.
        known.delete(uri);
        return results.of(uri, []);
      }
      const before = known.get(uri);
      if (
        before &&
        before.stamp === state.stamp &&
        before.options === state.options &&
        before.revision === state.revision
      )
        return before.result;
      const snapshot = await takeSnapshot(openDraft(uri, 0, state.text), corpus);
      const { findings } = await checker.check(snapshot);
      const result = results.of(
        uri,
        findings.map((finding) => diagnostic(snapshot, finding)),
      );
      known.set(uri, { stamp: state.stamp, options: state.options, revision: state.revision, result });
      await pause();
      return result;
    },
    keep(isAlive) {
      for (const uri of known.keys()) if (!isAlive(uri)) known.delete(uri);
    },
  };
}
