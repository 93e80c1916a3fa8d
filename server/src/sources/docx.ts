/** Placeholder while the reader is being written. */
import { SourceError, type SourceText } from './source';
export function readDocx(bytes: Uint8Array): SourceText {
  throw new SourceError(`is a Word file of ${bytes.length} bytes`);
}
