/** Labels as they stand in the file, for the rules of numbering. */
import { shift, type Span } from '../../base/span';
import type { PartNode, Placed } from '../../draft/tree';
import { passage } from '../../draft/passage';

/** The place of a block's label in the draft; of its first line where it has none. */
export function labelSpan({ block, at }: Placed): Span {
  const { label, segments } = block;
  const first = segments[0];
  const line = { from: first?.start ?? 0, to: (first?.start ?? 0) + (first?.text.length ?? 0) };
  return shift(label ?? line, at);
}

/** The label as it is typed: `10．` where `10.` is meant. */
export function labelText({ block }: Pick<Placed, 'block'>): string {
  const { label, segments } = block;
  return label ? (segments[0]?.raw.slice(label.from, label.to) ?? '') : '';
}

/**
 * Whether a stretch of blocks has a label like this one somewhere in its text: an extraction runs paragraphs and headings
 * together, and what was not read as one need not be missing.
 */
export function hasLabelLike(blocks: readonly Placed[], label: RegExp): boolean {
  return blocks.some(({ block }) => {
    // Its own label is read; the lines behind the first are not.
    const lines = block.label ? block.segments.slice(1) : block.segments;
    return label.test(passage(block).text) || lines.some(({ text }) => label.test(text));
  });
}

/** No more numbers are looked for between two paragraphs. */
const MANY = 40;

/**
 * Whether a number between `count` and that of the second paragraph stands somewhere in the text between the two: then it was
 * not read, and is not missing.
 */
export function numberIsInText(
  { blocks }: PartNode,
  before: Placed,
  after: Placed & { readonly number: number },
  count: number,
): boolean {
  const numbers = Array.from({ length: Math.min(after.number - count - 1, MANY) }, (_, at) => count + 1 + at);
  return hasLabelLike(
    blocks.filter(({ at }) => at >= before.at && at < after.at),
    new RegExp(`(?<![\\d.,/])(?:${numbers.join('|')})(?!\\d)`),
  );
}
