/**
 * What speaks against *missing*: signs in a document that its numbering was not read whole. Each is a reason for silence;
 * none of them says that a place is there.
 */
import { fact } from '../base/lazy';
import type { PartName } from '../base/place';
import type { Span } from '../base/span';
import { readDivision } from '../draft/divisions';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { everyBlock, topLevel, type PartNode } from '../draft/tree';
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import { DIGIT, HAN, readDigits, readHan, readRoman } from '../languages/numerals';
import { blocksOf, type Scope } from './scope';

/** How far behind the last number a number in the text may be that of a lost paragraph; what is lost begins there. */
const NEAR = 10;

/** Whether the last text of a document stops in mid-sentence, as that of a file that was cut does. */
export function endsOpen(draft: Draft): boolean {
  const last = topLevel(draft).findLast(({ block }) => block.kind !== 'furniture' && block.kind !== 'note');
  return last !== undefined && !/[\p{P}\p{S}]$/u.test(passage(last.block).text);
}

/** Whether a line opens with the word for such a part and more than its name: `Annex III. Terms of reference`. */
export function namesPart({ kind }: PartName, draft: Draft): boolean {
  const words = LEXICONS[draft.language].parts[kind].map((word) => word.toLowerCase());
  return everyBlock(draft).some(({ block }) => {
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
export function goesOn(scope: Scope, number: number): boolean {
  const last = scope.paragraphs.at(-1);
  if (!last) return false;
  return labelsBehind(scope).some((label) => label === number || (label > last.number && label <= last.number + NEAR));
}

/** Every number of the text from the last numbered paragraph on that has something of a label. */
const labelsBehind: (scope: Scope) => readonly number[] = fact((scope) => {
  const last = scope.paragraphs.at(-1);
  const label = last && /^\D+$/.test(last.label) ? HAN_LABEL : DIGIT_LABEL;
  return blocksOf(scope)
    .filter(({ at }) => at >= (last?.at ?? 0))
    .flatMap(({ block }) => [
      opening(block.segments[0]?.text ?? ''),
      ...Array.from(passage(block).text.matchAll(label), ([, number = '']) => Number(number) || (readHan(number) ?? 0)),
    ]);
});

const DIGIT_LABEL = /(?<![\d.,/(（-])(\d{1,3})\s?[.．](?!\d)/g;
const HAN_LABEL = new RegExp(`(?<![${HAN}])([${HAN}]{1,3})、`, 'g');

/** The number that a line opens with, in whatever form: `4)`, `(5)`, `12 — …`, `6、`; 0 where it opens with none. */
function opening(line: string): number {
  return Number(/^[（(]?(\d{1,3})(?!\d)/.exec(line)?.[1] ?? 0);
}

/** Whether this stretch of the text has the label: in running text, or behind a heading in between. */
export function hasInText(letter: string, { from, to }: Span, part: PartNode): boolean {
  const label = new RegExp(`[(（]?${letter}[)）]|^${letter}[.．]`);
  return part.blocks.some(
    ({ block, at }) =>
      at >= from && at < to && (label.test(passage(block).text) || label.test(block.label?.printed ?? '')),
  );
}

/** Whether the text from the last article on has a number that may be that of a further one, lost in running text. */
export function articlesGoOn(part: PartNode, number: number): boolean {
  const last = part.articles.at(-1);
  if (!last) return false;
  return numbersBehind(part).some((value) => value === number || (value > last.number && value <= last.number + NEAR));
}

/** Every whole number of the text from the last article on. */
const numbersBehind: (part: PartNode) => readonly number[] = fact((part) => {
  const from = part.articles.at(-1)?.at ?? 0;
  return part.blocks
    .filter(({ at }) => at >= from)
    .flatMap(({ block }) =>
      Array.from(passage(block).text.matchAll(NUMBER), ([digits]) => readDigits(digits) ?? readHan(digits) ?? 0),
    );
});

const NUMBER = new RegExp(`[${DIGIT}]+|[${HAN}]+`, 'g');

const CHAPTER_NUMBER = new RegExp(`^[（(]?(?:([IVXLC]+)|([${HAN}]+))[)）.．、\\s–—-]`);

/** Whether a line that was read as no chapter opens with a further chapter number: `III - More`, `（三）结论`, `Chapter VI`. */
export function opensChapter(part: PartNode, last: number): boolean {
  return part.blocks.some(({ block }) => {
    if (block.kind === 'heading' && block.level === 1) return false;
    const line = block.segments[0]?.text ?? '';
    const [, roman = '', han = ''] = CHAPTER_NUMBER.exec(line) ?? [];
    const division = readDivision(line, ALL_LEXICONS);
    const named = division?.division === 'chapter' ? division.number : 0;
    return Math.max(readRoman(roman) ?? readHan(han) ?? 0, named) > last;
  });
}
