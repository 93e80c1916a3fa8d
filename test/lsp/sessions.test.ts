/** Recorded sessions give the same answers. `npm run record` writes down those of today; what has changed is read in the diff. */
import { deepStrictEqual, doesNotMatch, strictEqual } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKSPACE } from '../support/documents';
import { startRawServer } from '../support/rawServer';
import { replay } from '../support/replay';
import { cleared, readLines, writeLines, type Line } from '../support/sessions';

const FOLDER = join(process.cwd(), 'test/lsp/sessions');
const RECORD = process.env.RECORD === '1';

describe('recorded sessions', function () {
  this.timeout(60_000);
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))) {
    it(`${file} gives the same answers`, async () => {
      const path = join(FOLDER, file);
      const own = join(FOLDER, file.replace(/\.jsonl$/, ''));
      const text = readFileSync(path, 'utf8');
      const recording = readLines(text);
      const lines = RECORD ? cleared(recording) : recording;
      const played = await replay(lines, existsSync(own) ? own : WORKSPACE);
      deepStrictEqual(played.wrong, []);
      if (RECORD) writeFileSync(path, writeLines(played.lines));
      else {
        doesNotMatch(text, /file:\/\/\//, 'it was not cleared: npm run record');
        strictEqual(differing(played.lines, lines), differing(lines, played.lines));
      }
    });
  }
});

describe('a recording', () => {
  it('has every message of both sides in the order of the connection', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-recording-'));
    try {
      const file = join(folder, 'session.jsonl');
      const heard: unknown[] = [];
      const server = startRawServer(['--record', file], (message) => {
        heard.push(message);
        if (message.id === 1) server.send({ id: 2, method: 'shutdown' });
        if (message.id === 2) server.send({ method: 'exit' });
      });
      const capabilities = {};
      const store = join(folder, 'corpus.db');
      server.send({ id: 1, method: 'initialize', params: { capabilities, initializationOptions: { store } } });
      strictEqual(await server.ended, 0);
      const lines = readLines(readFileSync(file, 'utf8'));
      deepStrictEqual(
        lines.filter(({ from }) => from === 'client').map(({ message }) => message.method),
        ['initialize', 'shutdown', 'exit'],
      );
      deepStrictEqual(
        lines.filter(({ from }) => from === 'server').map(({ message }) => message),
        heard,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});

/** The lines that the other session has otherwise, with the question that an answer is to; an element a line. */
function differing(lines: readonly Line[], others: readonly Line[]): string {
  return lines
    .flatMap((line, at) => {
      const { from, message } = line;
      if (JSON.stringify(line) === JSON.stringify(others[at])) return [];
      const question = lines.find(({ message: { id, method } }) => id === message.id && method !== undefined)?.message;
      const asked = message.method ?? `answer to ${question?.method ?? ''} ${JSON.stringify(question?.params)}`;
      return [`${from}: ${asked}`, ...shown(message.error ?? message.result ?? message.params, '  ')];
    })
    .join('\n');
}

/** Indented as JSON is, a line of text a line. */
function shown(value: unknown, indent: string): string[] {
  return JSON.stringify(value ?? null, null, 2)
    .split('\n')
    .flatMap((line) => line.split('\\n'))
    .map((line) => indent + line);
}
