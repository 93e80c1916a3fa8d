/** How the rows of the citations look: icon and colour by state, the reason and the sentence behind the words. */
import * as vscode from 'vscode';
import { spoken } from '../wording';
import { dateWords, later, plural, t } from '../../../server/src/base/l10n';
import { CITATION_STATES, type CitationState, type CitedDocument } from '../../../server/src/protocolViews';
import type { AbsentDocumentNode, AbsentNode, CitationNode, CitationsNode, DocumentNode } from './citationNodes';
import { shortCounts, stateName } from './citationWords';
import { openCommand } from './structureItems';

/** Shape and colour: neither is needed to tell a state from another. */
const ICONS: Readonly<Record<CitationState, readonly [icon: string, color: string]>> = {
  found: ['pass', 'testing.iconPassed'],
  broken: ['error', 'testing.iconFailed'],
  ambiguous: ['question', 'list.warningForeground'],
  unknown: ['circle-large-outline', 'disabledForeground'],
  'to come': ['watch', 'charts.blue'],
};

function iconOf(state: CitationState): vscode.ThemeIcon {
  const [icon, color] = ICONS[state];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

export function citationsItem(node: CitationsNode, draft: vscode.Uri): vscode.TreeItem {
  switch (node.kind) {
    case 'citation':
      return citationItem(node, draft);
    case 'document':
      return documentItem(node);
    case 'absent':
      return absentItem(node);
    case 'absent document':
      return absentDocumentItem(node);
  }
}

function citationItem({ citation, document, parent }: CitationNode, draft: vscode.Uri): vscode.TreeItem {
  const { words, sentence, where, state, reason, range, place } = citation;
  // Under its document the place is enough, where it is written as such.
  const item = new vscode.TreeItem(parent?.kind === 'document' && place !== '' ? place : words);
  item.iconPath = iconOf(state);
  // Which it is, its document says at length.
  const why = state === 'unknown' && document?.held === 'not held' ? t('not held') : reason;
  item.description = [why, sentence].filter((part) => part !== '').join(' · ');
  item.tooltip = tooltip([
    words,
    reason === '' ? stateName(state) : t('{0}: {1}', stateName(state), reason),
    document ? [document.name, document.title].filter((part) => part !== '').join(' · ') : '',
    where === '' ? sentence : t('{0}: “{1}”', where, sentence),
  ]);
  item.contextValue = document?.address === undefined ? 'citation' : 'citation withAddress';
  item.accessibilityInformation = {
    label: spoken([words, stateName(state), reason, where, sentence]),
  };
  item.command = openCommand(draft, range.start, range.end);
  return item;
}

const HELD: Readonly<Record<CitedDocument['held'], string>> = {
  held: later('in the corpus'),
  'held without text': later('in the corpus, without text'),
  'advance version': later('in the corpus, in an advance version'),
  'not held': later('not in the corpus'),
};

function documentItem({ id, document, counts }: DocumentNode): vscode.TreeItem {
  const name = document?.name ?? t('This draft');
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const worst = CITATION_STATES.filter((state) => state !== 'found').find((state) => counts[state] > 0) ?? 'found';
  const cited = shortCounts(counts);
  item.id = id;
  item.iconPath = iconOf(worst);
  item.description = [cited, document?.title ?? ''].filter((part) => part !== '').join(' · ');
  item.tooltip = tooltip([
    name,
    document?.title ?? '',
    dateWords(document?.date ?? ''),
    document ? t(HELD[document.held]) : '',
    cited,
  ]);
  item.contextValue = documentContext(document, 'document');
  item.accessibilityInformation = {
    label: spoken([name, document?.title ?? '', document ? t(HELD[document.held]) : '', cited]),
  };
  return item;
}

/** `document held withAddress`: what can be done with it. */
function documentContext(document: CitedDocument | undefined, kind: string): string {
  return [
    kind,
    ...(document?.uri === undefined ? [] : ['held']),
    ...(document?.address === undefined ? [] : ['withAddress']),
    ...(document?.held === 'not held' && document.address !== undefined ? ['absent'] : []),
  ].join(' ');
}

function absentItem({ id, children }: AbsentNode): vscode.TreeItem {
  const label = plural(children.length, '{0} document not held', '{0} documents not held');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('inbox');
  item.tooltip = t(
    'These documents are cited and are not in the corpus, so that references to them cannot be checked.',
  );
  item.contextValue = 'absentDocuments';
  item.accessibilityInformation = { label };
  return item;
}

function absentDocumentItem({ id, document, cited }: AbsentDocumentNode): vscode.TreeItem {
  const item = new vscode.TreeItem(document.name);
  const times = plural(cited, 'cited once', 'cited {0} times');
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('file');
  item.description = [times, document.title].filter((part) => part !== '').join(' · ');
  item.tooltip = tooltip([document.name, document.title, dateWords(document.date ?? ''), times]);
  item.contextValue = documentContext(document, 'absentDocument');
  item.accessibilityInformation = {
    label: spoken([document.name, document.title, t(HELD['not held']), times]),
  };
  return item;
}

/** Plain text: what is in a draft is no Markdown. */
function tooltip(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
