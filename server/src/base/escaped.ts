/** Words of a draft as HTML that says these words and nothing else. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no HTML may hold are left out. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/**
 * The same, with marks of direction that are left open closed, so that what a draft holds turns round nothing but itself: at the
 * end of a piece of text as many are closed as were opened.
 */
export function isolated(text: string): string {
  let embeddings = 0;
  let isolates = 0;
  for (const sign of text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (sign === '\u202c') embeddings = Math.max(0, embeddings - 1);
    else if (sign === '\u2069') isolates = Math.max(0, isolates - 1);
    else if (sign >= '\u2066') isolates++;
    else embeddings++;
  }
  return `${escaped(text)}${'\u202c'.repeat(embeddings)}${'\u2069'.repeat(isolates)}`;
}
