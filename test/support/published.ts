/** The published documents beside the project as a corpus. */
import { deepStrictEqual } from 'node:assert';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Corpus } from '../../server/src/corpus/corpus';
import { ingest } from '../../server/src/corpus/ingest';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { makeNodeHost } from '../../server/src/host/nodeHost';
import { formatReader } from '../../server/src/sources/reader';

/** Those of `documents` and `corpus` in the shared folder. Throws where one of them cannot be read. */
export async function publishedCorpus(shared: string): Promise<Corpus> {
  const host = makeNodeHost(resolve('dist'));
  const reader = formatReader(host);
  const memory = memoryCorpus();
  const folders = ['documents', 'corpus'].map((name) => pathToFileURL(join(shared, name)).href);
  try {
    const { documents, problems } = await ingest(host, folders, reader);
    deepStrictEqual(problems, []);
    memory.replace(documents);
  } finally {
    reader.end();
  }
  return memory;
}
