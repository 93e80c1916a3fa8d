/** What the user reads about the corpus, as plain text: counts, progress, the names of documents. Knows nothing of VS Code. */
import { fileTrouble } from '../../server/src/base/fileTrouble';
import { dateWords, later, number, plural, say, t } from '../../server/src/base/l10n';
import type { CorpusStatus, DraftStatus, FoundDocument } from '../../server/src/protocol';

/** By the codes that they have everywhere, each in its own words. */
const LANGUAGES = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' };

/** The six. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES);

/** The name of a language in that language; the code where it is none of the six. */
export function languageName(code: string): string {
  return (LANGUAGES as Readonly<Record<string, string>>)[code] ?? code;
}

const LAYOUTS: Readonly<Record<NonNullable<DraftStatus['read']>['layout'], string>> = {
  flowing: later('flowing'),
  extracted: later('extracted'),
};

/** `中文 · flowing`. */
export function draftFacts({ language, layout }: NonNullable<DraftStatus['read']>): string {
  return [languageName(language), t(LAYOUTS[layout])].join(' · ');
}

export function isIndexing(status: CorpusStatus | undefined): boolean {
  return status !== undefined && status.stage !== 'ready' && status.stage !== 'stopped';
}

/** While the folders are read, in the status bar: `12/340`; `Corpus` before the number of files is known. */
export function progressText({ stage, done, total }: CorpusStatus): string {
  return stage === 'reading' && total > 0 ? `${done}/${total}` : t('Corpus');
}

/** The corpus in one line. Undefined status: no server has told one yet. */
export function corpusText(status: CorpusStatus | undefined): string {
  if (!status) return t('The corpus is not known yet.');
  const { stage, done, total } = status;
  const size = sizeText(status);
  switch (stage) {
    case 'ready':
      return t('Corpus: {0}', size);
    case 'stopped':
      return t('Corpus: the reading was stopped; {0} so far', size);
    case 'waiting':
      return t('Corpus: another window is reading it; {0} so far', size);
    case 'listing':
      return t('Corpus: looking through the folders; {0} so far', size);
    case 'reading':
      return plural(
        total,
        'Corpus: {1} of {0} file read; {2} so far',
        'Corpus: {1} of {0} files read; {2} so far',
        number(done),
        size,
      );
  }
}

/** `41 documents, 3 problems`. */
function sizeText({ documents, problems }: CorpusStatus): string {
  const size = plural(documents, '{0} document', '{0} documents');
  return problems > 0 ? t('{0}, {1}', size, plural(problems, '{0} problem', '{0} problems')) : size;
}

/** A count that may still grow: `3 files so far`. */
export function soFar(count: string, status: CorpusStatus | undefined): string {
  return isIndexing(status) ? t('{0} so far', count) : count;
}

/** `A/60/341–S/2005/567`; the title of a document that has no symbol. */
export function documentName({ symbols, title }: Pick<FoundDocument, 'symbols' | 'title'>): string {
  return symbols.join('–') || title || t('A document without symbol or title');
}

const HELD: Readonly<Record<Exclude<FoundDocument['held'], 'held'>, string>> = {
  'held without text': later('held without text'),
  'advance version': later('advance version'),
};

/** `5 October 2005 · 中文 · held without text`, as far as known. */
export function documentFacts({ date, language, held }: FoundDocument): string {
  const how = held === 'held' ? '' : t(HELD[held]);
  return [date === null ? '' : dateWords(date), languageName(language), how].filter(Boolean).join(' · ');
}

/** Text in a place where VS Code would draw `$(000)` as an icon. */
export function withoutIcons(text: string): string {
  return text.replace(/\$(?=\([\w-]+(?:~\w+)?\))/g, '\\$');
}

/** An error in plain words where it is one of the file system, and without what the protocol puts around it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // What VS Code says of a file has the words of the system in it: `Error: EROFS: read-only file system, open '…'`.
  const trouble = fileTrouble(/\b(E[A-Z]{2,12}): /.exec(message)?.[1] ?? '');
  if (trouble) return say(trouble);
  return message.replace(/^Request \S+ failed with (?:message|error): /, '');
}

/** `The corpus could not be searched: the disk is full`. */
export function failureText(failure: string, error: unknown): string {
  return t('{0}: {1}', failure, reasonOf(error));
}

/** What a screen reader says of a row: its parts with a pause between, without those that are empty. */
export function spoken(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').reduce((all, next) => (all === '' ? next : t('{0}. {1}', all, next)), '');
}

/** Sentences, one behind the other as the language of the interface puts them. */
export function together(sentences: readonly string[]): string {
  return sentences.reduce((all, next) => (all === '' ? next : t('{0} {1}', all, next)), '');
}
