/** How a citation is worded: `第` and `号` round the number of a resolution, and the house form of its pinpoint. */
import { later } from '../../base/l10n';
import type { Citation } from '../../citations/citation';
import type { PassageRule } from '../rule';
import page from './citation-wording.md';
import { numberSigns } from '../citing/numberSigns';
import { pinpointStyle } from '../citing/pinpointStyle';

export const rule: PassageRule = {
  id: 'citation-wording',
  level: 'warning',
  summary: later('A citation is worded as the house words it.'),
  scope: 'passage',
  page,
  *check(reading) {
    const citations = reading.citations.map(({ citation }) => citation).filter(isOwn);
    yield* numberSigns(reading, citations);
    yield* pinpointStyle(reading, citations);
  },
};

/** What the draft says itself, and says in whole. */
function isOwn({ quoted, state }: Citation): boolean {
  return !quoted && state === undefined;
}
