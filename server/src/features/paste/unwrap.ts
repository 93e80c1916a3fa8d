/** Plain text that a page has broken into lines → draft text, a line a block: what a PDF puts on the clipboard. */
import { plural } from '../../base/l10n';
import { fromBlock, joinPieces } from '../../base/passage';
import type { Pasted } from '../../base/pasted';
import type { Block, Draft } from '../../draft/nodes';
import { parse } from '../../draft/parse';
import { passage } from '../../draft/passage';
import { topLevel } from '../../draft/tree';
import { ifAny } from '../sentences';
import { endsOpen, isMarked, listOpenings, opensBlock, widthOf } from './brokenLines';
import { joinedWords } from './hyphens';

/** So many broken lines are a page; of fewer each must go on where the one before stops. */
const PAGE = 4;

/** Undefined where the text does not look broken. `draft` tells which compounds have a hyphen. */
export function unwrapped(text: string, draft: Draft): Pasted | undefined {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const broken = brokenLines(lines);
  if (broken === 0) return undefined;
  const hyphens = joinedWords(lines, draft);
  const page = broken >= PAGE ? parse(spread(hyphens.lines)).tree : undefined;
  const { written, furniture } =
    page?.layout === 'extracted' ? write(page) : { written: joinedLines(hyphens.lines), furniture: 0 };
  const done = [
    plural(broken, 'joining {0} broken line', 'joining {0} broken lines'),
    ...ifAny(hyphens.joined, plural(hyphens.joined, 'joining {0} divided word', 'joining {0} divided words')),
  ];
  const heads = plural(furniture, '{0} running head or page number', '{0} running heads and page numbers');
  const lost = furniture > 0 ? [{ words: heads, isOne: furniture === 1 }] : [];
  return { text: written, lost, done };
}

/**
 * How many lines go on in the next one: as wide as those of a page, without a stop at their end, and most of their kind as
 * wide as each other. 0 where that may as well be a list, or verse.
 */
function brokenLines(lines: readonly string[]): number {
  const shown = lines.filter((line) => line.trim() !== '');
  const open = shown.filter((line, at) => at < shown.length - 1 && endsOpen(line, shown[at + 1] ?? ''));
  if (open.length === 0) return 0;
  const widths = open.map(widthOf).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const even = widths.filter((width) => width * 4 >= full * 3).length;
  // A typed draft has a few such lines, its long headings, and others that no page is wide enough for.
  const typed = shown.filter((line) => widthOf(line) > 170).length;
  if (typed * 3 > open.length || even * 10 < open.length * 7) return 0;
  return open.length * 4 >= shown.length || open.length >= PAGE ? open.length : 0;
}

/** A few lines: those that are as wide as the widest go on in the next one, where that opens no block. */
function joinedLines(lines: readonly string[]): string {
  const full = Math.max(...lines.map(widthOf));
  const paragraphs: string[][] = [];
  let goesOn = false;
  lines.forEach((line, at) => {
    const text = line.trim();
    if (text === '') goesOn = false;
    else {
      if (goesOn) paragraphs.at(-1)?.push(text);
      else paragraphs.push([text]);
      const next = lines[at + 1] ?? '';
      goesOn = endsOpen(text, next) || (widthOf(text) * 7 >= full * 6 && !isMarked(text) && !opensBlock(next));
    }
  });
  return paragraphs
    .map((pieces) => joinPieces(pieces.map((text) => ({ text, from: 0, newLine: true }))).text)
    .join('\n\n');
}

/**
 * One blank line between the lines of a page, more where there was one: how extractions come, and are known. More too before
 * the first item of a list, which may stand behind an unfinished sentence.
 */
function spread(lines: readonly string[]): string {
  const opens = listOpenings(lines);
  return lines.map((line, at) => (line.trim() === '' ? '' : `${opens.has(at) ? '\n' : ''}${line}\n`)).join('\n');
}

function write(draft: Draft): { written: string; furniture: number } {
  const blocks: { text: string; tight: boolean }[] = [];
  const notes: string[] = [];
  let furniture = 0;
  const put = (block: Block): void => {
    for (const { block: child } of block.children) {
      if (child.kind === 'note') notes.push(lineOf(child));
      else furniture++;
    }
    const text = lineOf(block);
    if (block.kind === 'furniture') {
      if (text.trim() !== '' || block.segments.some((segment) => segment.text !== '')) furniture++;
    } else if (block.kind === 'note' && block.label) notes.push(text);
    else if (text.trim() !== '') blocks.push({ text, tight: TIGHT.has(block.kind) });
  };
  for (const { block } of topLevel(draft)) put(block);
  let written = '';
  blocks.forEach(({ text, tight }, at) => {
    if (at > 0) written += tight && blocks[at - 1]?.tight ? '\n' : '\n\n';
    written += text;
  });
  return { written: [written, ...notes].filter((part) => part !== '').join('\n\n'), furniture };
}

/** A block in one line: its label, its words, its marks as `[^7]`. */
function lineOf(block: Block): string {
  const text = passage(block);
  let words = '';
  let from = 0;
  for (const { mark, from: at } of block.marks) {
    const place = fromBlock(text, at) ?? from;
    words += `${text.text.slice(from, place)}[^${mark}]`;
    from = Math.max(from, place);
  }
  words = (words + text.text.slice(from)).trim();
  const { label, kind, level } = block;
  if (label && kind === 'note') return `[^${label.printed}]: ${words}`;
  const printed = label ? `${rawOf(block).slice(label.from, label.to).trim()} ${words}`.trim() : words;
  // A draft indents a heading that no number tells.
  return kind === 'heading' && (level ?? 3) > 2 ? `  ${printed}` : printed;
}

function rawOf({ segments }: Block): string {
  return segments[0]?.raw ?? '';
}

/** Lines that stand directly under one another. */
const TIGHT: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['table', 'contents', 'masthead']);
