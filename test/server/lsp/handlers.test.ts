/** What is taken back is not computed. Over a real connection the cancellation may come too late; here it never does. */
import { ok, strictEqual } from 'node:assert';
import { CancellationToken, LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver/node';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { openDocuments } from '../../../server/src/lsp/documents';
import { handleRequests } from '../../../server/src/lsp/handlers';

type Handler = (params: object, token: CancellationToken) => unknown;

/** The handlers by the name under which they were registered, over a draft with a single paragraph. */
function handlers(): Map<string, Handler> {
  const found = new Map<string, Handler>();
  const recording = (prefix: string): object =>
    new Proxy(
      {},
      {
        // Requests of our own have their name before the handler.
        get:
          (_, name: string) =>
          (...given: readonly unknown[]) =>
            found.set(`${prefix}${name}`, given.at(-1) as Handler),
      },
    );
  const connection = new Proxy(recording(''), {
    get: (target, name: string) =>
      name === 'languages'
        ? { semanticTokens: recording('tokens.') }
        : (Reflect.get(target, name) as (handler: Handler) => unknown),
  });
  const corpus = memoryCorpus();
  const documents = openDocuments(corpus);
  documents.open('file:///draft.undoc', 1, '1. First.\n');
  const client = { markdown: true, commands: {}, definitionLinks: true, declarationLinks: true };
  handleRequests({
    connection: connection as Connection,
    documents,
    ready: () => Promise.resolve(),
    client: () => client,
  });
  return found;
}

describe('handlers', () => {
  const params = {
    uri: 'file:///draft.undoc',
    textDocument: { uri: 'file:///draft.undoc' },
    position: { line: 0, character: 4 },
    positions: [{ line: 0, character: 4 }],
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    previousResultId: '1',
  };

  for (const [name, handler] of handlers()) {
    it(`of ${name} answers, and answers nothing to a question that was taken back`, async () => {
      ok(!((await handler(params, CancellationToken.None)) instanceof ResponseError));
      const answer = await handler(params, CancellationToken.Cancelled);
      ok(answer instanceof ResponseError);
      strictEqual(answer.code, LSPErrorCodes.RequestCancelled);
    });
  }
});
