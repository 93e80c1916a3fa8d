/** The first line of a hover: whether what is cited is there. */
import { enumerated } from '../../base/enumeration';
import { interfaceLanguage, later, t } from '../../base/l10n';
import type { Place } from '../../base/place';
import type { PlacedCitation } from '../../analysis/analysis';
import { placeAt } from '../../analysis/placeAt';
import { headingScope, partScope } from '../../analysis/scope';
import type { Spot } from '../../analysis/spots';
import { whereIs } from '../../analysis/whereIs';
import type { Citation } from '../../citations/citation';
import { writePlace } from '../../citations/writePlace';
import { hasInstead } from '../../corpus/instead';
import type { CorpusRecord, Held } from '../../corpus/record';
import { structureOf } from '../../corpus/structure';
import type { Draft } from '../../draft/nodes';
import { symbolKey } from '../../docsymbol/format';
import { meantPlace, preferred } from '../../workspace/resolve';
import { whyUnknown, type WhyUnknown } from '../../workspace/whyUnknown';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import type { Language } from '../../languages/lexicon';
import { sentence, sentencesTogether } from '../sentences';
import { strong, worded, type Line } from './markup';

const FOUND = '✓ ';
const MISSING = '✗ ';
const OPEN = '? ';

/** `✓ annex I, para. 7 found`, `✗ no paragraph 62: the document has paragraphs 1 to 60`, `? not held …`. Never empty. */
export function verdict(snapshot: Snapshot, placed: PlacedCitation): Line {
  const { citation } = placed;
  if (citation.state === 'to come')
    return [OPEN, ...worded(t('**still to come**: this number has not been given yet'))];
  const resolution = resolutionOf(snapshot, placed);
  const draft = 'record' in resolution && resolution.record ? resolution.record.draft : snapshot.draft;
  switch (resolution.state) {
    case 'found':
      return foundVerdict(citation, resolution.spots, draft, resolution.record);
    case 'missing': {
      const { missing, scope, has, record } = resolution;
      if (scope !== 'main') return [MISSING, ...worded(t('**no {0}**: {1} has {2}'), missing, scope, has)];
      const message = record ? t('**no {0}**: the document has {1}') : t('**no {0}**: this draft has {1}');
      return [MISSING, ...worded(message, missing, has)];
    }
    case 'ambiguous':
      return [
        OPEN,
        ...worded(
          t('**{0}** may be any of several: {1}'),
          short(citation),
          enumerated(severalIn(resolution.spots, draft)),
        ),
      ];
    case 'unknown':
      if (resolution.record || citation.targets.length === 0) return unjudged(snapshot, placed, resolution.record);
      if (meantRecord(snapshot, citation))
        return [OPEN, ...worded(t('**not checked**: the symbol is not right as it is written'))];
      return [
        OPEN,
        ...worded(
          snapshot.corpusReading
            ? t('**not held**: the corpus is still being read')
            : t('**not held**: this document is not in the corpus, so the reference was not checked'),
        ),
      ];
  }
}

/** What is held under the symbol that was probably meant, where another is written. */
export function meantRecord({ view, draft }: Snapshot, { suggest = [] }: Citation): CorpusRecord | undefined {
  return preferred(
    suggest.flatMap((symbol) => view.records.get(symbolKey(symbol)) ?? []),
    draft.language,
  );
}

/** The cited place as the notes of a document in the language of the interface have it, whatever that of the draft is. */
export function short(citation: Citation, place: Place = meantPlace(citation)): string {
  return writePlace(place, interfaceLanguage() as Language, 'note', citation.kind === 'charter');
}

const FOUND_WHOLE: Readonly<Record<Held | 'found', string>> = {
  found: later('found'),
  held: later('held'),
  'held without text': later('held without text'),
  'advance version': later('advance version'),
};

function foundVerdict(
  citation: Citation,
  spots: readonly Spot[],
  draft: Draft,
  record: CorpusRecord | undefined,
): Line {
  if (meantPlace(citation).length === 0) {
    const message = FOUND_WHOLE[record?.held ?? 'found'];
    return [FOUND, strong(t(message))];
  }
  const [instead] = spots.filter(({ standsIn }) => standsIn === true);
  if (!instead) return [FOUND, ...worded(t('**{0}** found'), short(citation))];
  const holder = short(citation, placeAt(draft, instead.from));
  return [OPEN, ...worded(t('**{0}** found; {1} could not be told apart in it'), holder, short(citation))];
}

/** Each with the section that it is in, as far as those differ. */
function severalIn(spots: readonly Spot[], draft: Draft): string[] {
  const names = spots.map(({ from, part }) => {
    const heading = part.headings.findLast(({ at, section }) => at <= from && section !== undefined);
    const isMain = part.kind === 'main';
    if (!heading) return isMain ? t('the main part') : partScope(part).name;
    const { name } = headingScope(heading, part);
    return isMain ? t('{0} of the main part', name) : name;
  });
  return new Set(names).size === names.length ? names : spots.map(({ from }) => whereIs(draft, from));
}

const WHY: Readonly<Record<Exclude<WhyUnknown, 'doubt'>, string>> = {
  quoted: later('**not checked**: it stands in a quotation, which speaks of its own text'),
  unit: later('**not checked**: a place of this kind is not looked up'),
  cut: later('**not checked**: the text of the document stops in mid-sentence, so it may not be whole'),
  'other version': later('**not checked**: the document does not have it in this language, but has it in another'),
  numbers: later('**not checked**: the paragraphs of the document are not numbered without a gap'),
};

/** Why nothing can be said; of a document that is held also what it has, which its reader may judge. */
function unjudged(snapshot: Snapshot, placed: PlacedCitation, record: CorpusRecord | undefined): Line {
  const { citation } = placed;
  if (record?.held === 'held without text') return [OPEN, ...worded(t('**not checked**: the file has no text'))];
  const why = whyUnknown(snapshot, placed, record);
  if (why !== 'doubt') return [OPEN, ...worded(t(WHY[why]))];
  const has = record ? hasInstead(structureOf(record.draft).structure, meantPlace(citation)) : '';
  const place = short(citation) || t('this place');
  return [
    OPEN,
    ...(has === ''
      ? worded(t('**not checked**: {0} could not be told with certainty'), place)
      : worded(t('**not checked**: {0} could not be told with certainty; what was read has {1}'), place, has)),
  ];
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
  const wrong = sentence([`${fault.charAt(0).toUpperCase()}${fault.slice(1)}`]);
  return [suggest ? sentencesTogether([wrong, t('Probably {0} is meant.', suggest.join('-'))]) : wrong];
}
