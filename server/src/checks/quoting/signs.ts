/** One sign for all its kinds, so that two wordings are not told apart by them. */

/** Half width, one kind of quotation mark and dash, single spaces; no spaces where the script writes none between words. */
export function canonicalSigns(text: string, spaced: boolean): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»「」『』"]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[‐‑‒–—―−]+/g, '-')
    .replace(/\s+/g, spaced ? ' ' : '')
    .trim();
}
