/** The outline: parts → headings → numbered paragraphs with their first words. */
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { parts, type HeadingNode, type ParagraphNode, type PartNode, type Placed } from '../draft/tree';
import { toRange } from './convert';

// The numbers of SymbolKind, so that this file needs the types alone.
const MODULE: SymbolKind = 2;
const NAMESPACE: SymbolKind = 3;
const STRING: SymbolKind = 15;

const FIRST_WORDS = 48;

export function outline(draft: Draft, lines: LineIndex): DocumentSymbol[] {
  return parts(draft).flatMap((part) => {
    const children = sections(part, lines);
    return part.block ? [symbol(partTitle(part), MODULE, part.at, part.end, part.block, lines, children)] : children;
  });
}

/** `附件一 · 主席结论`: its line as printed, and its title. */
function partTitle(part: PartNode): string {
  const title = part.blocks.find(({ block }) => block.kind === 'title')?.block;
  const printed = part.block?.segments[0]?.text ?? part.name;
  return title ? `${printed} · ${shorten(passage(title).text)}` : printed;
}

interface Open {
  readonly level: number;
  readonly heading: HeadingNode;
  readonly children: DocumentSymbol[];
}

function sections(part: PartNode, lines: LineIndex): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const open: Open[] = [];
  const items = [
    ...part.headings.map((heading) => ({ at: heading.at, heading, paragraph: undefined })),
    ...part.paragraphs.map((paragraph) => ({ at: paragraph.at, heading: undefined, paragraph })),
  ].sort((a, b) => a.at - b.at);
  const close = (level: number, end: number): void => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      open.pop();
      const { heading, children } = last;
      const made = symbol(headingName(heading), NAMESPACE, heading.at, end, heading.block, lines, children);
      (open.at(-1)?.children ?? top).push(made);
    }
  };
  for (const { heading, paragraph } of items) {
    if (heading) {
      close(heading.level, heading.at);
      open.push({ level: heading.level, heading, children: [] });
    } else (open.at(-1)?.children ?? top).push(paragraphSymbol(paragraph, lines));
  }
  close(0, part.end);
  return top;
}

function headingName({ block, title }: HeadingNode): string {
  return [block.label?.printed, title].filter(Boolean).join(' ') || '…';
}

function paragraphSymbol(paragraph: ParagraphNode, lines: LineIndex): DocumentSymbol {
  const last: Placed = paragraph.members.at(-1) ?? paragraph;
  const name = `${paragraph.label} ${shorten(passage(paragraph.block).text)}`;
  return symbol(name, STRING, paragraph.at, last.at + last.block.length, paragraph.block, lines, []);
}

function symbol(
  name: string,
  kind: SymbolKind,
  from: number,
  to: number,
  block: Placed['block'],
  lines: LineIndex,
  children: DocumentSymbol[],
): DocumentSymbol {
  const first = block.segments[0];
  const start = from + (first?.start ?? 0);
  const selectionRange = toRange(lines, { from: start, to: start + (first?.text.length ?? 0) });
  return { name, kind, range: toRange(lines, { from: start, to }), selectionRange, children };
}

/** The first words, cut at whole characters. */
function shorten(text: string): string {
  const signs = Array.from(text.slice(0, FIRST_WORDS * 2));
  return signs.length > FIRST_WORDS ? `${signs.slice(0, FIRST_WORDS).join('')}…` : signs.join('');
}
