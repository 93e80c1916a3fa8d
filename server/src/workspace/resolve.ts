/** Citation → the place that it names, in the draft itself or in a document of the corpus. */
import type { Place } from '../base/place';
import { endsOpen } from '../analysis/certainty';
import { namesPartOf } from '../analysis/parts';
import { resolveInternal, resolvePlace } from '../analysis/places';
import { UNKNOWN, type PlaceResolution } from '../analysis/spots';
import type { Citation } from '../citations/citation';
import type { CorpusView } from '../corpus/corpus';
import type { CorpusRecord, DocumentSummary } from '../corpus/record';
import { symbolKey } from '../docsymbol/format';
import type { Draft } from '../draft/nodes';
import type { PartNode } from '../draft/tree';
import type { Language } from '../languages/lexicon';

/** `record` is undefined where the place is in the draft itself. */
export type Resolution = (Exclude<PlaceResolution, Unknown> & { readonly record: CorpusRecord | undefined }) | Unknown;

interface Unknown {
  readonly state: 'unknown';
  /** The document is held, but the place could not be judged in it. */
  readonly record?: CorpusRecord | undefined;
}

/** Where a citation that stands in `from` of `draft` leads. */
export function resolve(citation: Citation, draft: Draft, from: PartNode, view: CorpusView): Resolution {
  if (citation.kind === 'internal')
    return citation.quoted ? UNKNOWN : withRecord(resolveInternal(citation.place, draft, from), undefined);
  const versions = citation.targets.flatMap((target) => view.records.get(symbolKey(target)) ?? []);
  const record = preferred(versions, draft.language);
  if (!record) return UNKNOWN;
  const place = meantPlace(citation);
  const found = resolvePlace(place, record.draft);
  const doubted =
    found.state === 'missing' &&
    (isUncertain(citation) || endsOpen(record.draft) || isInOther(place, record, versions));
  return doubted ? { state: 'unknown', record } : withRecord(found, record);
}

/** The place that is cited: `Ibid.` alone is the place of the source before it, too. */
export function meantPlace({ form, place, within }: Citation): Place {
  return place.length === 0 && form === 'ibid.' ? (within ?? []) : place;
}

/** Whose text is shown where that of the draft's language is not held. */
const NEXT_BEST: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/** The version in the language of the draft, else the next best; one with its text before one without. */
export function preferred<T extends Pick<DocumentSummary, 'language' | 'held'>>(
  versions: readonly T[],
  language: Language,
): T | undefined {
  const inOrder = [language, ...NEXT_BEST].flatMap((next) => versions.filter((version) => version.language === next));
  return inOrder.find(({ held }) => held !== 'held without text') ?? inOrder[0];
}

function withRecord(found: PlaceResolution, record: CorpusRecord | undefined): Resolution {
  if (found.state !== 'found') return { ...found, record };
  const { state, runs } = found;
  return {
    state,
    // A copy would put them together.
    get spots() {
      return found.spots;
    },
    ...(runs && { runs }),
    record,
  };
}

/** `Ibid., para. 5` behind `annex I, para. 3` may mean a paragraph of the annex. */
function isUncertain({ place, within = [] }: Citation): boolean {
  return namesPartOf(within) && !namesPartOf(place);
}

/** Whether another version of the document has the place: one of the two was not read whole. */
function isInOther(place: Place, record: CorpusRecord, versions: readonly CorpusRecord[]): boolean {
  return versions.some((other) => other !== record && resolvePlace(place, other.draft).state !== 'missing');
}
