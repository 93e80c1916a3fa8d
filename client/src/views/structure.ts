/** The view “Structure”: parts, sections and paragraphs of the report in the editor, which can be moved, deleted and added to there. */
import * as vscode from 'vscode';
import { t } from '../../../server/src/base/l10n';
import { STRUCTURE, type Structure, type ViewParams } from '../../../server/src/protocolViews';
import type { ServerClient } from '../languageClient';
import { attempt } from '../livePick';
import { reasonOf } from '../wording';
import { activeReport } from './activeReport';
import { asking } from './asking';
import { isMovable, nodeAt, nodeOf, structureItem, structureNodes, type StructureNode } from './structureItems';

const VIEW = 'rapporteur.structure';
/** What is dragged from row to row: the ids of nodes. */
const DRAGGED = 'application/vnd.code.tree.rapporteur.structure';
/** After a key nothing is asked for so long, and the cursor is not followed, in milliseconds. */
const QUIET = 250;
const AFTER_CURSOR = 80;
/** So often the rows are read again for a command, where the report is edited meanwhile. */
const TRIES = 3;

/** Something in a document that an operation is to be used on. */
export interface OperationPlace {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly start: vscode.Position;
}

export interface StructureView {
  readonly disposables: readonly { dispose(): unknown }[];
  /** Where what a command was given stands now: a node of this view, or a place; undefined for anything else. Throws for a node that has gone. */
  placeOf(given: unknown): Promise<OperationPlace | undefined>;
}

/** `moveTo` takes one place to where another one is. */
export function showStructure(
  server: ServerClient,
  moveTo: (place: OperationPlace, goal: OperationPlace) => Promise<void>,
): StructureView {
  const report = activeReport(() => true);
  const changed = new vscode.EventEmitter<void>();
  const open = new Set<string>();
  let nodes: readonly StructureNode[] = [];

  const provider: vscode.TreeDataProvider<StructureNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: structureItem,
    getChildren: (node) => [...(node ? node.children : nodes)],
    getParent: (node) => node.parent,
  };

  const show = (next: readonly StructureNode[], message: string | undefined): void => {
    nodes = next;
    view.message = message ?? '';
    changed.fire();
  };
  const tell = (): void => {
    void vscode.commands.executeCommand('setContext', 'rapporteur.hasReport', report.document !== undefined);
  };
  const read = async (token: vscode.CancellationToken): Promise<void> => {
    const { document } = report;
    if (!document) {
      view.description = '';
      show([], undefined);
      return;
    }
    const params: ViewParams = { uri: document.uri.toString() };
    const found = await server.request<Structure | null>(STRUCTURE, params, token);
    if (token.isCancellationRequested || document !== report.document) return;
    view.description = vscode.workspace.asRelativePath(document.uri);
    if (found?.units.length === 0) show([], t('This report has no sections and no numbered paragraphs yet.'));
    else show(found ? structureNodes(document.uri, found.version, found.units) : [], undefined);
    if (astray) followSoon();
  };
  const asks = asking(
    read,
    () => view.visible,
    (error) => {
      show([], t('The structure could not be read: {0}', reasonOf(error)));
    },
  );

  let following: NodeJS.Timeout | undefined;
  /** The cursor has moved, and the row that it is in has not been looked for yet. Else the rows are left to who walks through them. */
  let astray = false;
  const follow = async (tries: number): Promise<void> => {
    const { editor, document } = report;
    if (!view.visible || !editor || nodes[0]?.version !== document?.version) return;
    astray = false;
    const isOpen = ({ id, unit }: StructureNode): boolean =>
      open.has(id) || unit.kind === 'part' || unit.kind === 'section' || unit.kind === 'article';
    const node = nodeAt(nodes, editor.selection.active.line, isOpen);
    if (!node || view.selection[0] === node) return;
    try {
      await view.reveal(node, { select: true, focus: false, expand: false });
    } catch {
      // The window is just taking over other rows.
      if (tries > 1) followSoon(tries - 1);
    }
  };
  const followSoon = (tries = TRIES): void => {
    astray = true;
    clearTimeout(following);
    following = setTimeout(() => void follow(tries), AFTER_CURSOR);
  };

  const fresh = async (node: StructureNode): Promise<OperationPlace> => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === node.uri.toString());
    const isOld = (): boolean => document?.version !== nodes[0]?.version;
    for (let time = 0; time < TRIES && isOld(); time++) await asks.now();
    const now = nodeOf(nodes, node.id);
    const isUnsure = now?.isTwin === true && now.version !== node.version;
    if (!now || isUnsure || isOld() || now.uri.toString() !== node.uri.toString())
      throw new Error(t('the draft was edited in the meantime'));
    const { start } = now.unit.range;
    return { uri: now.uri, version: now.version, start: new vscode.Position(start.line, start.character) };
  };

  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: {
      dragMimeTypes: [DRAGGED],
      dropMimeTypes: [DRAGGED],
      handleDrag(source, transfer) {
        const [node] = source;
        if (node && isMovable(node)) transfer.set(DRAGGED, new vscode.DataTransferItem(node.id));
      },
      async handleDrop(target, transfer) {
        const id: unknown = transfer.get(DRAGGED)?.value;
        const node = typeof id === 'string' ? nodeOf(nodes, id) : undefined;
        if (!node || !target || node === target) return;
        await attempt(t('Nothing was changed'), async () => moveTo(await fresh(node), await fresh(target)));
      },
    },
  });
  /** A key finds the row that has the focus, which need not be the selected one; the cursor goes there with it. */
  const ofFocused = async (command: string): Promise<void> => {
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    const [node] = view.selection;
    if (node && isMovable(node)) await vscode.commands.executeCommand(command, node);
  };
  const keys = (['moveUp', 'moveDown', 'deleteParagraph', 'insertParagraphAfter'] as const).map((name) =>
    vscode.commands.registerCommand(`${VIEW}.${name}`, () => ofFocused(`rapporteur.${name}`)),
  );

  tell();
  return {
    disposables: [
      report,
      changed,
      view,
      asks,
      ...keys,
      view.onDidExpandElement(({ element }) => open.add(element.id)),
      view.onDidCollapseElement(({ element }) => open.delete(element.id)),
      view.onDidChangeVisibility(() => {
        asks.look();
        followSoon();
      }),
      report.onDidChange(() => {
        tell();
        // A row of another report would be acted on there.
        show([], undefined);
        asks.later(0);
        followSoon();
      }),
      server.onDraft(({ uri }) => {
        if (vscode.Uri.parse(uri).toString() === report.document?.uri.toString()) asks.later(QUIET);
      }),
      server.onState(({ kind }) => {
        if (kind === 'running') asks.later(0);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === report.editor) followSoon();
      }),
      {
        dispose: () => {
          clearTimeout(following);
        },
      },
    ],
    async placeOf(given) {
      const { uri, unit, start } = (given ?? {}) as Partial<StructureNode & OperationPlace>;
      if (!(uri instanceof vscode.Uri)) return undefined;
      if (unit) return fresh(given as StructureNode);
      return start instanceof vscode.Position ? (given as OperationPlace) : undefined;
    },
  };
}
