/** The citations of one block as they were recognised in its passage, before anything is known of the text round it. */
import { factOfPair } from '../base/lazy';
import { piecesInBlock, toBlock, type Passage } from '../base/passage';
import type { Span } from '../base/span';
import type { Citation } from '../citations/citation';
import { recognise } from '../citations/recognise';
import { PROSE } from '../draft/kinds';
import type { Block } from '../draft/nodes';
import { passage } from '../draft/passage';
import type { Language } from '../languages/lexicon';

export interface BlockCitation {
  readonly citation: Citation;
  /** Relative to the block. */
  readonly span: Span;
  /** Line by line, what names the document and what names the place; relative to the block. */
  readonly pieces: readonly CitationPiece[];
}

export interface CitationPiece extends Span {
  readonly pinpoint: boolean;
}

/** In the order of the text. They hang on the block: an edit elsewhere leaves them known. */
export const blockCitations: (block: Block, language: Language) => readonly BlockCitation[] =
  factOfPair(recogniseBlock);

function recogniseBlock(block: Block, language: Language): readonly BlockCitation[] {
  // Where citations are looked for (draft-format.md, "Citations"); of titles only those of parts.
  if (!PROSE.has(block.kind) || (block.kind === 'title' && block.entry.zone === 'front')) return [];
  const text = passage(block);
  // The name of a part is no reference to it.
  const own = block.kind === 'part' ? 0 : -1;
  return recognise(text, language)
    .filter(({ kind, from }) => kind !== 'internal' || from !== own)
    .map((citation) => ({
      citation: block.kind === 'quotation' ? { ...citation, quoted: true as const } : citation,
      span: toBlock(text, citation),
      pieces: pieces(text, citation),
    }));
}

function pieces(text: Passage, citation: Citation): CitationPiece[] {
  return stretches(text, citation).flatMap(({ from, to, pinpoint }) =>
    piecesInBlock(text, { from, to }).map((piece) => ({ ...piece, pinpoint })),
  );
}

/** What names the document and what names the place, without the comma or bracket between them. */
function stretches({ text }: Passage, { from, to, pinpoint }: Citation): CitationPiece[] {
  if (!pinpoint) return [{ from, to, pinpoint: false }];
  const before = withoutOpening(text.slice(from, pinpoint.from));
  const found = [
    { from, to: from + before.length, pinpoint: false },
    { ...pinpoint, pinpoint: true },
    { from: pinpoint.to, to, pinpoint: false },
  ];
  return found.filter((stretch) => stretch.to > stretch.from);
}

/** Without the comma, or the bracket that opens before the place; that of a year is a part of the name. */
function withoutOpening(words: string): string {
  const bare = words.replace(/[\s,，、،]+$/, '').replace(/[\s,，、،]*[(（]$/, '');
  return bare.replace(/[\s,，、،]+$/, '');
}
