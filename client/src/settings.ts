/**
 * The settings as the server gets them: variables replaced, and without the folders that a workspace may not name yet.
 *
 * `untrustedWorkspaces` in package.json names no `restrictedConfigurations`. With them VS Code withholds every value of an
 * untrusted workspace, from `inspect` too: a folder inside the workspace, which harms nobody, would not be read either, and
 * nothing could say which one was left out. In return nobody but us tells the server when trust is granted.
 */
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient/node';
import { countingFolders } from './corpusFolders';

type Middleware = NonNullable<NonNullable<LanguageClientOptions['middleware']>['workspace']>;

/** Answers the server's questions for the section `rapporteur`. What it leaves out it tells the log, each once. */
export function settingsMiddleware(log: vscode.LogOutputChannel): Middleware {
  const told = new Set<string>();
  return {
    async configuration(params, token, next) {
      const answers = await next(params, token);
      if (!Array.isArray(answers)) return answers;
      return params.items.map(({ section, scopeUri }, at): unknown => {
        const answer: unknown = answers[at];
        if (section !== 'rapporteur') return answer;
        const scope = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri);
        const { value, dropped } = foldersFor(scope);
        const names = dropped.join(', ');
        if (names !== '' && !told.has(names)) {
          log.warn(
            `Not in the corpus until this workspace is trusted, because its own settings name them and they are outside it: ${names}`,
          );
        }
        told.add(names);
        return withFolders(answer, value);
      });
    },
  };
}

function foldersFor(scope: vscode.Uri | undefined): ReturnType<typeof countingFolders> {
  const found = vscode.workspace.getConfiguration('rapporteur', scope).inspect('corpus.folders');
  const folders = vscode.workspace.workspaceFolders ?? [];
  const start = (scope && vscode.workspace.getWorkspaceFolder(scope)?.uri) ?? scope ?? folders[0]?.uri;
  return countingFolders(
    {
      user: found?.globalValue,
      workspace: found?.workspaceValue,
      workspaceFolder: found?.workspaceFolderValue,
      default: found?.defaultValue,
    },
    {
      start: start?.fsPath ?? homedir(),
      workspaceFolders: folders.map(({ name, uri }) => ({ name, path: uri.fsPath })),
      home: homedir(),
    },
    vscode.workspace.isTrusted,
  );
}

function withFolders(section: unknown, folders: unknown): unknown {
  const all = section as { readonly corpus?: object } | null | undefined;
  return { ...all, corpus: { ...all?.corpus, folders } };
}

/** The entries of the workspace's own settings that do not count until it is trusted. */
export function untrustedFolders(): readonly string[] {
  const scopes = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined];
  return [...new Set(scopes.flatMap((scope) => foldersFor(scope).dropped))];
}
