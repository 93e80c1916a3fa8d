/** The rows of the corpus: organs, years and documents, what is being read, what could not be, and the folders. */
import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { dateWords, later, listed, number, plural, t } from '../../../server/src/base/l10n';
import { OPEN_SOURCE_COMMAND, type CorpusProblem, type CorpusStatus } from '../../../server/src/protocol';
import type { CorpusOffer, FileKind, OrganShelf, ReadFolder, ShelvedDocument } from '../../../server/src/protocolViews';
import { documentName, languageName, spoken } from '../wording';

export type CorpusNode =
  | { readonly kind: 'reading' }
  | { readonly kind: 'offer'; readonly offer: CorpusOffer; readonly folder: vscode.WorkspaceFolder }
  | { readonly kind: 'organ'; readonly shelf: OrganShelf }
  | { readonly kind: 'year'; readonly organ: string; readonly year: number | null; readonly documents: number }
  | { readonly kind: 'document'; readonly id: string; readonly shelved: ShelvedDocument }
  | { readonly kind: 'more'; readonly id: string; readonly left: number }
  | { readonly kind: 'problems'; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: CorpusProblem; readonly id: string }
  | { readonly kind: 'folders'; readonly folders: readonly ReadFolder[]; readonly untrusted: readonly string[] }
  | { readonly kind: 'folder'; readonly folder: ReadFolder }
  | { readonly kind: 'untrusted'; readonly path: string };

export function yearId(organ: string, year: number | null): string {
  return `${organ} ${year ?? '-'}`;
}

/** `filter`: rows of another choice are other rows, and open. */
export function corpusItem(node: CorpusNode, status: CorpusStatus | undefined, filter: string): vscode.TreeItem {
  switch (node.kind) {
    case 'reading':
      return readingItem(status);
    case 'offer':
      return offerItem(node.offer);
    case 'organ': {
      const { organ, name, documents } = node.shelf;
      return branch(`organ ${organ}${filter}`, name, documents, filter !== '', 'organ', documentsOf(documents));
    }
    case 'year': {
      const { organ, year, documents } = node;
      const name = year === null ? t('No date') : String(year);
      return branch(
        `year ${yearId(organ, year)}${filter}`,
        name,
        documents,
        filter !== '',
        'year',
        documentsOf(documents),
      );
    }
    case 'document':
      return documentItem(node.id, node.shelved);
    case 'more':
      return moreItem(node.id, node.left);
    case 'problems': {
      const item = branch('problems', t('Problems'), node.count, false, 'problems', t('Problems: {0}', node.count));
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      item.tooltip = t('What of the folders is not in the corpus, or not as it should be, and why.');
      return item;
    }
    case 'problem':
      return problemItem(node.id, node.problem);
    case 'folders': {
      const count = node.folders.length + node.untrusted.length;
      const item = branch('folders', t('Folders'), count, false, 'folders', t('Folders: {0}', count));
      item.iconPath = new vscode.ThemeIcon('folder-library');
      item.tooltip = t('The folders that are read, as the settings name them.');
      return item;
    }
    case 'folder':
      return folderItem(node.folder);
    case 'untrusted':
      return untrustedItem(node.path);
  }
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function documentsOf(count: number): string {
  return plural(count, '{0} document', '{0} documents');
}

function branch(
  id: string,
  name: string,
  count: number,
  isOpen: boolean,
  context: string,
  spoken: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(name, isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = number(count);
  item.contextValue = context;
  item.accessibilityInformation = {
    label: context === 'organ' || context === 'year' ? t('{0}, {1}', name, spoken) : spoken,
  };
  return item;
}

function readingItem(status: CorpusStatus | undefined): vscode.TreeItem {
  const { stage = 'listing', done = 0, total = 0 } = status ?? {};
  const label =
    stage === 'stopped'
      ? t('The reading was stopped')
      : stage === 'waiting'
        ? t('Another window reads the folders')
        : stage === 'reading' && total > 0
          ? plural(total, '{1} of {0} file read', '{1} of {0} files read', number(done))
          : t('Looking through the folders');
  const item = new vscode.TreeItem(label);
  item.id = 'reading';
  item.iconPath = new vscode.ThemeIcon(stage === 'stopped' ? 'debug-pause' : 'sync~spin');
  item.contextValue = stage === 'stopped' ? 'stopped' : 'reading';
  item.accessibilityInformation = { label };
  item.tooltip =
    stage === 'stopped'
      ? t('What has been read stays. The rest is read when the folders are read again.')
      : t('What has been read can be used already.');
  return item;
}

const KINDS: Readonly<Record<FileKind, (count: number) => string>> = {
  pdf: (count) => plural(count, '{0} PDF file', '{0} PDF files'),
  word: (count) => plural(count, '{0} Word file', '{0} Word files'),
  'akoma-ntoso': (count) => plural(count, '{0} Akoma Ntoso file', '{0} Akoma Ntoso files'),
  text: (count) => plural(count, '{0} text file', '{0} text files'),
};

/** `30 PDF files and 2 Word files`. */
export function kindsOf({ kinds }: CorpusOffer): string {
  return listed(kinds.map(({ kind, files }) => KINDS[kind](files)));
}

export const PROMISE = later('They are read where they are: nothing is copied, and nothing leaves this machine.');

function offerItem(offer: CorpusOffer): vscode.TreeItem {
  const label = t('Read {0} as the corpus', kindsOf(offer));
  const item = new vscode.TreeItem(label);
  item.id = `offer ${offer.uri}`;
  item.iconPath = new vscode.ThemeIcon('lightbulb', new vscode.ThemeColor('charts.yellow'));
  item.description = offer.path === '.' ? t('in this folder') : t('in the folder {0}', offer.path);
  item.tooltip = t(PROMISE);
  item.contextValue = 'offer';
  item.command = { command: 'rapporteur.readFolderAsCorpus', title: t('Read them'), arguments: [offer] };
  item.accessibilityInformation = { label: `${label}. ${t(PROMISE)}`, role: 'button' };
  return item;
}

const HELD_ICONS = { held: 'file', 'held without text': 'file-media', 'advance version': 'preview' } as const;

const HELD: Readonly<Record<keyof typeof HELD_ICONS, string>> = {
  held: '',
  'held without text': later('a scan without text'),
  'advance version': later('an advance version'),
};

function documentItem(id: string, { symbols, title, date, versions, address }: ShelvedDocument): vscode.TreeItem {
  const [first] = versions;
  const name = documentName({ symbols, title });
  const languages = [...new Set(versions.map(({ language }) => language))];
  const held = first ? t(HELD[first.held]) : '';
  const item = new vscode.TreeItem(name, None);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon(first ? HELD_ICONS[first.held] : 'file');
  item.description = [languages.join(' '), held, title === name ? '' : title].filter((part) => part !== '').join(' · ');
  item.contextValue = [
    'document',
    ...(versions.length > 1 ? ['several'] : []),
    ...(address === undefined ? [] : ['withAddress']),
    ...(symbols.length > 0 ? ['withSymbol'] : []),
  ].join(' ');
  item.accessibilityInformation = {
    label: spoken([
      name,
      title === name ? '' : title,
      date === null ? '' : dateWords(date),
      listed(languages.map(languageName)),
      held,
    ]),
  };
  if (first)
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(first.uri, true)] };
  return item;
}

/** Asked for when the mouse rests on the row: the pages are counted in the document itself. */
export function documentTooltip({ symbols, title, date, versions }: ShelvedDocument, pages: number | null): string {
  const [first] = versions;
  const paragraphs = first?.paragraphs ?? 0;
  const size = [
    ...(pages === null ? [] : [plural(pages, '{0} page', '{0} pages')]),
    ...(paragraphs > 0 ? [plural(paragraphs, '{0} numbered paragraph', '{0} numbered paragraphs')] : []),
  ];
  return [
    symbols.join('–'),
    title,
    date === null ? '' : dateWords(date),
    listed([...new Set(versions.map(({ language }) => languageName(language)))]),
    size.join(' · '),
    first ? t(HELD[first.held]) : '',
    ...versions.map(({ source }) => vscode.workspace.asRelativePath(vscode.Uri.parse(source, true))),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function moreItem(id: string, left: number): vscode.TreeItem {
  const label = plural(left, 'Show {0} more', 'Show {0} more');
  const item = new vscode.TreeItem(label);
  item.id = `more ${id}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.accessibilityInformation = { label, role: 'button' };
  item.contextValue = 'more';
  item.command = { command: 'rapporteur.showMoreDocuments', title: t('Show more'), arguments: [id] };
  return item;
}

function problemItem(id: string, { uri, why }: CorpusProblem): vscode.TreeItem {
  const file = vscode.Uri.parse(uri, true);
  const name = basename(file.path);
  const item = new vscode.TreeItem(name);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.description = why;
  item.tooltip = `${vscode.workspace.asRelativePath(file)}\n${why}`;
  item.contextValue = 'problem';
  item.accessibilityInformation = { label: `${name}. ${why}` };
  item.command = { command: OPEN_SOURCE_COMMAND, title: t('Open the file'), arguments: [uri] };
  return item;
}

function folderItem({ uri, documents, files, scans, unread, problem }: ReadFolder): vscode.TreeItem {
  const folder = vscode.Uri.parse(uri, true);
  const own = vscode.workspace.workspaceFolders?.find((one) => one.uri.toString() === folder.toString());
  const path = own?.name ?? vscode.workspace.asRelativePath(folder);
  // A document in two languages is two of them.
  const counted = plural(documents, '{0} text', '{0} texts');
  const item = new vscode.TreeItem(path, None);
  item.id = `folder ${uri}`;
  item.iconPath = new vscode.ThemeIcon(problem === null ? 'folder' : 'warning');
  item.description = problem ?? counted;
  item.tooltip = [
    folder.fsPath,
    problem ?? '',
    plural(files, '{1} in {0} file', '{1} in {0} files', counted),
    scans.count > 0 ? plural(scans.count, '{0} scan without text', '{0} scans without text') : '',
    unread.count > 0 ? plural(unread.count, '{0} file could not be read', '{0} files could not be read') : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
  item.contextValue = 'folder';
  item.accessibilityInformation = { label: spoken([path, problem ?? counted]) };
  return item;
}

function untrustedItem(path: string): vscode.TreeItem {
  const item = new vscode.TreeItem(path);
  item.id = `untrusted ${path}`;
  item.iconPath = new vscode.ThemeIcon('shield');
  const why = t('not read: this workspace is not trusted');
  item.description = why;
  item.tooltip = t(
    'This folder is outside the workspace, and only the settings of the workspace name it. It is read as soon as you trust the workspace.',
  );
  item.contextValue = 'untrusted';
  item.command = { command: 'workbench.trust.manage', title: t('Manage trust') };
  item.accessibilityInformation = { label: `${path}. ${why}` };
  return item;
}
