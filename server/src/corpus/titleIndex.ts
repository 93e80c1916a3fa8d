/** The titles of a corpus and of the catalogue, kept up to date in the background: nobody who asks waits for them. */
import { systemClock, type Clock } from '../base/clock';
import { catalogue, CATALOGUE_LANGUAGE } from './catalogue';
import type { Corpus } from './corpus';
import { growingTitles, type GrowingTitles, type Titles } from './titles';

export interface TitleIndex {
  /** What is known so far; what the corpus has got since is asked for now, and will be there later. */
  now(): Titles;
  /** Whether more is on its way: what is known is as of an earlier revision of the corpus, or documents are still being read into it. */
  readonly growing: boolean;
  /** Resolves when everything is known that the corpus had when this was called; never rejects. */
  caughtUp(): Promise<void>;
}

/** So many documents are asked for at a time: adding them takes a few milliseconds. */
const PAGE = 200;

interface Read {
  readonly titles: GrowingTitles;
  /** The last document that was added, the sum of all ids, and the revision after which they were asked for. */
  last: number;
  sum: number;
  revision: number;
}

/** While documents are being read in, the corpus is asked for more only so often, in milliseconds. */
const GROWING = 1000;

export function titleIndex(corpus: Corpus, clock: Pick<Clock, 'now'> = systemClock): TitleIndex {
  let shown: Read = started();
  let ended = -Infinity;
  let running: Promise<void> | undefined;

  /** Adds what is new. False where documents have gone. */
  const readOn = async (read: Read): Promise<boolean> => {
    const { revision } = corpus;
    for (let more = true; more;) {
      const page = await corpus.titles(read.last, PAGE);
      for (const line of page.lines) {
        read.titles.add(line, true);
        read.sum += line.id;
        read.last = line.id;
      }
      ({ more } = page);
      if (!more && page.sum !== read.sum) return false;
    }
    read.revision = revision;
    return true;
  };

  const refresh = async (): Promise<void> => {
    if (await readOn(shown)) {
      await addCatalogue(shown.titles);
      return;
    }
    const anew = started();
    await readOn(anew);
    await addCatalogue(anew.titles);
    shown = anew;
  };
  const start = (): Promise<void> => {
    // Where the store cannot be asked, that is said elsewhere; what is known stays.
    running ??= refresh()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        ended = clock.now();
      });
    return running;
  };
  const isBehind = (): boolean => shown.revision !== corpus.revision;

  return {
    now() {
      if (isBehind() && (!corpus.reading || clock.now() - ended > GROWING)) void start();
      return shown.titles;
    },
    get growing() {
      return isBehind() || running !== undefined || corpus.reading;
    },
    caughtUp: () => running ?? (isBehind() ? start() : Promise.resolve()),
  };
}

function started(): Read {
  return { titles: growingTitles(), last: 0, sum: 0, revision: -1 };
}

const catalogued = new WeakSet<GrowingTitles>();

/** Behind everything that is held. */
async function addCatalogue(titles: GrowingTitles): Promise<void> {
  if (catalogued.has(titles)) return;
  catalogued.add(titles);
  let added = 0;
  for (const { symbol, title, date } of (await catalogue()).entries.values()) {
    titles.add({ symbols: [symbol], title, date, language: CATALOGUE_LANGUAGE }, false);
    if (++added % PAGE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
