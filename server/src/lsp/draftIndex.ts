/**
 * What is known of every draft of the workspace, open or not. The files are read one after the other in the background, and
 * of each only its facts are kept; what has changed on disk is read again.
 */
import { sleep, type Clock } from '../base/clock';
import { normalUri } from '../base/uri';
import { Cancelled, type CancelSignal } from '../corpus/corpus';
import type { Host } from '../host/host';
import { readText } from '../sources/read';
import { draftFacts, type DraftFacts } from '../workspace/draftFacts';
import { openDraft } from '../workspace/workspace';
import { pause } from './slices';
import type { Documents } from './documents';
import { stamp, type WorkspaceDrafts } from './workspaceDrafts';

/** Between two files, in milliseconds, while nobody waits. */
const PAUSE = 20;
/** A file that takes longer is not waited for; its facts come when they come. */
const SLOW = 500;
/** Files are looked at again after so many milliseconds: not every editor tells of those that change. */
const STALE = 15_000;
/** A larger file is no draft that somebody writes, in bytes. */
const LARGEST = 16 * 1024 * 1024;
/**
 * So many units and citations are kept of drafts that are not open, some 800 bytes each: that is 250 reports of 30 pages. Those
 * behind the limit, in the order of their URIs, are left out.
 */
const MOST = 100_000;

export interface DraftIndex {
  /**
   * The open drafts in their current version, then the others by their URIs; a file that cannot be read is left out. Waits for
   * the first reading, and for what is known to have changed; never long for one file that is slow. `but` is the URI of one
   * that is not asked about: what is known of an open draft costs some milliseconds after each edit. Rejects with `Cancelled`
   * as soon as nobody wants to know any more.
   */
  all(but?: string, cancel?: CancelSignal): Promise<readonly DraftFacts[]>;
  /** The same as far as it is known by now, without waiting; what has changed is read meanwhile. */
  soFar(but: string): readonly DraftFacts[];
  /** Drafts have come, gone or changed, or the folders have; the reading begins soon. */
  changed(): void;
}

export interface DraftIndexParts {
  readonly host: Host;
  readonly clock: Clock;
  readonly documents: Pick<Documents, 'drafts'>;
  readonly drafts: Pick<WorkspaceDrafts, 'list'>;
  /** Told in one line, once, when drafts are left out because there are too many. */
  readonly leftOut: (message: string) => void;
  /** Another limit than `MOST`. */
  readonly most?: number;
}

interface Known {
  readonly stamp: string;
  /** Undefined for a file that is no draft. */
  readonly facts: DraftFacts | undefined;
}

export function draftIndex({ host, clock, documents, drafts, leftOut, most = MOST }: DraftIndexParts): DraftIndex {
  const known = new Map<string, Known>();
  /** Files that are being read: one that is slow may still be when it is asked for again. */
  const pending = new Map<string, Promise<void>>();
  let dirty = true;
  let readAt = -Infinity;
  let running: Promise<void> | undefined;
  let waiting = 0;
  let told = false;

  const isOpen = (): ReadonlySet<string> => new Set(documents.drafts().map(({ uri }) => normalUri(uri)));

  const size = ({ facts }: Known): number => (facts ? facts.units.length + facts.citations.length + 1 : 0);

  /** Never rejects. */
  const read = async (uri: string): Promise<void> => {
    try {
      const info = await host.stat(uri);
      const state = stamp(info);
      if (known.get(uri)?.stamp === state) return;
      const text = info.size > LARGEST ? undefined : await readText(host, uri).catch(() => undefined);
      // A copy: words that are cut from a text keep all of it.
      const facts = text && structuredClone(draftFacts(openDraft(uri, 0, text.text)));
      known.set(uri, { stamp: state, facts });
    } catch {
      known.delete(uri);
    }
  };

  const readOnce = (uri: string): Promise<void> => {
    const before = pending.get(uri);
    if (before) return before;
    const reading = read(uri).finally(() => pending.delete(uri));
    pending.set(uri, reading);
    return reading;
  };

  const pass = async (): Promise<void> => {
    dirty = false;
    const listed = await drafts.list().catch((): readonly string[] => []);
    for (const uri of known.keys()) if (!listed.includes(uri)) known.delete(uri);
    let kept = 0;
    for (const [at, uri] of listed.entries()) {
      if (isOpen().has(uri)) continue;
      if (kept >= most) {
        for (const rest of listed.slice(at)) known.delete(rest);
        if (!told) leftOut(`Of ${listed.length} drafts in the workspace only the first ${at} are looked through.`);
        told = true;
        break;
      }
      const before = known.get(uri);
      await within(clock, SLOW, readOnce(uri));
      const now = known.get(uri);
      if (now) kept += size(now);
      if (now !== before) await (waiting > 0 ? pause() : sleep(clock, PAUSE));
    }
    readAt = clock.now();
  };

  const run = (): Promise<void> => {
    running ??= pass().finally(() => {
      running = undefined;
    });
    return running;
  };

  const upToDate = async (): Promise<void> => {
    // A second time for what changed while the first was under way; more would be without end while files are written.
    for (let time = 0; time < 2 && (dirty || running); time++) await run();
    if (clock.now() - readAt > STALE) void run();
  };

  const listed = (but: string | undefined): DraftFacts[] => {
    const open = isOpen();
    const out = but === undefined ? undefined : normalUri(but);
    const closed = [...known].filter(([uri]) => !open.has(uri) && uri !== out).sort(([a], [b]) => (a < b ? -1 : 1));
    const written = documents.drafts().filter(({ uri }) => normalUri(uri) !== out);
    return [...written.map(draftFacts), ...closed.flatMap(([, { facts }]) => facts ?? [])];
  };

  return {
    async all(but, cancel) {
      waiting++;
      try {
        await unlessCancelled(upToDate(), cancel);
      } finally {
        waiting--;
      }
      return listed(but);
    },
    soFar(but) {
      if (dirty || clock.now() - readAt > STALE) void run();
      return listed(but);
    },
    changed() {
      dirty = true;
      void run();
    },
  };
}

/** Resolves with the promise, or rejects when the signal says so. */
function unlessCancelled(done: Promise<void>, cancel: CancelSignal | undefined): Promise<void> {
  if (!cancel) return done;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(new Cancelled('The question was taken back.'));
    };
    if (cancel.cancelled) giveUp();
    cancel.onCancel(giveUp);
    void done.then(resolve, reject);
  });
}

/** Resolves with the promise, or after so many milliseconds. */
function within(clock: Clock, ms: number, done: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    void done.finally(() => {
      cancel();
      resolve();
    });
  });
}
