/** The joint symbols of a draft, for the rules that compare them. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import type { Citation } from '../../citations/citation';
import { symbolKey } from '../../docsymbol/format';
import { yearConflict } from '../../docsymbol/joint';
import type { Draft } from '../../draft/nodes';

/** A joint symbol, and where it is cited. */
export interface JointSymbol {
  readonly targets: readonly string[];
  readonly keys: readonly string[];
  readonly cited: readonly PlacedCitation[];
}

/** The keys of what is cited; kept with the citation, which an edit elsewhere does not touch. */
export const keysOf: (citation: Citation) => readonly string[] = fact(({ targets }) => targets.map(symbolKey));

/** How the years of the halves disagree. */
export const conflictOf = fact(({ targets }: Citation) => yearConflict(targets));

/** Each joint symbol that can be as it is, outside quotations, in the order in which they are first cited. */
export const jointSymbols: (draft: Draft) => readonly JointSymbol[] = fact((draft) => {
  const found = new Map<string, { targets: readonly string[]; keys: readonly string[]; cited: PlacedCitation[] }>();
  for (const placed of citations(draft)) {
    const { citation } = placed;
    if (!isJoint(citation) || citation.fault !== undefined || citation.quoted || conflictOf(citation)) continue;
    const keys = keysOf(citation);
    const key = keys.join('-');
    const known = found.get(key);
    if (known) known.cited.push(placed);
    else found.set(key, { targets: citation.targets, keys, cited: [placed] });
  }
  return [...found.values()];
});

/** The joint symbols that have a half, by its key. */
export const byHalf: (draft: Draft) => ReadonlyMap<string, readonly JointSymbol[]> = fact((draft) => {
  const found = new Map<string, JointSymbol[]>();
  for (const joint of jointSymbols(draft))
    for (const key of joint.keys) found.set(key, [...(found.get(key) ?? []), joint]);
  return found;
});

export function isJoint({ kind, form, targets, state }: Citation): boolean {
  return kind === 'symbol' && form === 'document symbol' && targets.length > 1 && state === undefined;
}

/** The one that is cited most often; of several the first. */
export function mostCited(all: readonly JointSymbol[]): JointSymbol | undefined {
  return [...all].sort((a, b) => b.cited.length - a.cited.length)[0];
}

/** `Here it is A/93/341-S/2038/567.`, at the first places where it is. */
export function placesOf(
  { targets, cited }: JointSymbol,
  uri: string,
): {
  readonly uri: string;
  readonly span: PlacedCitation['span'];
  readonly text: string;
  readonly message: string;
}[] {
  return cited.slice(0, 5).map(({ span, citation }) => ({
    uri,
    span,
    text: citation.text,
    message: t('Here it is {0}.', targets.join('-')),
  }));
}
