/** The offer to read a folder of published files as the corpus of its workspace: as a question, once, and as a row of the view. */
import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { listed, plural, t } from '../../../server/src/base/l10n';
import {
  CORPUS_OFFER,
  READ_FOLDERS,
  type CorpusOffer,
  type ReadFolder,
  type SomeFiles,
  type ViewParams,
} from '../../../server/src/protocolViews';
import type { ServerClient } from '../languageClient';
import { attempt } from '../livePick';
import { together } from '../wording';
import { makeCorpus } from './corpusAdding';
import { kindsOf, PROMISE } from './corpusNodes';
import type { ActiveReport } from './activeReport';

/** So long what was found is true, in milliseconds, unless a setting or the corpus is another. */
const TRUE_FOR = 60_000;

/** What the user has said for this workspace: that the question was put, and that nothing is to be offered. */
const ASKED = 'corpusOffer.asked';
const REFUSED = 'corpusOffer.refused';

export interface Offered {
  readonly offer: CorpusOffer;
  readonly folder: vscode.WorkspaceFolder;
}

export interface CorpusOffers {
  /** What can be offered now. The answer is kept for a while: the folders of the workspace are gone through for it. */
  find(): Promise<readonly Offered[]>;
  /** What was found last. */
  known(): readonly Offered[];
  readonly disposables: readonly { dispose(): unknown }[];
}

/** `report` is the draft in the editor; `changed` is told when there is nothing to offer any more. */
export function corpusOffers(
  server: ServerClient,
  report: ActiveReport,
  memory: vscode.Memento,
  changed: () => void,
): CorpusOffers {
  const isRefused = (): boolean => memory.get<boolean>(REFUSED, false);
  /** Read, but not told of yet. */
  let awaited: string | undefined;

  let kept: { readonly at: number; readonly found: Promise<readonly Offered[]> } | undefined;
  let last: readonly Offered[] = [];
  const forget = (): void => {
    kept = undefined;
  };
  /** Also what was refused. */
  const all = (): Promise<readonly Offered[]> => {
    if (!kept || Date.now() - kept.at > TRUE_FOR) kept = { at: Date.now(), found: search() };
    return kept.found;
  };
  const search = async (): Promise<readonly Offered[]> => {
    const found = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map(async (folder) => {
        const params: ViewParams = { uri: folder.uri.toString() };
        const offer = await server.request<CorpusOffer | null>(CORPUS_OFFER, params);
        return offer ? [{ offer, folder }] : [];
      }),
    );
    return found.flat();
  };
  const find: CorpusOffers['find'] = async () => {
    last = isRefused() ? [] : await all();
    return last;
  };
  const accept = (offer: CorpusOffer): Promise<void> =>
    attempt(t('The folder could not be made the corpus'), async () => {
      awaited = offer.uri;
      await makeCorpus(vscode.Uri.parse(offer.uri, true));
      forget();
      changed();
    });
  const refuse = async (): Promise<void> => {
    await memory.update(REFUSED, true);
    changed();
  };

  /** Something is to be decided: a draft is open, and what it cites may lie beside it. */
  const ask = async (): Promise<void> => {
    const folder = report.document && vscode.workspace.getWorkspaceFolder(report.document.uri);
    if (!folder || isRefused() || memory.get<boolean>(ASKED, false)) return;
    const [one] = (await find()).filter((found) => found.folder === folder);
    if (!one || memory.get<boolean>(ASKED, false)) return;
    await memory.update(ASKED, true);
    const kinds = kindsOf(one.offer);
    const where = one.offer.path === '.' ? folder.name : `${folder.name}/${one.offer.path}`;
    const question = t(
      'There are {0} in {1}. Are they the published documents that your drafts cite? {2}',
      kinds,
      where,
      t(PROMISE),
    );
    const [yes, no] = [t('Read them'), t('Not in this workspace')];
    const answer = await vscode.window.showInformationMessage(question, yes, no);
    if (answer === yes) await accept(one.offer);
    if (answer === no) await refuse();
  };
  const quietly = (): void => {
    ask().catch(() => undefined);
  };

  /** After the reading that was asked for: how many there are, and what could not be read, by name. */
  const tell = async (): Promise<void> => {
    const uri = awaited;
    if (uri === undefined) return;
    const folders = await server.request<readonly ReadFolder[]>(READ_FOLDERS, undefined);
    const folder = folders.find((one) => one.uri === uri);
    if (!folder || folder.files === 0) return;
    awaited = undefined;
    const { documents, scans, unread } = folder;
    const show = t('Show them');
    const said = together([
      plural(documents, '{0} document has been read.', '{0} documents have been read.'),
      ...(scans.count > 0
        ? [plural(scans.count, '{0} is a scan without text: {1}.', '{0} are scans without text: {1}.', named(scans))]
        : []),
      ...(unread.count > 0
        ? [plural(unread.count, '{0} file could not be read: {1}.', '{0} files could not be read: {1}.', named(unread))]
        : []),
    ]);
    const buttons = scans.count + unread.count > 0 ? [show] : [];
    const answer = await vscode.window.showInformationMessage(said, ...buttons);
    if (answer === show) await vscode.commands.executeCommand('rapporteur.showCorpusProblems');
  };

  return {
    find,
    known: () => last,
    disposables: [
      report.onDidChange(quietly),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('rapporteur.corpus')) forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      server.onState(({ kind }) => {
        if (kind === 'running') quietly();
      }),
      server.onCorpus((status) => {
        if (status?.stage !== 'ready') return;
        forget();
        tell().catch(() => undefined);
      }),
      vscode.commands.registerCommand('rapporteur.readFolderAsCorpus', async (given?: unknown) => {
        const offer = offerOf(given) ?? (await picked(await all()));
        // Who asks for it has thought better of it.
        await memory.update(REFUSED, undefined);
        if (offer) await accept(offer);
      }),
      vscode.commands.registerCommand('rapporteur.refuseCorpusOffer', refuse),
    ],
  };
}

/** The only one, or the one that is picked; undefined, which is said, where there is none. */
async function picked(found: readonly Offered[]): Promise<CorpusOffer | undefined> {
  const [first, second] = found;
  if (!first) {
    const nothing = t('No folder of this workspace has published files that are not read already.');
    void vscode.window.showInformationMessage(nothing);
    return undefined;
  }
  if (!second) return first.offer;
  const rows = found.map(({ offer, folder }) => ({ label: folder.name, description: kindsOf(offer), offer }));
  return (await vscode.window.showQuickPick(rows, { title: t('Which folder?') }))?.offer;
}

/** A row gives itself, and a click what it offers. */
function offerOf(given: unknown): CorpusOffer | undefined {
  const { offer, uri } = (given ?? {}) as { readonly offer?: CorpusOffer; readonly uri?: unknown };
  if (offer) return offer;
  return typeof uri === 'string' ? (given as CorpusOffer) : undefined;
}

/** The names of the first of them, and how many more there are. */
function named({ count, first }: SomeFiles): string {
  const names = first.map((uri) => basename(vscode.Uri.parse(uri, true).path));
  const rest = count - names.length;
  return listed(rest > 0 ? [...names, plural(rest, '{0} more file', '{0} more files')] : names);
}
