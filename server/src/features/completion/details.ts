/** What more is said of an item when the editor shows it: title and date of a document, the words of a place. */
import { firstWords } from '../../base/firstWords';
import { enumerated } from '../../base/enumeration';
import { t } from '../../base/l10n';
import type { Place } from '../../base/place';
import { placeWords } from '../../citations/placeWords';
import type { Span } from '../../base/span';
import { resolvePlace } from '../../analysis/places';
import type { CorpusView } from '../../corpus/corpus';
import type { CorpusRecord } from '../../corpus/record';
import { symbolKey } from '../../docsymbol/format';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { blockAt } from '../../draft/tree';
import type { Language } from '../../languages/lexicon';
import { preferred } from '../../workspace/resolve';
import { documentName } from '../citedNames';
import { heldWords } from '../hover/documentFacts';
import { joined, strong, type Line } from '../hover/markup';
import { nameOfLanguage } from '../languageNames';

/** In UTF-16 units. */
const LONGEST = 600;

/** Of a document, or of a place in it; what the corpus has of it is in `view`. Empty where nothing is known. */
export function documentDetails(
  symbols: readonly string[],
  place: Place,
  view: CorpusView,
  language: Language,
): readonly Line[] {
  const keys = symbols.map(symbolKey);
  const versions = keys.flatMap((key) => view.records.get(key) ?? []);
  const record = preferred(versions, language);
  const name = strong(documentName(symbols));
  if (!record) {
    const entry = keys.map((key) => view.catalogue.get(key)).find((one) => one !== undefined);
    return entry ? [joined([name, entry.title], ' · '), joined([entry.date, t('not held')], ' · ')] : [];
  }
  const languages = [...new Set(versions.map((version) => nameOfLanguage(version.language)))].sort();
  const head = joined([name, record.title], ' · ');
  const facts = joined([record.date ?? '', heldWords(record.held, enumerated(languages))], ' · ');
  const words = place.length > 0 ? wordsAt(record, place) : '';
  return words === '' ? [head, facts] : [[strong(placeWords(place))], [words], head, facts];
}

function wordsAt({ draft }: CorpusRecord, place: Place): string {
  const found = resolvePlace(place, draft);
  const [spot] = found.state === 'found' ? found.spots : [];
  return spot ? wordsOf(draft, spot) : '';
}

/** What stands in the draft from the start of a span on. */
export function draftDetails(draft: Draft, span: Span): readonly Line[] {
  const words = wordsOf(draft, span);
  return words === '' ? [] : [[words]];
}

/** The label and the first words of the block that begins there. */
function wordsOf(draft: Draft, { from }: Span): string {
  const block = blockAt(draft, from)?.block;
  if (!block) return '';
  const label = block.label?.printed ?? '';
  return firstWords(`${label} ${passage(block).text}`.replace(/\s+/g, ' ').trim(), LONGEST);
}
