/** Find references: who names what is under the cursor, in this draft and in the other drafts of the workspace. */
import type { Location } from 'vscode-languageserver-types';
import { askedKeys, isAsked } from '../corpus/asked';
import type { CitingRow, DraftFacts } from '../workspace/draftFacts';
import type { Snapshot } from '../workspace/workspace';
import { keysOf, type Asked } from './asked';
import { toRange } from './convert';

/** In the draft itself, in order; with what declares it where that is wanted, wherever it is. */
export function referencesHere(snapshot: Snapshot, { here, declared }: Asked, withDeclaration: boolean): Location[] {
  const { uri, lines } = snapshot;
  return [
    ...(withDeclaration ? declared.map((place) => ({ uri: place.uri, range: toRange(place.lines, place) })) : []),
    ...here
      .filter(({ declares }) => withDeclaration || !declares)
      .map((span) => ({ uri, range: toRange(lines, span) })),
  ];
}

/** The citations of what is asked about in another draft, one row each, in order. */
export function citingRows({ citations }: DraftFacts, asked: Asked): CitingRow[] {
  const keys = keysOf(asked);
  if (keys.size === 0) return [];
  const wanted = asked.places.map(askedKeys);
  const found = new Map<number, CitingRow>();
  for (const row of citations) {
    if (found.has(row.from) || !keys.has(row.target)) continue;
    if (wanted.some((each) => each.length === 0 || each.some((key) => isAsked(row, key)))) found.set(row.from, row);
  }
  return [...found.values()];
}
