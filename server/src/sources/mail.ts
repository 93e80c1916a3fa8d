/** The plain text of a mail → its words: the signs of a quotation off, the lines that the mail program broke joined. */

export interface MailText {
  readonly text: string;
  readonly quoted: boolean;
  /** How many lines were joined to the one before. */
  readonly joined: number;
}

const QUOTED = /^ ?(?:>[ \t]?)*>/;

/**
 * Undefined where the text has no quotation of a mail: two lines next to each other that begin with `>`, or nothing but such
 * lines. Between what is quoted and what is not comes a blank line. A line that ends with a space goes on in the next one of the
 * same depth (format=flowed).
 */
export function readMail(text: string): MailText | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const isQuoted = lines.map((line) => QUOTED.test(line));
  const all = written.length > 0 && written.every((line) => QUOTED.test(line));
  // One such line alone may as well say that something is more than something else.
  const inRun = (at: number): boolean =>
    isQuoted[at] === true && (all || isQuoted[at - 1] === true || isQuoted[at + 1] === true);
  if (!lines.some((_, at) => inRun(at))) return undefined;
  const stripped = lines.map((line, at) => {
    if (!inRun(at)) return { depth: 0, words: line };
    const signs = QUOTED.exec(line)?.[0] ?? '';
    return { depth: signs.replace(/[^>]/g, '').length, words: line.slice(signs.length).replace(/^ /, '') };
  });
  const flowed = stripped.some(({ words }) => words.length > 40 && / $/.test(words));
  const out: string[] = [];
  let joined = 0;
  let open: number | undefined;
  let before: number | undefined;
  for (const { depth, words } of stripped) {
    const isTurn = !all && before !== undefined && (before === 0) !== (depth === 0);
    if (isTurn && words.trim() !== '' && out.at(-1)?.trim() !== '') out.push('');
    before = depth;
    if (open === depth && words.trim() !== '') {
      out.push((out.pop() ?? '') + words);
      joined++;
    } else out.push(words);
    open = flowed && / $/.test(words) && words.trim() !== '--' ? depth : undefined;
  }
  return { text: out.map((line) => line.trimEnd()).join('\n'), quoted: true, joined };
}
