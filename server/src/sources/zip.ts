/** Zip archives, unpacked with care: nothing is believed that the bytes do not bear out. The one file that knows the library. */
import { told } from '../base/l10n';
import { Inflate } from 'fflate';
import { SourceError } from './source';
import { readDirectory, type ZipEntry } from './zipDirectory';

/** An archive whose entries are unpacked one at a time, when they are asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of one entry; undefined where the archive has none of that name. Throws `SourceError`. */
  read(name: string): Uint8Array | undefined;
}

/** All entries that are asked for, unpacked. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/** Deflate packs nothing but zeros a thousand times smaller; the XML of the largest document not a hundred times. */
const HIGHEST_RATIO = 300;
/** A small entry may be packed as well as it likes. */
const HARMLESS = 8 * 1024 * 1024;

/** So many packed bytes at a time: what they may unpack to is little enough to be counted before more follows. */
const STEP = 16 * 1024;

/**
 * Opens an archive. Throws `SourceError` for one that is damaged or encrypted, has too many entries, entries that lie
 * over one another, or names that lead out of its folder. `largest` is how many bytes all entries that are read may have.
 */
export function openZip(bytes: Uint8Array, largest = LARGEST_UNPACKED): Zip {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]));
  let left = largest;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.size > left) tooLarge(largest);
      const unpacked = unpack(bytes.subarray(entry.from, entry.to), entry);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (unpacked.length !== entry.size || checksum(unpacked) !== entry.checksum) damaged(entry);
  return unpacked;
}

/** Stops at the first byte that is more than the directory says, or than an honest entry has. */
function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const state = { ended: false };
  const stream = new Inflate((piece, last) => {
    length += piece.length;
    state.ended ||= last;
    if (length > entry.size) damaged(entry);
    if (length > HARMLESS && length > packed.length * HIGHEST_RATIO)
      throw new SourceError(told('holds {0}, which unpacks to far more than a document has', entry.name));
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    damaged(entry);
  }
  if (!state.ended) damaged(entry);
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function tooLarge(largest: number): never {
  throw new SourceError(
    told('is too large when it is unpacked: the limit is {0} MB', Math.round(largest / 1024 / 1024)),
  );
}

function damaged({ name }: ZipEntry): never {
  throw new SourceError(told('is a damaged zip file: {0} cannot be unpacked', name));
}
