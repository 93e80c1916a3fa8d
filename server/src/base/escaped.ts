/** Words of a draft as HTML that says these words and nothing else. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const POP = '\u202c';
const POP_ISOLATE = '\u2069';
const FIRST_ISOLATE = '\u2066';

/** Characters that no HTML may hold are left out. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/**
 * The same, with marks of direction that are left open closed, so that what a draft holds turns round nothing but itself: at the
 * end of a piece of text those that it leaves open are closed, the innermost first. U+2069 closes what was opened inside its
 * isolate, U+202C nothing outside of it (Unicode Standard Annex 9, 3.3.2).
 */
export function isolated(text: string): string {
  const open: string[] = [];
  let isolates = 0;
  for (const sign of text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (sign === POP) {
      if (open.at(-1) === POP) open.pop();
    } else if (sign !== POP_ISOLATE) {
      if (sign < FIRST_ISOLATE) open.push(POP);
      else {
        open.push(POP_ISOLATE);
        isolates++;
      }
    } else if (isolates > 0) {
      while (open.pop() !== POP_ISOLATE);
      isolates--;
    }
  }
  return `${escaped(text)}${open.reverse().join('')}`;
}
