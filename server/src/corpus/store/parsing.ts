/** What a parsing worker does: bytes in, rows out. */
import { told } from '../../base/l10n';
import { answer, type Port } from '../../base/port';
import { whyOf } from '../../base/toldError';
import type { Host } from '../../host/host';
import { readSource } from '../../sources/read';
import { formatReader } from '../../sources/reader';
import { SourceError } from '../../sources/source';
import { catalogue } from '../catalogue';
import { readDocument } from '../document';
import type { DeclaredFacts } from '../projectFile';
import { packDocument, type Packed } from './pack';

export interface Params {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly declared: DeclaredFacts | undefined;
}

/** A file that cannot be read is a `SourceError`, and so is a document that we fail on; a reader that failed, a `ReaderError`. */
export function serveParsing(port: Port, host: Host, readerTime: number): void {
  const reader = formatReader(host, readerTime);
  answer(port, {
    async prepare({ uri, bytes, declared }: Params): Promise<Packed> {
      try {
        return packDocument(readDocument(await readSource(bytes, reader), uri, declared, (await catalogue()).entries));
      } catch (error) {
        if (error instanceof SourceError) throw error;
        throw new SourceError(told('could not be read: {0}', whyOf(error)));
      }
    },
  });
}
