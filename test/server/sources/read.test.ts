/** Files of the outside world: text, or a clause that says why not and reads well behind the name of the file. */
import { deepStrictEqual, ok, rejects, strictEqual, throws } from 'node:assert';
import type { FileInfo, Host } from '../../../server/src/host/host';
import { decodeText, LARGEST_FILE, readText } from '../../../server/src/sources/read';
import { SourceError } from '../../../server/src/sources/source';
import { memoryHost } from '../../support/memoryHost';

const FOLDER = 'file:///corpus';

async function refuses(content: Uint8Array | string, clause: string): Promise<void> {
  await rejects(readText(memoryHost({ [`${FOLDER}/a.txt`]: content }), `${FOLDER}/a.txt`), (error) => {
    ok(error instanceof SourceError);
    strictEqual(error.message, clause);
    return true;
  });
}

const info = (kind: FileInfo['kind'], size: number): FileInfo => {
  return { kind, size, modified: 0, identity: 'one', drive: 'memory' };
};

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const signed = (sign: string): Uint8Array => Uint8Array.from(`${sign} and more`, (c) => c.charCodeAt(0));

describe('sources/read', () => {
  it('reads a text file with its encoding', async () => {
    const host = memoryHost({ [`${FOLDER}/A-95-412.txt`]: '1. 本报告。\r\n' });
    deepStrictEqual(await readText(host, `${FOLDER}/A-95-412.txt`), {
      format: 'text',
      text: '1. 本报告。\r\n',
      pages: [],
      facts: {},
      remarks: [],
    });
  });

  it('reads a file that its mark says is UTF-16', async () => {
    const host = memoryHost({ [`${FOLDER}/a.txt`]: bytes(0xff, 0xfe, 0x2c, 0x7b, 0x31, 0, 0xb5, 0x6b) });
    strictEqual((await readText(host, `${FOLDER}/a.txt`)).text, '第1段');
  });

  it('says that nothing is there', async () => {
    await rejects(readText(memoryHost({}), `${FOLDER}/a.txt`), new SourceError('no such file or folder'));
  });

  it('says that a folder is no file', async () => {
    const host = memoryHost({ [`${FOLDER}/a.txt`]: '一' });
    await rejects(readText(host, FOLDER), new SourceError('is a folder, not a file'));
  });

  it('says that a device or a pipe is no file', async () => {
    const host: Host = { ...memoryHost({}), stat: () => Promise.resolve(info('other', 0)) };
    await rejects(readText(host, 'file:///dev/tape'), new SourceError('is not an ordinary file'));
  });

  it('says why a file that was there cannot be read', async () => {
    const host: Host = {
      ...memoryHost({ [`${FOLDER}/a.txt`]: '一' }),
      read: () => Promise.reject(new Error('may not be read')),
    };
    await rejects(readText(host, `${FOLDER}/a.txt`), new SourceError('may not be read'));
  });

  it('says that a file is empty, or as good as empty', async () => {
    await refuses('', 'is empty');
    const white = 'is empty: it holds nothing but white space';
    for (const content of [
      ' ',
      '\r\n\t\f\n',
      '\u3000\u00a0\u2028',
      bytes(0xef, 0xbb, 0xbf),
      bytes(0xff, 0xfe, 0x0a, 0),
    ]) {
      await refuses(content, white);
    }
  });

  it('names the formats that are no draft, and those that are not read at all', async () => {
    await refuses(signed('%PDF-1.7'), 'is a PDF file, not text; a corpus may hold it, a draft is text');
    await refuses(signed('PK\u0003\u0004'), 'is a Word or zip file, not text; a corpus may hold it, a draft is text');
    await refuses(
      signed('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1'),
      'is an old Word file (.doc); save it as .docx or as text',
    );
    await refuses('<!DOCTYPE html>\n<html></html>', 'is a web page (.html); save it as text, or as .docx');
    await refuses('{\\rtf1 words}', 'is a rich text file (.rtf); save it as .docx or as text');
  });

  it('takes a text for a text that only speaks of such formats', async () => {
    const host = memoryHost({ [`${FOLDER}/a.txt`]: 'PKO and %PDF' });
    strictEqual((await readText(host, `${FOLDER}/a.txt`)).text, 'PKO and %PDF');
    strictEqual(decodeText(new TextEncoder().encode('Files open with %PDF-1.7.')).format, 'text');
  });

  it('says that a binary file is none', async () => {
    await refuses(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'is a binary file, not text');
  });

  it('asks for the size before it reads, and names it', async () => {
    let read = false;
    const host: Host = {
      ...memoryHost({}),
      stat: () => Promise.resolve(info('file', LARGEST_FILE * 2)),
      read: () => {
        read = true;
        return Promise.resolve(bytes(0x61));
      },
    };
    await rejects(readText(host, `${FOLDER}/a.txt`), new SourceError('is too large: 128 MB, and the limit is 64 MB'));
    strictEqual(read, false);
  });

  it('reads a file of exactly the largest size', async () => {
    const host: Host = {
      ...memoryHost({ [`${FOLDER}/a.txt`]: '一' }),
      stat: () => Promise.resolve(info('file', LARGEST_FILE)),
    };
    strictEqual((await readText(host, `${FOLDER}/a.txt`)).text, '一');
  });

  it('decodes bytes that are already here in the same way', () => {
    strictEqual(decodeText(bytes(0x31, 0x2e)).text, '1.');
    throws(() => decodeText(bytes()), new SourceError('is empty'));
    throws(() => decodeText(signed('%PDF-1.7')), SourceError);
  });
});
