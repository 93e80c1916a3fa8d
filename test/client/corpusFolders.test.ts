/** Which folders of the setting count, by who names them and where they lead. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { posix, win32 } from 'node:path';
import { countingFolders, substitute, type Places, type SettingValues } from '../../client/src/corpusFolders';

const PLACES: Places = {
  start: '/work/report',
  workspaceFolders: [
    { name: 'report', path: '/work/report' },
    { name: 'annexes', path: '/work/annexes' },
  ],
  home: '/home/ada',
};

function untrusted(
  values: SettingValues,
  places = PLACES,
  path: typeof posix = posix,
): ReturnType<typeof countingFolders> {
  return countingFolders(values, places, false, path);
}

describe('the variables of a folder', () => {
  for (const [written, meant] of [
    ['corpus', 'corpus'],
    [' corpus ', 'corpus'],
    ['${workspaceFolder}/corpus', '/work/report/corpus'],
    ['${workspaceFolder:annexes}/corpus', '/work/annexes/corpus'],
    ['${workspaceFolder:other}/corpus', '${workspaceFolder:other}/corpus'],
    ['${userHome}/corpus', '/home/ada/corpus'],
    ['~/corpus', '/home/ada/corpus'],
    ['~', '/home/ada'],
    ['~ada/corpus', '~ada/corpus'],
    ['corpus~/x', 'corpus~/x'],
    ['${env:HOME}/corpus', '${env:HOME}/corpus'],
  ] as const) {
    it(`${written} is ${meant}`, () => {
      strictEqual(substitute(written, PLACES), meant);
    });
  }

  it('may have signs of a replacement in their values', () => {
    strictEqual(substitute('~/x', { ...PLACES, home: '/home/$&' }), '/home/$&/x');
  });
});

describe('the folders that count', () => {
  const both = ['corpus', '../library', '/srv/corpus'];

  it('are all where the user names them', () => {
    deepStrictEqual(untrusted({ user: both, default: ['corpus'] }), { value: both, dropped: [] });
  });

  it('are the default where nobody names any', () => {
    deepStrictEqual(untrusted({ default: ['corpus'] }), { value: ['corpus'], dropped: [] });
  });

  for (const by of ['workspace', 'workspaceFolder'] as const) {
    it(`are those inside where the settings of the ${by} name them`, () => {
      deepStrictEqual(untrusted({ user: ['~/mine'], [by]: both }), {
        value: ['corpus'],
        dropped: ['../library', '/srv/corpus'],
      });
    });

    it(`are all where the ${by} is trusted`, () => {
      deepStrictEqual(countingFolders({ [by]: both }, PLACES, true, posix), { value: both, dropped: [] });
    });
  }

  it('are those of the workspace folder before those of the workspace', () => {
    deepStrictEqual(untrusted({ workspace: ['/srv'], workspaceFolder: ['papers'] }).value, ['papers']);
  });

  it('may lie in another folder of the workspace', () => {
    const folders = ['../annexes/corpus', '${workspaceFolder:annexes}', '/work/report', '.', 'a/../corpus'];
    deepStrictEqual(untrusted({ workspace: folders }), {
      value: ['../annexes/corpus', '/work/annexes', '/work/report', '.', 'a/../corpus'],
      dropped: [],
    });
  });

  it('do not get out by a variable, by steps, or by a name that begins like the folder', () => {
    const folders = ['~', '~/x', '${userHome}', '${workspaceFolder}/..', 'a/../../x', '/work/report-2', '/work', '..x'];
    deepStrictEqual(untrusted({ workspace: folders }), { value: ['..x'], dropped: folders.slice(0, -1) });
  });

  it('are none of a workspace without folders', () => {
    deepStrictEqual(untrusted({ workspace: ['corpus'] }, { ...PLACES, workspaceFolders: [] }).dropped, ['corpus']);
  });

  it('are told by drives, shares and upper case on Windows', () => {
    const places = {
      start: 'C:\\Report',
      workspaceFolders: [{ name: 'Report', path: 'C:\\Report' }],
      home: 'C:\\Users\\Ada',
    };
    const folders = ['corpus', 'c:\\report\\corpus', 'D:\\corpus', '\\\\server\\share', '~\\corpus', '..\\x'];
    deepStrictEqual(untrusted({ workspace: folders }, places, win32), {
      value: folders.slice(0, 2),
      dropped: folders.slice(2),
    });
  });

  it('are left to the server where they are no list, or no names', () => {
    deepStrictEqual(untrusted({ workspace: 'corpus' }), { value: 'corpus', dropped: [] });
    deepStrictEqual(untrusted({ workspace: ['corpus', 7] }), { value: ['corpus', 7], dropped: [] });
  });
});
