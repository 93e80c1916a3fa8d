/** The structure of a document as a tree: its nodes, where the cursor is among them, and how each is shown. */
import * as vscode from 'vscode';
import { later, t } from '../../../server/src/base/l10n';
import type { PlainRange } from '../../../server/src/protocol';
import type { StructureUnit, UnitKind } from '../../../server/src/protocolViews';

export interface StructureNode {
  readonly uri: vscode.Uri;
  /** Of the document, when it was read. */
  readonly version: number;
  readonly unit: StructureUnit;
  /** The same before and behind a change that leaves its words and its section. */
  readonly id: string;
  /** Whether others beside it have the same words: which of them one is, no change leaves. */
  readonly isTwin: boolean;
  readonly parent: StructureNode | undefined;
  readonly children: readonly StructureNode[];
}

/** The nodes of the outermost units, in order. */
export function structureNodes(
  uri: vscode.Uri,
  version: number,
  units: readonly StructureUnit[],
  parent?: StructureNode,
): readonly StructureNode[] {
  const known = new Map<string, number>();
  const alike = new Map<string, number>();
  for (const { kind, words } of units) alike.set(`${kind} ${words}`, (alike.get(`${kind} ${words}`) ?? 0) + 1);
  return units.map((unit) => {
    // Without its label, which changes when another one is moved.
    const words = `${parent?.id ?? ''}/${unit.kind} ${unit.words}`;
    const count = known.get(words) ?? 0;
    known.set(words, count + 1);
    const isTwin = (alike.get(`${unit.kind} ${unit.words}`) ?? 0) > 1;
    const node = { uri, version, unit, id: count === 0 ? words : `${words}#${count}`, isTwin, parent };
    const whole: StructureNode = { ...node, children: [] };
    return Object.assign(whole, { children: structureNodes(uri, version, unit.children, whole) });
  });
}

/** The innermost node that holds a line, without looking into those that `isOpen` does not give. */
export function nodeAt(
  nodes: readonly StructureNode[],
  line: number,
  isOpen: (node: StructureNode) => boolean,
): StructureNode | undefined {
  const found = nodes.find(({ unit: { range } }) => range.start.line <= line && line <= range.end.line);
  return found && ((isOpen(found) ? nodeAt(found.children, line, isOpen) : undefined) ?? found);
}

/** The node with this id. */
export function nodeOf(nodes: readonly StructureNode[], id: string): StructureNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeOf(node.children, id);
    if (found) return found;
  }
  return undefined;
}

const ICONS: Readonly<Record<UnitKind, string>> = {
  part: 'book',
  section: 'list-tree',
  article: 'law',
  paragraph: 'circle-small-filled',
  subparagraph: 'circle-small',
  contents: 'list-ordered',
  table: 'table',
  figure: 'graph',
  box: 'note',
};

/** How a screen reader calls each, with its name behind. */
const SPOKEN: Readonly<Record<UnitKind, string>> = {
  part: later('Part: {0}'),
  section: later('Section: {0}'),
  article: later('{0}'),
  paragraph: later('Paragraph {0}'),
  subparagraph: later('Item {0}'),
  contents: later('{0}'),
  table: later('{0}'),
  figure: later('{0}'),
  box: later('{0}'),
};

/** What the operations on the structure can be used on. */
const MOVABLE: ReadonlySet<UnitKind> = new Set(['section', 'paragraph', 'subparagraph']);

export function isMovable({ unit, uri }: StructureNode): boolean {
  return MOVABLE.has(unit.kind) && uri.scheme !== 'un-corpus';
}

export function structureItem(node: StructureNode): vscode.TreeItem {
  const { unit, uri, children } = node;
  const { kind, name, paragraphs } = unit;
  const state =
    children.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : kind === 'part' || kind === 'section' || kind === 'article'
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(name, state);
  const counted = paragraphs && { short: [...new Set(paragraphs)].join('–'), words: paragraphWords(paragraphs) };
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  item.tooltip = counted ? `${name}\n${counted.words}` : name;
  if (counted) item.description = counted.short;
  item.contextValue = isMovable(node) ? `movable ${kind}` : kind;
  const spoken = t(SPOKEN[kind], name);
  item.accessibilityInformation = { label: counted ? t('{0}, {1}', spoken, counted.words) : spoken };
  item.command = openCommand(uri, unit.range.start);
  return item;
}

function paragraphWords([first, last]: readonly [first: string, last: string]): string {
  return first === last ? t('paragraph {0}', first) : t('paragraphs {0} to {1}', first, last);
}

/** A click puts the cursor there and leaves the keyboard in the tree; Enter and a double click go there: VS Code's own way. */
export function openCommand(
  uri: vscode.Uri,
  start: PlainRange['start'],
  end: PlainRange['start'] = start,
): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: t('Go there'), arguments: [uri, { selection }] };
}
