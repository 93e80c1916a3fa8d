/** The directory at the end of a zip archive, read and checked before anything is unpacked. */
import { told } from '../base/l10n';
import { SourceError } from './source';

export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  /** Unpacked, as the directory says. */
  readonly size: number;
  readonly checksum: number;
  /** Where its packed bytes stand in the archive. */
  readonly from: number;
  readonly to: number;
}

/** A document has some dozens, with all its pictures. */
const MOST_ENTRIES = 10_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LONG_END = 0x06064b50;
const LONG_LOCATOR = 0x07064b50;
/** What stands in place of a number that has its 64 bits elsewhere. */
const LONG = 0xffffffff;
const LONG_FIELD = 1;

/** The end of the directory is 22 bytes long, and a comment may follow it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** The entries of an archive, folders left out. Throws `SourceError` for one that is not to be trusted. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // Whatever points behind the end of the file.
    if (error instanceof RangeError) throw new SourceError(told('is a damaged or incomplete zip file'));
    throw error;
  }
}

function read(view: DataView): ZipEntry[] {
  const { count, start, end } = readEnd(view);
  if (count > MOST_ENTRIES)
    throw new SourceError(told('is a zip file with {0} entries; no document has that many', count));
  const entries: ZipEntry[] = [];
  const stretches: { from: number; to: number }[] = [{ from: start, to: end }];
  const names = new Set<string>();
  let at = start;
  for (let k = 0; k < count; k++) {
    if (at >= end || view.getUint32(at, true) !== CENTRAL) incomplete();
    const header = readHeader(view, at);
    at = header.next;
    checkName(header.name);
    if (names.has(header.name)) throw new SourceError(told('is a damaged zip file: it has {0} twice', header.name));
    names.add(header.name);
    const entry = locate(view, header);
    stretches.push({ from: header.offset, to: entry.to });
    if (!header.name.endsWith('/')) entries.push(entry);
  }
  stretches.sort((a, b) => a.from - b.from || a.to - b.to);
  if (stretches.some(({ from }, k) => k > 0 && from < (stretches[k - 1]?.to ?? 0)))
    throw new SourceError(told('is a damaged zip file: its entries lie over one another'));
  return entries;
}

function readEnd(view: DataView): { count: number; start: number; end: number } {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  let at = view.byteLength - END_LENGTH;
  while (at >= first && view.getUint32(at, true) !== END) at--;
  if (at < first) incomplete();
  const count = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count !== 0xffff && length !== LONG && start !== LONG) return { count, start, end: start + length };
  if (view.getUint32(at - 20, true) !== LONG_LOCATOR) return { count, start, end: start + length };
  const long = long64(view, at - 12);
  if (view.getUint32(long, true) !== LONG_END) incomplete();
  const from = long64(view, long + 48);
  return { count: long64(view, long + 32), start: from, end: from + long64(view, long + 40) };
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly packed: number;
  readonly checksum: number;
  readonly offset: number;
  /** Where the next header of the directory stands. */
  readonly next: number;
}

function readHeader(view: DataView, at: number): Header {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = readName(view, at + 46, nameLength);
  if (view.getUint16(at + 8, true) & 1) throw new SourceError(told('is an encrypted zip file'));
  const method = view.getUint16(at + 10, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const extra = at + 46 + nameLength;
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== LONG_FIELD) continue;
    let value = field + 4;
    sizes.forEach((size, k) => {
      if (size !== LONG) return;
      sizes[k] = long64(view, value);
      value += 8;
    });
  }
  const [size = 0, packed = 0, offset = 0] = sizes;
  const next = extra + extraLength + view.getUint16(at + 32, true);
  return { name, method, size, packed, offset, checksum: view.getUint32(at + 16, true), next };
}

/** Behind its own header, whose name and fields may be longer than the directory says. */
function locate(view: DataView, { name, method, size, packed, checksum, offset }: Header): ZipEntry {
  if (view.getUint32(offset, true) !== LOCAL) incomplete();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const to = from + packed;
  if (to > view.byteLength) incomplete();
  if (method !== 0 && method !== 8)
    throw new SourceError(told('is a zip file that packs {0} in a way that is not known', name));
  return { name, method, size, checksum, from, to };
}

/** A number of 64 bits; one that is no exact number is behind the end of any file. */
function long64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function readName(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) incomplete();
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

/** A name that leads out of the folder that an archive would be unpacked to has no honest reason. */
function checkName(name: string): void {
  if (/^(?:[/\\]|[A-Za-z]:)|\0/.test(name) || name.split(/[/\\]/).includes('..'))
    throw new SourceError(told('is a zip file with an entry outside of its folder: {0}', name));
}

function incomplete(): never {
  throw new SourceError(told('is a damaged or incomplete zip file'));
}
