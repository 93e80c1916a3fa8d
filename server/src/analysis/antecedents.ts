/**
 * What needs reading order: whose resolution a bare `51/19` is, which source `Ibid.` and which resolution `决议第1段`
 * means. A reference whose antecedent is not certain is left out (draft-format.md, "Citations").
 */
import type { Citation } from '../citations/citation';
import { symbolKey } from '../docsymbol/format';
import type { Block } from '../draft/nodes';
import type { Language } from '../languages/lexicon';
import { blockIbids } from './blockIbids';
import { hasOtherSource } from './otherSource';

/** A citation as it was recognised, and where it stands. */
export interface Recognised {
  readonly citation: Citation;
  /** Footnotes have their own order: what they cite is no antecedent of the text, and the text none of theirs. */
  readonly note: boolean;
  readonly holder: Block;
  readonly language: Language;
  /** Counted through the draft: the block, and the section between two headings. */
  readonly block: number;
  readonly section: number;
}

/** A citation that says what it cites. */
export interface Understood {
  readonly citation: Citation;
  /** The number, in reading order, of the citation that says which document is meant. */
  readonly antecedent?: number;
}

/** The citations in reading order with their antecedents found; undefined for one that is left out. */
export function withAntecedents(
  all: readonly Recognised[],
  own: readonly string[],
): readonly (Understood | undefined)[] {
  const organs = organMemory(all);
  const joint = jointMemory(all);
  const text = textMemory();
  const notes = noteMemory();
  return all.map((item, at) => {
    const memory = item.note ? notes : text;
    memory.enter(item);
    const found = understood(item, organs, own, memory);
    const citation = found && withPartner(found.citation, joint);
    memory.add(citation && { citation, at, item });
    return citation && { ...found, citation };
  });
}

/** A citation that may be gone back to, and its number in reading order. */
interface Known {
  readonly citation: Citation;
  readonly at: number;
  readonly item: Recognised;
}

interface Memory {
  enter: (at: Recognised) => void;
  /** The document that such a reference means, which is at an offset of its block; undefined where more than one is possible, or none. */
  find: (what: 'source' | 'resolution' | 'last resolution', at: number) => Known | undefined;
  add: (known: Known | undefined) => void;
}

function understood(
  { citation }: Recognised,
  organs: ReadonlyMap<string, string>,
  own: readonly string[],
  memory: Memory,
): Understood | undefined {
  const { antecedent } = citation;
  if (antecedent === undefined) return { citation };
  if (antecedent === 'organ') {
    const named = withOrgan(citation, organs, own);
    return named && { citation: named };
  }
  const found = citation.quoted ? undefined : memory.find(antecedent, citation.from);
  if (!found) return undefined;
  const { kind, targets, suggest, place: within } = found.citation;
  // What was misprinted there is not written here.
  return { citation: { ...citation, kind, targets: suggest ?? targets, within }, antecedent: found.at };
}

const ASSEMBLY = /^A\/RES\/|^GA decision /;

/** Resolutions whose organ is named somewhere in the draft, by what is left of them without it. */
function organMemory(all: readonly Recognised[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { citation } of all) {
    if (citation.kind !== 'resolution' || citation.antecedent !== undefined) continue;
    for (const target of citation.targets) found.set(bareNumber(target), target);
  }
  return found;
}

function bareNumber(target: string): string {
  return target.replace(/^(?:A\/HRC\/|A\/|E\/)(?:RES|DEC)\/|^GA decision /, '');
}

/**
 * The organ of a resolution that names none: the one that the draft names with this number elsewhere; in a document of
 * the Human Rights Council, the Council where its sessions had come so far; else the Assembly, if it can have such a number.
 */
function withOrgan(
  citation: Citation,
  organs: ReadonlyMap<string, string>,
  own: readonly string[],
): Citation | undefined {
  const named = citation.targets.map((target) => organs.get(bareNumber(target)));
  if (named.length > 0 && named.every((target) => target !== undefined)) return { ...citation, targets: named };
  const session = own.map((symbol) => Number(/^A\/HRC\/(\d+)\//.exec(symbol)?.[1] ?? 0)).find((value) => value > 0);
  if (session !== undefined && citation.targets.every((target) => Number.parseInt(bareNumber(target), 10) <= session)) {
    const targets = citation.targets.map((target) =>
      target.replace(/^A\/RES\//, 'A/HRC/RES/').replace(/^GA decision /, 'A/HRC/DEC/'),
    );
    return { ...citation, targets };
  }
  return citation.targets.every((target) => ASSEMBLY.test(target)) ? citation : undefined;
}

/** Joint symbols by their first half: `A/47/277` → both halves of `A/47/277-S/24111`. */
function jointMemory(all: readonly Recognised[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { citation } of all) {
    const [first] = citation.targets;
    if (citation.kind === 'symbol' && citation.targets.length > 1 && first !== undefined && !citation.fault)
      found.set(symbolKey(first), citation.targets);
  }
  return found;
}

/** A joint symbol that cannot be, beside one with the same first half that can: that one was meant (un-conventions.md 1.6, 5). */
function withPartner(citation: Citation, joint: ReadonlyMap<string, readonly string[]>): Citation {
  const [first] = citation.targets;
  if (citation.fault === undefined || citation.suggest || citation.targets.length < 2 || first === undefined)
    return citation;
  const partner = joint.get(symbolKey(first));
  return partner ? { ...citation, suggest: partner } : citation;
}

/** What the text before has cited, block by block and section by section. */
function textMemory(): Memory {
  let block = -1;
  let section = -1;
  let source: Known | undefined;
  let inBlock = NONE;
  let inSection = NONE;
  return {
    enter(at) {
      if (at.section !== section) inSection = NONE;
      if (at.block !== block) [source, inBlock] = [undefined, NONE];
      ({ block, section } = at);
    },
    find(what) {
      if (what === 'source') return source;
      return only(what === 'last resolution' && inBlock.last ? inBlock : inSection);
    },
    add(known) {
      if (!known) return;
      if (isSource(known)) source = known;
      if (!isResolution(known)) return;
      inBlock = joined(inBlock, known);
      inSection = joined(inSection, known);
    },
  };
}

/** The notes: *ibid.* is the source before it in the same note, else the only source of the note before. */
function noteMemory(): Memory {
  let block = -1;
  let before: Known[] = [];
  let here: Known[] = [];
  let whole = true;
  let wholeBefore = false;
  // Whether something that was left out stands behind the last one of the note.
  let lost = false;
  return {
    enter(at) {
      if (at.block === block) return;
      // A note without any citation stands between: its source is not known.
      wholeBefore = whole && at.block === block + 1;
      before = here;
      here = [];
      whole = true;
      lost = false;
      ({ block } = at);
    },
    find(what, at) {
      const inNote = here.filter(what === 'source' ? isSource : isResolution);
      if (inNote.length > 0)
        return what !== 'source' ? only(inNote.reduce(joined, NONE)) : lost ? undefined : lastSource(inNote, at);
      if (what !== 'source' || !wholeBefore) return undefined;
      const sources = before.filter(isSource);
      return only(sources.reduce(joined, NONE)) && !sources.some(hasBareIbid) ? lastSource(sources) : undefined;
    },
    add(known) {
      if (known) here.push(known);
      else whole = false;
      lost = known === undefined || (lost && !isSource(known));
    },
  };
}

/** The last one, where no other source that was not recognised stands behind it. */
function lastSource(sources: readonly Known[], to?: number): Known | undefined {
  const last = sources.at(-1);
  if (!last) return undefined;
  const { holder, language } = last.item;
  return hasOtherSource(holder, language, last.citation.to, to) ? undefined : last;
}

/** What it stands for is a source of its own. */
function hasBareIbid({ item: { holder, language } }: Known): boolean {
  return blockIbids(holder, language).some(({ citation }) => citation.place.length === 0);
}

function isSource({ citation: { kind } }: Known): boolean {
  return kind !== 'internal';
}

function isResolution({ citation: { kind, targets, state } }: Known): boolean {
  return kind === 'resolution' && state === undefined && targets.length > 0;
}

/** What was cited so far: the last of it, and what it names; `several` where they do not all name the same document. */
interface Cited {
  readonly last: Known | undefined;
  readonly key: string;
  readonly several: boolean;
}

const NONE: Cited = { last: undefined, key: '', several: false };

function joined(before: Cited, last: Known): Cited {
  const key = last.citation.targets.map(symbolKey).join();
  return { last, key, several: before.several || (before.last !== undefined && before.key !== key) };
}

/** The last of those that all name the same document; undefined where they name several, or there is none. */
function only({ last, several }: Cited): Known | undefined {
  return several ? undefined : last;
}
