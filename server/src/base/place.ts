/**
 * A place in a UN document as a value: annex I, section II.D, paragraphs 7 (e) and 11 to 19. Resolving keys on it,
 * never on the words of a pinpoint; `formatPlace` is the one short form in which it is printed.
 */

export type PartKind = 'annex' | 'appendix' | 'enclosure';

/** The name of a part: its kind, and its number as Roman numeral or letter; null where it has none. */
export interface PartName {
  readonly kind: PartKind;
  readonly number: string | null;
}

/** Paragraphs `first` to `last` (the same for one), and the sub-paragraph labels behind a single one: `['e']`, `['c', 'ii']`. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
  readonly sub: readonly string[];
}

export interface Place {
  /** Outermost first: annex I, then its appendix. */
  readonly parts?: readonly PartName[];
  /** Section numbers as `II`, `B`, `II.D`. */
  readonly sections?: readonly string[];
  readonly paragraphs?: readonly ParagraphRange[];
}

/** Whether the place names anything at all. */
export function isPlace(place: Place): boolean {
  return [place.parts, place.sections, place.paragraphs].some((list) => list !== undefined && list.length > 0);
}

/** `annex I, para 7`; `paras 33-38 and 54-59`; `section II.D` (the grammar of draft-format.md). Empty for an empty place. */
export function formatPlace(place: Place): string {
  const items = (place.parts ?? []).map((part) => formatPart(part));
  if (place.sections?.length) {
    items.push(`${place.sections.length > 1 ? 'sections' : 'section'} ${list(place.sections)}`);
  }
  const paragraphs = place.paragraphs ?? [];
  if (paragraphs.length > 0) {
    const one = paragraphs.length === 1 && paragraphs[0]?.first === paragraphs[0]?.last;
    items.push(`${one ? 'para' : 'paras'} ${list(paragraphs.map(formatRange))}`);
  }
  return items.join(', ');
}

/** `annex I`, `appendix`. */
export function formatPart(part: PartName): string {
  return part.number === null ? part.kind : `${part.kind} ${part.number}`;
}

function formatRange({ first, last, sub }: ParagraphRange): string {
  const subs = sub.map((label) => `(${label})`).join('');
  return first === last ? `${String(first)}${subs}` : `${String(first)}-${String(last)}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
