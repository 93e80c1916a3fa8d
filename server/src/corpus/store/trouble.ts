/** Why a file or folder is not in the store as it should be, as the store keeps it: a value, for windows of several languages read it. */
import { later, told, type Told } from '../../base/l10n';

export interface Trouble {
  readonly why: Told;
  /** What was read before, of this file or from this folder, is still there. */
  readonly kept?: 'of file' | 'from folder';
}

const KEPT: Readonly<Record<NonNullable<Trouble['kept']>, string>> = {
  'of file': later('{0}; what was read before is kept'),
  'from folder': later('{0}; what was read from it before is kept'),
};

/** As a column has it. */
export function packTrouble({ why, kept }: Trouble): string {
  return JSON.stringify({ why, ...(kept && { kept }) } satisfies Trouble);
}

export function unpackTrouble(packed: string): Trouble {
  return JSON.parse(packed) as Trouble;
}

/** All of it as one clause. */
export function clauseOf({ why, kept }: Trouble): Told {
  return kept ? told(KEPT[kept], why) : why;
}

/** Whether this is the reason that a column has. */
export function isReasonOf(why: Told, packed: string | null | undefined): boolean {
  return typeof packed === 'string' && JSON.stringify(unpackTrouble(packed).why) === JSON.stringify(why);
}
