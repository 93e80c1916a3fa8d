/** The kinds of block, each with an example. */

export type BlockKind =
  /** Symbol lines, organs, distribution, date, session, agenda item: `Distr.: General`. In a part: `[原件：英文]`. */
  | 'masthead'
  /** The title of the document or of a part: `秘书长的报告`. */
  | 'title'
  /** One line of a contents page, its title included: `II. Framework … 3–45 4`. */
  | 'contents'
  /** The line that opens an annex, appendix or enclosure: `附件一`. */
  | 'part'
  /** `一. 导言`, `A. …`, a short line without a number. `level` is 1, 2 or 3. */
  | 'heading'
  /** A numbered paragraph: `12. 此外，…`. */
  | 'paragraph'
  /** `(a) …`. `level` is its depth from 1. */
  | 'subparagraph'
  | 'bullet'
  /** An article of an instrument: `Article 52`, `第五十二条`. */
  | 'article'
  /** One line of a table: its caption, a row, a note or source under it. */
  | 'table'
  /** The caption of a figure, or the source under it. */
  | 'figure'
  /** The caption of a box, or a block in it. */
  | 'box'
  /** A block inside quotation marks, its own or those of the blocks round it; in a draft also a long indented one. */
  | 'quotation'
  /** A paragraph without a number: preambles, letters, members of a list. */
  | 'text'
  | 'signature'
  /** The text of a footnote. Its label is the mark. */
  | 'note'
  /** Running heads, page numbers, job numbers, bar codes, rules, leading white space. */
  | 'furniture';

/** What is written in sentences and names: neither masthead, contents, tables and figures, nor running heads. */
export const PROSE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'heading',
  'part',
  'title',
  'paragraph',
  'subparagraph',
  'bullet',
  'article',
  'box',
  'quotation',
  'text',
  'signature',
  'note',
]);
