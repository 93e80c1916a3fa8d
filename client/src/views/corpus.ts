/** The view “Corpus”: the published documents by organ and year, what is being read, what could not be, and which folders are read. */
import * as vscode from 'vscode';
import { plural, t } from '../../../server/src/base/l10n';
import { CORPUS_PROBLEMS, type CorpusProblem } from '../../../server/src/protocol';
import {
  CORPUS_SHELF,
  CORPUS_SHELVES,
  DOCUMENT_PAGES,
  READ_FOLDERS,
  type CorpusShelf,
  type CorpusShelfParams,
  type CorpusShelves,
  type DocumentPages,
  type OrganShelf,
  type ReadFolder,
  type ViewParams,
} from '../../../server/src/protocolViews';
import type { ServerClient } from '../languageClient';
import { untrustedFolders } from '../settings';
import { isIndexing, reasonOf } from '../wording';
import type { ActiveReport } from './activeReport';
import { asking } from './asking';
import { addDropped, DROPPED, pickFiles, pickFolders } from './corpusAdding';
import { askForFilter } from './corpusFilter';
import { corpusItem, documentTooltip, PROMISE, yearId, type CorpusNode } from './corpusNodes';
import { corpusOffers } from './corpusOffer';

const VIEW = 'rapporteur.corpus';
/** So many documents of a year are listed at first, and more each time. */
const PAGE = 200;
/** The rows are read again after so many milliseconds; while the corpus grows, not so often. */
const SOON = 300;
const GROWING = 3000;

interface Rows {
  readonly organs: readonly OrganShelf[];
  readonly folders: readonly ReadFolder[];
  readonly top: readonly CorpusNode[];
}

const NOTHING: Rows = { organs: [], folders: [], top: [] };

export function showCorpus(
  server: ServerClient,
  report: ActiveReport,
  memory: vscode.Memento,
): { dispose(): unknown }[] {
  const changed = new vscode.EventEmitter<CorpusNode | undefined>();
  const reading: CorpusNode = { kind: 'reading' };
  let rows = NOTHING;
  let filter = '';
  /** By year, how many documents are listed, and the row of the year. */
  const listed = new Map<string, { readonly node: CorpusNode; count: number }>();
  /** Of the draft that the rows were last listed for. */
  let language: string | undefined;
  const languageOf = (): string | undefined => report.document && server.draft(report.document.uri)?.read?.language;

  const offers = corpusOffers(server, report, memory, () => {
    asks.later(0);
  });

  const read = async (token: vscode.CancellationToken): Promise<void> => {
    const [{ organs }, folders] = await Promise.all([
      server.request<CorpusShelves>(CORPUS_SHELVES, { filter }, token),
      server.request<readonly ReadFolder[]>(READ_FOLDERS, undefined, token),
    ]);
    const show = (offered: Awaited<ReturnType<typeof offers.find>>): void => {
      if (token.isCancellationRequested) return;
      rows = { organs, folders, top: topOf(organs, folders, offered) };
      tell();
      changed.fire(undefined);
    };
    const before = offers.known();
    show(before);
    // To find out, the folders of the workspace are gone through: the rows do not wait for that.
    const offered = await offers.find();
    if (offered !== before && offered.length + before.length > 0) show(offered);
  };
  const topOf = (
    organs: readonly OrganShelf[],
    folders: readonly ReadFolder[],
    offered: Awaited<ReturnType<typeof offers.find>>,
  ): readonly CorpusNode[] => {
    const { corpus } = server;
    const untrusted = untrustedFolders();
    const problems = corpus?.problems ?? 0;
    return [
      ...(corpus && corpus.stage !== 'ready' ? [reading] : []),
      ...offered.map(({ offer, folder }): CorpusNode => ({ kind: 'offer', offer, folder })),
      ...organs.map((shelf): CorpusNode => ({ kind: 'organ', shelf })),
      ...(problems > 0 ? [{ kind: 'problems', count: problems } as const] : []),
      ...(folders.length + untrusted.length > 0 ? [{ kind: 'folders', folders, untrusted } as const] : []),
    ];
  };
  const tell = (): void => {
    const { corpus } = server;
    const documents = corpus?.documents ?? 0;
    // Each language of a document is one; the rows below count documents.
    view.description = filter === '' ? plural(documents, '{0} text', '{0} texts') : t('filter: “{0}”', filter);
    const isOffered = rows.top.some(({ kind }) => kind === 'offer');
    view.message =
      filter !== '' && rows.organs.length === 0 ? t('No document has all these words.') : isOffered ? t(PROMISE) : '';
    const left = corpus?.stage === 'reading' ? corpus.total - corpus.done : 0;
    view.badge = left > 0 ? { value: left, tooltip: plural(left, '{0} file to read', '{0} files to read') } : undefined;
    void vscode.commands.executeCommand('setContext', 'rapporteur.corpus.filtered', filter !== '');
  };

  const documentsOf = async (node: CorpusNode & { kind: 'year' }): Promise<CorpusNode[]> => {
    const { organ, year } = node;
    const key = yearId(organ, year);
    const known = listed.get(key);
    const limit = known?.count ?? PAGE;
    listed.set(key, { node, count: limit });
    language = languageOf() ?? language;
    const params: CorpusShelfParams = {
      organ,
      year,
      filter,
      limit,
      ...(language !== undefined && { language }),
    };
    const { documents, total } = await server.request<CorpusShelf>(CORPUS_SHELF, params);
    const found = documents.map((shelved): CorpusNode => {
      // A joint document stands on two shelves.
      return { kind: 'document', id: `${key} ${shelved.versions[0]?.uri ?? ''}`, shelved };
    });
    const left = total - documents.length;
    return left > 0 ? [...found, { kind: 'more', id: key, left: Math.min(left, PAGE) }] : found;
  };
  const childrenOf = async (node: CorpusNode): Promise<CorpusNode[]> => {
    switch (node.kind) {
      case 'organ': {
        const { organ, years } = node.shelf;
        return years.map(({ year, documents }) => ({ kind: 'year', organ, year, documents }));
      }
      case 'year':
        return documentsOf(node);
      case 'problems': {
        const problems = await server.request<readonly CorpusProblem[]>(CORPUS_PROBLEMS, undefined);
        return problems.map((problem, at) => ({ kind: 'problem', problem, id: `problem ${at} ${problem.uri}` }));
      }
      case 'folders':
        return [
          ...node.untrusted.map((path): CorpusNode => ({ kind: 'untrusted', path })),
          ...node.folders.map((folder): CorpusNode => ({ kind: 'folder', folder })),
        ];
      default:
        return [];
    }
  };

  const view = vscode.window.createTreeView<CorpusNode>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => corpusItem(node, server.corpus, filter),
      getChildren: (node) => (node ? childrenOf(node) : [...rows.top]),
      async resolveTreeItem(item, node, token) {
        if (node.kind !== 'document') return item;
        const [first] = node.shelved.versions;
        const params: ViewParams = { uri: first?.uri ?? '' };
        const { pages } = await server.request<DocumentPages>(DOCUMENT_PAGES, params, token);
        item.tooltip = documentTooltip(node.shelved, pages);
        return item;
      },
    },
    dragAndDropController: {
      dragMimeTypes: [],
      dropMimeTypes: DROPPED,
      handleDrop: (_, transfer) => addDropped(server, transfer),
    },
  });
  const asks = asking(
    read,
    () => view.visible,
    (error) => {
      rows = NOTHING;
      view.message = t('The corpus could not be asked: {0}', reasonOf(error));
      changed.fire(undefined);
    },
  );
  const setFilter = (words: string): void => {
    if (words === filter) return;
    filter = words;
    listed.clear();
    tell();
    asks.later(0);
  };

  /** The language of the draft comes first in each row: for a draft in another one they are others. */
  const listAgain = (): void => {
    const next = languageOf();
    if (next === undefined || next === language) return;
    language = next;
    asks.later(SOON);
  };
  const commands: Readonly<Record<string, (given?: unknown) => unknown>> = {
    addFilesToCorpus: (given) => pickFiles(server, given),
    addFolderToCorpus: (given) => pickFolders(server, given),
    filterCorpus(given) {
      if (typeof given === 'string') setFilter(given.trim());
      else askForFilter(filter, setFilter);
    },
    clearCorpusFilter() {
      setFilter('');
    },
    showMoreDocuments(id) {
      const shelf = listed.get(String(id));
      if (!shelf) return;
      shelf.count += PAGE;
      changed.fire(shelf.node);
    },
  };

  return [
    view,
    changed,
    asks,
    ...offers.disposables,
    ...Object.entries(commands).map(([name, act]) => vscode.commands.registerCommand(`rapporteur.${name}`, act)),
    view.onDidChangeVisibility(() => {
      asks.look();
    }),
    report.onDidChange(listAgain),
    server.onDraft(listAgain),
    server.onCorpus((status) => {
      if (!status) return;
      tell();
      // The row of the reading alone changes with every file.
      if (rows.top.includes(reading) && status.stage !== 'ready') changed.fire(reading);
      // Told with every file, it would put the question off for ever.
      if (isIndexing(status)) asks.within(rows.top.includes(reading) ? GROWING : SOON);
      else asks.later(SOON);
    }),
    server.onState(({ kind }) => {
      if (kind === 'running') asks.later(0);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      asks.later(SOON);
    }),
  ];
}
