/** What the user reads about the corpus. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import {
  corpusText,
  documentFacts,
  documentName,
  draftFacts,
  failureText,
  isIndexing,
  progressText,
  reasonOf,
  soFar,
  withoutIcons,
} from '../../client/src/wording';
import { speak } from '../../server/src/base/l10n';
import type { CorpusStatus, FoundDocument } from '../../server/src/protocol';

const STATUS: CorpusStatus = { stage: 'ready', done: 0, total: 0, documents: 41, problems: 3 };
const DOCUMENT: FoundDocument = {
  uri: 'un-corpus:/zh/A-60-341-S-2005-567.undoc',
  symbols: ['A/60/341', 'S/2005/567'],
  title: 'A title',
  date: '2005-09-08',
  language: 'zh',
  held: 'held',
  paragraphs: 30,
};

describe('the state of the corpus', () => {
  for (const [status, text] of [
    [STATUS, 'Corpus: 41 documents, 3 problems'],
    [{ ...STATUS, documents: 1, problems: 0 }, 'Corpus: 1 document'],
    [{ ...STATUS, documents: 0, problems: 1 }, 'Corpus: 0 documents, 1 problem'],
    [{ ...STATUS, stage: 'listing' }, 'Corpus: looking through the folders; 41 documents, 3 problems so far'],
    [
      { ...STATUS, stage: 'reading', done: 1012, total: 3400 },
      'Corpus: 1,012 of 3,400 files read; 41 documents, 3 problems so far',
    ],
    [{ ...STATUS, stage: 'waiting', problems: 0 }, 'Corpus: another window is reading it; 41 documents so far'],
    [undefined, 'The corpus is not known yet.'],
  ] satisfies [CorpusStatus | undefined, string][]) {
    it(text, () => {
      strictEqual(corpusText(status), text);
    });
  }

  it('is 12/340 in the status bar', () => {
    strictEqual(progressText({ ...STATUS, stage: 'reading', done: 12, total: 340 }), '12/340');
    strictEqual(progressText({ ...STATUS, stage: 'listing' }), 'Corpus');
  });

  it('is indexing until it is ready', () => {
    strictEqual(isIndexing(undefined), false);
    strictEqual(isIndexing(STATUS), false);
    strictEqual(isIndexing({ ...STATUS, stage: 'waiting' }), true);
  });
});

describe('a document', () => {
  it('has the name of its symbols, or else of its title', () => {
    strictEqual(documentName(DOCUMENT), 'A/60/341–S/2005/567');
    strictEqual(documentName({ ...DOCUMENT, symbols: [] }), 'A title');
  });

  it('is described by date, language and what is held of it', () => {
    strictEqual(documentFacts(DOCUMENT), '8 September 2005 · 中文');
    strictEqual(
      documentFacts({ ...DOCUMENT, date: null, language: 'de', held: 'advance version' }),
      'de · advance version',
    );
    strictEqual(documentFacts({ ...DOCUMENT, date: '2005' }), '2005 · 中文');
  });
});

describe('the text of a choice', () => {
  it('has no icons', () => {
    strictEqual(withoutIcons('US$(000), $ (x) and $(sync~spin)'), 'US\\$(000), $ (x) and \\$(sync~spin)');
  });
});

describe('a failure', () => {
  it('is told without what the protocol puts around it', () => {
    strictEqual(
      reasonOf(new Error('Request rapporteur/searchCorpus failed with message: the disk is full')),
      'the disk is full',
    );
    strictEqual(reasonOf('no'), 'no');
    strictEqual(reasonOf(new Error("Error: EROFS: read-only file system, open '/a/b'")), 'the drive can only be read');
    strictEqual(reasonOf(new Error('Unknown (FileSystemError): Error: ENOSPC: no space left')), 'the drive is full');
    strictEqual(reasonOf(new Error('EXPECTED: nothing')), 'EXPECTED: nothing');
  });
});

describe('what is read of a draft', () => {
  it('is its language and its layout', () => {
    strictEqual(draftFacts({ language: 'fr', layout: 'flowing', paragraphs: 1 }), 'Français · flowing');
    strictEqual(draftFacts({ language: 'ar', layout: 'extracted', paragraphs: 1204 }), 'العربية · extracted');
  });
});

describe('in another language', () => {
  beforeEach(() => {
    speak('ru', {
      flowing: 'сплошной текст',
      'held without text': 'хранится без текста',
      Corpus: 'Корпус',
      '{0}: {1}': '{0} — {1}',
      '{0} so far': 'пока {0}',
      '{0}, {1}': '{0}; {1}',
      '{0} documents/many': '{0} документов',
      '{0} problems/one': '{0} проблема',
      'Corpus: {1} of {0} files read; {2} so far/few': 'Корпус: прочитано {1} из {0} файлов; пока {2}',
    });
  });

  afterEach(() => {
    speak('en', undefined);
  });

  it('tables that were made when the program was loaded are said, too', () => {
    deepStrictEqual(
      [
        draftFacts({ language: 'ru', layout: 'flowing', paragraphs: 22 }),
        documentFacts({ ...DOCUMENT, date: '2005-10-05', held: 'held without text' }),
        progressText({ ...STATUS, stage: 'listing' }),
      ],
      ['Русский · сплошной текст', '5 октября 2005 г. · 中文 · хранится без текста', 'Корпус'],
    );
  });

  it('counts, lists and clauses are put together as the language has them', () => {
    const status: CorpusStatus = { stage: 'reading', done: 1012, total: 3402, documents: 41, problems: 21 };
    strictEqual(
      corpusText({ ...status, documents: 45 }),
      'Корпус: прочитано 1\u00a0012 из 3\u00a0402 файлов; пока 45 документов; 21 проблема',
    );
    strictEqual(soFar('3 файла', status), 'пока 3 файла');
    strictEqual(soFar('3 файла', STATUS), '3 файла');
    strictEqual(failureText('Нельзя', new Error('Request x failed with message: диск полон')), 'Нельзя — диск полон');
  });
});
