/** Brackets without their other half, in a block or in the blocks that belong together. */
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import { PROSE, type BlockKind } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { inEveryText, placeOf, stretches, type PlacedText, type Stretch } from '../everyText';
import type { DocumentRule, Finding } from '../rule';
import { pairBrackets, type Bracket } from '../typography/bracketPairs';
import page from './bracket-unpaired.md';

/** What begins something new: no bracket reaches over it. */
const BARRIERS: ReadonlySet<BlockKind> = new Set([
  'heading',
  'part',
  'title',
  'masthead',
  'contents',
  'article',
  'signature',
]);

export const rule: DocumentRule = {
  id: 'bracket-unpaired',
  level: 'warning',
  summary: later('Every bracket has its other half.'),
  scope: 'document',
  page,
  *check({ snapshot: { draft } }) {
    const lonely: { text: PlacedText; bracket: Bracket }[] = [];
    let open: { text: PlacedText; bracket: Bracket }[] = [];
    for (const text of leftIn(draft)) {
      const { kind } = text.block;
      if (open[0] && isApart(draft, open[0].text.at, text.at)) open = [];
      for (const bracket of text.found) {
        const own = { text, bracket };
        const partner = bracket.opens ? -1 : open.findLastIndex((one) => one.bracket.kind === bracket.kind);
        const [first] = partner < 0 ? [] : open.splice(partner, 1);
        if (first) lonely.splice(lonely.indexOf(first), 1);
        else {
          lonely.push(own);
          // A note is a text of its own, wherever it stands.
          if (bracket.opens && kind !== 'note' && !BARRIERS.has(kind)) open.push(own);
        }
      }
    }
    for (const { text, bracket } of lonely) {
      const finding: Finding = {
        ...placeOf(text, { from: bracket.at, to: bracket.at + 1 }),
        message: t(
          text.block.kind === 'paragraph'
            ? 'This {0} has no other half in its paragraph.'
            : 'This {0} has no other half in this text.',
          bracket.sign,
        ),
      };
      yield draft.layout === 'extracted' && (lonely.length * OFTEN > pairs(draft) || !isWhole(text, draft))
        ? { ...finding, severity: 'hint' }
        : finding;
    }
  },
};

/**
 * Text taken out of a PDF loses halves at the breaks of lines, columns and pages. A half that lies between whole pairs in
 * so many, in a text that no page breaks, was lost by the drafter.
 */
const OFTEN = 20;

/** Whether something with a label or a heading follows a block, and no running head stands in it or beside it. */
function isWhole({ block, at }: PlacedText, { blocks }: Draft): boolean {
  const index = blocks.find(at);
  const next = blocks.at(index + 1);
  const broken = [blocks.at(index - 1), blocks.at(index), next].some(
    (one) => one?.kind === 'furniture' || one?.children.some((child) => child.block.kind === 'furniture'),
  );
  return !broken && block.kind !== 'note' && (!next || LABELLED.has(next.kind));
}

const LABELLED: ReadonlySet<BlockKind> = new Set(['paragraph', 'subparagraph', 'bullet', 'heading', 'part']);

function pairs(draft: Draft): number {
  return stretches(draft).reduce((sum, { blocks }) => sum + pairsIn(blocks), 0);
}

const pairsIn = fact((blocks: Stretch['blocks']): number =>
  blocks.reduce((sum, { block }) => sum + pairBrackets(passage(block).text).pairs.length, 0),
);

/** Whether something new has begun behind one place, up to and with the block of another. */
function isApart({ blocks }: Draft, from: number, to: number): boolean {
  const last = blocks.find(to);
  for (let at = blocks.find(from) + 1; at <= last; at++) {
    const kind = blocks.at(at)?.kind;
    if (kind === 'paragraph' || (kind && BARRIERS.has(kind))) return true;
  }
  return false;
}

const leftIn = inEveryText((block): readonly Bracket[] =>
  PROSE.has(block.kind) ? pairBrackets(passage(block).text).left : [],
);
