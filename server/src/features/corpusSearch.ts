/** Hits of a search as a person reads them: where they stand, their words in their surroundings, the range to open. */
import { later, t } from '../base/l10n';
import type { Corpus, Hit, Where } from '../corpus/corpus';
import type { DocumentSummary } from '../corpus/record';
import type { UnitKind } from '../corpus/structure';
import { bareLabel } from '../draft/labels';
import type { FoundDocument, FoundPassage } from '../protocol';
import { partWords, withPlace } from './citedNames';
import { recordLines } from './convert';

/** So much of the text is shown before what was found, and so much in all. */
const BEFORE = 40;
const LONGEST = 240;

/** The hits in their order; one whose document has gone meanwhile is left out. */
export async function foundPassages(
  corpus: Corpus,
  hits: readonly Hit[],
  summary: (document: DocumentSummary) => FoundDocument,
): Promise<FoundPassage[]> {
  const found = await Promise.all(
    hits.map(async (hit): Promise<FoundPassage | undefined> => {
      const record = await corpus.read(hit.document.uri);
      if (!record) return undefined;
      const lines = recordLines(record);
      const range = { start: lines.position(hit.from), end: lines.position(hit.to) };
      return { document: summary(hit.document), where: placeOf(hit), ...excerptOf(hit), range };
    }),
  );
  return found.filter((passage) => passage !== undefined);
}

/** What is named by its kind; anything else names itself. */
const LABELLED: Readonly<Partial<Record<UnitKind, string>>> = {
  paragraph: later('paragraph {0}'),
  heading: later('heading {0}'),
  note: later('note {0}'),
};

/** `annex I, paragraph 7`, `note 3`, `heading II`. */
export function placeOf({ part, kind, label, page }: Where): string {
  const printed = bareLabel(label);
  const message = LABELLED[kind];
  return [
    ...(part === 'main' ? [] : [partWords(part)]),
    ...(label === '' ? [] : [message === undefined ? printed : t(message, printed)]),
    ...(page === undefined ? [] : [t('page {0}', page)]),
  ].reduce(withPlace, '');
}

/** The first word that begins behind `from`; Han has no spaces, and may be cut anywhere. */
function wordStart(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= to ? from : space + 1;
}

function excerptOf({ text, marks }: Hit): Pick<FoundPassage, 'excerpt' | 'marks'> {
  const first = marks[0]?.[0] ?? 0;
  const from = first > BEFORE ? wordStart(text, first - BEFORE, first) : 0;
  const cut = from > 0 ? '…' : '';
  // One character for one, so that the marks stay where they are.
  const line = text.slice(from, from + LONGEST).replace(/\s/g, ' ');
  const end = from + LONGEST < text.length ? '…' : '';
  return {
    excerpt: `${cut}${line}${end}`,
    marks: marks.flatMap(([a, b]) =>
      b <= from + LONGEST ? [[a - from + cut.length, b - from + cut.length] as const] : [],
    ),
  };
}
