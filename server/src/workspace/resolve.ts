/** Citation → the place that it names, in the draft itself or in a document of the corpus. */
import type { Place } from '../base/place';
import { endsOpen } from '../analysis/certainty';
import { namesPartOf } from '../analysis/parts';
import { resolveInternal, resolvePlace } from '../analysis/places';
import { UNKNOWN, type PlaceResolution } from '../analysis/spots';
import type { Citation } from '../citations/citation';
import type { CorpusView } from '../corpus/corpus';
import type { CorpusRecord } from '../corpus/record';
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
  const found = resolvePlace(citation.place, record.draft);
  const doubted =
    found.state === 'missing' &&
    (isUncertain(citation) || endsOpen(record.draft) || isInOther(citation.place, record, versions));
  return doubted ? { state: 'unknown', record } : withRecord(found, record);
}

/** The version in the language of the draft, else the first one. */
export function preferred(versions: readonly CorpusRecord[], language: Language): CorpusRecord | undefined {
  return versions.find((version) => version.language === language) ?? versions[0];
}

function withRecord(found: PlaceResolution, record: CorpusRecord | undefined): Resolution {
  return { ...found, record };
}

/** `Ibid., para. 5` behind `annex I, para. 3` may mean a paragraph of the annex. */
function isUncertain({ place, within = [] }: Citation): boolean {
  return namesPartOf(within) && !namesPartOf(place);
}

/** Whether another version of the document has the place: one of the two was not read whole. */
function isInOther(place: Place, record: CorpusRecord, versions: readonly CorpusRecord[]): boolean {
  return versions.some((other) => other !== record && resolvePlace(place, other.draft).state !== 'missing');
}
