/** How the page looks, as the settings have it, and the commands that change that. */
import * as vscode from 'vscode';
import { t } from '../../../server/src/base/l10n';
import { attempt } from '../livePick';
import type { Look } from './messages';

const LEAST = 50;
const MOST = 300;
const STEP = 10;

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('rapporteur.preview');
}

export function lookOf(): Look {
  const zoom = settings().get<number>('zoom', 100);
  return {
    verdicts: settings().get<boolean>('verdicts', true),
    paper: settings().get<string>('paper', 'theme') === 'white' ? 'white' : 'theme',
    zoom: Math.min(MOST, Math.max(LEAST, Number.isFinite(zoom) ? zoom : 100)),
  };
}

/** So many steps larger, or smaller. */
export function zoomBy(steps: number): Thenable<void> {
  return change('zoom', Math.min(MOST, Math.max(LEAST, lookOf().zoom + steps * STEP)));
}

const CHANGES: Readonly<Record<string, () => Thenable<void>>> = {
  toggleVerdicts: () => change('verdicts', !lookOf().verdicts),
  togglePaper: () => change('paper', lookOf().paper === 'white' ? 'theme' : 'white'),
  zoomIn: () => zoomBy(1),
  zoomOut: () => zoomBy(-1),
  zoomReset: () => change('zoom', undefined),
};

export function registerLook(): vscode.Disposable[] {
  return Object.entries(CHANGES).map(([name, act]) =>
    vscode.commands.registerCommand(`rapporteur.preview.${name}`, () =>
      attempt(t('The preview could not be changed'), act),
    ),
  );
}

/** The settings are those of the user alone: a page looks alike in every workspace. */
function change(name: string, value: boolean | string | number | undefined): Thenable<void> {
  return settings().update(name, value, vscode.ConfigurationTarget.Global);
}
