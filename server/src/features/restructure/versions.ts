/**
 * The numbers that paragraphs had in versions that were given out, kept in comments at the end of the draft: what was
 * paragraph 34 on Tuesday is found on Thursday. `<!-- rapporteur-version Tuesday (95): 1-12 = 1, 13 = -, 14-95 = 13 -->`
 */
import { fact } from '../../base/lazy';
import type { Replacement } from '../../base/pieces';
import { comments } from '../../draft/comments';
import type { Draft } from '../../draft/nodes';
import { numberOf } from '../../analysis/placeAt';
import { endOfLine } from '../ignoreComments';
import type { Item } from './items';
import { parts, type ParagraphNode, type PartNode } from '../../draft/tree';

export interface Version {
  readonly name: string;
  /** How many paragraphs the draft had when the table was last brought up to date; others have come or gone by hand since. */
  readonly count: number;
  /** By scope: the number then → the number now; null for one that is gone. */
  readonly scopes: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

const VERSION = /^rapporteur-version\s+(?<name>[^:]+?)\s+\((?<count>\d+)\):\s*(?<table>.*)$/s;
const FROZEN = /^rapporteur-frozen\s+(?<name>.+)$/s;

/** In the order in which they were given out. */
export const versions: (draft: Draft) => readonly Version[] = fact((draft) =>
  comments(draft).flatMap(({ text }) => readVersion(text) ?? []),
);

/** The version whose numbers the draft keeps; undefined where they follow the order of the text. */
export function frozenAt(draft: Draft): string | undefined {
  for (const { text } of comments(draft)) {
    const name = FROZEN.exec(text)?.groups?.['name'];
    if (name !== undefined) return name.trim();
  }
  return undefined;
}

/** Whether a paragraph has its number in the version whose numbers are kept; without its table, whether it is a plain one. */
export function isGivenOut(draft: Draft, { paragraph, part, label }: Item): boolean {
  if (!paragraph) return false;
  const name = frozenAt(draft);
  const table = versions(draft).find((version) => version.name === name);
  const rows = table?.scopes.get(scopeName(part, paragraph));
  return rows ? rows.has(numberOf(paragraph)) : label?.inserted.word === '';
}

/** Which items keep their numbers in a draft; undefined where none does. */
export function givenOut(draft: Draft): ((item: Item) => boolean) | undefined {
  return frozenAt(draft) === undefined ? undefined : (item) => isGivenOut(draft, item);
}

export function frozenComment(name: string): string {
  return `<!-- rapporteur-frozen ${name} -->`;
}

/** `main`, `annex I`, `main/2` for a second count in a part: how a scope is called in the table. */
export function scopeName({ name }: PartNode, { scope }: ParagraphNode): string {
  return scope === 0 ? name : `${name}/${scope + 1}`;
}

/** Every paragraph with its scope. */
export const numbered: (draft: Draft) => readonly {
  readonly scope: string;
  readonly number: string;
  readonly paragraph: ParagraphNode;
  readonly part: PartNode;
}[] = fact((draft) =>
  parts(draft).flatMap((part) =>
    part.paragraphs.map((paragraph) => ({
      scope: scopeName(part, paragraph),
      number: numberOf(paragraph),
      paragraph,
      part,
    })),
  ),
);

/** A version in which every paragraph has the number that it has now. */
export function versionOf(draft: Draft, name: string): Version {
  const scopes = new Map<string, Map<string, string>>();
  for (const { scope, number } of numbered(draft)) {
    const known = scopes.get(scope) ?? new Map<string, string>();
    scopes.set(scope, known.set(number, number));
  }
  return { name, count: numbered(draft).length, scopes };
}

/** The version when every number now has become another; a scope or number that `next` does not know stays. */
export function carried(
  version: Version,
  next: (scope: string, number: string) => string | null | undefined,
  count: Counts,
): Version {
  const scopes = [...version.scopes].map(([scope, rows]): [string, ReadonlyMap<string, string | null>] => [
    scope,
    new Map(
      [...rows].map(([then, now]) => {
        const new_ = now === null ? null : next(scope, now);
        return [then, new_ === undefined ? now : new_];
      }),
    ),
  ]);
  // What was changed by hand since is not forgotten.
  return { ...version, count: version.count === count.before ? count.now : version.count, scopes: new Map(scopes) };
}

export interface Counts {
  readonly before: number;
  readonly now: number;
}

/** The edits that put the versions in place of those that the draft has, in its own text. */
export function versionEdits(draft: Draft, wanted: readonly Version[]): Replacement[] {
  const known = new Map(
    comments(draft).flatMap((comment) => {
      const version = readVersion(comment.text);
      return version ? [[version.name, comment] as const] : [];
    }),
  );
  const edits: Replacement[] = [];
  let behind = '';
  const eol = endOfLine(draft);
  for (const version of wanted) {
    const text = writeVersion(version);
    const comment = known.get(version.name);
    if (comment) edits.push({ from: comment.from, to: comment.to, text });
    else behind += `${eol}${text}`;
  }
  if (behind !== '') {
    const { length } = draft.segments;
    edits.push({ from: length, to: length, text: `${eol}${behind.slice(eol.length)}${eol}` });
  }
  return edits;
}

function readVersion(text: string): Version | undefined {
  const { name, count, table = '' } = VERSION.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  const scopes = new Map<string, ReadonlyMap<string, string | null>>();
  for (const clause of table.split(';')) {
    const [, scope = 'main', list = ''] = /^\s*(?:([^:=]+):)?(.*)$/s.exec(clause) ?? [];
    const rows = new Map<string, string | null>();
    for (const row of list.split(',')) for (const [then, now] of readRow(row)) rows.set(then, now);
    scopes.set(scope.trim(), rows);
  }
  return { name, count: Number(count), scopes };
}

/** No part has more paragraphs. */
const MOST = 100_000;

/** `14-95 = 13`, `12 bis = 13`, `13 = -`. */
function readRow(row: string): (readonly [string, string | null])[] {
  const [, then = '', now = ''] = /^\s*(.+?)\s*=\s*(.+?)\s*$/.exec(row) ?? [];
  if (then === '') return [];
  const [, first, last] = /^(\d{1,6})-(\d{1,6})$/.exec(then) ?? [];
  if (first === undefined || last === undefined) return [[then, now === '-' ? null : now]];
  const [from, to] = [Number(first), Math.min(Number(last), Number(first) + MOST)];
  const start = Number(now);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => [
    String(from + at),
    now === '-' ? null : String(start + at),
  ]);
}

function writeVersion({ name, count, scopes }: Version): string {
  const table = [...scopes].map(([scope, rows]) => `${scope === 'main' ? '' : `${scope}: `}${writeRows([...rows])}`);
  return `<!-- rapporteur-version ${name} (${count}): ${table.join('; ')} -->`;
}

function writeRows(rows: readonly (readonly [string, string | null])[]): string {
  const runs: { first: string; last: string; now: string; next: string; gone: boolean }[] = [];
  for (const [then, now] of rows) {
    const run = runs.at(-1);
    const isNext =
      run !== undefined && /^\d+$/.test(then) && /^\d+$/.test(run.last) && Number(then) === Number(run.last) + 1;
    if (run && isNext && (now === null ? run.gone : !run.gone && run.next === now)) {
      run.last = then;
      run.next = following(now);
    } else runs.push({ first: then, last: then, now: now ?? '-', next: following(now), gone: now === null });
  }
  return runs.map(({ first, last, now }) => `${first === last ? first : `${first}-${last}`} = ${now}`).join(', ');
}

function following(now: string | null): string {
  return now !== null && /^\d+$/.test(now) ? String(Number(now) + 1) : '';
}
