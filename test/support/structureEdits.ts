/** Random changes of the structure, and what must hold of each: every reference names the text that it named, or is reported. */
import { resolveInternal } from '../../server/src/analysis/places';
import { citations } from '../../server/src/analysis/analysis';
import type { Draft } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { partAt, topLevel } from '../../server/src/draft/tree';
import { deleteUnit } from '../../server/src/features/restructure/deleteUnit';
import type { ChangeRequest, Outcome } from '../../server/src/features/restructure/change';
import { insertParagraph } from '../../server/src/features/restructure/insertParagraph';
import { itemsOf } from '../../server/src/features/restructure/items';
import { moveUnit } from '../../server/src/features/restructure/moveUnit';
import { mergeParagraph, splitParagraph } from '../../server/src/features/restructure/splitParagraph';
import type { Random } from './random';

export const OPERATIONS: Readonly<Record<string, (request: ChangeRequest) => Outcome>> = {
  'insert after': (request) => insertParagraph(request, 'after', WORDS),
  'insert before': (request) => insertParagraph(request, 'before', WORDS),
  delete: deleteUnit,
  split: splitParagraph,
  merge: mergeParagraph,
  up: (request) => moveUnit(request, 'up'),
  down: (request) => moveUnit(request, 'down'),
};

/** The words of a paragraph that is put in. */
const WORDS = 'zzz zzz zzz.';

/** Inside a paragraph, an item or a heading. */
export function placeIn(draft: Draft, r: Random): number {
  const items = itemsOf(draft);
  if (items.length === 0) return 0;
  const { placed } = r.pick(items);
  return placed.at + r.integer(placed.block.length);
}

/** A reference with the words round it, by which it is found again, and the texts that it names. */
interface Seen {
  readonly line: number;
  readonly around: string;
  readonly texts: readonly string[];
}

/** What a reader finds: the text read anew, and nothing known of how it came to be. */
export function referencesIn(text: string): Seen[] {
  const draft = parse(text).tree;
  return citations(draft).flatMap(({ citation, span, block }) => {
    if (citation.kind !== 'internal' || citation.quoted || block.block.kind === 'quotation') return [];
    if (!citation.place.some(({ unit }) => ['paragraph', 'section', 'chap'].includes(unit))) return [];
    const found = resolveInternal(citation.place, draft, partAt(draft, span.from));
    const words = passage(block.block).text;
    return [
      {
        line: text.slice(0, span.from).split(/\r\n|\r|\n/).length,
        around: `${words.slice(0, citation.from).slice(-12)} … ${words.slice(citation.to).slice(0, 12)}`.replace(
          NUMBERS,
          '',
        ),
        texts: found.state === 'found' ? found.spots.flatMap((spot) => textsOf(draft, spot)) : [],
      },
    ];
  });
}

/** Whatever a change of numbers may touch. */
const NUMBERS = /[\d\s一二三四五六七八九十IVXivx至和、–,.-]|\band\b|\bto\b|\bet\b|\ba\b|\bи\b|\p{Script=Arabic}/gu;

function textsOf(draft: Draft, { from, to }: { from: number; to: number }): string[] {
  const found: string[] = [];
  for (let index = draft.blocks.find(from); index < draft.blocks.count; index++) {
    const [block, at] = [draft.blocks.at(index), draft.blocks.offset(index)];
    if (!block || at >= to) break;
    if (['paragraph', 'subparagraph', 'heading'].includes(block.kind)) found.push(plain(passage(block).text));
    // What a section holds may be moved out of it.
    if (block.kind === 'heading') break;
  }
  return found;
}

/** Without labels, references and marks. */
function plain(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').replace(/[一二三四五六七八九十至和]|and|to/gu, '');
}

/** What is wrong behind a change, as sentences; a reference that is reported may name anything. */
export function wrongReferences(before: string, after: string, reported: number): string[] {
  const old = new Map<string, Seen[]>();
  for (const one of referencesIn(before)) old.set(one.around, [...(old.get(one.around) ?? []), one]);
  const wrong: string[] = [];
  const left = new Set(topLevel(parse(after).tree).map(({ block }) => plain(passage(block).text)));
  for (const one of referencesIn(after)) {
    const like = old.get(one.around);
    // Words that nobody wrote before: a reference at the seam of a split or a join.
    if (!like) continue;
    if (like.some(({ texts }) => isSame(texts, one.texts, left))) continue;
    wrong.push(
      `line ${one.line}: … ${one.around} … named ${JSON.stringify(like[0]?.texts.map((text) => text.slice(0, 20)))}, names ${JSON.stringify(one.texts.map((text) => text.slice(0, 20)))}`,
    );
  }
  return wrong.length <= reported ? [] : wrong;
}

/** All that was named and is left is named, whole or in pieces, and nothing that was there before besides. */
function isSame(before: readonly string[], after: readonly string[], left: ReadonlySet<string>): boolean {
  if (before.length === 0) return after.length === 0;
  const [old, now] = [before.join(''), after.join('')];
  return (
    before.every(
      (text) =>
        now.includes(text) ||
        (after.length > 0 && !left.has(text)) ||
        after.some((one) => one !== '' && text.includes(one)),
    ) &&
    after.every(
      (text) => old.includes(text) || text === plain(WORDS) || before.some((one) => one !== '' && text.includes(one)),
    )
  );
}
