/** Text to begin with: whole documents and standing forms of the six languages, out of the files that VS Code reads, too. */
import ar from '../../../snippets/un-report.ar.json';
import en from '../../../snippets/un-report.en.json';
import es from '../../../snippets/un-report.es.json';
import fr from '../../../snippets/un-report.fr.json';
import ru from '../../../snippets/un-report.ru.json';
import zh from '../../../snippets/un-report.zh.json';
import type { Language } from './lexicon';

/** Where a snippet may stand: a document or a block on a line of its own, a mark at the end of a line, words anywhere. */
export type SnippetPlace = 'document' | 'block' | 'end' | 'words';

/** Every language has each of them; the name is Latin so that it can be typed on any keyboard. */
export const SNIPPET_PLACES = {
  report: 'document',
  letter: 'document',
  'note-secretariat': 'document',
  'note-secretary-general': 'document',
  resolution: 'document',
  masthead: 'document',
  annex: 'block',
  summary: 'block',
  conclusions: 'block',
  preambular: 'block',
  operative: 'block',
  'opening-assembly': 'words',
  'opening-council': 'words',
  'opening-period': 'words',
  'closing-note': 'words',
  'closing-letter': 'block',
  'cite-report': 'words',
  'cite-assembly': 'words',
  'cite-council': 'words',
  'cite-paragraph': 'words',
  'cite-section': 'words',
  'cite-annex': 'words',
  'cite-charter': 'words',
  'cite-supplement': 'words',
  footnote: 'end',
  'note-text': 'block',
  ibid: 'words',
} as const satisfies Readonly<Record<string, SnippetPlace>>;

export type SnippetId = keyof typeof SNIPPET_PLACES;

export interface Snippet {
  readonly id: SnippetId;
  /** In the language of the snippet, as everything else of it. */
  readonly name: string;
  readonly description: string;
  /** In the grammar of LSP and VS Code: `${1:…}`, `${2|one,other|}`. */
  readonly body: string;
}

/** An entry of a file, under its name. It has no `prefix`: VS Code would offer those of all languages, in addresses, too. */
interface Entry {
  readonly id: string;
  readonly description: string;
  readonly body: string | readonly string[];
}

function snippetsOf(file: Readonly<Record<string, Entry>>): readonly Snippet[] {
  return Object.entries(file).map(([name, { id, description, body }]) => ({
    id: id as SnippetId,
    name,
    description,
    body: typeof body === 'string' ? body : body.join('\n'),
  }));
}

/** In the order of the files. */
export const SNIPPETS: Readonly<Record<Language, readonly Snippet[]>> = {
  ar: snippetsOf(ar),
  zh: snippetsOf(zh),
  en: snippetsOf(en),
  fr: snippetsOf(fr),
  ru: snippetsOf(ru),
  es: snippetsOf(es),
};
