/** Semantic tokens: what the grammar of the editor can only guess line by line, coloured as the draft was read. */
import { fact } from '../base/lazy';
import type { LineIndex } from '../base/lineIndex';
import { shift, type Span } from '../base/span';
import type { Block, Draft } from '../draft/nodes';
import { citationsIn } from '../analysis/analysis';
import type { CitationPiece } from '../analysis/blockCitations';
import { ownLines, type OwnLine } from './blockLines';
import { captionTitles } from './structure';

/** `label` is LSP's own. The others are declared in package.json, with scopes so that any theme has a colour for them. */
export const TOKEN_TYPES = [
  'label',
  'part',
  'title',
  'heading',
  'caption',
  'footnoteMark',
  'citation',
  'pinpoint',
  'contents',
  'furniture',
] as const;

/** What a label belongs to, how deep a heading stands; `definition`, LSP's own, is the mark before the text of a note. */
export const TOKEN_MODIFIERS = [
  'definition',
  'section',
  'article',
  'paragraph',
  'subparagraph',
  'level1',
  'level2',
  'level3',
] as const;

type TokenType = (typeof TOKEN_TYPES)[number];
type Modifier = (typeof TOKEN_MODIFIERS)[number];

interface TokenKind {
  readonly type: TokenType;
  readonly modifier: Modifier | undefined;
}

/** Stands on one line, and overlaps no other. */
export interface Token extends TokenKind, Span {}

/** The tokens of the blocks that touch the span, as five numbers each, as LSP has them. The whole draft unless given. */
export function semanticTokens(draft: Draft, lines: LineIndex, span?: Span): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { from, to, type, modifier } of tokens(draft, span)) {
    const { line, character } = lines.position(from);
    const column = line === before.line ? character - before.character : character;
    const bits = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    data.push(line - before.line, column, to - from, TOKEN_TYPES.indexOf(type), bits);
    before = { line, character };
  }
  return data;
}

/** In the order of the text, at absolute offsets. */
export function* tokens(draft: Draft, span: Span = { from: 0, to: Infinity }): Generator<Token, void, undefined> {
  const { blocks } = draft;
  const titles = captionTitles(draft);
  let index = Math.max(0, blocks.find(span.from));
  let at = blocks.offset(index);
  for (let block = blocks.at(index); block && at <= span.to; block = blocks.at(++index)) {
    // The title of a table is a line of its own; whether it is one, the line above says.
    const shown: Block = titles.has(block) ? { ...block, caption: true } : block;
    for (const token of tokensOf(draft, shown, block, at)) yield { ...token, ...shift(token, at) };
    at += block.length;
  }
}

/** Of a block and of the notes and furniture inside it, relative to the block. */
function tokensOf(draft: Draft, shown: Block, block: Block, at: number): readonly Token[] {
  const found = ownTokens(shown)(citedIn(draft, block, at));
  if (block.children.length === 0) return found;
  const inside = block.children.flatMap((child) =>
    ownTokens(child.block)(citedIn(draft, child.block, at + child.at)).map((token) => ({
      ...token,
      ...shift(token, child.at),
    })),
  );
  return [...found, ...inside].sort((a, b) => a.from - b.from);
}

const NOTHING_CITED: readonly CitationPiece[] = [];

/** The pieces of the citations of a block, relative to it. */
function citedIn(draft: Draft, block: Block, at: number): readonly CitationPiece[] {
  const found = citationsIn(draft, { block, at });
  return found.length === 0 ? NOTHING_CITED : found.flatMap(({ pieces }) => pieces);
}

/** Label and marks, citations, and between them the text, where the kind of the block says what it is. Without citations they hang on the block. */
const ownTokens: (block: Block) => (cited: readonly CitationPiece[]) => readonly Token[] = fact((block) => {
  let plain: readonly Token[] | undefined;
  return (cited) => (cited.length > 0 ? makeTokens(block, cited) : (plain ??= makeTokens(block, cited)));
});

function makeTokens(block: Block, cited: readonly CitationPiece[]): Token[] {
  const found: Token[] = [];
  const kind = textKind(block);
  const addText = (line: OwnLine, from: number, to: number): void => {
    const text = line.text.slice(from - line.from, to - line.from);
    const start = from + text.length - text.trimStart().length;
    const end = start + text.trim().length;
    if (kind && end > start) found.push({ ...kind, from: start, to: end });
  };
  const signs = [...labelToken(block), ...block.marks.map(markToken), ...cited.map(citationToken)].sort(
    (a, b) => a.from - b.from,
  );
  let next = 0;
  for (const line of ownLines(block)) {
    let at = line.from;
    for (let sign = signs[next]; sign && sign.from < line.to; sign = signs[++next]) {
      const from = Math.max(at, sign.from);
      const to = Math.min(line.to, sign.to);
      if (to <= from) continue;
      addText(line, at, from);
      found.push({ ...sign, from, to });
      at = to;
    }
    addText(line, at, line.to);
  }
  return found;
}

function citationToken({ from, to, pinpoint }: CitationPiece): Token {
  return { type: pinpoint ? 'pinpoint' : 'citation', modifier: undefined, from, to };
}

const LABELS: Readonly<Partial<Record<Block['kind'], TokenKind>>> = {
  heading: { type: 'label', modifier: 'section' },
  article: { type: 'label', modifier: 'article' },
  paragraph: { type: 'label', modifier: 'paragraph' },
  subparagraph: { type: 'label', modifier: 'subparagraph' },
  note: { type: 'footnoteMark', modifier: 'definition' },
};

function labelToken({ kind, label, segments }: Block): Token[] {
  const token = LABELS[kind];
  if (!token || !label) return [];
  const text = segments[0]?.raw.slice(label.from, label.to).trimEnd() ?? '';
  return [{ ...token, from: label.from, to: label.from + text.length }];
}

function markToken({ from, to }: Span): Token {
  return { type: 'footnoteMark', modifier: undefined, from, to };
}

const LEVELS = [undefined, 'level1', 'level2', 'level3'] as const;

function textKind({ kind, level, caption }: Block): TokenKind | undefined {
  switch (kind) {
    case 'part':
    case 'title':
    case 'contents':
    case 'furniture':
      return { type: kind, modifier: undefined };
    case 'heading':
      return { type: 'heading', modifier: LEVELS[level ?? 0] };
    case 'table':
    case 'figure':
    case 'box':
      return caption ? { type: 'caption', modifier: undefined } : undefined;
    default:
      return undefined;
  }
}
