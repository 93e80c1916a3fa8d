/** `rapporteur inspect`: what was read out of a document, in the shape of draft-format.md. */
import { formatPart, formatPlace, isPart, type Place, type PlaceNumber, type PlaceRange } from '../base/place';
import { lineIndex, type LineIndex } from '../base/lineIndex';
import { mastheadFacts } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { notes } from '../draft/notes';
import { ownSymbols } from '../draft/masthead';
import { parts, topLevel, type Placed } from '../draft/tree';
import { passage } from '../draft/passage';
import { citations } from '../analysis/analysis';

/** The object that `inspect` prints for one file. Lines and columns count from 1. */
export function inspect(file: string, text: string, draft: Draft): object {
  const lines = lineIndex(text);
  const line = (offset: number): number => lines.position(offset).line + 1;
  const start = ({ block, at }: Placed): number => line(at + (block.segments[0]?.start ?? 0));
  const all = parts(draft);
  const paragraphs = all.flatMap((part) => part.paragraphs.map((paragraph) => ({ part, paragraph })));
  return {
    file,
    language: draft.language,
    layout: draft.layout,
    symbols: ownSymbols(draft),
    ...mastheadFacts(draft),
    parts: all
      .filter((part) => part.kind !== 'main')
      .map((part) => ({ kind: part.kind, number: part.number, line: line(part.at) })),
    headings: all
      .flatMap((part) => part.headings)
      .map((heading) => ({
        line: start(heading),
        number: heading.block.label?.printed ?? null,
        level: heading.level,
        title: heading.title,
      })),
    paragraphs: paragraphs.map(({ part, paragraph }) => ({
      part: part.name,
      number: paragraph.number,
      label: paragraph.label,
      line: start(paragraph),
    })),
    subparagraphs: subparagraphs(draft, start),
    bullets: topLevel(draft)
      .filter(({ block }) => block.kind === 'bullet')
      .map((bullet) => ({ line: start(bullet) })),
    footnotes: notes(draft).map(({ mark, note, reference }) => ({
      mark,
      definitionLine: note ? line(note.at + (note.block.label?.from ?? 0)) : null,
      referenceLine: reference ? line(reference.from) : null,
    })),
    citations: citations(draft).map(({ citation, span }) => ({
      ...place(lines, span.from, span.to),
      text: text.slice(span.from, span.to),
      kind: citation.kind,
      targets: citation.targets,
      pinpoint: citation.place.length > 0 ? formatPlace(citation.place) : null,
      place: placeJson(citation.place),
      ...(citation.quoted && { quoted: true }),
      ...(citation.state && { state: citation.state }),
      ...(citation.fault !== undefined && { fault: citation.fault }),
      ...(citation.suggest && { suggest: citation.suggest }),
    })),
  };
}

/** In the order of the text; `paragraph` is the last numbered one before, null where there is none in the part. */
function subparagraphs(draft: Draft, start: (placed: Placed) => number): object[] {
  const found: object[] = [];
  let paragraph: number | null = null;
  for (const placed of topLevel(draft)) {
    const { block } = placed;
    if (block.kind === 'part') paragraph = null;
    if (block.kind === 'paragraph') paragraph = block.number ?? null;
    if (block.kind === 'subparagraph')
      found.push({ paragraph, label: block.label?.printed ?? '', line: start(placed) });
  }
  return found;
}

function place(lines: LineIndex, from: number, to: number): object {
  const a = lines.position(from);
  const b = lines.position(to);
  return { line: a.line + 1, column: a.character + 1, endLine: b.line + 1, endColumn: b.character + 1 };
}

/** `{ "part": "annex I", "sections": ["II.D"], "paragraphs": [[7, 7, ["e"]], [11, 19]] }`: one key a unit, in the order of the place. */
function placeJson(place: Place): object | null {
  if (place.length === 0) return null;
  const named = place.flatMap(({ unit, ranges }) =>
    isPart(unit)
      ? (ranges.length > 0 ? ranges : [undefined]).map((range) =>
          formatPart({ kind: unit, number: range?.first.number ?? null }),
        )
      : [],
  );
  const others = place.filter(({ unit }) => !isPart(unit));
  return {
    ...(named.length > 0 && { part: named.join(', ') }),
    ...Object.fromEntries(
      others.map(({ unit, ranges }) => [
        `${unit}s`,
        unit === 'section' ? ranges.map(sectionJson) : ranges.map(rangeJson),
      ]),
    ),
  };
}

function sectionJson({ first, last }: PlaceRange): string {
  return first.number === last.number ? first.number : `${first.number}-${last.number}`;
}

function rangeJson({ first, last }: PlaceRange): unknown[] {
  return first.sub.length > 0
    ? [numberJson(first), numberJson(last), first.sub]
    : [numberJson(first), numberJson(last)];
}

/** A plain number as a number, any other as it is printed. */
function numberJson({ number }: PlaceNumber): number | string {
  return /^\d+$/.test(number) ? Number(number) : number;
}

/** `inspect --tree`: one line a block, its children indented under it. */
export function treeText(text: string, draft: Draft): string {
  const lines = lineIndex(text);
  const out = [`${draft.language}, ${draft.layout}`];
  for (const placed of topLevel(draft)) {
    out.push(treeLine(placed, lines, ''));
    for (const child of placed.block.children) {
      out.push(treeLine({ block: child.block, at: placed.at + child.at }, lines, '  '));
    }
  }
  return out.join('\n');
}

function treeLine({ block, at }: Placed, lines: LineIndex, indent: string): string {
  const words = passage(block).text;
  const level = block.level === undefined ? '' : ` ${block.level}`;
  const marks = block.marks.length > 0 ? ` [^${block.marks.map(({ mark }) => mark).join(' ^')}]` : '';
  const label = block.label ? ` ${block.label.printed}` : '';
  const line = lines.position(at + (block.segments[0]?.start ?? 0)).line + 1;
  return `${indent}${line} ${block.kind}${level}${label} ${words.length > 60 ? `${words.slice(0, 60)}…` : words}${marks}`;
}
