/** The process that reads formats, seen by the one that asks it: late, dead and given up, it never answers for another file. */
import { rejects, strictEqual } from 'node:assert';
import { formatReader, type ReadRequest } from '../../../server/src/sources/reader';
import { ReaderError, type SourceText } from '../../../server/src/sources/source';
import { programHost } from '../../support/programHost';

const asked = (name: string): Pick<ReadRequest, 'bytes' | 'format'> => ({
  bytes: new TextEncoder().encode(name),
  format: 'pdf',
});
const nameOf = (message: unknown): string => new TextDecoder().decode((message as ReadRequest).bytes);
const sourceOf = (text: string): SourceText => ({ format: 'pdf', text, pages: [], facts: {}, remarks: [] });

describe('sources/reader', () => {
  it('a file that takes too long is refused, and the next one is read by another process', async () => {
    const host = programHost(() => (message, answer) => {
      if (nameOf(message) === 'good') answer({ source: sourceOf('good') });
    });
    const reader = formatReader(host, 40);
    const late = rejects(reader.read(asked('slow')), new ReaderError('takes longer than 0 seconds to read'));
    // The first process says that it has been killed while the second one reads.
    strictEqual((await reader.read(asked('good'))).text, 'good');
    await late;
    strictEqual(host.started, 2);
  });

  it('a process that dies of the files before is started again', async () => {
    const host = programHost(() => {
      let files = 0;
      return (message, answer, die) => {
        if (++files > 2 || nameOf(message) === 'bomb') die('some words\ntakes too much memory to read\n');
        else answer({ source: sourceOf(nameOf(message)) });
      };
    });
    const reader = formatReader(host);
    const all = ['a', 'b', 'c', 'd'].map((name) => reader.read(asked(name)));
    strictEqual((await Promise.all(all)).map(({ text }) => text).join(''), 'abcd');
    await rejects(reader.read(asked('bomb')), new ReaderError('takes too much memory to read'));
    strictEqual((await reader.read(asked('e'))).text, 'e');
  });

  it('what a dying process prints is no reason', async () => {
    const words =
      'node:internal/x:1\n  throw e;\n\nTypeError: a is not b\n    at f (/x/reader.js:1:2)\n\nNode.js v24\n';
    const reader = formatReader(
      programHost(() => (_, __, die) => {
        die(words);
      }),
    );
    await rejects(reader.read(asked('a')), new ReaderError('could not be read: TypeError: a is not b'));
    for (const [last, why] of [
      [
        'node:internal/process/promises:392\n  triggerUncaughtException(err);\n',
        'could not be read: its reader failed',
      ],
      ['ended with SIGSEGV', 'could not be read: its reader ended with SIGSEGV'],
      ['InvalidPDFException: bad XRef', 'could not be read: InvalidPDFException: bad XRef'],
    ] as const)
      await rejects(
        formatReader(
          programHost(() => (_, __, die) => {
            die(last);
          }),
        ).read(asked('a')),
        new ReaderError(why),
      );
  });
});
