/** The view of the corpus in the real VS Code: shelves and filter, what a row offers, what is added, and a folder that is offered. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { click, PAGE, press, texts, type as typeKeys } from './page';
import { until } from './until';
import { closed, FOLDER, opened, run, viewRows } from './viewsRows';

const { ROW, untilGone, untilRow } = viewRows('Corpus');

/** A message to the user, which the window of a test only keeps. */
async function untilTold(what: RegExp): Promise<void> {
  if (PAGE === undefined) return;
  let said: readonly string[] = [];
  await run('notifications.showList');
  await until(
    () => `a message like ${String(what)} among ${JSON.stringify(said)}`,
    async () => {
      said = await texts('.notifications-center .notification-list-item-message');
      return said.some((text) => what.test(text)) ? true : undefined;
    },
  );
}

describe('the view of the corpus', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('rapporteur');
  const elsewhere = vscode.Uri.joinPath(FOLDER, 'not-the-corpus');
  let folders: unknown;
  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    folders = settings().inspect('corpus.folders')?.workspaceValue;
    await settings().update('corpus.folders', ['corpus'], vscode.ConfigurationTarget.Workspace);
    await run('rapporteur.corpus.focus');
    await run('rapporteur.clearCorpusFilter');
    await untilRow(/^General Assembly ?\d/);
    await untilRow(/^Problems ?1$/);
  });
  after(async () => {
    await run('workbench.action.closeAllEditors');
    await settings().update('corpus.folders', folders, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(elsewhere, { recursive: true }).then(undefined, () => undefined);
  });
  const FERRIES = {
    symbols: ['A/95/17'],
    title: 'Ferries',
    date: null,
    versions: [
      {
        language: 'en',
        held: 'held',
        uri: 'un-corpus:/en/A-95-17.undoc',
        source: vscode.Uri.joinPath(FOLDER, 'corpus/A-95-17.pdf').toString(),
        paragraphs: 3,
      },
    ],
    address: 'https://docs.un.org/en/A/95/17',
  };
  const opens = (uri: RegExp): Promise<true> =>
    until(String(uri), () =>
      uri.test(vscode.window.activeTextEditor?.document.uri.toString() ?? '') ? true : undefined,
    );

  it('has organs, years and documents with their languages, and opens them', async () => {
    if (PAGE === undefined) return;
    await click(ROW, 'Security Council');
    await untilRow(/^2039 ?1$/);
    await click(ROW, '2039');
    await untilRow(/^A\/94\/87–S\/2039\/655 ?zh · /);
    // Rows that are just read again let a click go by.
    await until('the document', async () => {
      await click(ROW, 'A/94/87–S/2039/655');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return vscode.window.activeTextEditor?.document.uri.scheme === 'un-corpus' ? true : undefined;
    });
    await opens(/^un-corpus:\/zh\/A-94-87-S-2039-655\.undoc$/);
    strictEqual(vscode.window.activeTextEditor?.document.languageId, 'un-report');
  });

  it('shows only what the words of a filter let through, and opens its rows', async () => {
    await run('rapporteur.filterCorpus', 'ferries general');
    await untilRow(/^A\/95\/17 ?en · /);
    await untilGone(/^Security Council/);
    await run('rapporteur.filterCorpus', 'nothing like it');
    if (PAGE !== undefined)
      await until('the message', async () =>
        (await texts('.customview-tree .message, .tree-explorer-viewlet-tree-view .message')).some((text) =>
          /No document has all these words/.test(text.replace(/\u00a0/g, ' ')),
        )
          ? true
          : undefined,
      );
    await run('rapporteur.clearCorpusFilter');
    await untilRow(/^Security Council ?\d/);
  });

  it('is filtered while the words are typed, and Escape takes them back', async () => {
    if (PAGE === undefined) return;
    await run('rapporteur.filterCorpus');
    await until('the box', async () =>
      (await texts('.quick-input-title')).some((text) => /only some documents/.test(text)) ? true : undefined,
    );
    await typeKeys('ferries');
    await untilRow(/^A\/95\/17 ?en · /);
    await press('Escape');
    await untilRow(/^Security Council ?\d/);
  });

  it('names its problems with their reasons, and its folders with their counts', async () => {
    if (PAGE === undefined) return;
    await click(ROW, 'Problems');
    await untilRow(/^empty\.txt ?is empty/);
    await click(ROW, 'empty.txt');
    await opens(/\/corpus\/empty\.txt$/);
    await click(ROW, 'Folders');
    await untilRow(/^corpus ?\d+ texts$/);
  });

  it('says who cites a document', async () => {
    await run('rapporteur.whoCitesDocument', {
      shelved: {
        ...FERRIES,
        symbols: ['A/93/120'],
        versions: [{ ...FERRIES.versions[0], uri: 'un-corpus:/en/A-93-120.undoc' }],
      },
    });
    await opens(/^un-corpus:\/en\/A-93-120\.undoc$/);
    if (PAGE === undefined) return;
    let found: readonly string[] = [];
    await until(
      () => `the references, not ${JSON.stringify(found)}`,
      async () => {
        found = await texts('.reference-zone-widget .monaco-list-row');
        return found.some((row) => row.includes('A-94-87-S-2039-655')) ? true : undefined;
      },
    );
    await run('closeReferenceSearch');
  });

  it('does with a document what its row offers', async () => {
    await run('rapporteur.copyShelvedSymbol', { shelved: FERRIES });
    strictEqual(await vscode.env.clipboard.readText(), 'A/95/17');
    await run('rapporteur.openShelvedDocument', { shelved: FERRIES });
    await opens(/^un-corpus:\/en\/A-95-17\.undoc$/);
    await run('rapporteur.revealShelvedSource', { shelved: FERRIES });
    const text = vscode.Uri.joinPath(FOLDER, 'corpus/A-93-120.txt').toString();
    const [version] = FERRIES.versions;
    await run('rapporteur.openShelvedSource', { shelved: { ...FERRIES, versions: [{ ...version, source: text }] } });
    await opens(/\/corpus\/A-93-120\.txt$/);
    await run('rapporteur.corpus.focus');
  });

  it('takes files, which are copied, and folders, which are read where they are', async () => {
    const file = vscode.Uri.joinPath(elsewhere, 'A-97-5.txt');
    await vscode.workspace.fs.writeFile(file, Buffer.from('A/97/5\n\nBridges over rivers\n\n1. There is a bridge.\n'));
    await run('rapporteur.addFilesToCorpus', [file.toString()]);
    const copy = vscode.Uri.joinPath(FOLDER, 'corpus/A-97-5.txt');
    try {
      await until('the copy', async () =>
        (await vscode.workspace.fs.stat(copy).then(
          () => true,
          () => false,
        ))
          ? true
          : undefined,
      );
      await run('rapporteur.filterCorpus', 'bridges');
      await untilRow(/^A\/97\/5 ?en · Bridges over rivers/);
    } finally {
      await vscode.workspace.fs.delete(copy);
    }
    await run('rapporteur.addFolderToCorpus', [elsewhere.toString()]);
    deepStrictEqual(settings().get('corpus.folders'), ['corpus', 'not-the-corpus']);
    await run('rapporteur.addFolderToCorpus', [elsewhere.toString()]);
    deepStrictEqual(settings().get('corpus.folders'), ['corpus', 'not-the-corpus']);
    await untilRow(/^A\/97\/5 ?en · Bridges over rivers/);
    await run('rapporteur.clearCorpusFilter');
    await settings().update('corpus.folders', ['corpus'], vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(file);
  });

  it('says plainly what could not be added, and leaves nothing of it', async function () {
    // A folder that nobody can write in, whoever runs the tests.
    if (process.platform !== 'linux') this.skip();
    const locked = '/proc/sys/kernel/random';
    const file = vscode.Uri.joinPath(FOLDER, 'river-cooperation.en.undoc');
    await settings().update('corpus.folders', [locked], vscode.ConfigurationTarget.Workspace);
    try {
      await run('rapporteur.addFilesToCorpus', [file.toString()]);
      await untilTold(/^river-cooperation\.en\.undoc was not added: (permission denied|no such file or folder)$/);
      await run('notifications.clearAll');
    } finally {
      await settings().update('corpus.folders', ['corpus'], vscode.ConfigurationTarget.Workspace);
    }
    await untilRow(/^Security Council ?\d/);
  });

  it('offers a folder of published files where there is no corpus, and reads it where it is', async () => {
    const away = vscode.Uri.joinPath(FOLDER, '.corpus-away');
    const corpus = vscode.Uri.joinPath(FOLDER, 'corpus');
    const published = vscode.Uri.joinPath(elsewhere, 'published');
    for (let at = 0; at < 6; at++)
      await vscode.workspace.fs.copy(
        vscode.Uri.joinPath(corpus, 'A-95-17.pdf'),
        vscode.Uri.joinPath(published, `N${at}.pdf`),
      );
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(published, 'N9.pdf'), Buffer.from(''));
    await vscode.workspace.fs.rename(corpus, away);
    try {
      await settings().update('corpus.folders', undefined, vscode.ConfigurationTarget.Workspace);
      await run('rapporteur.indexAgain');
      await run('rapporteur.corpus.focus');
      await untilRow(/^Read 7 PDF files as the corpus ?in the folder not-the-corpus\/published/);
      // With a draft beside them it is asked, once.
      await opened('offered.undoc', '1. See A/95/17.\n');
      await untilTold(/^There are 7 PDF files in .*nothing is copied, and nothing leaves this machine\./);
      await run('notifications.clearAll');
      await run('rapporteur.corpus.focus');
      if (PAGE === undefined) await run('rapporteur.readFolderAsCorpus');
      else await click(ROW, 'Read 7 PDF files');
      await until('the setting', () =>
        JSON.stringify(settings().get('corpus.folders')) === '["not-the-corpus/published"]' ? true : undefined,
      );
      await untilRow(/^General Assembly ?1$/);
      await untilRow(/^Problems ?\d+$/);
      await untilTold(/1 document has been read\. 1 file could not be read: N9\.pdf\./);
    } finally {
      await closed('offered.undoc');
      await vscode.workspace.fs.rename(away, corpus);
      await settings().update('corpus.folders', ['corpus'], vscode.ConfigurationTarget.Workspace);
      await run('rapporteur.indexAgain');
    }
    await untilRow(/^Security Council ?\d/);
  });

  it('names every command of its buttons', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of [
      'refuseCorpusOffer',
      'showMoreDocuments',
      'openShelvedOnline',
      'revealCorpusFile',
      'clearCorpusFilter',
    ])
      ok(commands.includes(`rapporteur.${name}`), name);
  });
});
