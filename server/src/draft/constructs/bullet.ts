/** Bullets: `•`, a dash, an asterisk; and the signs that damaged extractions have in their place. */
import { isFresh, isRunning, type Construct } from '../construct';
import type { Facts } from '../layout';
import type { Sight } from '../line';
import type { State } from '../state';

const ROUND = /^[•●▪◦‣⁃∙·]\s*/;
const DASH = /^[–—*-]\s+(?=\S)/;
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
  if (!round && isRunning(state) && state.kind !== 'bullet' && !isFresh(sight, state) && !state.complete)
    return undefined;
  return {
    kind: 'bullet',
    label: { printed: sign[0].trim(), length: sign[0].length },
    reason: `it opens with the bullet ${sign[0].trim()}`,
  };
};

/** In a draft, behind a bullet or before one of the same sign. */
function inList(sight: Sight, { kind }: State): boolean {
  if (sight.facts.layout !== 'flowing') return false;
  return kind === 'bullet' || sight.at(1)?.text.startsWith(`${sight.text} `) === true;
}
