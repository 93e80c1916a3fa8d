/** What the user reads about the corpus, as plain text: counts, progress, the names of documents. Knows nothing of VS Code. */
import type { CorpusStatus, FoundDocument } from '../../server/src/protocol';

const LANGUAGES = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' };

/** The name of a language in that language; the code where it is none of the six. */
export function languageName(code: string): string {
  return (LANGUAGES as Readonly<Record<string, string>>)[code] ?? code;
}

/** `1 document`, `1,204 documents`. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function isIndexing(status: CorpusStatus | undefined): boolean {
  return status !== undefined && status.stage !== 'ready' && status.stage !== 'stopped';
}

/** While the folders are read, in the status bar: `12/340`; `Corpus` before the number of files is known. */
export function progressText({ stage, done, total }: CorpusStatus): string {
  return stage === 'reading' && total > 0 ? `${done}/${total}` : 'Corpus';
}

/** The corpus in one line. Undefined status: no server has told one yet. */
export function corpusText(status: CorpusStatus | undefined): string {
  if (!status) return 'The corpus is not known yet.';
  const { stage, done, total } = status;
  const size = [counted(status.documents, 'document'), ...problemCount(status)].join(', ');
  switch (stage) {
    case 'ready':
      return `Corpus: ${size}`;
    case 'stopped':
      return `Corpus: the reading was stopped; ${size} so far`;
    case 'waiting':
      return `Corpus: another window is reading it; ${size} so far`;
    case 'listing':
      return `Corpus: looking through the folders; ${size} so far`;
    case 'reading':
      return `Corpus: ${number(done)} of ${counted(total, 'file')} read; ${size} so far`;
  }
}

/** `A/60/341–S/2005/567`; the title of a document that has no symbol. */
export function documentName({ symbols, title }: FoundDocument): string {
  return symbols.join('–') || title || 'A document without symbol or title';
}

/** `5 October 2005 · 中文 · held without text`, as far as known. */
export function documentFacts({ date, language, held }: FoundDocument): string {
  return [dateText(date), languageName(language), held === 'held' ? '' : held].filter(Boolean).join(' · ');
}

/** Text in a place where VS Code would draw `$(000)` as an icon. */
export function withoutIcons(text: string): string {
  return text.replace(/\$(?=\([\w-]+(?:~\w+)?\))/g, '\\$');
}

/** An error of a request without what the protocol puts around it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Request \S+ failed with (?:message|error): /, '');
}

function problemCount({ problems }: CorpusStatus): string[] {
  return problems > 0 ? [counted(problems, 'problem')] : [];
}

function number(count: number): string {
  return count.toLocaleString('en');
}

/** `2005-10-05` as the documents write it. */
function dateText(date: string | null): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!day) return date ?? '';
  const time = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
