/**
 * What speaks against *missing*: signs in a document that its numbering was not read whole. Each is a reason for silence;
 * none of them says that a place is there.
 */
import { fact } from '../base/lazy';
import type { PartName } from '../base/place';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { everyBlock, topLevel, type ParagraphNode, type PartNode } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import { HAN, readHan, readRoman } from '../languages/numerals';

/** How far behind the last number, or the one that is asked for, a number in the text may be that of a lost paragraph. */
const NEAR = 10;

/** Whether the last text of a document stops in mid-sentence, as that of a file that was cut does. */
export function endsOpen(draft: Draft): boolean {
  const last = [...topLevel(draft)].findLast(({ block }) => block.kind !== 'furniture' && block.kind !== 'note');
  return last !== undefined && !/[\p{P}\p{S}]$/u.test(passage(last.block).text);
}

/** Whether a line opens with the word for such a part and more than its name: `Annex III. Terms of reference`. */
export function namesPart({ kind }: PartName, draft: Draft): boolean {
  const words = LEXICONS[draft.language].parts[kind].map((word) => word.toLowerCase());
  return [...everyBlock(draft)].some(({ block }) => {
    const opening =
      block.kind === 'part'
        ? ''
        : (block.segments[0]?.text
            .slice(0, 20)
            .replace(/^[[（(]/, '')
            .toLowerCase() ?? '');
    return words.some((word) => opening.startsWith(word));
  });
}

/**
 * Whether the text behind the last numbered paragraph has something like a further label: extractions run paragraphs
 * together (`…; 20. Also requests …`), and what was read unbroken need then not be all.
 */
export function goesOn(part: PartNode, number: number): boolean {
  const last = part.paragraphs.at(-1);
  if (!last) return false;
  const furthest = Math.max(number, last.number + NEAR);
  return labelsBehind(part).some((label) => label > last.number && label <= furthest);
}

/** Every number of the text from the last numbered paragraph on that has something of a label. */
const labelsBehind: (part: PartNode) => readonly number[] = fact((part) => {
  const from = part.paragraphs.at(-1)?.at ?? 0;
  return part.blocks
    .filter(({ at }) => at >= from)
    .flatMap(({ block }) => [
      opening(block.segments[0]?.text ?? ''),
      ...[...passage(block).text.matchAll(/(?<![\d.,/(（-])(\d{1,3})\s?[.．](?!\d)/g)].map(([, digits]) =>
        Number(digits),
      ),
    ]);
});

/** The number that a line opens with, in whatever form: `4)`, `(5)`, `12 — …`, `6、`; 0 where it opens with none. */
function opening(line: string): number {
  return Number(/^[（(]?(\d{1,3})(?!\d)/.exec(line)?.[1] ?? 0);
}

/** Whether the text up to the next numbered paragraph has the label: in running text, or behind a heading in between. */
export function hasInText(letter: string, paragraph: ParagraphNode, part: PartNode): boolean {
  const next = part.paragraphs.find(({ at }) => at > paragraph.at)?.at ?? part.end;
  const label = new RegExp(`[(（]?${letter}[)）]|^${letter}[.．]`);
  return part.blocks.some(
    ({ block, at }) =>
      at >= paragraph.at && at < next && (label.test(passage(block).text) || label.test(block.label?.printed ?? '')),
  );
}

const CHAPTER_NUMBER = new RegExp(`^[（(]?(?:([IVXLC]+)|([${HAN}]+))[)）.．、\\s–—-]`);

/** Whether a line that was read as no chapter opens with a further chapter number: `III - More`, `（三）结论`. */
export function opensChapter(part: PartNode, last: number): boolean {
  return part.blocks.some(({ block }) => {
    const [, roman = '', han = ''] = CHAPTER_NUMBER.exec(block.segments[0]?.text ?? '') ?? [];
    return !(block.kind === 'heading' && block.level === 1) && (readRoman(roman) ?? readHan(han) ?? 0) > last;
  });
}
