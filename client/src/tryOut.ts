/** What the buttons of the walkthrough do: each brings up a draft at a place where something can be seen, and shows it. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import {
  DRAFT_CITATIONS,
  STRUCTURE,
  type DraftCitations,
  type DraftCitationsParams,
  type Structure,
  type StructureUnit,
  type ViewParams,
} from '../../server/src/protocolViews';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';
import { sampleDraft } from './openSample';
import { isDraft } from './reports';

const TRIALS: Readonly<Record<string, (draft: vscode.TextDocument, server: ServerClient) => Promise<unknown>>> = {
  tryCited: showCited,
  tryBroken: showBroken,
  tryInsert: insertParagraph,
};

export function registerTrials(server: ServerClient): vscode.Disposable[] {
  return Object.entries(TRIALS).map(([name, act]) =>
    vscode.commands.registerCommand(`rapporteur.${name}`, () =>
      attempt(t('It could not be shown'), async () => {
        const draft = await anyDraft();
        if (draft) await act(draft, server);
        else await offerSample();
      }),
    ),
  );
}

/** The one that is in sight, else one of the workspace. */
async function anyDraft(): Promise<vscode.TextDocument | undefined> {
  const seen = vscode.window.visibleTextEditors.map(({ document }) => document).find(isDraft);
  if (seen) return seen;
  const uri = await sampleDraft();
  return uri && vscode.workspace.openTextDocument(uri);
}

async function offerSample(): Promise<void> {
  const open = t('Open the sample');
  const choice = await vscode.window.showInformationMessage(t('There is no draft in this window.'), open);
  if (choice === open) await vscode.commands.executeCommand('rapporteur.openSample');
}

/** Rests on a citation whose document the corpus has. */
async function showCited(draft: vscode.TextDocument, server: ServerClient): Promise<void> {
  const params: DraftCitationsParams = { uri: draft.uri.toString(), list: true };
  const answer = await server.request<DraftCitations | null>(DRAFT_CITATIONS, params);
  const { citations, documents } = answer?.list ?? { citations: [], documents: [] };
  const held = citations.find(
    ({ state, document }) => state === 'found' && document !== undefined && documents[document]?.uri !== undefined,
  );
  if (!held) throw new Error(t('the corpus has no document that this draft cites'));
  const { line, character } = held.range.start;
  await hoverAt(draft, new vscode.Position(line, character));
}

/** Goes to a reference that leads nowhere, in this draft or another. */
async function showBroken(draft: vscode.TextDocument): Promise<void> {
  const isBroken = ({ code }: vscode.Diagnostic): boolean =>
    (typeof code === 'object' ? code.value : code) === 'reference-missing';
  const own = [draft.uri, vscode.languages.getDiagnostics(draft.uri)] as const;
  for (const [uri, diagnostics] of [own, ...vscode.languages.getDiagnostics()]) {
    const first = diagnostics.find(isBroken);
    if (first) return hoverAt(await vscode.workspace.openTextDocument(uri), first.range.start);
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** A paragraph more near the beginning of the draft: all numbers behind it go up. */
async function insertParagraph(draft: vscode.TextDocument, server: ServerClient): Promise<void> {
  const params: ViewParams = { uri: draft.uri.toString() };
  const structure = await server.request<Structure | null>(STRUCTURE, params);
  const paragraphs = paragraphsIn(structure?.units ?? []);
  const some = paragraphs[Math.min(5, paragraphs.length - 1)];
  if (!some) throw new Error(t('this draft has no numbered paragraphs'));
  const { line, character } = some.range.start;
  await at(draft, new vscode.Position(line, character));
  await vscode.commands.executeCommand('rapporteur.insertParagraphAfter');
}

function paragraphsIn(units: readonly StructureUnit[]): StructureUnit[] {
  return units.flatMap((unit) => (unit.kind === 'paragraph' ? unit : paragraphsIn(unit.children)));
}

async function hoverAt(draft: vscode.TextDocument, position: vscode.Position): Promise<void> {
  await at(draft, position);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Beside the walkthrough, where it is open: what is shown and what is said of it are seen together. */
async function at(draft: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document === draft);
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.Beside;
  const selection = new vscode.Range(position, position);
  const editor = await vscode.window.showTextDocument(draft, { viewColumn, selection, preview: false });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
}
