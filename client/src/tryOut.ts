/** What the buttons of the walkthrough do: each brings up a draft at a place where something can be seen, and shows it. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import { CORPUS_SCHEME } from '../../server/src/protocol';
import { attempt } from './livePick';
import { sampleDraft } from './openSample';

const TRIALS: Readonly<Record<string, (draft: vscode.TextDocument) => Promise<unknown>>> = {
  tryCited: showCited,
  tryBroken: showBroken,
  tryInsert: insertParagraph,
};

/** So many citations are looked at for one whose document is held. */
const MOST = 30;

export function registerTrials(): vscode.Disposable[] {
  return Object.entries(TRIALS).map(([name, act]) =>
    vscode.commands.registerCommand(`rapporteur.${name}`, () =>
      attempt(t('It could not be shown'), async () => {
        const draft = await anyDraft();
        if (draft) await act(draft);
        else await offerSample();
      }),
    ),
  );
}

/** The one that is in sight, else one of the workspace. */
async function anyDraft(): Promise<vscode.TextDocument | undefined> {
  const isDraft = ({ languageId, uri }: vscode.TextDocument): boolean =>
    languageId === 'un-report' && uri.scheme !== CORPUS_SCHEME;
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
async function showCited(draft: vscode.TextDocument): Promise<void> {
  const { uri } = draft;
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
  for (const { range } of links.slice(0, MOST)) {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      range.start,
    );
    const isHeld = found.some((one) => ('uri' in one ? one.uri : one.targetUri).scheme === CORPUS_SCHEME);
    if (isHeld) return hoverAt(draft, range.start);
  }
  throw new Error(t('the corpus has no document that this draft cites'));
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

/** A paragraph more in the middle of the draft: all numbers behind it go up. */
async function insertParagraph(draft: vscode.TextDocument): Promise<void> {
  const lines = Array.from({ length: draft.lineCount }, (_, line) => line);
  const paragraphs = lines.filter((line) => /^\d+(?:[.．]| -)\s/.test(draft.lineAt(line).text));
  const middle = paragraphs[Math.min(5, paragraphs.length - 1)];
  if (middle === undefined) throw new Error(t('this draft has no numbered paragraphs'));
  await at(draft, draft.lineAt(middle).range.end);
  await vscode.commands.executeCommand('rapporteur.insertParagraphAfter');
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
