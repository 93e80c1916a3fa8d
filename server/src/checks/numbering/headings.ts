/** The labelled headings of a part, as the series in which they count: what stands beside what, and under what. */
import { readings } from '../../base/labels';
import { fact } from '../../base/lazy';
import { writeRoman } from '../../base/roman';
import { divisionOf } from '../../draft/divisions';
import type { HeadingNode, PartNode } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { writeNumber } from '../../languages/listNumerals';
import { hasLabelLike } from './labels';

/** Headings of one depth under one heading, in order. */
export interface HeadingSeries {
  readonly parent: HeadingNode | undefined;
  /** Those that have a label; at least one. */
  readonly headings: readonly NumberedHeading[];
  /** Whether headings without a label stand beside them. */
  readonly mixed: boolean;
  /** Where the series ends: at the next heading above it, or at the end of the part. */
  readonly end: number;
}

export interface NumberedHeading {
  readonly heading: HeadingNode;
  readonly number: number;
}

/** Every series of the part, the outer ones first. */
export const headingSeries: (part: PartNode) => readonly HeadingSeries[] = fact((part) =>
  collect(part.headings, undefined, part.end),
);

function collect(
  headings: readonly HeadingNode[],
  parent: HeadingNode | undefined,
  end: number,
): readonly HeadingSeries[] {
  if (headings.length === 0) return [];
  const depth = Math.min(...headings.map(depthOf));
  const own = headings.filter((heading) => depthOf(heading) === depth);
  const numbered = own.flatMap(numberOf);
  const below = own.flatMap((heading, at) => {
    const next = own[at + 1]?.at ?? Infinity;
    const inside = headings.filter((other) => other.at > heading.at && other.at < next);
    return collect(inside, heading, Math.min(next, end));
  });
  // What stands before the first of them, at a greater depth, belongs to the heading above all of them.
  const before = headings.filter(({ at }) => at < (own[0]?.at ?? 0));
  return [
    ...(numbered.length > 0 ? [{ parent, headings: numbered, mixed: numbered.length < own.length, end }] : []),
    ...collect(before, parent, own[0]?.at ?? end),
    ...below,
  ];
}

/** Levels 1 and 2; below them `1.` and headings without a label, and below those `(a)`. */
export function depthOf({ level, block: { label } }: HeadingNode): number {
  return level < 3 ? level : label && /^\(/.test(label.printed) ? 4 : 3;
}

function numberOf(heading: HeadingNode): readonly NumberedHeading[] {
  const { label, number } = heading.block;
  // `Section 15`, `Part XII` are named, and amendments name some of them.
  if (!label || divisionOf(label)) return [];
  if (heading.level < 3) return number === undefined ? [] : [{ heading, number }];
  const [{ series, first }] = readings(label.printed.replace(/[().\s\p{Pd}]/gu, ''));
  return series === '' || series === 'a' || series === 'i' ? [{ heading, number: first }] : [];
}

/**
 * Whether a label of this number, of the kind that `like` has, opens a line between two offsets of the part that was read as
 * no heading: then the heading is there, or may be.
 */
export function labelIsInText(
  part: PartNode,
  like: HeadingNode,
  number: number,
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
): boolean {
  const names = namesOf(like, number, language).map((name) => name.replace(/[()]/g, '\\$&'));
  if (names.length === 0) return false;
  const blocks = part.blocks.filter(({ at, block }) => at >= from && at < to && block.kind !== 'subparagraph');
  return hasLabelLike(blocks, new RegExp(`^(?:${names.join('|')})(?:[.．、\\s]|$)`));
}

function namesOf({ level, block }: HeadingNode, number: number, language: Language): readonly string[] {
  const { chapterWords, letterNames } = LEXICONS[language];
  const letter = String.fromCharCode(64 + number);
  if (level === 1)
    return [writeRoman(number), hanOf(number), chapterWords[number - 1] ?? ''].filter((name) => name !== '');
  if (level === 2) return [letter, letterNames[number - 1] ?? ''].filter((name) => name !== '');
  return block.label?.printed.startsWith('(') ? [`(${letter.toLowerCase()})`] : [String(number)];
}

/** Up to 99: no document has more chapters. */
function hanOf(number: number): string {
  return number > 0 && number < 100 ? writeNumber(number, 'chineseCounting') : '';
}
