/** The view “Citations”: every citation of the draft, what is known of it and why, and the documents that are not held. */
import * as vscode from 'vscode';
import { listed, plural, t } from '../../../server/src/base/l10n';
import {
  CITATION_STATES,
  REFERENCE_SHEET,
  type CitationState,
  type CitedDocument,
  type ReferenceSheet,
  type ViewParams,
} from '../../../server/src/protocolViews';
import { addToCorpus } from '../addToCorpus';
import { showDocument } from '../corpusPicks';
import type { ServerClient } from '../languageClient';
import { attempt } from '../livePick';
import { openOfUnitedNations } from '../outside';
import { reasonOf } from '../wording';
import { citationsItem } from './citationItems';
import { citationAt, citationNodes, type CitationsNode } from './citationNodes';
import { longCounts, stateMeaning, stateName, totalOf } from './citationWords';
import type { CitationsSource } from './draftCitations';

const VIEW = 'rapporteur.citations';
/** In milliseconds: a move of the cursor is followed after so long, and a message stays so long. */
const AFTER_CURSOR = 80;
const MOMENT = 8000;
/** What the user has chosen for this workspace. */
const BY_DOCUMENT = 'citations.byDocument';
const STATES = 'citations.states';

export function showCitations(
  server: ServerClient,
  source: CitationsSource,
  memory: vscode.Memento,
): { dispose(): unknown }[] {
  const { report } = source;
  const changed = new vscode.EventEmitter<void>();
  let nodes: readonly CitationsNode[] = [];
  /** Of which answer the rows are. */
  let version: number | undefined;
  let byDocument = memory.get<boolean>(BY_DOCUMENT, false);
  let states = new Set(memory.get<readonly CitationState[]>(STATES, CITATION_STATES));
  const isFiltered = (): boolean => states.size < CITATION_STATES.length;

  const view = vscode.window.createTreeView<CitationsNode>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => citationsItem(node, report.document?.uri ?? vscode.Uri.file('/')),
      getChildren: (node) => [...(node ? node.children : nodes)],
      getParent: (node) => node.parent,
    },
  });
  const looked = source.list(() => view.visible);

  const update = (): void => {
    const { current, failure } = source;
    const { list, counts, reading = false } = current?.answer ?? {};
    tell();
    nodes = list ? citationNodes(list, reading, { byDocument, states }) : [];
    version = list && current?.answer.version;
    const total = counts ? totalOf(counts) : 0;
    const shown = counts ? CITATION_STATES.reduce((sum, state) => sum + (states.has(state) ? counts[state] : 0), 0) : 0;
    view.description = !counts
      ? ''
      : isFiltered()
        ? t('{0} of {1}: {2}', shown, total, listed(namesOf(states), 'disjunction'))
        : longCounts(counts);
    view.message =
      failure !== undefined
        ? t('The citations could not be read: {0}', reasonOf(failure))
        : counts && total === 0
          ? t('This draft cites nothing yet.')
          : counts && shown === 0
            ? t('No citation is in a state that the filter shows.')
            : reading
              ? t('The corpus is still being read, so more may be found.')
              : '';
    changed.fire();
    followSoon();
  };
  const tell = (): void => {
    const set = (key: string, value: boolean): Thenable<unknown> =>
      vscode.commands.executeCommand('setContext', `rapporteur.${key}`, value);
    void set('hasDraft', report.document !== undefined);
    void set('citations.byDocument', byDocument);
    void set('citations.filtered', isFiltered());
  };

  let following: NodeJS.Timeout | undefined;
  const follow = async (): Promise<void> => {
    const { editor, document } = report;
    if (!view.visible || !editor || version !== document?.version) return;
    const node = citationAt(nodes, editor.selection.active);
    if (!node || view.selection[0] === node) return;
    // What has been read again meanwhile has no such row any more.
    await Promise.resolve(view.reveal(node, { select: true, focus: false })).catch(() => undefined);
  };
  const followSoon = (): void => {
    clearTimeout(following);
    following = setTimeout(() => void follow(), AFTER_CURSOR);
  };

  const arrange = (grouped: boolean): void => {
    byDocument = grouped;
    void memory.update(BY_DOCUMENT, grouped);
    update();
  };
  const filter = async (given?: unknown): Promise<void> => {
    const chosen = Array.isArray(given) ? CITATION_STATES.filter((state) => given.includes(state)) : await ask();
    if (!chosen) return;
    // Nothing chosen is no filter: a view that shows nothing helps nobody.
    states = new Set(chosen.length > 0 ? chosen : CITATION_STATES);
    void memory.update(STATES, [...states]);
    update();
  };
  const ask = async (): Promise<readonly CitationState[] | undefined> => {
    const counts = source.current?.answer.counts;
    const picked = await vscode.window.showQuickPick(
      CITATION_STATES.map((state) => ({
        label: stateName(state),
        description: counts ? String(counts[state]) : '',
        detail: stateMeaning(state),
        picked: states.has(state),
        state,
      })),
      { canPickMany: true, title: t('Which citations are shown?'), placeHolder: t('All, where none is chosen') },
    );
    return picked?.map(({ state }) => state);
  };

  const commands: Readonly<Record<string, (given?: unknown) => unknown>> = {
    citationsByDocument() {
      arrange(true);
    },
    citationsInOrder() {
      arrange(false);
    },
    filterCitations: filter,
    filterCitationsOff: () => filter(CITATION_STATES),
    copyReferenceSheet: () => copySheet(server, report.document),
    addCitedDocument: (node) => withDocument(node, ({ name, address }) => addToCorpus(server, name, address)),
    openCitedDocument: (node) => withDocument(node, ({ uri }) => (uri === undefined ? undefined : showDocument(uri))),
    openOnline: (node) => withDocument(node, ({ address }) => openOfUnitedNations(address)),
    copyCitedSymbol: (node) => withDocument(node, ({ name }) => vscode.env.clipboard.writeText(name)),
  };

  tell();
  return [
    view,
    changed,
    ...Object.entries(commands).map(([name, act]) => vscode.commands.registerCommand(`rapporteur.${name}`, act)),
    source.onDidChange(update),
    view.onDidChangeVisibility(() => {
      looked();
      followSoon();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === report.editor) followSoon();
    }),
    {
      dispose: () => {
        clearTimeout(following);
      },
    },
  ];
}

function namesOf(states: ReadonlySet<CitationState>): string[] {
  return CITATION_STATES.filter((state) => states.has(state)).map(stateName);
}

/** Does something with the document of a node. */
async function withDocument(node: unknown, act: (document: CitedDocument) => unknown): Promise<void> {
  const { document } = (node ?? {}) as { readonly document?: CitedDocument };
  if (typeof document?.name === 'string')
    await attempt(t('Nothing could be done with the document'), () => Promise.resolve().then(() => act(document)));
}

async function copySheet(server: ServerClient, document: vscode.TextDocument | undefined): Promise<void> {
  await attempt(t('The reference sheet could not be copied'), async () => {
    if (!document) throw new Error(t('no draft is open'));
    const params: ViewParams = { uri: document.uri.toString() };
    const sheet = await server.request<ReferenceSheet | null>(REFERENCE_SHEET, params);
    if (!sheet) throw new Error(t('the server does not read this document'));
    if (sheet.documents === 0) throw new Error(t('the draft cites no document'));
    await vscode.env.clipboard.writeText(sheet.text);
    vscode.window.setStatusBarMessage(
      plural(
        sheet.documents,
        'Copied {0} document as a table: paste it into a spreadsheet, Word or a mail.',
        'Copied {0} documents as a table: paste it into a spreadsheet, Word or a mail.',
      ),
      MOMENT,
    );
  });
}
