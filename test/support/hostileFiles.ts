/** Files that somebody made to harm whoever opens them, and files that no reader can do anything with. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { wordPackage, zipped } from './docx';
import { makePdf } from './pdf';

export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is said of it. */
  readonly why: RegExp;
}

/** `size`: bytes that the bombs unpack to. */
export function hostileFiles(size: number): Hostile[] {
  return [
    { name: 'bomb.pdf', bytes: pdfBomb(size), why: /memory|longer than/ },
    { name: 'tree loop.pdf', bytes: pageLoop(), why: /broken|no pages|could not be read/ },
    { name: 'locked.pdf', bytes: makePdf([[]], { password: true }), why: /is protected by a password/ },
    { name: 'head only.pdf', bytes: ascii('%PDF-1.7\n'), why: /is broken/ },
    { name: 'bomb.docx', bytes: wordBomb(size), why: /unpack|memory/ },
    {
      name: 'evil.docx',
      bytes: zipped({ ...wordPackage({ body: '<w:p/>' }), '../../evil.txt': 'evil' }),
      why: /outside of its folder/,
    },
    { name: 'encrypted.docx', bytes: encrypted(), why: /encrypted|password/ },
    { name: 'no word.docx', bytes: zipped({ 'readme.txt': 'nothing' }), why: /Word/ },
    { name: 'laughs.xml', bytes: ascii(billionLaughs()), why: /document type declaration/ },
    {
      name: 'outside.xml',
      bytes: ascii(
        '<?xml version="1.0"?><!DOCTYPE akomaNtoso [<!ENTITY secret SYSTEM "file:///etc/passwd">]><akomaNtoso>&secret;</akomaNtoso>',
      ),
      why: /document type declaration/,
    },
    {
      name: 'deep.xml',
      bytes: ascii(`<akomaNtoso>${'<p>'.repeat(100_000)}x${'</p>'.repeat(100_000)}</akomaNtoso>`),
      why: /nested more than/,
    },
    { name: 'deep.docx', bytes: deepWord(), why: /nested more than/ },
    { name: 'ten million lines.txt', bytes: Buffer.alloc(20_000_000, 'a\n'), why: /is too long/ },
    { name: 'a million lines.txt', bytes: Buffer.alloc(2_000_000, 'a\n'), why: /is too long: it has 1000001 lines/ },
    { name: 'one line.txt', bytes: Buffer.alloc(20_000_000, 'word '), why: /too long/ },
    { name: 'nothing but zeros.txt', bytes: new Uint8Array(1_000_000), why: /binary/ },
    { name: 'zeros.pdf', bytes: new Uint8Array(100_000), why: /binary/ },
    { name: 'empty.docx', bytes: new Uint8Array(0), why: /is empty/ },
    { name: 'old.doc', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), why: /old Word file/ },
    { name: 'rich.rtf', bytes: ascii('{\\rtf1 The boats.}'), why: /rich text/ },
  ];
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

/** Zeros deflated twice: one page whose content is a thousand times a thousand times as large as it is here. */
function pdfBomb(size: number): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(size), { level: 1 }));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ];
  return pdfOf(objects);
}

/** A page tree whose branch is its own root. */
function pageLoop(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 100000000 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 100000000 >>',
  ]);
}

function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return ascii(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}

function wordBomb(size: number): Uint8Array {
  const parts = wordPackage({ body: '<w:p/>' });
  return zipFile(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: name === 'word/document.xml' ? Buffer.alloc(size, ' ') : Buffer.from(content),
    })),
  );
}

function deepWord(): Uint8Array {
  const depth = 100_000;
  const body = `${'<w:sdt><w:sdtContent>'.repeat(depth)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
  return zipped(wordPackage({ body }));
}

/** A Word file whose entries say that a password is needed. */
function encrypted(): Uint8Array {
  return zipFile(
    Object.entries(wordPackage({ body: '<w:p/>' })).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    1,
  );
}

interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

/** A zip file as they are written; `flags` are those of every entry. */
function zipFile(entries: readonly Entry[], flags = 0): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content, { level: 1 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(10), place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, central, end]);
}

function billionLaughs(): string {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY lol${at + 1} "${(at === 0 ? 'lol' : `&lol${at};`).repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE akomaNtoso [${entities.join('')}]><akomaNtoso>&lol9;</akomaNtoso>`;
}
