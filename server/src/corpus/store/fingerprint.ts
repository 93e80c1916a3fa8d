/** What makes a document the same document: its bytes, what its file's name says of it, what is declared of it, and who read it. */
import { createHash } from 'node:crypto';
import { fileName } from '../../base/uri';
import { symbolFromFileName } from '../../docsymbol/fileName';

/** Grows when documents are read differently, so that all of them are read again. */
export const READING = 3;

export function hashOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** `declared` is what `rapporteur.json` says of the file, as text. */
export function fingerprintOf(hash: Uint8Array, uri: string, declared: string): Uint8Array {
  const named = symbolFromFileName(fileName(uri))?.targets.join('-') ?? '';
  return createHash('sha256').update(hash).update(`${READING}\n${named}\n${declared}`).digest();
}
