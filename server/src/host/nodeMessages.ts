/** The messages of a language, from the folder that is shipped beside the programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../base/l10n';

/** Beside `dist`, where the programs are. */
const FOLDER = join(__dirname, '..', 'server', 'l10n');

/** Undefined for English, and for a language that there is no bundle of. Throws for a bundle that cannot be read. */
export function messagesOf(language: string): Bundle | undefined {
  const file = join(FOLDER, `bundle.l10n.${language}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
