/**
 * The notation of the tests: `⟦name:text⟧` marks a span and says what is expected there, `⟦|⟧` is the cursor.
 * Spans may hold spans. Names are letters, digits, Han numerals, hyphens, stops and spaces; everything behind the first colon is text.
 */

export interface MarkedSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Marked {
  /** The text without the notation. */
  readonly text: string;
  /** In the order in which they open. */
  readonly spans: readonly MarkedSpan[];
  readonly cursors: readonly number[];
}

/** Reads the notation. Throws where a span is not closed: a test that means something else would pass. */
export function readMarks(marked: string): Marked {
  const spans: (MarkedSpan & { to: number })[] = [];
  const cursors: number[] = [];
  const open: { name: string; from: number; to: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    if (marked.startsWith('⟦|⟧', i)) {
      cursors.push(text.length);
      i += 2;
      continue;
    }
    const name = marked[i] === '⟦' ? /^⟦([\w .*\u4e00-\u9fff-]+):/.exec(marked.slice(i, i + 60)) : null;
    if (name?.[1] !== undefined) {
      const span = { name: name[1], from: text.length, to: -1 };
      spans.push(span);
      open.push(span);
      i += name[0].length - 1;
    } else if (marked[i] === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`⟧ closes nothing in ${JSON.stringify(marked)}`);
      span.to = text.length;
    } else text += marked[i] ?? '';
  }
  if (open.length > 0) throw new Error(`⟦${open[0]?.name ?? ''}: is not closed in ${JSON.stringify(marked)}`);
  return { text, spans, cursors };
}

/** Writes the notation: the text with these spans marked. Spans may hold spans, and never overlap otherwise. */
export function writeMarks(text: string, spans: readonly MarkedSpan[]): string {
  const open: MarkedSpan[] = [];
  let out = '';
  let at = 0;
  const close = (before: number): void => {
    for (let last = open.at(-1); last && last.to <= before; last = open.at(-1)) {
      out += `${text.slice(at, last.to)}⟧`;
      at = last.to;
      open.pop();
    }
  };
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    close(span.from);
    out += `${text.slice(at, span.from)}⟦${span.name}:`;
    at = span.from;
    open.push(span);
  }
  close(text.length);
  return out + text.slice(at);
}
