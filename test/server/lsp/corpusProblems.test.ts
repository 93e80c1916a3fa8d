/** What the user is told of the corpus in another language, and what the log has of it. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Connection, ResponseError } from 'vscode-languageserver/node';
import { speak, told } from '../../../server/src/base/l10n';
import { ToldError } from '../../../server/src/base/toldError';
import type { Corpus, Problem } from '../../../server/src/corpus/corpus';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { handleCorpusRequests } from '../../../server/src/lsp/corpusRequests';
import { openDocuments } from '../../../server/src/lsp/documents';
import { userMessages } from '../../../server/src/lsp/userMessages';
import { CORPUS_PROBLEMS, FIND_DOCUMENTS } from '../../../server/src/protocol';

const RUSSIAN = {
  'is empty': 'пуст',
  'cannot be listed: {0}': 'не открывается: {0}',
  'permission denied': 'доступ запрещён',
  'Problem in the corpus: {0} {1}': 'Проблема в корпусе: {0} {1}',
  'Problem in the corpus: {1} {2} (and {0} more: see the log)/few':
    'Проблема в корпусе: {1} {2} (и ещё {0} проблемы: см. журнал)',
  'The store could not be read: {0}.': 'Хранилище не читается: {0}.',
};

const PROBLEMS: readonly Problem[] = [
  { uri: 'file:///c/a.txt', why: told('is empty') },
  { uri: 'file:///c/b', why: told('cannot be listed: {0}', told('permission denied')) },
  { uri: 'file:///c/c.txt', why: told('is empty') },
];

describe('problems of the corpus', () => {
  beforeEach(() => {
    speak('ru', RUSSIAN);
  });
  afterEach(() => {
    speak('en', undefined);
  });

  it('are told in the language of the user, once, and logged in English', () => {
    const shown: unknown[] = [];
    const logged: string[] = [];
    const connection = {
      console: { info: (line: string) => logged.push(line), warn: (line: string) => logged.push(line) },
      sendNotification: (_: unknown, params: { readonly message: string }) => {
        shown.push(params.message);
        return Promise.resolve();
      },
    } as unknown as Connection;
    const user = userMessages(
      connection,
      () => openDocuments(memoryCorpus()),
      () => true,
    );
    const report = { documents: 2, stopped: false };
    user.corpusRead({ ...report, problems: PROBLEMS });
    user.corpusRead({ ...report, problems: PROBLEMS });
    user.corpusRead({ ...report, problems: [...PROBLEMS, { uri: 'file:///c/d.txt', why: told('is empty') }] });
    deepStrictEqual(shown, [
      'Проблема в корпусе: /c/a.txt пуст (и ещё 2 проблемы: см. журнал)',
      'Проблема в корпусе: /c/d.txt пуст',
    ]);
    deepStrictEqual(
      logged.filter((line) => line.startsWith('Problem')),
      [
        'Problem in the corpus: /c/a.txt is empty',
        'Problem in the corpus: /c/b cannot be listed: permission denied',
        'Problem in the corpus: /c/c.txt is empty',
        'Problem in the corpus: /c/d.txt is empty',
      ],
    );
  });

  it('and failures are answered in the language of the user', async () => {
    const handlers = new Map<string, (params: unknown) => Promise<unknown>>();
    const connection = {
      onRequest: (method: string, handler: (params: unknown) => Promise<unknown>) => handlers.set(method, handler),
    } as unknown as Connection;
    const corpus: Corpus = {
      ...memoryCorpus(),
      problems: () => Promise.resolve(PROBLEMS),
      find: () => Promise.reject(new ToldError(told('The store could not be read: {0}.', told('permission denied')))),
    };
    handleCorpusRequests(
      connection,
      corpus,
      () => Promise.resolve(),
      () => [],
    );
    deepStrictEqual(await handlers.get(CORPUS_PROBLEMS)?.(undefined), [
      { uri: 'file:///c/a.txt', why: 'пуст' },
      { uri: 'file:///c/b', why: 'не открывается: доступ запрещён' },
      { uri: 'file:///c/c.txt', why: 'пуст' },
    ]);
    const failed = await handlers.get(FIND_DOCUMENTS)?.({ query: '', limit: 1 });
    strictEqual((failed as ResponseError).message, 'Хранилище не читается: доступ запрещён.');
  });
});
