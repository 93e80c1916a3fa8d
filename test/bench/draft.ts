/** A report that nobody wrote, of any length: what a drafter has open, decided by language, size and seed. */
import { random, type Random } from '../support/random';
import { WORDS, type Words } from './languages';

/** So long a section is about, in UTF-16 units. */
const SECTION = { en: 3400, ar: 3000, zh: 1100 };
/** The shares of the main part and of each annex; the rest are the notes, the masthead and the contents. */
const BODY = 0.8;
const ANNEX = 0.06;
/** Of so many paragraphs one has a note. */
const NOTED = 3;

/**
 * A report of about `size` UTF-16 units: masthead, summary, contents, chapters and sections, numbered paragraphs with
 * lists, quotations, tables and notes, two annexes with numbers of their own, and the notes behind a rule at the end.
 */
export function report(language: Words['language'], size: number, seed = 7): string {
  const words = WORDS[language];
  const r = random(seed);
  const body: string[] = [];
  const contents: string[] = [];
  const notes: string[] = [];
  let length = 0;
  let number = 0;
  let tables = 0;

  const fill = (text: string): string => fillIn(text, words, number, r);
  /** Lines, and the blank line behind them. */
  const put = (...lines: readonly string[]): void => {
    body.push(...lines, '');
    length += lines.reduce((sum, line) => sum + line.length + 1, 1);
  };
  const note = (): string => {
    if (r.integer(NOTED) > 0) return '';
    const mark = `[^${notes.length + 1}]`;
    const text = `${mark}: ${fill(r.pick(words.notes))}`;
    notes.push(text);
    length += text.length + 1;
    return mark;
  };
  const paragraph = (): void => {
    const sentences = Array.from({ length: 2 + r.integer(5) }, () => fill(r.pick(words.sentences)));
    put(`${words.paragraph(++number)}${sentences.join(words.space)}${note()}`);
  };
  const list = (labels: readonly string[]): void => {
    put(`${words.paragraph(++number)}${r.pick(words.announcements)}`);
    for (const label of labels) put(`${label}${fill(r.pick(words.members))}`);
  };
  const table = (): void => {
    const row = (): string => `${r.pick(words.rivers)}\t${r.integer(90)}\t${r.integer(300)}`;
    put(words.table.caption(++tables));
    put([words.table.head, ...Array.from({ length: 3 + r.integer(6) }, row)].join('\n'));
    put(words.table.source);
  };
  const section = (): void => {
    for (let i = 0; i < 7; i++) {
      paragraph();
      const extra = r.integer(12);
      if (extra === 0) list(words.items);
      if (extra === 1) list(['• ', '• ', '• ']);
      if (extra === 2) put(fill(r.pick(words.quotations)));
      if (extra === 3 && r.integer(2) === 0) table();
    }
  };
  const heading = (label: string, titles: readonly string[], at: number): void => {
    const title = titles[at % titles.length] ?? '';
    put(`${label}${title}`);
    contents.push(`${label}${title} ............ ${1 + Math.floor(length / 3000)}`);
  };

  const perChapter = Math.max(2, Math.round(Math.sqrt((size * BODY) / SECTION[language])));
  for (let chapter = 0; length < size * BODY; chapter++) {
    heading(words.chapters[chapter % words.chapters.length] ?? '', words.titles, chapter);
    for (let at = 0; at < perChapter && length < size * BODY; at++) {
      heading(words.letters[at % words.letters.length] ?? '', words.subtitles, at);
      section();
    }
  }
  for (const annex of words.annexes) {
    put(...annex);
    number = 0;
    for (const end = length + size * ANNEX; length < end;) section();
  }
  const summary = Array.from({ length: 6 }, () => fill(r.pick(words.sentences))).join(words.space);
  const front = [
    ...words.masthead,
    '',
    words.title,
    '',
    `  ${words.summary}`,
    '',
    summary,
    '',
    words.contents,
    '',
    ...contents,
  ];
  return [...front, '', ...body, '__________________', ...notes, ''].join('\n');
}

/** `{n}` is a number, `{p}` a paragraph that stands before, `{d}` a document, `{r}` a river. */
function fillIn(text: string, { rivers }: Words, paragraph: number, r: Random): string {
  return text
    .replace(/\{n\}/g, () => String(2 + r.integer(88)))
    .replace(/\{p\}/g, () => String(1 + r.integer(Math.max(1, paragraph - 1))))
    .replace(/\{d\}/g, () => `A/${60 + r.integer(35)}/${1 + r.integer(600)}`)
    .replace(/\{r\}/g, () => r.pick(rivers));
}
