/** Where the store of a user is: named on the command line or in the environment, else in the folder for data of programs. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The path of the store. */
export function storePath(named: string | undefined): string {
  return resolve(named ?? process.env.RAPPORTEUR_DB ?? join(dataFolder(), 'corpus.db'));
}

/** Makes the folder of a store that is to be written. Where that may not be, whoever opens the store says so. */
export function makeFolderOf(path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    // The reason is that of SQLite a moment later, in the same words for every way in which a store cannot be opened.
  }
  return path;
}

function dataFolder(): string {
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Rapporteur');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rapporteur');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'rapporteur');
}
