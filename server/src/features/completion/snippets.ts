/** What may be put in by its name behind `@`: whole documents, parts and standing forms, in the language of the draft. */
import type { Position } from '../../base/lineIndex';
import { isInComment } from '../../draft/comments';
import { linesOf } from '../../draft/lines';
import type { Draft } from '../../draft/nodes';
import { UNTOLD } from '../../languages/detect';
import { languageAt, tellsLanguage } from '../../draft/partLanguage';
import { textOf } from '../../draft/textOf';
import type { Language } from '../../languages/lexicon';
import { SNIPPET_PLACES, SNIPPETS, type Snippet, type SnippetPlace } from '../../languages/snippets';
import { nextNumber } from './marks';

/** `＠` is what a Chinese keyboard may give, `\` what a Russian one has where others have `@`. */
export const CALLS = ['@', '＠', '\\'] as const;

export interface Called {
  readonly snippet: Snippet;
  /** What it takes the place of: the sign and what stands behind it, and for a footnote mark the spaces before it. */
  readonly typed: string;
}

/** Behind a letter or a figure the sign is that of an address: `office@un.org`; behind a colon, of a file: `C:\`. */
const CALL = /(?<![\p{Script=Latin}\p{Nd}_])(?:[@＠]|(?<![:\\])\\)(?<name>[\p{L}\p{M}\p{Nd}-]{0,40})$/u;

/** So much of a line is looked at, in UTF-16 units. */
const LOOKED_AT = 400;

/**
 * `spoken` is the language of the interface. While the draft does not tell its language, all six are offered; later only those of
 * its own, unless none of them has the name. In the order in which they are offered, which the editor is to keep.
 */
export function snippetsAt(draft: Draft, asked: Position, spoken: Language): readonly Called[] {
  const lines = linesOf(draft);
  const offset = lines.offset(asked);
  const { line, character } = lines.position(offset);
  const before = textOf(draft, { from: offset - Math.min(character, LOOKED_AT), to: offset });
  const call = CALL.exec(before);
  if (!call) return [];
  const end = lines.offset({ line, character: Number.MAX_SAFE_INTEGER });
  const behind = textOf(draft, { from: offset, to: Math.min(end, offset + LOOKED_AT) });
  if (isInComment(draft, offset)) return [];
  const ahead = before.slice(0, call.index);
  const at: Spot = {
    opens: ahead.trim() === '' && character <= LOOKED_AT,
    closes: behind.trim() === '',
    first: isBlank(draft, offset - before.length),
  };
  const [own, ...others] = languages(draft, offset, spoken);
  const name = folded(call.groups?.['name'] ?? '');
  const found = offered(own, name, at);
  const more = found.length === 0 || !tellsLanguage(draft, offset) ? others : [];
  const space = /\s*$/.exec(ahead)?.[0] ?? '';
  return [...found, ...more.flatMap((language) => offered(language, name, at))].map((snippet) => ({
    snippet: numbered(snippet, draft, offset),
    typed: (SNIPPET_PLACES[snippet.id] === 'end' ? space : '') + call[0],
  }));
}

/** Where the sign stands: what of its line is before and behind it, and whether anything stands before the line. */
interface Spot {
  readonly opens: boolean;
  readonly closes: boolean;
  readonly first: boolean;
}

const FITS: Readonly<Record<SnippetPlace, (spot: Spot) => boolean>> = {
  document: ({ opens, closes }) => opens && closes,
  block: ({ opens, closes }) => opens && closes,
  end: ({ opens, closes }) => closes && !opens,
  words: () => true,
};

/** A document is begun on an empty page; in one that has been begun it comes last. */
function offered(language: Language, name: string, at: Spot): readonly Snippet[] {
  const rank = ({ id }: Snippet): number => (SNIPPET_PLACES[id] === 'document' && !at.first ? 1 : 0);
  return SNIPPETS[language]
    .filter(({ id }) => FITS[SNIPPET_PLACES[id]](at))
    .map((snippet) => ({ snippet, fit: fit(snippet, name) }))
    .filter(({ fit: value }) => value < NONE)
    .sort((a, b) => a.fit - b.fit || rank(a.snippet) - rank(b.snippet))
    .map(({ snippet }) => snippet);
}

const NONE = 3;

/** How well what was typed names a snippet: it begins the name, begins a word of it, stands in it, or does not. */
function fit({ name, id }: Snippet, typed: string): number {
  const names = [folded(name), id];
  if (names.some((one) => one.startsWith(typed))) return 0;
  if (names.some((one) => one.split(/[^\p{L}\p{Nd}]+/u).some((word) => word.startsWith(typed)))) return 1;
  return names.some((one) => one.includes(typed)) ? 2 : NONE;
}

/** Without accents and capitals. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Its own language first, but that of the interface where the draft says nothing yet. */
function languages(draft: Draft, offset: number, spoken: Language): readonly [Language, ...Language[]] {
  const own = languageAt(draft, offset);
  const first = own === UNTOLD && !tellsLanguage(draft, offset) ? spoken : own;
  const rest = ([spoken, ...Object.keys(SNIPPETS)] as Language[]).filter((language) => language !== first);
  return [first, ...new Set(rest)];
}

/** Whether nothing but blank lines stands before an offset. Nobody begins a document behind so much white space. */
function isBlank(draft: Draft, offset: number): boolean {
  return offset <= LOOKED_AT && textOf(draft, { from: 0, to: offset }).trim() === '';
}

/** A new note has the next number. */
function numbered(snippet: Snippet, draft: Draft, offset: number): Snippet {
  if (!snippet.body.includes(FIRST_NOTE)) return snippet;
  return { ...snippet, body: snippet.body.replaceAll(FIRST_NOTE, `[^\${1:${nextNumber(draft, offset)}}]`) };
}

const FIRST_NOTE = '[^${1:1}]';
