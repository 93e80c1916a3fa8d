/** The short forms that a draft defines, `欧洲安全与合作组织(欧安组织)`, and where it uses them. */
import { fact } from '../base/lazy';
import { toBlock } from '../base/passage';
import { shift, touches, type Span } from '../base/span';
import { definitions, shortKey } from '../checks/abbreviations/definitions';
import { inDraft } from '../checks/ownWords';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { blockAt, everyBlock, partAt, type PartNode, type Placed } from '../draft/tree';
import { PROSE } from '../draft/kinds';

export interface ShortForm {
  readonly short: string;
  /** The full name; undefined where nothing says how far it reaches. */
  readonly full: string | undefined;
  /** Where it is defined, from bracket to bracket; absolute. */
  readonly span: Span;
  readonly part: PartNode;
}

/** The first definition of each short form in each part, in the order of the text. */
const shortForms: (draft: Draft) => readonly ShortForm[] = fact((draft) => {
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
  const here = visibleIn(draft, part).flatMap((form) =>
    uses(placed, form)
      .filter((span) => touches(span, offset))
      .map((span) => ({ form, span })),
  );
  return here.sort((a, b) => b.form.short.length - a.form.short.length)[0];
}

/** Everywhere the draft writes a short form, its definition included, in the parts where it means this. */
export function usesOf(draft: Draft, form: ShortForm): readonly Span[] {
  return everyBlock(draft).flatMap((placed) =>
    PROSE.has(placed.block.kind) && visibleIn(draft, partAt(draft, placed.at)).includes(form) ? uses(placed, form) : [],
  );
}

/** What a part defines itself, and what the parts before it define that it does not. */
function visibleIn(draft: Draft, part: PartNode): readonly ShortForm[] {
  const all = shortForms(draft);
  const own = all.filter((form) => form.part === part);
  const shorts = new Set(own.map(({ short }) => short));
  const others = all.filter((form) => form.part.at < part.at && !shorts.has(form.short));
  return [...own, ...others.filter(({ short }, at) => others.findIndex((other) => other.short === short) === at)];
}

function uses({ block, at }: Placed, { short }: ShortForm): Span[] {
  const text = passage(block);
  const found: Span[] = [];
  for (let from = text.text.indexOf(short); from >= 0; from = text.text.indexOf(short, from + short.length)) {
    const to = from + short.length;
    if (!isJoined(text.text, from) && !isJoined(text.text, to)) found.push(shift(toBlock(text, { from, to }), at));
  }
  return found;
}

/** Whether letters of a script with spaces stand on both sides: the word goes on. */
function isJoined(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1)) && SPACED.test(text.charAt(at - 1)) && SPACED.test(text.charAt(at))
  );
}

const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}]/u;
