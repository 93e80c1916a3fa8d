/** Zip archives: what is unpacked, and what is refused with a clause that reads well behind the name of the file. */
import { deepStrictEqual, strictEqual, throws } from 'node:assert';
import { SourceError } from '../../../server/src/sources/source';
import { openZip } from '../../../server/src/sources/zip';
import { zipped } from '../../support/docx';

const WORDS = 'The boats are counted at dawn. ';

function refuses(bytes: Uint8Array, clause: string, largest?: number): void {
  throws(() => {
    const zip = openZip(bytes, largest);
    for (const name of zip.names) zip.read(name);
  }, new SourceError(clause));
}

/** Where the header of the directory for the entry with this index stands. */
function headerOf(bytes: Uint8Array, index = 0): number {
  let at = -1;
  for (let k = 0; k <= index; k++)
    at = bytes.findIndex(
      (byte, i) => i > at && byte === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2,
    );
  return at;
}

/** The archive with other bytes at one place of a header of its directory. */
function patched(bytes: Uint8Array, offset: number, values: readonly number[], index = 0): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, headerOf(bytes, index) + offset);
  return copy;
}

const little = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);

describe('sources/zip', () => {
  it('unpacks the entries that are asked for', () => {
    const zip = openZip(zipped({ 'word/a.xml': WORDS.repeat(100), 'b.txt': '', 'word/': '' }));
    deepStrictEqual(zip.names, ['word/a.xml', 'b.txt']);
    strictEqual(new TextDecoder().decode(zip.read('word/a.xml')), WORDS.repeat(100));
    strictEqual(zip.read('b.txt')?.length, 0);
    strictEqual(zip.read('c.txt'), undefined);
  });

  it('finds the directory before a comment, and in a part of a larger buffer', () => {
    const bytes = zipped({ 'a.txt': WORDS });
    const comment = new TextEncoder().encode('PK\u0005 of the mill');
    const whole = new Uint8Array(bytes.length + comment.length + 7);
    whole.set(bytes, 7);
    whole.set(comment, 7 + bytes.length);
    whole[7 + bytes.length - 2] = comment.length;
    strictEqual(new TextDecoder().decode(openZip(whole.subarray(7)).read('a.txt')), WORDS);
  });

  for (const name of ['../a.txt', 'word/../../a.txt', '/a.txt', '\\a.txt', 'C:\\a.txt', 'word\\..\\a.txt']) {
    it(`refuses an entry named ${name}`, () => {
      refuses(zipped({ [name]: WORDS }), `is a zip file with an entry outside of its folder: ${name}`);
    });
  }

  it('keeps names that only look so', () => {
    deepStrictEqual(openZip(zipped({ 'word/a..b.xml': WORDS, '...': WORDS })).names, ['word/a..b.xml', '...']);
  });

  it('refuses what unpacks to far more than a document has', () => {
    refuses(
      zipped({ 'word/document.xml': new Uint8Array(24 * 1024 * 1024) }),
      'holds word/document.xml, which unpacks to far more than a document has',
    );
  });

  it('does not believe what the directory says of sizes', () => {
    const bomb = zipped({ 'a.xml': new Uint8Array(24 * 1024 * 1024) });
    const clause = 'is a damaged zip file: a.xml cannot be unpacked';
    refuses(patched(bomb, 24, little(1000)), clause);
    refuses(patched(zipped({ 'a.xml': WORDS }), 24, little(1000)), clause);
  });

  it('refuses more in sum than the limit', () => {
    const bytes = zipped({ 'a.xml': 'a'.repeat(700_000), 'b.xml': 'b'.repeat(700_000) });
    refuses(bytes, 'is too large when it is unpacked: the limit is 1 MB', 1024 * 1024);
    refuses(patched(bytes, 24, little(0xfffffffe)), 'is too large when it is unpacked: the limit is 200 MB');
  });

  it('refuses more entries than any document has', () => {
    const bytes = zipped({ 'a.txt': WORDS });
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 10_001, true);
    refuses(bytes, 'is a zip file with 10001 entries; no document has that many');
  });

  it('refuses encrypted entries', () => {
    refuses(patched(zipped({ 'a.txt': WORDS }), 8, [1]), 'is an encrypted zip file');
  });

  it('refuses entries that lie over one another', () => {
    const bytes = zipped({ 'a.txt': WORDS, 'b.txt': WORDS });
    refuses(patched(bytes, 42, little(0), 1), 'is a damaged zip file: its entries lie over one another');
  });

  it('refuses a name that comes twice', () => {
    refuses(
      patched(zipped({ 'a.txt': WORDS, 'b.txt': WORDS }), 46, [97], 1),
      'is a damaged zip file: it has a.txt twice',
    );
  });

  it('refuses a way of packing that it does not know', () => {
    refuses(patched(zipped({ 'a.txt': WORDS }), 10, [99]), 'is a zip file that packs a.txt in a way that is not known');
  });

  it('refuses an archive that was cut, at whatever byte', () => {
    const bytes = zipped({ 'a.txt': WORDS.repeat(3), 'b.txt': WORDS });
    for (let length = 0; length < bytes.length; length++)
      refuses(bytes.subarray(0, length), 'is a damaged or incomplete zip file');
  });

  it('refuses damaged bytes with a clause, whatever they are', () => {
    const bytes = zipped({ 'a.txt': WORDS.repeat(20), 'b.txt': WORDS });
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      try {
        const zip = openZip(damaged);
        for (const name of zip.names) zip.read(name);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
      }
    }
  });

  it('says what a damaged name is in characters that can be seen, and not all of it', () => {
    const name = `../\u0001\ufffd${'a'.repeat(5000)}`;
    refuses(zipped({ [name]: WORDS }), `is a zip file with an entry outside of its folder: ../…${'a'.repeat(147)}…`);
  });
});
