/** How the page looks, as the settings have it, and the commands that change that. */
import * as vscode from 'vscode';
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

export const LOOK_COMMANDS: Readonly<Record<string, () => Thenable<void>>> = {
  toggleVerdicts: () => change('verdicts', !lookOf().verdicts),
  togglePaper: () => change('paper', lookOf().paper === 'white' ? 'theme' : 'white'),
  zoomIn: () => change('zoom', Math.min(MOST, lookOf().zoom + STEP)),
  zoomOut: () => change('zoom', Math.max(LEAST, lookOf().zoom - STEP)),
  zoomReset: () => change('zoom', undefined),
};

function change(name: string, value: boolean | string | number | undefined): Thenable<void> {
  return settings().update(name, value, vscode.ConfigurationTarget.Global);
}
