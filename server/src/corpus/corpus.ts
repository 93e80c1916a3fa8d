/** What has been published, as the rest of the server sees it. Asynchronous and batched: no caller waits for a disk. */
import type { CorpusRecord } from './record';

/** Records by symbol key (`symbolKey`), the language versions of one document together. */
export type CorpusView = ReadonlyMap<string, readonly CorpusRecord[]>;

export interface Corpus {
  /** Grows with every change, so that an answer can say what it rests on. */
  readonly revision: number;
  readonly count: number;
  /** The records of these keys; a key without one is not in the answer. */
  get(keys: readonly string[]): Promise<CorpusView>;
  /** The record behind an `un-corpus:` URI. */
  read(uri: string): Promise<CorpusRecord | undefined>;
}
