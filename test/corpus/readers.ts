/** What the reading processes of an indexing take, as the system sees it; nothing where it has no /proc. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** In milliseconds. */
const EVERY = 25;
/** How long a reader may take to notice that it is alone, in milliseconds. */
const FAREWELL = 10_000;

export interface Watched {
  /** The most memory that one had, in megabytes, and those that are still there when all is over. */
  end(): Promise<{ readonly most: number; readonly left: readonly number[] }>;
}

/** Watches the readers that this process starts. */
export function watchReaders(parent: number): Watched {
  const seen = new Set<number>();
  let most = 0;
  const timer = setInterval(() => {
    for (const { pid, ppid, memory } of readers()) {
      if (ppid !== parent) continue;
      seen.add(pid);
      most = Math.max(most, memory);
    }
  }, EVERY);
  return {
    async end() {
      clearInterval(timer);
      const left = (): number[] => readers().flatMap(({ pid }) => (seen.has(pid) ? [pid] : []));
      for (const end = Date.now() + FAREWELL; Date.now() < end && left().length > 0;)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { most, left: left() };
    },
  };
}

interface Reader {
  readonly pid: number;
  readonly ppid: number;
  readonly memory: number;
}

function readers(): Reader[] {
  if (!existsSync('/proc/self/status')) return [];
  return readdirSync('/proc').flatMap((name): Reader[] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      if (!readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('dist/reader.js')) return [];
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const number = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ pid: Number(name), ppid: number('PPid'), memory: number('VmRSS') / 1024 }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}
