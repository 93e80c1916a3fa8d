/** Reasons in a store that windows of several languages share: each says them in its own. */
import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inEnglish, say, speak, told } from '../../../../server/src/base/l10n';
import { readDocument } from '../../../../server/src/corpus/document';
import { openDatabase, StoreError, type Database } from '../../../../server/src/corpus/store/database';
import { indexFolders } from '../../../../server/src/corpus/store/indexing';
import { lease } from '../../../../server/src/corpus/store/lease';
import { packDocument } from '../../../../server/src/corpus/store/pack';
import { storeReader } from '../../../../server/src/corpus/store/read';
import { isReasonOf, packTrouble } from '../../../../server/src/corpus/store/trouble';
import type { Host } from '../../../../server/src/host/host';
import { decodeText } from '../../../../server/src/sources/read';
import { memoryHost } from '../../../support/memoryHost';

const FRENCH = {
  'is empty: it holds nothing but white space': 'est vide',
  'is {0} in {1} again; {2}, which was read last, is preferred': 'reprend {0} en {1} ; {2}, lu plus tard, est préféré',
  '{0}; what was read before is kept': '{0} ; ce qui en a été lu est conservé',
  '{0}; what was read from it before is kept': '{0} ; ce qui y a été lu est conservé',
  'cannot be listed: {0}': 'ne peut être parcouru : {0}',
  'is a scan: it has no text': 'est une image : il n’a pas de texte',
  'page {0} could not be read': 'la page {0} n’a pas pu être lue',
  'says of {0}: {1}': 'dit de {0} : {1}',
  '{0} is no document symbol': '{0} n’est pas une cote',
  '{0}; {1}': '{0} ; {1}',
  'is no JSON: comma expected': 'n’est pas du JSON : il manque une virgule',
  English: 'anglais',
};

describe('a reason in the store', () => {
  let folder: string;
  let db: Database;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-trouble-'));
    db = openDatabase(join(folder, 'a.db'));
  });
  afterEach(() => {
    speak('en', undefined);
    db.close();
    rmSync(folder, { recursive: true });
  });

  const index = (host: Host): Promise<unknown> =>
    indexFolders(db, ['file:///c'], {
      host,
      lease: lease(db, 'one', () => true),
      prepare: (uri, bytes, declared) => {
        const source = decodeText(bytes);
        const remarks = uri.endsWith('scan.txt') ? [told('page {0} could not be read', 7)] : [];
        const text = uri.endsWith('scan.txt') ? '' : source.text;
        return Promise.resolve(packDocument(readDocument({ ...source, text, remarks }, uri, declared)));
      },
      width: 1,
      progress: () => undefined,
      committed: () => undefined,
      cancelled: () => false,
    });
  /** As windows in English and in French show them, of one and the same store. */
  const problems = (): Record<string, readonly [english: string, french: string]> => {
    const all = storeReader(db, undefined).problems();
    const english = all.map(({ why }) => say(why));
    speak('fr', FRENCH);
    const found = all.map(
      ({ uri, why }, at) => [uri.slice('file:///c'.length), [english[at] ?? '', say(why)] as const] as const,
    );
    speak('en', undefined);
    return Object.fromEntries(found);
  };

  it('is said in the language of whoever reads it', async () => {
    await index(
      memoryHost({
        'file:///c/rapporteur.json':
          '{ "documents": { "a.txt": { "symbol": "no symbol" }\n"b.txt": { "symbol": "none" } } }',
        'file:///c/a.txt': 'A/94/1\n\nLanguage: English\n\n1. One.\n',
        'file:///c/b.txt': 'A/94/1\n\nLanguage: English\n\n1. One, and more.\n',
        'file:///c/empty.txt': ' \n',
        'file:///c/scan.txt': 'A picture.',
      }),
    );
    const said = problems();
    deepStrictEqual(said['/empty.txt'], ['is empty: it holds nothing but white space', 'est vide']);
    deepStrictEqual(said['/a.txt'], [
      'is A/94/1 in English again; /c/b.txt, which was read last, is preferred',
      'reprend A/94/1 en anglais ; /c/b.txt, lu plus tard, est préféré',
    ]);
    deepStrictEqual(said['/rapporteur.json'], [
      'is no JSON: comma expected; says of a.txt: "no symbol" is no document symbol; says of b.txt: "none" is no document symbol',
      'n’est pas du JSON : il manque une virgule ; dit de a.txt : "no symbol" n’est pas une cote ; dit de b.txt : "none" n’est pas une cote',
    ]);
    deepStrictEqual(said['/scan.txt'], ['page 7 could not be read', 'la page 7 n’a pas pu être lue']);
  });

  it('says that what was read before is kept', async () => {
    const files = { 'file:///c/a.txt': 'A/94/1\n\n1. One.\n' };
    await index(memoryHost(files));
    const closed = memoryHost(files);
    await index({
      ...closed,
      stat: (uri) => (uri.endsWith('.txt') ? Promise.reject(new Error('x')) : closed.stat(uri)),
    });
    deepStrictEqual(problems()['/a.txt'], ['x', 'x']);
    await index({ ...closed, read: () => Promise.reject(new Error('the drive is gone')) });
    deepStrictEqual(problems()['/a.txt'], [
      'the drive is gone; what was read before is kept',
      'the drive is gone ; ce qui en a été lu est conservé',
    ]);
    await index(memoryHost({}));
    deepStrictEqual(problems()[''], [
      'cannot be listed: no such file or folder; what was read from it before is kept',
      'ne peut être parcouru : no such file or folder ; ce qui y a été lu est conservé',
    ]);
  });

  it('is known again by what it is, whatever else is noted with it', () => {
    const why = told('takes longer than {0} seconds to read', 60);
    const noted = packTrouble({ why, kept: 'of file' });
    strictEqual(isReasonOf(told('takes longer than {0} seconds to read', 60), noted), true);
    strictEqual(isReasonOf(told('takes longer than {0} seconds to read', 70), noted), false);
    strictEqual(isReasonOf(why, null), false);
  });

  it('why a store cannot be used is a value as well', () => {
    const path = join(folder, 'b.db');
    const store = openDatabase(path);
    store.exec('PRAGMA user_version = 99');
    store.close();
    throws(
      () => openDatabase(path),
      (error) => {
        if (!(error instanceof StoreError)) return false;
        speak('fr', {
          '{0} was written by a newer Rapporteur (format {1}, this one knows {2}). Update Rapporteur, or name another file.':
            '{0} vient d’un Rapporteur plus récent.',
        });
        strictEqual(say(error.told), `${path} vient d’un Rapporteur plus récent.`);
        return inEnglish(error.told) === error.message;
      },
    );
  });
});
