/** `rapporteur inspect --why LINE`: why a line was read as it was, in the words of the format. */
import { lineIndex } from '../base/lineIndex';
import { formatPlace } from '../base/place';
import type { Citation } from '../citations/citation';
import type { BlockKind } from '../draft/kinds';
import type { Block, Draft } from '../draft/nodes';
import { everyBlock, type Placed } from '../draft/tree';
import type { Language } from '../languages/lexicon';
import { citations } from '../analysis/analysis';

const KINDS: Readonly<Record<BlockKind, string>> = {
  masthead: 'the masthead',
  title: 'a title',
  contents: 'the contents page',
  part: 'an annex, appendix or enclosure',
  heading: 'a heading',
  paragraph: 'a numbered paragraph',
  subparagraph: 'a sub-paragraph',
  bullet: 'a bullet',
  article: 'an article',
  table: 'a table',
  figure: 'a figure',
  box: 'a box',
  quotation: 'a quotation',
  text: 'a paragraph without a number',
  signature: 'a signature',
  note: 'a footnote',
  furniture: 'furniture of the page',
};

const LANGUAGES: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  zh: 'Chinese',
  en: 'English',
  fr: 'French',
  ru: 'Russian',
  es: 'Spanish',
};

/** One sentence for each block on the line (from 1); undefined where the file has no such line. */
export function why(text: string, draft: Draft, line: number): string | undefined {
  const lines = lineIndex(text);
  const from = lines.offset({ line: line - 1, character: 0 });
  if (lines.position(from).line !== line - 1) return undefined;
  const to = lines.offset({ line: line - 1, character: Number.MAX_SAFE_INTEGER });
  const lineOf = (offset: number): number => lines.position(offset).line + 1;
  const holders = everyBlock(draft).filter(({ block, at }) => at <= to && from < at + block.length);
  const inner = holders.filter(({ block, at }) => !holdsChild(block, at, from, to));
  if (text.slice(from, to).trim() === '') {
    const holder = inner.at(-1);
    return holder
      ? `line ${line}: blank; it stands in or behind ${nameOf(holder.block)} of line ${lineOf(startOf(holder))}`
      : `line ${line}: blank`;
  }
  const layout = draft.layout === 'flowing' ? 'a draft as it is typed' : 'a text taken out of a PDF';
  const said = inner.map((holder) => sentence(holder, line, lineOf, from, to));
  const cited = citations(draft)
    .filter(({ span }) => span.from <= to && span.to > from)
    .map(({ citation }) => citationSentence(citation));
  return [...said, ...cited, `(the file was read as ${layout}, in ${LANGUAGES[draft.language]})`]
    .map((part) => `line ${line}: ${part}`)
    .join('\n');
}

/** What a citation was recognised as, and by which form. */
function citationSentence({ text, kind, form, targets, place, quoted, fault, suggest, state }: Citation): string {
  const what = kind === 'internal' ? 'this draft' : targets.join(' + ');
  const where = place.length > 0 ? `, ${formatPlace(place)}` : '';
  const remarks = [
    ...(quoted ? ['it stands in a quotation'] : []),
    ...(state ? [`it is ${state}`] : []),
    ...(fault === undefined ? [] : [fault]),
    ...(suggest ? [`probably ${suggest.join(' + ')} is meant`] : []),
  ];
  return [`${text.replace(/\s+/g, ' ')} cites ${what}${where} (form: ${form})`, ...remarks].join('; ');
}

function sentence(holder: Placed, line: number, lineOf: (offset: number) => number, from: number, to: number): string {
  const { block, at } = holder;
  const first = lineOf(startOf(holder));
  const marks = block.marks.filter((mark) => at + mark.from >= from && at + mark.to <= to).map(({ mark }) => mark);
  const opened =
    first === line
      ? `here opens ${nameOf(block)}: ${block.reason}`
      : `this goes on with ${nameOf(block)} of line ${first}, which was read so because ${block.reason}`;
  return `${opened}${marks.length > 0 ? `; it has the footnote mark ${marks.join(', ')}` : ''}`;
}

/** Whether the line lies in a note or a piece of furniture inside the block, and not in the block itself. */
function holdsChild(block: Block, at: number, from: number, to: number): boolean {
  return block.children.some((child) => at + child.at <= from && to <= at + child.at + child.block.length);
}

function startOf({ block, at }: Placed): number {
  return at + (block.segments[0]?.start ?? 0);
}

function nameOf({ kind, level, label }: Block): string {
  const name = KINDS[kind];
  if (kind === 'heading') return `${name} of level ${String(level ?? 3)}`;
  return kind === 'subparagraph' && (level ?? 1) > 1
    ? `${name} of level ${String(level)}`
    : label && kind === 'note'
      ? `footnote ${label.printed}`
      : name;
}
