/** The language that the extension speaks: the one of the setting, else the one of VS Code, else English. */
import * as vscode from 'vscode';
import { speak, type Bundle } from '../../server/src/base/l10n';
import { LANGUAGE_CODES } from './wording';

/** Sets it for everything that the client says, and gives it: one of the six. Where its messages cannot be read, English. */
export async function setLanguage(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Promise<string> {
  const set = vscode.workspace.getConfiguration('rapporteur').get<string>('language', 'auto');
  // Any Chinese is better served by the one of the Secretariat than by English.
  const [wanted = 'en'] = (set === 'auto' ? vscode.env.language : set).split('-');
  const bundle = await bundleOf(context, wanted, log);
  const language = bundle ? wanted : 'en';
  speak(language, bundle);
  return language;
}

async function bundleOf(
  context: vscode.ExtensionContext,
  language: string,
  log: vscode.LogOutputChannel,
): Promise<Bundle | undefined> {
  if (language === 'en' || !LANGUAGE_CODES.includes(language)) return undefined;
  const file = vscode.Uri.joinPath(context.extensionUri, 'server/l10n', `bundle.l10n.${language}.json`);
  try {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Bundle;
  } catch (error) {
    log.warn(`The messages in ${language} could not be read, so they are English: ${String(error)}`);
    return undefined;
  }
}
