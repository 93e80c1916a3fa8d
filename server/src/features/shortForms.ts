/** The short forms that a draft defines, `欧洲安全与合作组织(欧安组织)`, and where it uses them. */
import { fact } from '../base/lazy';
import { toBlock } from '../base/passage';
import { shift, touches, type Span } from '../base/span';
import { definitions, isAbbreviation, shortKey } from '../checks/abbreviations/definitions';
import { inDraft } from '../checks/ownWords';
import type { Block, Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { blockAt, everyBlock, partAt, type PartNode, type Placed } from '../draft/tree';
import { PROSE } from '../draft/kinds';
import { LEXICONS } from '../languages/index';

export interface ShortForm {
  readonly short: string;
  /** The full name; undefined where nothing says how far it reaches. */
  readonly full: string | undefined;
  /** Where it is defined, from bracket to bracket; absolute. */
  readonly span: Span;
  readonly part: PartNode;
}

/** The first definition of each short form in each part, in the order of the text. */
export const shortFormsOf: (draft: Draft) => readonly ShortForm[] = fact((draft) => {
  const found = new Map<string, ShortForm>();
  for (const spoken of definitions(draft)) {
    for (const definition of spoken.found) {
      const short = shortKey(definition.short);
      const key = `${short} ${spoken.part.at}`;
      if (definition.inName || found.has(key)) continue;
      found.set(key, { short, full: definition.full, span: inDraft(spoken, definition), part: spoken.part });
    }
  }
  return [...found.values()];
});

/** A short form where it stands in the text. */
export interface FoundForm {
  readonly form: ShortForm;
  readonly span: Span;
}

/** The short form at an offset, the longest of several; defined in its own part, else in the one that comes first. */
export function shortFormAt(draft: Draft, offset: number): FoundForm | undefined {
  const placed = blockAt(draft, offset);
  if (!placed || !PROSE.has(placed.block.kind)) return undefined;
  const part = partAt(draft, offset);
  let longest: FoundForm | undefined;
  for (const defined of byShort(draft).values()) {
    const form = meantIn(part, defined);
    if (!form || (longest && order(part, form, longest.form) >= 0)) continue;
    const span = uses(draft, placed, form).find((use) => touches(use, offset));
    if (span) longest = { form, span };
  }
  return longest;
}

/** What each short form means that the part at an offset may use, in the order in which they are defined. */
export function formsMeantAt(draft: Draft, offset: number): readonly ShortForm[] {
  const part = partAt(draft, offset);
  return Array.from(byShort(draft).values(), (defined) => meantIn(part, defined)).filter((form) => form !== undefined);
}

/** The longer one first; of two that touch, the one that the part defines itself, else the one that was defined first. */
function order(part: PartNode, a: ShortForm, b: ShortForm): number {
  return (
    b.short.length - a.short.length || Number(b.part === part) - Number(a.part === part) || a.span.from - b.span.from
  );
}

/** Everywhere the draft writes a short form, its definition included, in the parts where it means this. */
export function usesOf(draft: Draft, form: ShortForm): readonly Span[] {
  const defined = byShort(draft).get(form.short);
  if (!defined) return [];
  return everyBlock(draft).flatMap((placed) =>
    PROSE.has(placed.block.kind) && meantIn(partAt(draft, placed.at), defined) === form
      ? uses(draft, placed, form)
      : [],
  );
}

/** The definitions of one short form, each in a part of its own. */
interface Defined {
  readonly first: ShortForm;
  readonly inPart: Map<PartNode, ShortForm>;
}

const byShort: (draft: Draft) => ReadonlyMap<string, Defined> = fact((draft) => {
  const found = new Map<string, Defined>();
  for (const form of shortFormsOf(draft)) {
    const defined = found.get(form.short) ?? { first: form, inPart: new Map() };
    defined.inPart.set(form.part, form);
    found.set(form.short, defined);
  }
  return found;
});

/** What a part defines itself, else what a part before it defines, the first of several. */
function meantIn(part: PartNode, { first, inPart }: Defined): ShortForm | undefined {
  return inPart.get(part) ?? (first.part.at < part.at ? first : undefined);
}

function uses(draft: Draft, { block, at }: Placed, { short }: ShortForm): Span[] {
  const longer = longerNames(draft, short);
  const known = usesIn(block);
  const key = [short, ...longer].join('\n');
  const found = known.get(key) ?? usesOfShort(block, short, longer);
  known.set(key, found);
  return found.map((span) => shift(span, at));
}

/** Where a block has a word, defined or not; absolute. */
export function usesInBlock({ block, at }: Placed, short: string): readonly Span[] {
  return usesOfShort(block, short, []).map((span) => shift(span, at));
}

/** By the short forms that were looked for; relative to the block, so that an edit elsewhere leaves them known. */
const usesIn = fact<Block, Map<string, readonly Span[]>>(() => new Map());

/** Names that hold a short form and are none: `安全理事会` where `理事会` is that of human rights; in small letters. */
function longerNames(draft: Draft, short: string): readonly string[] {
  const known = longerIn(draft);
  const low = short.toLowerCase();
  const found =
    known.get(low) ??
    [...fullNames(draft), ...organsBut(low)].filter((name) => name.length > low.length && name.includes(low));
  known.set(low, found);
  return found;
}

const longerIn = fact<Draft, Map<string, readonly string[]>>(() => new Map());

const fullNames: (draft: Draft) => readonly string[] = fact((draft) => [
  ...new Set(shortFormsOf(draft).flatMap(({ full }) => (full === undefined ? [] : [full.toLowerCase()]))),
]);

/** The organs of all languages, without other names of the one that has this name. */
function organsBut(short: string): readonly string[] {
  return Object.values(LEXICONS).flatMap(({ citations }) =>
    Object.entries(citations.organs).flatMap(([organ, names]) =>
      organ !== 'other' && names.includes(short) ? [] : names,
    ),
  );
}

function usesOfShort(block: Block, short: string, longer: readonly string[]): readonly Span[] {
  const { text } = passage(block);
  const found: Span[] = [];
  const isPlural = isAbbreviation(short);
  for (let from = text.indexOf(short); from >= 0; from = text.indexOf(short, from + short.length)) {
    const to = from + short.length;
    const goesOn = isJoined(text, to) && !(isPlural && PLURAL.test(text.slice(to, to + 2)));
    if (isJoined(text, from) || goesOn || isInLonger(text, from, short, longer)) continue;
    found.push(toBlock(passage(block), { from, to }));
  }
  return found.length === 0 ? NONE : found;
}

const NONE: readonly Span[] = [];

/** `NGOs` is the plural of `NGO`. */
const PLURAL = /^s(?![\p{L}\p{M}\p{N}])/u;

function isInLonger(text: string, from: number, short: string, longer: readonly string[]): boolean {
  const low = short.toLowerCase();
  return longer.some((name) => {
    for (let at = name.indexOf(low); at >= 0; at = name.indexOf(low, at + 1))
      if (from >= at && text.slice(from - at, from - at + name.length).toLowerCase() === name) return true;
    return false;
  });
}

/** Whether letters of a script with spaces stand on both sides: the word goes on. */
function isJoined(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1)) && SPACED.test(text.charAt(at - 1)) && SPACED.test(text.charAt(at))
  );
}

const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}]/u;
