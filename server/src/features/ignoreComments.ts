/** Exceptions as comments in the draft: before a line, or round a stretch of lines. */
import type { Span } from '../base/span';
import type { FixEdit } from '../checks/rule';
import { comments } from '../draft/comments';
import type { Draft } from '../draft/nodes';
import { textOf } from '../draft/textOf';
import { partAt, topLevel, type Placed } from '../draft/tree';
import type { Snapshot } from '../workspace/workspace';

type Reading = Pick<Snapshot, 'draft' | 'lines'>;

/** The rule is ignored in the line of an offset; where a comment before it ignores others, it is named there, too. */
export function ignoreLine({ draft, lines }: Reading, rule: string, offset: number): FixEdit[] {
  const { line } = lines.position(offset);
  const before = comments(draft).find((comment) => lines.position(comment.from).line === line - 1);
  const list = before && /^rapporteur-ignore-line(?:[\s,，、]+[^\s,，、:]+)+/.exec(before.text);
  if (before && list) {
    const at = before.from + textOf(draft, before).indexOf(list[0]) + list[0].length;
    return [{ from: at, to: at, text: ` ${rule}` }];
  }
  const from = lines.offset({ line, character: 0 });
  return [
    { from, to: from, text: `${indentAt(draft, from)}<!-- rapporteur-ignore-line ${rule} -->${endOfLine(draft)}` },
  ];
}

/** The rule is ignored in the lines of a span: a comment before the first, and one behind the last. */
export function ignoreRegion({ draft, lines }: Reading, rule: string, { from, to }: Span): FixEdit[] {
  const first = lines.offset({ line: lineBefore(draft, lines, lines.position(from).line), character: 0 });
  const end = lines.offset({ line: lines.position(to).line, character: Number.MAX_SAFE_INTEGER });
  const indent = indentAt(draft, first);
  const eol = endOfLine(draft);
  return [
    { from: first, to: first, text: `${indent}<!-- rapporteur-ignore-start ${rule} -->${eol}` },
    { from: end, to: end, text: `${eol}${indent}<!-- rapporteur-ignore-end ${rule} -->` },
  ];
}

/** A line with the comments directly before it that are for this line alone: what comes between would take them from it. */
function lineBefore(draft: Draft, lines: Reading['lines'], line: number): number {
  const own = comments(draft).some(
    ({ from, text }) => lines.position(from).line === line - 1 && text.startsWith('rapporteur-ignore-line'),
  );
  return own ? lineBefore(draft, lines, line - 1) : line;
}

/** The lines of the block at an offset, from its first sign to its last; undefined for a block of a single line. */
export function blockLines({ draft, lines }: Reading, offset: number): Span | undefined {
  const index = draft.blocks.find(offset);
  const block = draft.blocks.at(index);
  if (!block) return undefined;
  const span = printed({ block, at: draft.blocks.offset(index) });
  return lines.position(span.from).line === lines.position(span.to).line ? undefined : span;
}

/** The lines of the section at an offset, its heading included; undefined where there is no heading before it in its part. */
export function sectionLines({ draft }: Pick<Snapshot, 'draft'>, offset: number): Span | undefined {
  const { headings, blocks, end } = partAt(draft, offset);
  const own = headings.findLast(({ at }) => at <= offset);
  if (!own) return undefined;
  const next = headings.find(({ at, level }) => at > own.at && level <= own.level)?.at ?? end;
  const last = blocks.findLast(({ block, at }) => at < next && block.segments.some(({ text }) => text !== ''));
  return { from: printed(own).from, to: last ? printed(last).to : next };
}

/** From the first to the last sign of a block. */
export function printed({ block: { segments }, at }: Placed): Span {
  let here = at;
  let from = -1;
  let to = at;
  for (const { start, text, length } of segments) {
    if (text !== '') {
      if (from < 0) from = here + start;
      to = here + start + text.length;
    }
    here += length;
  }
  return { from: Math.max(from, at), to };
}

/** The white space that the line starts with. */
function indentAt(draft: Draft, from: number): string {
  return /^[^\S\r\n]*/.exec(textOf(draft, { from, to: from + 100 }))?.[0] ?? '';
}

/** How the lines of the draft end. */
export function endOfLine(draft: Draft): string {
  for (const { block } of topLevel(draft))
    for (const { raw } of block.segments) {
      const end = /\r\n|\n|\r/.exec(raw);
      if (end) return end[0];
    }
  return '\n';
}
