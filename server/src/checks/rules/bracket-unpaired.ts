/** Brackets without their other half, in a block or in the blocks that belong together. */
import type { BlockKind } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { inEveryText, placeOf, type PlacedText } from '../everyText';
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

/** What is looked at. Tables and figures break their texts anyhow. */
const READ: ReadonlySet<BlockKind> = new Set([
  'heading',
  'part',
  'title',
  'paragraph',
  'subparagraph',
  'bullet',
  'article',
  'text',
  'box',
  'quotation',
  'note',
  'signature',
]);

export const rule: DocumentRule = {
  id: 'bracket-unpaired',
  level: 'warning',
  summary: 'Every bracket has its other half.',
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
        message: `This ${bracket.sign} has no other half in ${text.block.kind === 'paragraph' ? 'its paragraph' : 'this text'}.`,
      };
      // Text taken out of a PDF loses halves at the breaks of lines, columns and pages.
      yield draft.layout === 'extracted' ? { ...finding, severity: 'hint' } : finding;
    }
  },
};

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
  READ.has(block.kind) ? pairBrackets(passage(block).text).left : [],
);
