/** The plain text of a mail → its words: the signs of a quotation off, the lines that the mail program broke joined. */

export interface MailText {
  readonly text: string;
  readonly quoted: boolean;
  /** How many lines were joined to the one before. */
  readonly joined: number;
}

const QUOTED = /^ ?(?:>[ \t]?)*>/;

/**
 * Undefined where the text is no quotation of a mail: every line that is not blank begins with `>`. A line that ends with a
 * space goes on in the next one of the same depth (format=flowed).
 */
export function readMail(text: string): MailText | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0 || !written.every((line) => QUOTED.test(line))) return undefined;
  const stripped = lines.map((line) => {
    const signs = QUOTED.exec(line)?.[0] ?? '';
    return { depth: signs.replace(/[^>]/g, '').length, words: line.slice(signs.length).replace(/^ /, '') };
  });
  const flowed = stripped.some(({ words }) => words.length > 40 && / $/.test(words));
  const out: string[] = [];
  let joined = 0;
  let open: number | undefined;
  for (const { depth, words } of stripped) {
    if (open === depth && words.trim() !== '') {
      out.push((out.pop() ?? '') + words);
      joined++;
    } else out.push(words);
    open = flowed && / $/.test(words) && words.trim() !== '--' ? depth : undefined;
  }
  return { text: out.map((line) => line.trimEnd()).join('\n'), quoted: true, joined };
}
