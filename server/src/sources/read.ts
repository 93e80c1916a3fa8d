/** A file of the outside world → its bytes and its text, or one plain clause that says why not. */
import { told } from '../base/l10n';
import { whyOf } from '../base/toldError';
import type { Host } from '../host/host';
import { formatOf } from './format';
import type { FormatReader } from './reader';
import { SourceError, type SourceText } from './source';
import { decode } from './txt';

/** What is longer is no document of the United Nations; the longest budget fascicles are a tenth of it. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Of the text of one document, in UTF-16 units and in lines; two thousand pages have half of it. */
const LONGEST_TEXT = 10_000_000;
const MOST_LINES = 300_000;

/** Reads all bytes of a file. Throws `SourceError` for a folder, a missing, too large or changing file. */
export async function readBytes(host: Host, uri: string): Promise<Uint8Array> {
  for (let attempt = 0; ; attempt++) {
    const before = await host.stat(uri).catch(fail);
    if (before.kind === 'folder') throw new SourceError(told('is a folder, not a file'));
    if (before.kind === 'other') throw new SourceError(told('is not an ordinary file'));
    if (before.size > LARGEST_FILE)
      throw new SourceError(
        told('is too large: {0} MB, and the limit is {1} MB', megabytes(before.size), megabytes(LARGEST_FILE)),
      );
    const bytes = await host.read(uri).catch(fail);
    const after = await host.stat(uri).catch(fail);
    if (after.size === before.size && after.modified === before.modified) return bytes;
    if (attempt > 0) throw new SourceError(told('changes while it is read; it is read again when it has come to rest'));
  }
}

/** Reads a draft, which is text whatever its name. Throws `SourceError` for anything else. */
export async function readText(host: Host, uri: string): Promise<SourceText> {
  return decodeText(await readBytes(host, uri));
}

/** Decodes bytes that are already here, as `readText` does. */
export function decodeText(bytes: Uint8Array): SourceText {
  const format = formatOf(bytes);
  if (format === 'pdf') throw new SourceError(told('is a PDF file, not text; a corpus may hold it, a draft is text'));
  if (format === 'word')
    throw new SourceError(told('is a Word or zip file, not text; a corpus may hold it, a draft is text'));
  return textSource(bytes);
}

/** The text of any file that a corpus may hold; `reader` reads what is not plain text. Throws `SourceError`. */
export async function readSource(bytes: Uint8Array, reader: FormatReader): Promise<SourceText> {
  const format = formatOf(bytes);
  return format === 'text' ? textSource(bytes) : ofDocumentLength(await reader.read({ bytes, format }));
}

function textSource(bytes: Uint8Array): SourceText {
  const decoded = decode(bytes);
  if (!decoded) throw new SourceError(told('is a binary file, not text'));
  if (decoded.text.trim() === '') throw new SourceError(told('is empty: it holds nothing but white space'));
  return ofDocumentLength({ format: 'text', text: decoded.text, pages: [], facts: {}, remarks: [] });
}

/** Refuses a text that nobody could parse in reasonable time and memory. */
function ofDocumentLength(source: SourceText): SourceText {
  const { text } = source;
  if (text.length > LONGEST_TEXT)
    throw new SourceError(
      told(
        'is too long: it has {0} million characters, and the limit is {1} million',
        millions(text.length),
        millions(LONGEST_TEXT),
      ),
    );
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_LINES)
    throw new SourceError(told('is too long: it has {0} lines, and the limit is {1}', lines, MOST_LINES));
  return source;
}

function millions(count: number): string {
  return (count / 1e6).toFixed(count % 1e6 === 0 ? 0 : 1);
}

function fail(error: unknown): never {
  throw new SourceError(whyOf(error));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
