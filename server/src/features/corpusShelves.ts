/** The corpus as a view shows it: organs by rank, years from the newest on, documents with their language versions. */
import { interfaceLanguage, t } from '../base/l10n';
import { OTHER, type ShelfCount } from '../corpus/shelves';
import type { DocumentSummary } from '../corpus/record';
import { documentAddress } from '../docsymbol/address';
import { parseSymbol } from '../docsymbol/parse';
import type { Language } from '../languages/lexicon';
import type { CorpusShelves, OrganShelf, ShelvedDocument } from '../protocolViews';
import { preferred } from '../workspace/resolve';

/** The organs that come first, in this order; the others follow by name. */
const FIRST: readonly string[] = [
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Human Rights Council',
  'Commission on Human Rights',
  'International Law Commission',
  'United Nations Commission on International Trade Law',
  'Trusteeship Council',
  'Secretariat',
];

export function corpusShelves(counts: readonly ShelfCount[]): CorpusShelves {
  const byOrgan = new Map<string, ShelfCount[]>();
  for (const count of counts) byOrgan.set(count.organ, [...(byOrgan.get(count.organ) ?? []), count]);
  const rank = (organ: string): number => {
    const at = FIRST.indexOf(organ);
    return organ === OTHER ? Infinity : at < 0 ? FIRST.length : at;
  };
  const organs = Array.from(byOrgan, ([organ, all]): OrganShelf => ({
    organ,
    name: nameOf(organ),
    documents: all.reduce((sum, { documents }) => sum + documents, 0),
    years: all.map(({ year, documents }) => ({ year, documents })).sort((a, b) => (b.year ?? -1) - (a.year ?? -1)),
  }));
  return {
    organs: organs.sort((a, b) => {
      const [one, other] = [rank(a.organ), rank(b.organ)];
      return one === other ? a.name.localeCompare(b.name, interfaceLanguage()) : one - other;
    }),
  };
}

function nameOf(organ: string): string {
  return organ === OTHER ? t('Other documents') : t(organ);
}

/** `versions`: the preferred one first; one in the language of the reader before it. */
export function shelvedDocument(versions: readonly DocumentSummary[], language: string | undefined): ShelvedDocument[] {
  const first = preferred(versions, (language ?? interfaceLanguage()) as Language);
  if (!first) return [];
  const { symbols, title, date } = first;
  const [symbol] = symbols.filter((one) => parseSymbol(one) !== undefined);
  return [
    {
      symbols,
      title,
      date: date ?? versions.find((version) => version.date !== null)?.date ?? null,
      versions: [first, ...versions.filter((version) => version !== first)].map((version) => ({
        language: version.language,
        held: version.held,
        uri: version.uri,
        source: version.source,
        paragraphs: version.paragraphs,
      })),
      ...(symbol !== undefined && { address: documentAddress(symbol, first.language) }),
    },
  ];
}
