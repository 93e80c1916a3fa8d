/** What fails is answered in the language of the interface where it says why, and what was taken back as that. */
import { ok, rejects, strictEqual } from 'node:assert';
import {
  CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Connection,
} from 'vscode-languageserver/node';
import { speak, told } from '../../../server/src/base/l10n';
import { ToldError } from '../../../server/src/base/toldError';
import { Cancelled } from '../../../server/src/corpus/corpus';
import { memoryCorpus, type MemoryCorpus } from '../../../server/src/corpus/memory';
import { answered, answering } from '../../../server/src/lsp/answering';
import { handleCorpusRequests } from '../../../server/src/lsp/corpusRequests';
import { handleCorpusViewRequests, type CorpusViewParts } from '../../../server/src/lsp/corpusViewRequests';
import { openDocuments } from '../../../server/src/lsp/documents';

const failing = (): Promise<never> => Promise.reject(new ToldError(told('is not a folder')));
const ready = (): Promise<void> => Promise.resolve();

async function saysWhy(answer: unknown): Promise<void> {
  const error = await answer;
  ok(error instanceof ResponseError);
  strictEqual(error.code, ErrorCodes.InternalError);
  strictEqual(error.message, 'n’est pas un dossier');
}

describe('what cannot be answered', () => {
  before(() => {
    speak('fr', { 'is not a folder': 'n’est pas un dossier' });
  });
  after(() => {
    speak('en', undefined);
  });

  it('says why in the language of the interface, also where the corpus could not be asked about a draft', async () => {
    await saysWhy(answered(failing)());
    const corpus: MemoryCorpus = { ...memoryCorpus(), get: failing };
    const documents = openDocuments(corpus);
    documents.open('file:///draft.undoc', 1, '1. See A/60/1.\n');
    const { ofSnapshot } = answering(documents, ready);
    await saysWhy(ofSnapshot(() => 1)({ textDocument: { uri: 'file:///draft.undoc' } }, CancellationToken.None));
  });

  it('says so of every question about the corpus', async () => {
    const handlers = new Map<string, (params: object, token: CancellationToken) => unknown>();
    const connection = {
      onRequest: (name: string, handler: (params: object, token: CancellationToken) => unknown) =>
        handlers.set(name, handler),
    } as unknown as Connection;
    const corpus = memoryCorpus();
    handleCorpusRequests(connection, corpus, failing, () => []);
    const parts = { connection, corpus, ready: failing, roots: () => [] } as unknown as CorpusViewParts;
    handleCorpusViewRequests(parts);
    ok(handlers.size > 8);
    for (const handler of handlers.values()) await saysWhy(handler({}, CancellationToken.None));
  });

  it('is no error where nobody waits any more, and stays one where nobody foresaw it', async () => {
    const answer = await answered(() => Promise.reject(new Cancelled()))();
    ok((answer as unknown) instanceof ResponseError);
    strictEqual((answer as ResponseError).code, LSPErrorCodes.RequestCancelled);
    await rejects(answered(() => Promise.reject(new TypeError('no such thing')))(), TypeError);
  });
});
