/** Two trees of one text: where they first differ, as the path of the value. Exact, and far cheaper than writing both out. */
import type { Block, Draft } from '../../server/src/draft/nodes';
import type { Repeated } from '../../server/src/draft/repeated';

/** Undefined where the trees are equal in every field of every segment, block, child, mark and state. */
export function difference(found: Draft, wanted: Draft): string | undefined {
  const { lexicon, repeated, ...facts } = found.facts;
  const { lexicon: otherLexicon, repeated: otherRepeated, ...otherFacts } = wanted.facts;
  if (found.language !== wanted.language) return `language: ${found.language} for ${wanted.language}`;
  if (found.layout !== wanted.layout) return `layout: ${found.layout} for ${wanted.layout}`;
  if (lexicon !== otherLexicon) return 'facts: lexicon';
  return (
    differs(facts, otherFacts, 'facts') ??
    differs(counts(repeated), counts(otherRepeated), 'facts.repeated') ??
    differs(found.segments.sum, wanted.segments.sum, 'segments.sum') ??
    differentSegments(found, wanted) ??
    differentBlocks(found, wanted)
  );
}

/** How often each line came, however many of the counts are still waiting beside the base. */
function counts(repeated: Repeated | undefined): unknown {
  if (!repeated) return undefined;
  const all = new Map(repeated.base);
  for (const [mask, by] of repeated.changes) all.set(mask, (all.get(mask) ?? 0) + by);
  return {
    counts: Object.fromEntries([...all].filter(([, count]) => count !== 0)),
    often: Object.fromEntries([...repeated.often].map((mask) => [mask, true])),
  };
}

function differentSegments(found: Draft, wanted: Draft): string | undefined {
  const [a, b] = [[...found.segments], [...wanted.segments]];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const path = differs(a[i], b[i], `segments[${i}]`);
    if (path !== undefined) return path;
  }
  return undefined;
}

function differentBlocks(found: Draft, wanted: Draft): string | undefined {
  const [a, b] = [[...found.blocks], [...wanted.blocks]];
  const segments = [...found.segments];
  let at = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]];
    if (!one || !other) return `blocks: ${a.length} for ${b.length}`;
    const path = differentBlock(one, other, `blocks[${i}]`);
    if (path !== undefined) return path;
    // The segments have been compared; that the blocks hold these same objects is as strong, and costs nothing.
    for (const [k, segment] of one.segments.entries()) {
      if (segment !== segments[at + k]) return `blocks[${i}].segments[${k}] is not the segment of the draft`;
    }
    at += one.segments.length;
  }
  return at === segments.length ? undefined : 'the blocks do not have all segments';
}

function differentBlock(a: Block, b: Block, path: string): string | undefined {
  const { segments, children, ...rest } = a;
  const { segments: otherSegments, children: otherChildren, ...otherRest } = b;
  if (segments.length !== otherSegments.length)
    return `${path} (${a.kind} for ${b.kind}): ${segments.length} segments for ${otherSegments.length}`;
  const field = differs(rest, otherRest, path);
  if (field !== undefined) return field;
  if (children.length !== otherChildren.length) return `${path}.children`;
  for (const [i, child] of children.entries()) {
    const other = otherChildren[i];
    if (!other || child.at !== other.at || child.first !== other.first) return `${path}.children[${i}]`;
    if (child.block.segments.some((segment, k) => segment !== segments[child.first + k]))
      return `${path}.children[${i}] has segments that its block has not`;
    const inner = differentBlock(child.block, other.block, `${path}.children[${i}]`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function differs(a: unknown, b: unknown, path: string): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${short(a)} for ${short(b)}`;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return `${path}: ${short(a)} for ${short(b)}`;
  for (const key of keys) {
    const [one, other] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
    if (one === other) continue;
    const found = differs(one, other, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function short(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value).slice(0, 120);
}
