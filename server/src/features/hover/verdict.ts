/** The first line of a hover: whether what is cited is there. */
import type { Place } from '../../base/place';
import type { PlacedCitation } from '../../analysis/analysis';
import { later, t } from '../../base/l10n';
import { placeAt } from '../../analysis/placeAt';
import type { Spot } from '../../analysis/spots';
import { whereIs } from '../../analysis/whereIs';
import type { Citation } from '../../citations/citation';
import { writePlace } from '../../citations/writePlace';
import { hasInstead } from '../../corpus/instead';
import type { CorpusRecord } from '../../corpus/record';
import { structureOf } from '../../corpus/structure';
import type { Draft } from '../../draft/nodes';
import { symbolKey } from '../../docsymbol/format';
import { meantPlace, preferred } from '../../workspace/resolve';
import { whyUnknown, type WhyUnknown } from '../../workspace/whyUnknown';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import { strong, type Line } from './markup';

const FOUND = '✓ ';
const MISSING = '✗ ';
const OPEN = '? ';

/** `✓ annex I, para. 7 found`, `✗ no paragraph 62: the document has paragraphs 1 to 60`, `? not held …`. Never empty. */
export function verdict(snapshot: Snapshot, placed: PlacedCitation): Line {
  const { citation } = placed;
  if (citation.state === 'to come') return [OPEN, strong('still to come'), ': this number has not been given yet'];
  const resolution = resolutionOf(snapshot, placed);
  const draft = 'record' in resolution && resolution.record ? resolution.record.draft : snapshot.draft;
  switch (resolution.state) {
    case 'found':
      return foundVerdict(citation, resolution.spots, draft, resolution.record);
    case 'missing': {
      const { missing, scope, has, record } = resolution;
      const where = scope === 'main' ? (record ? 'the document' : 'this draft') : scope;
      return [MISSING, strong(`no ${missing}`), `: ${where} has ${has}`];
    }
    case 'ambiguous':
      return [
        OPEN,
        strong(short(citation)),
        ` may be any of several: ${severalIn(resolution.spots, draft).join(', ')}`,
      ];
    case 'unknown':
      if (resolution.record || citation.targets.length === 0) return unjudged(snapshot, placed, resolution.record);
      if (meantRecord(snapshot, citation))
        return [OPEN, strong('not checked'), ': the symbol is not right as it is written'];
      return [OPEN, strong('not held'), snapshot.corpusReading ? STILL_READ : ABSENT];
  }
}

const STILL_READ = ': the corpus is still being read';
const ABSENT = ': this document is not in the corpus, so the reference was not checked';

/** What is held under the symbol that was probably meant, where another is written. */
export function meantRecord({ view, draft }: Snapshot, { suggest = [] }: Citation): CorpusRecord | undefined {
  return preferred(
    suggest.flatMap((symbol) => view.records.get(symbolKey(symbol)) ?? []),
    draft.language,
  );
}

/** The cited place as the notes of an English document have it: the interface speaks English, whatever the draft. */
export function short(citation: Citation, place: Place = meantPlace(citation)): string {
  return writePlace(place, 'en', 'note', citation.kind === 'charter');
}

function foundVerdict(
  citation: Citation,
  spots: readonly Spot[],
  draft: Draft,
  record: CorpusRecord | undefined,
): Line {
  if (meantPlace(citation).length === 0) return [FOUND, strong(record?.held ?? 'found')];
  const [instead] = spots.filter(({ standsIn }) => standsIn === true);
  if (!instead) return [FOUND, strong(short(citation)), ' found'];
  const holder = short(citation, placeAt(draft, instead.from));
  return [OPEN, strong(holder), ` found; ${short(citation)} could not be told apart in it`];
}

/** Each with the section that it is in, as far as those differ. */
function severalIn(spots: readonly Spot[], draft: Draft): string[] {
  const names = spots.map(({ from, part }) => {
    const heading = part.headings.findLast(({ at, section }) => at <= from && section !== undefined);
    const main = part.kind === 'main' ? 'the main part' : part.name;
    return heading ? `section ${heading.section ?? ''} of ${main}` : main;
  });
  return new Set(names).size === names.length ? names : spots.map(({ from }) => whereIs(draft, from));
}

const WHY: Readonly<Record<Exclude<WhyUnknown, 'doubt'>, string>> = {
  quoted: later('it stands in a quotation, which speaks of its own text'),
  unit: later('a place of this kind is not looked up'),
  cut: later('the text of the document stops in mid-sentence, so it may not be whole'),
  'other version': later('the document does not have it in this language, but has it in another'),
  numbers: later('the paragraphs of the document are not numbered without a gap'),
};

/** Why nothing can be said; of a document that is held also what it has, which its reader may judge. */
function unjudged(snapshot: Snapshot, placed: PlacedCitation, record: CorpusRecord | undefined): Line {
  const { citation } = placed;
  if (record?.held === 'held without text') return [OPEN, strong('not checked'), ': the file has no text'];
  const why = whyUnknown(snapshot, placed, record);
  if (why !== 'doubt') return [OPEN, strong(t('not checked')), `: ${t(WHY[why])}`];
  const has = record ? hasInstead(structureOf(record.draft).structure, meantPlace(citation)) : '';
  const what = has === '' ? '' : `; what was read has ${has}`;
  return [OPEN, strong('not checked'), `: ${short(citation) || 'this place'} could not be told with certainty${what}`];
}

/** The same without signs, or what is wrong with the symbol; empty where the citation leads where it says. */
export function reasonOf(snapshot: Snapshot, placed: PlacedCitation): string {
  const misprint = wordsOf(remark(placed.citation));
  if (misprint !== '') return misprint;
  const resolution = resolutionOf(snapshot, placed);
  // Of most there is nothing to say, and their words are not put together for that.
  if (resolution.state === 'found' && (resolution.runs || !resolution.spots.some(({ standsIn }) => standsIn)))
    return '';
  return wordsOf(verdict(snapshot, placed).slice(1));
}

function wordsOf(line: Line): string {
  return line.map((words) => (typeof words === 'string' ? words : words.text)).join('');
}

/** What is wrong with a symbol as it is written, and what was probably meant; empty where nothing is. */
export function remark({ fault, suggest }: Citation): Line {
  if (fault === undefined) return [];
  const sentence = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`;
  return [suggest ? `${sentence} Probably ${suggest.join('-')} is meant.` : sentence];
}
