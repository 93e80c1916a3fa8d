/** A file of the outside world → its text, or one plain clause that says why not. */
import type { Host } from '../host/host';
import { SourceError } from './source';
import { decode, type DecodedText } from './txt';

/** What is longer is no document of the United Nations; the longest budget fascicles are a tenth of it. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Formats that are told by their first bytes, so that the answer names them. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['%PDF', 'is a PDF file; only text files are read so far'],
  ['PK\u0003\u0004', 'is a Word or zip file; only text files are read so far'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an old Word file; save it as text'],
];

/** Reads a text file. Throws `SourceError` for a folder, an empty, binary, missing or too large file. */
export async function readText(host: Host, uri: string): Promise<DecodedText> {
  const info = await host.stat(uri).catch(fail);
  if (info.kind === 'folder') throw new SourceError('is a folder, not a file');
  if (info.kind === 'other') throw new SourceError('is not an ordinary file');
  if (info.size > LARGEST_FILE)
    throw new SourceError(`is too large: ${megabytes(info.size)}, and the limit is ${megabytes(LARGEST_FILE)}`);
  return decodeText(await host.read(uri).catch(fail));
}

/** Decodes bytes that are already here, as `readText` does. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new SourceError('is empty');
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const format = FORMATS.find(([sign]) => start.startsWith(sign));
  if (format) throw new SourceError(format[1]);
  const decoded = decode(bytes);
  if (!decoded) throw new SourceError('is a binary file, not text');
  if (decoded.text.trim() === '') throw new SourceError('is empty: it holds nothing but white space');
  return decoded;
}

function fail(error: unknown): never {
  throw new SourceError(error instanceof Error ? error.message : String(error));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
