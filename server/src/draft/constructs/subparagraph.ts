/** Sub-paragraphs: `(a)`, `(i)`, `㈠`; and the headings of the same shape, which a numbered paragraph follows. */
import { isFresh, type Construct } from '../construct';
import { followsItem, isAmbiguous, isDotted, placeItem, readItemLabel, type ItemLabel } from '../items';
import { readParagraphLabel } from '../labels';
import { isFull, isShort, isStopped, type Sight } from '../line';
import type { Segment } from '../segment';
import type { State } from '../state';
import { isBullet } from './bullet';

export const subparagraph: Construct = (sight, state) => {
  const label = readItemLabel(sight.text, sight.lexicon);
  const placed = label && placeItem(state.items, label, opensLevel(sight, state, label));
  if (!placed || sight.segment.runIn) return undefined;
  // `a.` and `i.` are labels of the deeper levels; elsewhere they open words.
  if (isDotted(label) && !(placed.expected && (state.items !== '' || state.kind === 'paragraph'))) return undefined;
  if (!isFresh(sight, state) && !(sight.facts.layout === 'flowing' && placed.expected && isTight(sight, state, label)))
    return undefined;
  if (isHeading(sight, state, label)) {
    return {
      kind: 'heading',
      level: 3,
      label,
      items: placeItem(state.lettered, label)?.items ?? '',
      reason: 'a short line without a stop, and not a member of a list: a heading',
    };
  }
  return {
    kind: 'subparagraph',
    label,
    level: placed.level,
    items: placed.items,
    reason: placed.expected
      ? `${label.printed} is the next or first label of a list`
      : `${label.printed} opens a sub-paragraph, out of order`,
  };
};

/**
 * In a list without blank lines: behind a finished line, behind the line that has the label before it, or as the first
 * of two such lines. What else opens with a label stands in a sentence.
 */
function isTight(sight: Sight, state: State, label: ItemLabel): boolean {
  if (state.complete || sight.facts.unwrapped) return true;
  const before = readItemLabel(sight.at(-1)?.text ?? '', sight.lexicon);
  if (before && state.kind === 'subparagraph' && sight.blanksBefore === 0) return true;
  const next = readItemLabel(sight.at(1)?.text ?? '', sight.lexicon);
  const items = placeItem('', label)?.items ?? '';
  const goesOn = next !== undefined && placeItem(items, next)?.expected === true;
  return goesOn && sight.segment.blanks === 0 && /[;；؛]$/.test(sight.text);
}

/** Whether (i) behind (h) is the first numeral and not the ninth letter: (ii) follows and not (j), or a colon announces it. */
function opensLevel(sight: Sight, state: State, label: ItemLabel): boolean {
  if (!isAmbiguous(state.items, label)) return false;
  const asNext = placeItem(state.items, label)?.items ?? '';
  const asFirst = placeItem(state.items, label, true)?.items ?? '';
  for (let k = 1; sight.at(k) !== undefined; k++) {
    const next = readItemLabel(sight.at(k)?.text ?? '', sight.lexicon);
    if (!next) continue;
    const behindFirst = placeItem(asFirst, next);
    const behindNext = placeItem(asNext, next);
    if (behindFirst?.expected !== behindNext?.expected) return behindFirst?.expected === true;
    if (behindFirst?.level !== behindNext?.level) return (behindFirst?.level ?? 0) > (behindNext?.level ?? 0);
    break;
  }
  return /[:：]$/.test(sight.at(-1)?.text ?? '');
}

/**
 * `(a) 待命安排` before paragraph 54, before the bullets that it heads, or set off by two blank lines as headings are;
 * never between sub-paragraphs.
 */
function isHeading(sight: Sight, state: State, label: ItemLabel): boolean {
  const { facts, segment, text } = sight;
  if (isStopped(text) || !isShort(segment, facts)) return false;
  if (state.kind === 'subparagraph' && !endsList(sight, state, label)) return false;
  // A colon announces a list; a missing stop says nothing while the line above is typed.
  const announced = state.kind === 'paragraph' && /[:：;；,，،]$/.test(sight.at(-1)?.text ?? '');
  if (facts.layout === 'flowing' && (sight.indent < 2 || announced)) return false;
  if (facts.layout === 'extracted' && followsHeading(state, label)) return true;
  const next = sight.at(1);
  if (!next) return false;
  if (readParagraphLabel(next.text, sight.lexicon)?.number === state.next) return true;
  return facts.layout === 'extracted' && (isBullet(next.text, facts) || isSetOff(sight, state, next));
}

/** `(b) Crews` behind a list that has come to its end: no label that the list expects, but one that the headings do. */
function endsList(sight: Sight, state: State, label: ItemLabel): boolean {
  if (placeItem(state.lettered, label)?.expected !== true || followsItem(state.items, label)) return false;
  return /[.。]$/.test(sight.at(-1)?.text ?? '');
}

/** `(f)` directly behind the heading `(e)`. */
function followsHeading({ kind, lettered }: State, label: ItemLabel): boolean {
  return kind === 'heading' && lettered !== '' && placeItem(lettered, label)?.expected === true;
}

/** Two blank lines behind it, or behind the second line of a heading that takes two. */
function isSetOff({ facts, segment, at, lexicon }: Sight, { kind, next: expected }: State, next: Segment): boolean {
  const twoLines =
    isFull(segment.width, facts) && next.blanks >= 2 && !isFull(next.width, facts) && !isStopped(next.text);
  if (kind !== 'heading' && kind !== 'bullet')
    return twoLines && readParagraphLabel(at(2)?.text ?? '', lexicon)?.number === expected;
  return segment.blanks >= 2 || twoLines;
}
