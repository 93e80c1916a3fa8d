/** The documents that a draft cites, each once, whatever it is called where it is cited. */
import type { PlacedCitation } from '../../analysis/analysis';
import { documentAddress } from '../../docsymbol/address';
import { symbolKey } from '../../docsymbol/format';
import { parseSymbol } from '../../docsymbol/parse';
import { languageAt } from '../../draft/partLanguage';
import type { CitedDocument } from '../../protocolViews';
import { preferred } from '../../workspace/resolve';
import type { Snapshot } from '../../workspace/workspace';
import { documentName } from '../citedNames';

export interface CitedDocuments {
  /** The number of the document that a citation cites; undefined for a place of the draft itself. */
  of(placed: PlacedCitation): number | undefined;
  /** In the order in which they were asked about first. */
  readonly all: readonly CitedDocument[];
}

export function citedDocuments(snapshot: Snapshot): CitedDocuments {
  const { draft, view } = snapshot;
  const known = new Map<string, number>();
  const all: CitedDocument[] = [];
  return {
    all,
    of({ citation, span }) {
      if (citation.kind === 'internal') return undefined;
      // A misprint is put to what was meant.
      const symbols = citation.suggest ?? citation.targets;
      const named = symbols.length > 0 ? symbols : [citation.text.replace(/\s+/g, ' ')];
      const record = preferred(
        named.flatMap((symbol) => view.records.get(symbolKey(symbol)) ?? []),
        draft.language,
      );
      // The halves of a joint symbol are one document, as soon as they have been named together or it is held.
      const keys = [...named, ...(record?.symbols ?? [])].map(symbolKey);
      const before = keys.map((key) => known.get(key)).find((number) => number !== undefined);
      const number = before ?? all.length;
      if (before === undefined) {
        const entry = named.map((symbol) => view.catalogue.get(symbolKey(symbol))).find((one) => one !== undefined);
        const [symbol] = named.filter((one) => parseSymbol(one) !== undefined);
        const name = record ? documentName(record.symbols) || record.title : documentName(named);
        const title = record?.title ?? entry?.title ?? '';
        const date = record?.date ?? entry?.date ?? '';
        all.push({
          name,
          title: title === name ? '' : title,
          date: date === '' ? null : date,
          held: record?.held ?? 'not held',
          ...(record && { uri: record.uri }),
          ...(symbol !== undefined && { address: documentAddress(symbol, languageAt(draft, span.from)) }),
        });
      }
      for (const key of keys) if (!known.has(key)) known.set(key, number);
      return number;
    },
  };
}
