/** Which files are drafts, and in which folders of a corpus they are written. */
import { deepStrictEqual } from 'node:assert';
import { isDraftFile, writtenFolders } from '../../../server/src/config/draftFiles';

describe('the files of drafts', () => {
  it('are told by the ends of their names', () => {
    const names = ['a.undoc', 'file:///w/b.UNDOC', '*.undoc', 'a.txt', 'undoc', 'a.undoc/b.txt'];
    deepStrictEqual(names.filter(isDraftFile), ['a.undoc', 'file:///w/b.UNDOC', '*.undoc']);
  });
});

describe('the folders of the corpus in which people write', () => {
  it('are the workspace folders and what holds one', () => {
    deepStrictEqual(writtenFolders(['file:///w', 'file:///w/corpus', 'file:///other', 'file:///'], ['file:///w/']), [
      'file:///w',
      'file:///',
    ]);
    deepStrictEqual(writtenFolders(['file:///w'], ['file:///w/in', 'file:///v']), ['file:///w']);
    deepStrictEqual(writtenFolders(['file:///w'], []), []);
  });
});
