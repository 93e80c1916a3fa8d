/** Puts documents into a store as the reading of files does. */
import type { CorpusDocument } from '../../server/src/corpus/document';
import { fingerprintOf, hashOf, READING } from '../../server/src/corpus/store/fingerprint';
import { packDocument } from '../../server/src/corpus/store/pack';
import type { Writer } from '../../server/src/corpus/store/write';

/** What reading a file with this content leaves in the store. */
export function putDocument(write: Writer, uri: string, content: string, document: CorpusDocument): void {
  const hash = hashOf(new TextEncoder().encode(content));
  const id = write.insert(fingerprintOf(hash, uri, ''), packDocument(document));
  const file = { uri, size: 1, modified: 1, hash, declared: '', drive: '' };
  write.note({ ...file, document: id, problem: null, reading: READING });
}
