/** Bullets: `•`, a dash, an asterisk; and the signs that damaged extractions have in their place. */
import { isFresh, isRunning, type Construct } from '../construct';
import type { Facts } from '../layout';

const ROUND = /^[•●▪◦‣⁃∙·]\s*/;
const DASH = /^[–—*-]\s+(?=\S)/;
const DAMAGED = /^[!#\ufffd]\s+(?=\S)/;

/** Whether a line has the shape of a bullet in this layout. */
export function isBullet(text: string, facts: Facts): boolean {
  return ROUND.test(text) || DASH.test(text) || (facts.layout === 'extracted' && DAMAGED.test(text));
}

export const bullet: Construct = (sight, state) => {
  const { text, facts } = sight;
  const sign =
    ROUND.exec(text) ??
    DASH.exec(text) ??
    (facts.layout === 'extracted' || state.kind === 'bullet' ? DAMAGED.exec(text) : null);
  if (!sign) return undefined;
  const round = ROUND.test(text);
  if (!round && isRunning(state) && state.kind !== 'bullet' && !isFresh(sight, state) && !state.complete)
    return undefined;
  return {
    kind: 'bullet',
    label: { printed: sign[0].trim(), length: sign[0].length },
    reason: `it opens with the bullet ${sign[0].trim()}`,
  };
};
