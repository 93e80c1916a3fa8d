/** Answers of the corpus as text for a person. */
import { inEnglish } from '../base/l10n';
import { displayPath, fileName } from '../base/uri';
import type { CitingResult, CorpusCounts, Hit, Problem, SearchResult } from '../corpus/corpus';
import type { DocumentSummary } from '../corpus/record';
import { bareLabel } from '../draft/labels';
import { tableText } from './writers/table';

/** `A/60/341–S/2005/567`; the title of a document without symbol. */
export function nameOf({ symbols, title }: DocumentSummary): string {
  return symbols.length > 0 ? symbols.join('–') : title;
}

/** `A/61/204–S/2006/590, annex I, paragraph 12, page 3`. */
function whereOf({ document, part, kind, label, page }: Hit): string {
  return [
    nameOf(document),
    ...(part === 'main' ? [] : [part]),
    ...(label === '' ? [] : [`${UNIT_NAMES[kind] ?? ''} ${bareLabel(label)}`.trim()]),
    ...(page === undefined ? [] : [`page ${page}`]),
  ].join(', ');
}

const UNIT_NAMES: Readonly<Partial<Record<Hit['kind'], string>>> = {
  paragraph: 'paragraph',
  note: 'note',
  article: '',
  heading: 'heading',
};

const STATES: Readonly<Record<DocumentSummary['held'], string>> = {
  held: '',
  'held without text': 'held without text (a scan)',
  'advance version': 'advance version',
};

/** Title, date, language and state on one line. */
export function factsOf(document: DocumentSummary): string {
  const { title, symbols, date, language, held, paragraphs } = document;
  const facts = [
    ...(symbols.length > 0 && title !== '' ? [title] : []),
    ...(date === null ? [] : [date]),
    language,
    ...(STATES[held] === '' ? [] : [STATES[held]]),
    ...(paragraphs > 0 ? [plural(paragraphs, 'paragraph')] : []),
  ];
  return facts.join(' · ');
}

export function listText(documents: readonly DocumentSummary[]): string {
  const rows = documents.map(({ symbols, language, date, held, title, source }) => [
    symbols.join('–') || '—',
    language,
    date ?? '',
    STATES[held] === '' ? 'held' : STATES[held],
    title.length > 60 ? `${title.slice(0, 59)}…` : title,
    fileName(source),
  ]);
  return tableText([['SYMBOL', 'LANGUAGE', 'DATE', 'STATE', 'TITLE', 'FILE'], ...rows]);
}

/** Numbered passages in full. */
export function passagesText(hits: readonly Hit[]): string {
  let part = 'main';
  return hits
    .flatMap((hit) => {
      const heading = hit.part === part ? [] : [`— ${hit.part} —`];
      ({ part } = hit);
      const [mark] = hit.marks;
      const text = mark ? hit.text.slice(...mark) : [hit.label, hit.text].filter((word) => word !== '').join(' ');
      return [...heading, text];
    })
    .join('\n\n');
}

export function searchText({ hits, more }: SearchResult): string {
  const found = hits.map((hit) => `${whereOf(hit)} (${hit.document.language})\n    ${excerpt(hit)}`);
  return [...found, ...(more ? [`There is more; --limit ${hits.length * 5} shows it.`] : [])].join('\n\n');
}

function placeId({ document, from }: Hit | CitingResult['places'][number]): string {
  return `${document.uri} ${from}`;
}

/** `hits` are the places in their passages. */
export function citingText(
  { symbols, places, total, documents }: CitingResult,
  hits: readonly Hit[],
  asked: string,
): string {
  const head = `${symbols.join('–') || asked} is cited ${total === 1 ? 'once' : `${total} times`} in ${plural(documents, 'document')}.`;
  const cites = new Map(places.map((place) => [placeId(place), place.cites]));
  const found = hits.map((hit) => {
    const cited = cites.get(placeId(hit)) ?? '';
    return `${whereOf(hit)} (${hit.document.language})${cited === '' ? '' : ` cites ${cited}`}\n    ${excerpt(hit)}`;
  });
  const rest = total > hits.length ? [`… and ${total - hits.length} more; --limit ${total} shows them.`] : [];
  return [head, ...found, ...rest].join('\n\n');
}

export function problemsText(problems: readonly Problem[]): string {
  return problems.length === 0
    ? 'Everything in the folders is in the corpus.'
    : problems.map(({ uri, why }) => `${displayPath(uri)} ${inEnglish(why)}`).join('\n');
}

export function statusText(
  path: string,
  counts: CorpusCounts,
  unfinished: readonly string[],
  coverage: readonly string[],
): string {
  const tally = (names: Readonly<Record<string, number>>): string =>
    Object.entries(names)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return [
    `Store: ${path}`,
    ...counts.folders.map((uri) => `Folder: ${displayPath(uri)}`),
    `Documents: ${counts.documents} from ${counts.files} files${counts.documents > 0 ? ` (${tally(counts.held)}; ${tally(counts.languages)})` : ''}`,
    `Symbols: ${counts.symbols}, with other forms; citations: ${counts.citations}`,
    `Problems: ${counts.problems}${counts.problems > 0 ? ' (rapporteur corpus problems)' : ''}`,
    ...(unfinished.length > 0 ? [unfinishedText(unfinished)] : []),
    'Catalogue of titles, for what is not held (its silence proves nothing outside of this):',
    ...coverage.map((line) => `    ${line}`),
  ].join('\n');
}

/** Says that the store may hold less than these folders. */
export function unfinishedText(folders: readonly string[]): string {
  const names = folders.map((uri) => displayPath(uri)).join(', ');
  return `The last reading of the folders did not finish, or is under way (${names}): rapporteur corpus index reads the rest.`;
}

/** So much of the text is shown on either side of what was found. */
const AROUND = 80;

/** The words that were found in their surroundings, on one line. */
function excerpt({ text, marks }: Hit): string {
  const [from, to] = marks[0] ?? [0, 0];
  const start = from > AROUND ? from - AROUND : 0;
  const end = Math.min(text.length, to + AROUND);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`.replace(/\s+/g, ' ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
