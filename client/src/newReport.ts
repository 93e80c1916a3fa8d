/** A new draft out of a template: what kind of document, in which language, under which symbol; then its tab stops are live. */
import * as vscode from 'vscode';
import { interfaceLanguage, later, t } from '../../server/src/base/l10n';
import { attempt } from './livePick';
import { answered, choiceOf, lineOf } from './questions';
import { noSymbol, templateIn, withSymbol } from './templates';
import { languageName } from './wording';

/** What a key binding or a link may answer beforehand; an empty symbol is an answer, too. */
interface NewReport {
  readonly kind: string;
  readonly language: string;
  readonly symbol: string;
}

/** The documents of the snippet files, by the names that they have there in every language. */
const KINDS: readonly (readonly [kind: string, label: string, detail: string, icon: string])[] = [
  [
    'report',
    later('Report of the Secretary-General'),
    later('Masthead, titles, summary, introduction, sections, conclusions'),
    'book',
  ],
  [
    'letter',
    later('Identical letters with an annex'),
    later('To the presidents of two organs, under a joint symbol'),
    'mail',
  ],
  [
    'note-secretariat',
    later('Note by the Secretariat'),
    later('Masthead, titles, introduction, action to be taken'),
    'note',
  ],
  [
    'note-secretary-general',
    later('Note by the Secretary-General'),
    later('Transmits a report, which is annexed'),
    'note',
  ],
  ['resolution', later('Draft resolution'), later('Preambular and operative paragraphs'), 'law'],
  ['masthead', later('An empty document with a masthead'), later('Symbol, organ, date, session, agenda item'), 'file'],
];

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

export function registerNewReport(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('rapporteur.newReport', (given?: Partial<NewReport>) =>
    attempt(t('The new report could not be made'), async () => {
      const wanted = await answered<NewReport>(t('New UN report'), known(given), {
        kind: ({ kind }) => choiceOf(t('What is it to be?'), kindChoices(), kind),
        language: ({ language }) => choiceOf(t('In which language?'), languageChoices(), language),
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
    ...(KINDS.some(([one]) => one === kind) && { kind }),
    ...(LANGUAGES.includes(language ?? '') && { language }),
    ...(typeof symbol === 'string' && noSymbol(symbol) === undefined && { symbol }),
  };
}

function kindChoices(): { label: string; detail: string; value: string }[] {
  return KINDS.map(([value, label, detail, icon]) => ({ label: `$(${icon}) ${t(label)}`, detail: t(detail), value }));
}

/** The one that the interface has is mostly the one that somebody writes in. */
function languageChoices(): { label: string; value: string }[] {
  const own = interfaceLanguage();
  return [own, ...LANGUAGES.filter((language) => language !== own)].map((value) => ({
    label: languageName(value),
    value,
  }));
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
