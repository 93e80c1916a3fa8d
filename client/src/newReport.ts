/** A new draft out of a template: what kind of document, in which language, under which symbol; then its tab stops are live. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import { documentKinds, draftLanguages } from './documentKinds';
import { attempt } from './livePick';
import { answered, choiceOf, lineOf } from './questions';
import { noSymbol, templateIn, withSymbol } from './templates';

/** What a key binding or a link may answer beforehand; an empty symbol is an answer, too. */
interface NewReport {
  readonly kind: string;
  readonly language: string;
  readonly symbol: string;
}

export function registerNewReport(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('rapporteur.newReport', (given?: Partial<NewReport>) =>
    attempt(t('The new report could not be made'), async () => {
      const wanted = await answered<NewReport>(t('New UN report'), known(given), {
        kind: ({ kind }) => choiceOf(t('What is it to be?'), documentKinds(), kind),
        language: ({ language }) => choiceOf(t('In which language?'), draftLanguages(), language),
        symbol: () =>
          lineOf(t('Its symbol, if there is one yet. Enter goes on without one.'), 'A/81/123', refusedSymbol),
      });
      if (wanted) await open(context, wanted);
    }),
  );
}

/** Nothing is believed of what somebody else gives. */
function known(given: Partial<NewReport> | undefined): Partial<NewReport> {
  const { kind, language, symbol } = given ?? {};
  return {
    ...(kind !== undefined && documentKinds().some(({ value }) => value === kind) && { kind }),
    ...(language !== undefined && draftLanguages().some(({ value }) => value === language) && { language }),
    ...(typeof symbol === 'string' && noSymbol(symbol) === undefined && { symbol }),
  };
}

function refusedSymbol(typed: string): string | undefined {
  const part = noSymbol(typed);
  return part === undefined
    ? undefined
    : t(
        '“{0}” is no symbol. Symbols are written like {1}, a joint one like {2}.',
        part,
        'A/81/123',
        'A/81/123–S/2026/45',
      );
}

async function open(context: vscode.ExtensionContext, { kind, language, symbol }: NewReport): Promise<void> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'snippets', `un-report.${language}.json`);
  const body = templateIn(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), kind);
  if (body === undefined) throw new Error(t('the template is not there'));
  const document = await vscode.workspace.openTextDocument({ language: 'un-report' });
  const editor = await vscode.window.showTextDocument(document);
  const options = { undoStopBefore: false, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(new vscode.SnippetString(withSymbol(body, symbol)), new vscode.Position(0, 0), options);
}
