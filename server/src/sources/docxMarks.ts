/** Signs in the text of a paragraph until it is written: where raised text, and where a page, begins; and what becomes of them. */

/** Round raised text; before the first character of a page. Private characters, which no text has once it is read. */
export const RAISED = '\ue000';
export const LOWERED = '\ue001';
export const PAGE = '\ue002';

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '-': '⁻', '–': '⁻', '−': '⁻', '+': '⁺' },
};

const STRETCH = /\ue000([^\ue001]*)\ue001/g;

/** The text as it came, without what would be taken for one of the signs. */
export function withoutSigns(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, '');
}

/** A raised mark, or an asterisk, before the text of a note that somebody has numbered by hand. */
const OPENING = /^[\s\ue002]*(?:\ue000\s*(\d{1,3}|[a-z]|\*{1,3})\s*\ue001\s*|(\*{1,3})[\t \u00a0]+)(?=[^\s\ue000])/;
/** An asterisk behind a word. */
const STARS = /(?<=[^\s*\ue000-\ue002])\*{1,3}(?=[\s\ue000-\ue002]|$)/g;

/** The marks of the notes that were numbered by hand, of all paragraphs of a text; an asterisk is one where it also stands behind a word. */
export function openingMarks(texts: readonly string[]): ReadonlySet<string> {
  const starred = new Set(
    texts.flatMap((text) =>
      [
        ...join(text)
          .replace(OPENING, '')
          .matchAll(/\*{1,3}/g),
      ].map(([stars]) => stars),
    ),
  );
  const found = texts.flatMap(notePieces).flatMap((text) => {
    const [, raised, stars] = OPENING.exec(join(text)) ?? [];
    return raised ?? (stars !== undefined && starred.has(stars) ? stars : []);
  });
  return new Set(found);
}

/** The notes that a paragraph is made of, where it opens with one of these marks; undefined for any other. */
export function notesIn(text: string, marks: ReadonlySet<string>): { mark: string; text: string }[] | undefined {
  const notes = notePieces(text).map((piece) => {
    const [, raised, stars] = OPENING.exec(join(piece)) ?? [];
    const mark = raised ?? stars ?? '';
    return { mark, text: marks.has(mark) ? join(piece).replace(OPENING, '') : piece };
  });
  return notes.every(({ mark }) => marks.has(mark)) ? notes : undefined;
}

/** Several notes may stand in one paragraph, with line breaks between them. */
function notePieces(text: string): string[] {
  return text.split(/\n(?=[\s\ue002]*\ue000)/);
}

/**
 * Raised digits as `⁷`, which may be a mark or an exponent; letters and asterisks that are the mark of a note as `[^a]`;
 * other raised text as it is.
 */
export function settle(text: string, marks: ReadonlySet<string>): string {
  return join(text)
    .replace(STRETCH, (_, raised: string) => write(raised, marks))
    .replace(STARS, (stars) => (marks.has(stars) ? `[^${stars}]` : stars))
    .replace(/[\ue000\ue001]/g, '');
}

/** Raised stretches that touch are one. */
function join(text: string): string {
  return text.replace(/\ue001(\ue002*)\ue000/g, '$1');
}

function write(raised: string, marks: ReadonlySet<string>): string {
  if (/^[\d+–−-]*\d[\d\s,，、+–−-]*$/.test(raised)) return Array.from(raised, (c) => SUPERSCRIPTS[c] ?? c).join('');
  return raised.replace(/\*+|\p{L}+/gu, (mark) => (marks.has(mark) ? `[^${mark}]` : mark));
}
