/** More questions at once than any editor asks: each is answered, and the server ends when it is told to. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_STATUS } from '../../server/src/protocol';
import { lineIndex } from '../../server/src/base/lineIndex';
import { WORKSPACE } from '../support/documents';
import { random } from '../support/random';
import { peakMemory, startRawServer, type RawMessage, type RawServer } from '../support/rawServer';
import { fileUri } from '../support/serverProcess';

const DRAFT = join(WORKSPACE, 'river-cooperation.zh.undoc');
const URI = fileUri(DRAFT);
const TEXT = readFileSync(DRAFT, 'utf8');
const MANY = 10_000;
/** The server with a small corpus takes about a hundred; what is on its way to the editor may take some more. In megabytes. */
const MEMORY = 400;
const REQUEST_CANCELLED = -32800;
const METHOD_NOT_FOUND = -32601;

interface Flooded {
  readonly server: RawServer;
  readonly answers: ReadonlyMap<unknown, RawMessage>;
  readonly errors: readonly string[];
  readonly answered: (id: unknown) => Promise<RawMessage>;
}

/** The server with the sample open, when its corpus has been read. */
async function start(store: string): Promise<Flooded> {
  const answers = new Map<unknown, RawMessage>();
  const errors: string[] = [];
  const waiting = new Map<unknown, (answer: RawMessage) => void>();
  let ready: () => void = () => undefined;
  const read = new Promise<void>((resolve) => (ready = resolve));
  const server = startRawServer([], (message) => {
    const { id, method, params } = message;
    if (method === undefined) {
      answers.set(id, message);
      waiting.get(id)?.(message);
    } else if (id !== undefined) server.send({ id, result: method === 'workspace/configuration' ? [null] : null });
    else if (method === CORPUS_STATUS && (params as { readonly stage: string }).stage === 'ready') ready();
    else if (method === 'window/logMessage' || method === 'window/showMessage') {
      const { type, message: words } = params as { readonly type: number; readonly message: string };
      if (type === 1) errors.push(words);
    }
  });
  const answered = (id: unknown): Promise<RawMessage> => {
    const known = answers.get(id);
    return known ? Promise.resolve(known) : new Promise((resolve) => waiting.set(id, resolve));
  };
  server.send({
    id: 'initialize',
    method: 'initialize',
    params: {
      processId: process.pid,
      workspaceFolders: [{ uri: fileUri(WORKSPACE), name: 'workspace' }],
      capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } },
      initializationOptions: { store },
    },
  });
  await answered('initialize');
  server.send({ method: 'initialized', params: {} });
  server.send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: URI, languageId: 'un-report', version: 1, text: TEXT } },
  });
  await read;
  return { server, answers, errors, answered };
}

/** Requests of every kind by turns, anywhere in the document; the first of them with the id 0. */
function requests(count: number): (RawMessage & { readonly id: number })[] {
  const r = random(10);
  const lines = lineIndex(TEXT);
  const textDocument = { uri: URI };
  const of: Readonly<Record<string, () => object>> = {
    'textDocument/hover': () => ({ textDocument, position: position() }),
    'textDocument/definition': () => ({ textDocument, position: position() }),
    'textDocument/references': () => ({
      textDocument,
      position: position(),
      context: { includeDeclaration: true },
    }),
    'textDocument/documentHighlight': () => ({ textDocument, position: position() }),
    'textDocument/completion': () => ({ textDocument, position: position() }),
    'textDocument/selectionRange': () => ({ textDocument, positions: [position(), position()] }),
    'textDocument/documentSymbol': () => ({ textDocument }),
    'textDocument/semanticTokens/full': () => ({ textDocument }),
    'textDocument/semanticTokens/full/delta': () => ({ textDocument, previousResultId: '1.1' }),
    'textDocument/foldingRange': () => ({ textDocument }),
    'textDocument/documentLink': () => ({ textDocument }),
    'textDocument/codeLens': () => ({ textDocument }),
    'textDocument/codeAction': () => {
      const place = position();
      return { textDocument, range: { start: place, end: place }, context: { diagnostics: [] } };
    },
    'workspace/symbol': () => ({ query: '水' }),
  };
  const position = (): object => lines.position(r.integer(TEXT.length));
  const methods = Object.keys(of);
  return Array.from({ length: count }, (_, id) => {
    const method = methods[id % methods.length] ?? '';
    return { jsonrpc: '2.0', id, method, params: of[method]?.() };
  });
}

/** Those that are neither answered nor of a kind that the server does not offer, as method and error. */
function unanswered(asked: readonly RawMessage[], answers: ReadonlyMap<unknown, RawMessage>): string[] {
  return asked.flatMap(({ id, method = '' }) => {
    const answer = answers.get(id);
    if (!answer) return [`${method}: no answer`];
    const { error } = answer;
    return error && error.code !== METHOD_NOT_FOUND ? [`${method}: ${error.code} ${error.message}`] : [];
  });
}

/** How often each comes. */
function counted(lines: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) counts[line] = (counts[line] ?? 0) + 1;
  return counts;
}

describe('a flood of requests', function () {
  this.timeout(20_000);
  let folder: string;
  let flooded: Flooded;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-flood-'));
    flooded = await start(join(folder, 'corpus.db'));
  });
  afterEach(() => {
    flooded.server.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it(`of ${MANY}, followed by the end, is answered whole, in bounded memory`, async () => {
    const { server, answers, errors } = flooded;
    const asked = requests(MANY);
    // The most that it ever had is there to be read as long as it lives.
    let peak: number | undefined;
    const watch = setInterval(() => (peak = peakMemory(server.pid) ?? peak), 50);
    for (const request of asked) server.send(request);
    server.send({ id: 'end', method: 'shutdown' });
    server.send({ method: 'exit' });
    const code = await server.ended;
    clearInterval(watch);
    deepStrictEqual(counted(unanswered(asked, answers)), {});
    strictEqual(answers.get('end')?.result, null);
    strictEqual(code, 0, server.words());
    deepStrictEqual(errors, []);
    if (peak !== undefined) ok(peak < MEMORY, `it took ${peak.toFixed(0)} MB`);
  });

  it(`of ${MANY} of which every second is taken back is answered whole, and the next one as ever`, async () => {
    const { server, answers, errors, answered } = flooded;
    const asked = requests(MANY);
    for (const request of asked) {
      server.send(request);
      if (request.id % 2 === 1) server.send({ method: '$/cancelRequest', params: { id: request.id } });
    }
    const position = lineIndex(TEXT).position(TEXT.indexOf('上文第5至8段') + 2);
    server.send({ id: 'next', method: 'textDocument/hover', params: { textDocument: { uri: URI }, position } });
    const next = await answered('next');
    ok(JSON.stringify(next.result).includes('5'), JSON.stringify(next));
    await Promise.all(asked.map(({ id }) => answered(id)));
    const [kept, takenBack] = [0, 1].map((rest) => asked.filter(({ id }) => id % 2 === rest));
    deepStrictEqual(counted(unanswered(kept ?? [], answers)), {});
    deepStrictEqual(
      unanswered(takenBack ?? [], answers).filter((line) => !line.includes(String(REQUEST_CANCELLED))),
      [],
    );
    deepStrictEqual(errors, []);
    server.send({ id: 'end', method: 'shutdown' });
    await answered('end');
    server.send({ method: 'exit' });
    strictEqual(await server.ended, 0, server.words());
  });
});
