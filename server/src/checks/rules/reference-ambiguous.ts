/** A reference inside the draft that may mean more than one place. */
import { blockCitations } from '../../analysis/blockCitations';
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { partItem } from '../../analysis/placeItems';
import type { Spot } from '../../analysis/spots';
import { later, plural, t } from '../../base/l10n';
import { isPart, rangesOf } from '../../base/place';
import { levelWords } from '../../citations/placeWords';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { partAt } from '../../draft/tree';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import type { DocumentRule, Finding, Related } from '../rule';
import page from './reference-ambiguous.md';

export const rule: DocumentRule = {
  id: 'reference-ambiguous',
  level: 'warning',
  summary: later('A reference inside the draft can mean only one place.'),
  scope: 'document',
  page,
  *check({ snapshot }) {
    for (const placed of citations(snapshot.draft)) {
      if (placed.citation.kind !== 'internal' || placed.citation.quoted) continue;
      const resolution = resolutionOf(snapshot, placed);
      const found =
        resolution.state === 'ambiguous' && !isLocal(placed)
          ? severalPlaces(placed, resolution.spots, snapshot)
          : resolution.state === 'found'
            ? withoutParent(placed, snapshot.draft)
            : undefined;
      if (found) yield found;
    }
  },
};

/**
 * `paragraph 1` in a rule or article is that of the same rule; `the annex to the present resolution` is the one that is meant
 * for all of it, whatever other annexes it reproduces.
 */
function isLocal({ citation: { form, place } }: PlacedCitation): boolean {
  return form === 'numbered place' || place.every(({ unit }) => isPart(unit));
}

/** So many of the places are shown. */
const SHOWN = 5;

function severalPlaces({ span }: PlacedCitation, spots: readonly Spot[], { uri }: Snapshot): Finding {
  const related = spots.slice(0, SHOWN).map(({ from, to, part: { kind, number } }): Related => ({
    uri,
    span: { from, to: Math.min(to, from + 1) },
    message: kind === 'main' ? t('In the main part') : t('In {0}', levelWords(partItem({ kind, number }))),
  }));
  const message = plural(
    spots.length,
    'This may mean {0} place of the draft.',
    'This may mean {0} places of the draft.',
  );
  return { ...span, message, related };
}

/** `E 节` for section II.E: clear as long as the draft has one E, and the reader knows in which chapter it is. */
function withoutParent(placed: PlacedCitation, draft: Draft): Finding | undefined {
  const name = rangesOf(placed.citation.place, 'section')?.[0]?.first.number;
  const chapter = name !== undefined && /^[IVXLC]+\.[A-Z]$/.test(name) ? name.split('.')[0] : undefined;
  if (chapter === undefined || name === undefined || isWritten(placed, name, draft)) return undefined;
  const { span } = placed;
  const here = partAt(draft, span.from).headings.findLast(({ level, at }) => level === 1 && at <= span.from)?.section;
  if (here === chapter && placed.citation.form !== 'the present document') return undefined;
  return { ...span, message: t('The section is {0}: name its chapter as well.', name), severity: 'hint' };
}

/** Whether the chapter was read in the reference itself, and not found by its letter. */
function isWritten({ block: { block, at }, span }: PlacedCitation, name: string, draft: Draft): boolean {
  const language = languageAt(draft, at);
  const raw = blockCitations(block, language).find((one) => one.span.from === span.from - at);
  return raw === undefined || rangesOf(raw.citation.place, 'section')?.[0]?.first.number === name;
}
