/** Lines from right to left: what stands on the page from left to right is put into the order in which it is read. */

const ARABIC = /[\u0590-\u065f\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const DIGITS = '\\d\\u0660-\\u0669\\u06f0-\\u06f9';
/** A number with its separators, or any one sign. */
const TOKEN = new RegExp(`[${DIGITS}]+(?:[/.,:\\u066b\\u066c-][${DIGITS}]+)*[%\\u066a]?|[^]`, 'gu');
const STRONG = /[\p{L}\d]/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};

/** A piece of a line as it is drawn. `text` reads in its own direction; `spaced` says that white space stands to its left. */
export interface Drawn {
  readonly text: string;
  readonly spaced: boolean;
  /** Whether it is one sign that nothing may turn round, as a footnote mark. */
  readonly whole: boolean;
}

/** Whether most of the letters of a line run from right to left. */
export function runsRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => ARABIC.test(letter)).length * 2 > letters.length;
}

/**
 * The pieces of a line from right to left, given from left to right, as text. `mirrored`: brackets are given as they look,
 * so that what opens from right to left looks as what closes from left to right.
 */
export function logicalText(pieces: readonly Drawn[], mirrored: boolean): string {
  const mirror = (text: string): string =>
    mirrored ? text.replace(/[()[\]{}«»]/g, (sign) => MIRRORED[sign] ?? sign) : text;
  const runs: { arabic: boolean; pieces: Drawn[] }[] = [];
  for (const piece of pieces) {
    const arabic = !piece.whole && ARABIC.test(piece.text);
    const last = runs.at(-1);
    if (last?.arabic === arabic && !arabic) last.pieces.push(piece);
    else runs.push({ arabic, pieces: [piece] });
  }
  return runs
    .reverse()
    .map(
      (run) =>
        (run.arabic ? mirror(run.pieces[0]?.text ?? '') : foreign(run.pieces, mirror)) +
        (run.pieces[0]?.spaced ? ' ' : ''),
    )
    .join('');
}

/** Latin letters, digits and signs between Arabic ones. */
function foreign(pieces: readonly Drawn[], mirror: (text: string) => string): string {
  const wholes = pieces.filter(({ whole }) => whole).map(({ text }) => text);
  let at = 0;
  const drawn = pieces
    .map(
      ({ text, spaced, whole }, index) =>
        (spaced && index > 0 ? ' ' : '') + (whole ? String.fromCharCode(HELD + at++) : text),
    )
    .join('');
  return order(drawn, mirror).replace(HELD_SIGN, (sign) => wholes[sign.charCodeAt(0) - HELD] ?? '');
}

/** Stand in place of what must not be turned round. */
const HELD = 0xe800;
const HELD_SIGN = /[\ue800-\ue8ff]/g;

function order(drawn: string, mirror: (text: string) => string): string {
  const reversed = (part: string): string => mirror((part.match(TOKEN) ?? []).reverse().join(''));
  const first = drawn.search(STRONG);
  if (!/[A-Za-z\u00c0-\u024f\u0400-\u052f]/.test(drawn) || first < 0) return reversed(drawn);
  // Words of another script keep the order that they are drawn in, with all that stands between them.
  let last = drawn.length;
  while (last > first && !STRONG.test(drawn.charAt(last - 1))) last--;
  // A bracket that they open they close.
  if (/\([^()]*$/.test(drawn.slice(first, last)) && drawn.charAt(last) === ')') last++;
  return reversed(drawn.slice(last)) + drawn.slice(first, last) + reversed(drawn.slice(0, first));
}
