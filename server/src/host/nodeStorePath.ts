/** Where the store of a user is: named on the command line or in the environment, else in the folder for data of programs. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The path of the store; its folder is made. Where that may not be, whoever opens the store says so. */
export function storePath(named: string | undefined): string {
  const path = named ?? process.env.RAPPORTEUR_DB ?? join(dataFolder(), 'corpus.db');
  const absolute = resolve(path);
  try {
    mkdirSync(dirname(absolute), { recursive: true });
  } catch {
    // The reason is that of SQLite a moment later, in the same words for every way in which a store cannot be opened.
  }
  return absolute;
}

function dataFolder(): string {
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Rapporteur');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rapporteur');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'rapporteur');
}
