/** Puts the words of a cited paragraph below the block that cites it, as a quotation with its source. */
import { interfaceLanguage, t } from '../../base/l10n';
import { isRange, type Place } from '../../base/place';
import type { FixEdit } from '../../checks/rule';
import { writeCitation } from '../../citations/write';
import { writePlace } from '../../citations/writePlace';
import type { BlockKind } from '../../draft/kinds';
import type { Block, Draft } from '../../draft/nodes';
import { notes } from '../../draft/notes';
import { passage } from '../../draft/passage';
import { blockAt, topLevel, type Placed } from '../../draft/tree';
import type { Language } from '../../languages/lexicon';
import { resolutionOf } from '../../workspace/workspace';
import { nameOfLanguage } from '../languageNames';
import { inHouseBrackets } from '../houseBrackets';
import { GAP, quoted, wordsAt } from '../quoted';
import { endOfLine, printed } from '../ignoreComments';
import { languageAt } from '../../draft/partLanguage';
import { citedAt } from './citedAt';
import { changed, keepsCitations, shapeOf } from './kept';
import { QUOTE, type Refactoring, type RefactorRequest } from './request';

const TEXTS: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'subparagraph', 'bullet', 'text', 'quotation']);

/** On a citation of one paragraph or sub-paragraph that the corpus has with its text. */
export function quoteActions({ snapshot, span, profile }: RefactorRequest): Refactoring[] {
  const { draft } = snapshot;
  const cited = draft.layout === 'flowing' ? citedAt(draft, span) : undefined;
  const block = cited && textOfCitation(draft, cited.block);
  if (!cited || !block || cited.citation.quoted || !isOne(cited.citation.place)) return [];
  const resolution = resolutionOf(snapshot, cited);
  if (resolution.state !== 'found' || !resolution.record || resolution.record.held === 'held without text') return [];
  const [spot, other] = resolution.spots;
  if (spot?.standsIn) return [];
  const paragraphs = spot && !other ? wordsAt(resolution.record, spot) : undefined;
  // What has a gap is no quotation of the paragraph.
  if (!paragraphs || paragraphs.includes(GAP)) return [];
  const { record } = resolution;
  const language = languageAt(draft, block.at);
  const written = writeCitation(cited.citation, language, 'note');
  const source = inHouseBrackets(`(${written})`, language, draft, profile);
  const edit = ['  ', '']
    .map((indent) => quotation(draft, lastOf(draft, block), { paragraphs, source, language, indent }))
    .find((made) => isKept(draft, made, paragraphs.length));
  if (!edit) return [];
  const name = writePlace(cited.citation.place, interfaceLanguage() as Language, 'text');
  const title =
    record.language === language
      ? t('Quote {0} here', name)
      : t('Quote {0} here (in {1})', name, nameOfLanguage(record.language));
  return [{ title, kind: QUOTE, edits: [edit] }];
}

/** The block of running text that cites: of a note that of its mark. */
function textOfCitation(draft: Draft, placed: Placed): Placed | undefined {
  if (placed.block.kind !== 'note')
    return TEXTS.has(placed.block.kind) && placed.block.kind !== 'quotation' ? placed : undefined;
  const reference = notes(draft).find(({ note }) => note?.block === placed.block)?.reference;
  const block = reference && blockAt(draft, reference.from);
  return block && block.block.kind !== 'note' ? textOfCitation(draft, block) : undefined;
}

/**
 * The last block that hangs on one: a quotation between a chapeau and its sub-paragraphs, bullets or quoted words would take
 * them from it.
 */
function lastOf(draft: Draft, placed: Placed): Placed {
  const all = topLevel(draft);
  let last = placed;
  for (let at = all.findIndex(({ block }) => block === placed.block) + 1; at < all.length; at++) {
    const next = all[at];
    if (!next || !(hangsOn(next.block, placed.block) || BETWEEN.has(next.block.kind))) break;
    if (!BETWEEN.has(next.block.kind)) last = next;
  }
  return last;
}

/** What a page break may put there, and notes. */
const BETWEEN: ReadonlySet<BlockKind> = new Set<BlockKind>(['note', 'furniture']);

function hangsOn(block: Block, holder: Block): boolean {
  const { kind, level = 1 } = block;
  if (holder.kind === 'bullet') return kind === 'bullet' && level > (holder.level ?? 1);
  if (holder.kind === 'subparagraph')
    return kind === 'bullet' || (kind === 'subparagraph' && level > (holder.level ?? 1));
  return kind === 'bullet' || kind === 'subparagraph' || (kind === 'quotation' && endsInColon(holder));
}

function endsInColon(block: Block): boolean {
  return /[:：]\s*$/u.test(passage(block).text);
}

function isOne(place: Place): boolean {
  const item = place.at(-1);
  const [range, other] = item?.ranges ?? [];
  return item?.unit === 'paragraph' && range !== undefined && other === undefined && !isRange(range);
}

interface Quoted {
  readonly paragraphs: readonly string[];
  readonly source: string;
  readonly language: Language;
  readonly indent: string;
}

function quotation(draft: Draft, block: Placed, { paragraphs, source, language, indent }: Quoted): FixEdit {
  const eol = endOfLine(draft);
  const at = printed(block).to;
  const text = quoted(paragraphs, source, language, eol + eol + indent);
  return { from: at, to: at, text: `${eol}${eol}${indent}${text}` };
}

/** Whether the draft is as before but for these blocks, which are read as a quotation. */
function isKept(draft: Draft, edit: FixEdit, count: number): boolean {
  const after = changed(draft, [edit]);
  const [was, is] = [draft, after].map((one) => shapeOf(one).split('\n'));
  if (!was || !is || is.length !== was.length + count) return false;
  const first = is.findIndex((line, at) => line !== was[at]);
  // Quotations that stand next to each other are alike.
  const inserted = is.slice(first < 0 ? was.length : first, (first < 0 ? was.length : first) + count);
  const rest = first < 0 ? is.slice(0, was.length) : [...is.slice(0, first), ...is.slice(first + count)];
  const isQuoted = inserted.every((line) => /^(?:quotation|text) /.test(line));
  return isQuoted && rest.join('\n') === was.join('\n') && keepsCitations(draft, after);
}
