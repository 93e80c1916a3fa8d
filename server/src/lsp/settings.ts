/** The settings of the editor, by workspace folder; asked for once and then kept until they change. */
import type { Connection } from 'vscode-languageserver/node';
import { t } from '../base/l10n';
import { RULE_IDS } from '../checks/rules/index';
import { DEFAULTS, readSettings, type Settings } from '../config/settings';
import { enumerated } from '../base/enumeration';

export interface SettingsSource {
  /** The settings that hold for a file or a folder; those of the window where there is none. */
  of(scope: string | undefined): Promise<Settings>;
  /** They have changed; `pushed` is what a client has sent along that cannot be asked for them. */
  changed(pushed: unknown): void;
  /** Those of any other scope are let go. */
  keep(isAlive: (scope: string) => boolean): void;
}

/** `scopeOf` gives what to ask about in place of a file; `warn` is told once of each thing that is wrong. */
export function settingsSource(
  connection: Connection,
  canBeAsked: () => boolean,
  scopeOf: (uri: string) => string,
  warn: (message: string) => void,
): SettingsSource {
  const known = new Map<string, Promise<Settings>>();
  const told = new Set<string>();
  /** The section as it was pushed last. */
  let given: unknown;

  const ask = async (scope: string | undefined): Promise<Settings> => {
    const section: unknown = canBeAsked()
      ? await connection.workspace.getConfiguration({
          section: 'rapporteur',
          ...(scope !== undefined && { scopeUri: scope }),
        })
      : given;
    const { settings, problems } = readSettings(section);
    for (const problem of [...problems, ...unknownRules(settings)]) {
      if (!told.has(problem)) warn(t('{0}.', problem));
      told.add(problem);
    }
    return settings;
  };

  return {
    of(uri) {
      const scope = uri === undefined ? undefined : scopeOf(uri);
      const key = scope ?? '';
      const before = known.get(key);
      if (before) return before;
      const asked = ask(scope).catch((error: unknown) => {
        known.delete(key);
        connection.console.error(`The settings could not be asked for: ${String(error)}`);
        return DEFAULTS;
      });
      known.set(key, asked);
      return asked;
    },
    changed(pushed) {
      given = (pushed as { readonly rapporteur?: unknown } | null | undefined)?.rapporteur ?? given;
      known.clear();
    },
    keep(isAlive) {
      for (const scope of known.keys()) if (scope !== '' && !isAlive(scope)) known.delete(scope);
    },
  };
}

function unknownRules({ checks: { rules } }: Settings): string[] {
  const unknown = Object.keys(rules).filter((rule) => !RULE_IDS.has(rule));
  if (unknown.length === 0) return [];
  return [
    unknown.length === 1
      ? t('rapporteur.rules names a rule that does not exist: {0}', unknown.join())
      : t('rapporteur.rules names rules that do not exist: {0}', enumerated(unknown)),
  ];
}
