/** Bullets: `•`, a dash, an asterisk; and the signs that damaged extractions have in their place. */
import { isFresh, isRunning, type Construct } from '../construct';
import type { Facts } from '../layout';
import type { Sight } from '../line';
import type { State } from '../state';

const ROUND = /^[•●▪◦‣⁃∙·]\s*/;
const DASH = /^[–—*\u00ad-]\s+(?=\S)/;
/** A bullet whose text is still to be typed. */
const BARE = /^[–—*-]$/;
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
    (inList(sight, state) ? BARE.exec(text) : null) ??
    (facts.layout === 'extracted' || state.kind === 'bullet' ? DAMAGED.exec(text) : null);
  if (!sign) return undefined;
  const round = ROUND.test(text);
  const fresh = state.complete || isFresh(sight, state) || (DAMAGED.test(text) && comesAgain(sight));
  if (!round && isRunning(state) && state.kind !== 'bullet' && !fresh) return undefined;
  return {
    kind: 'bullet',
    label: { printed: sign[0].trim(), length: sign[0].length },
    reason: `it opens with the bullet ${sign[0].trim()}`,
  };
};

/** Whether one of the next lines opens with the same sign: what damages bullets loses stops too. */
function comesAgain(sight: Sight): boolean {
  for (let k = 1; sight.at(k) !== undefined; k++) {
    if (sight.at(k)?.text.startsWith(`${sight.text.charAt(0)} `)) return true;
  }
  return false;
}

/** Whether a row of a table would be a bullet behind whose sign a tab stands. */
export function bulletLength(text: string): number {
  return (ROUND.exec(text) ?? DASH.exec(text))?.[0].length ?? 0;
}

/** In a draft, behind a bullet or before one of the same sign. */
function inList(sight: Sight, { kind }: State): boolean {
  if (sight.facts.layout !== 'flowing') return false;
  return kind === 'bullet' || sight.at(1)?.text.startsWith(`${sight.text} `) === true;
}
