/** The project files of a window: which one holds, and that what is written to is what is there. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { projectFiles, type Projects } from '../../../server/src/lsp/projects';
import { manualClock, settled } from '../../support/manualClock';
import { memoryHost } from '../../support/memoryHost';

const DRAFT = 'file:///above/w/a.undoc';

function projects(
  files: Readonly<Record<string, string>>,
  folders: readonly string[],
  told: string[] = [],
): { readonly it: Projects; readonly pass: (ms: number) => Promise<void> } {
  const clock = manualClock();
  return {
    it: projectFiles(
      memoryHost(files),
      clock,
      () => folders,
      (uri) => told.push(uri),
    ),
    pass: (ms) => clock.pass(ms),
  };
}

describe('where an entry for a draft goes', () => {
  it('is read anew, also above the workspace folder, and a change that it finds is told', async () => {
    const files: Record<string, string> = { [DRAFT]: '', 'file:///above/rapporteur.json': '{}' };
    const told: string[] = [];
    const { it, pass } = projects(files, ['file:///above/w'], told);
    strictEqual((await it.place(DRAFT))?.file?.text, '{}');
    files['file:///above/rapporteur.json'] = '{ "stage": "draft" }';
    strictEqual((await it.place(DRAFT))?.file?.text, '{ "stage": "draft" }');
    files['file:///above/w/rapporteur.json'] = '{ "kind": "letter" }';
    await pass(60_000);
    deepStrictEqual(await it.place(DRAFT).then((place) => [place?.uri, place?.file?.text]), [
      'file:///above/w/rapporteur.json',
      '{ "kind": "letter" }',
    ]);
    deepStrictEqual(told, ['file:///above/rapporteur.json', 'file:///above/w/rapporteur.json']);
  });

  it('is what an editor has, where one has it open', async () => {
    const { it } = projects({ [DRAFT]: '', 'file:///above/w/rapporteur.json': '{}' }, ['file:///above/w']);
    it.open('file:///above/w/rapporteur.json', 3, '{ }');
    await settled();
    deepStrictEqual(await it.place(DRAFT).then((place) => [place?.file?.text, place?.file?.version]), ['{ }', 3]);
  });

  it('is the innermost workspace folder where there is no file yet', async () => {
    const { it } = projects({ 'file:///w/in/deep/a.undoc': '' }, ['file:///w', 'file:///w/in']);
    const place = await it.place('file:///w/in/deep/a.undoc');
    deepStrictEqual([place?.uri, place?.path], ['file:///w/in/rapporteur.json', 'deep/a.undoc']);
  });
});
