/** Makes the contents page say what the headings say: labels, titles, paragraphs; lines come and go, pages stay. */
import { plural, t } from '../../base/l10n';
import { contentsEntries, headingsByKey, plainTitle, type ContentsEntry } from '../../checks/numbering/contents';
import type { Draft } from '../../draft/nodes';
import { languageOf } from '../../draft/partLanguage';
import { textOf } from '../../draft/textOf';
import { parts, type HeadingNode, type PartNode } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import { endOfLine } from '../ignoreComments';
import { changed, shapeOf } from '../refactor/kept';
import { ifAny, sentence } from '../sentences';
import type { ChangeRequest, Outcome } from './change';
import { entriesOf, entrySpan, lineFor } from './contentsLines';

/** The first contents page of the draft. One that is as it should be comes out without an edit. */
export function updateContents({ snapshot: { draft } }: ChangeRequest): Outcome {
  if (draft.layout === 'extracted')
    return {
      cannot: t('This text is laid out as a PDF gives it, not as a draft: its contents page cannot be changed.'),
    };
  const [main] = parts(draft);
  const entries = main && keyedEntries(draft, main);
  if (!main || !entries) return { cannot: t('The draft has no contents page.') };
  const headings = shownHeadings(main, entries);
  const found = entriesOf(headings, entries);
  if (entries.length === 0 || found.size * 2 < entries.length)
    return {
      cannot: t('Most of the contents page is not found among the headings of the draft. Mend it by hand first.'),
    };
  const { text, span, added } = page(draft, main, { headings, entries, found });
  const gone = entries.filter((entry) => ![...found.values()].includes(entry)).length;
  if (text === textOf(draft, span)) return { edits: [], summary: t('The contents page says what the headings say.') };
  const edits = [{ ...span, text }];
  if (!isRead(draft, changed(draft, edits), [...headings.keys()]))
    return { cannot: t('The contents page cannot be brought up to date: it would not be read as one.') };
  const changes = [...found].filter(
    ([heading, entry]) => lineFor(draft, entry, heading, main) !== lineOf(draft, entry),
  );
  return {
    edits,
    summary: sentence([
      t('Updated the contents page'),
      ...ifAny(changes.length, plural(changes.length, '{0} line is changed', '{0} lines are changed')),
      ...ifAny(
        added,
        plural(
          added,
          '{0} line is new and has the page of its neighbour',
          '{0} lines are new and have the pages of their neighbours',
        ),
      ),
      ...ifAny(gone, plural(gone, '{0} line is taken out', '{0} lines are taken out')),
      t('pages stay as they are'),
    ]),
  };
}

/** Undefined where there is no contents page. */
function keyedEntries(draft: Draft, main: PartNode): readonly ContentsEntry[] | undefined {
  const group = main.groups.find(({ kind }) => kind === 'contents');
  return group && contentsEntries(group, LEXICONS[languageOf(draft)(main)]).filter(({ key }) => key !== undefined);
}

/** Of the levels that the page has. */
function shownHeadings(main: PartNode, entries: readonly ContentsEntry[]): ReadonlyMap<string, HeadingNode> {
  const sections = entries.some(({ key }) => key?.includes('.'));
  return new Map([...headingsByKey(main)].filter(([key]) => sections || !key.includes('.')));
}

interface Matched {
  readonly headings: ReadonlyMap<string, HeadingNode>;
  readonly entries: readonly ContentsEntry[];
  readonly found: ReadonlyMap<HeadingNode, ContentsEntry>;
}

/** The lines from the first entry to the last as they are to be. What stands between two goes with the one before it. */
function page(
  draft: Draft,
  main: PartNode,
  { headings, entries, found }: Matched,
): { readonly text: string; readonly span: { from: number; to: number }; readonly added: number } {
  const spans = entries.map(entrySpan);
  const span = { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
  const behind = new Map(
    entries.map((entry, at) => [
      entry,
      textOf(draft, { from: spans[at]?.to ?? 0, to: spans[at + 1]?.from ?? span.to }),
    ]),
  );
  const plain = [...behind.values()].find((gap) => gap !== '' && gap.trim() === '') ?? endOfLine(draft);
  const kept = new Set(found.values());
  // What stood behind a line that goes stays.
  const orphaned = new Map<ContentsEntry | undefined, string>();
  entries.forEach((entry, at) => {
    const gap = behind.get(entry) ?? '';
    if (kept.has(entry) || gap.trim() === '') return;
    const before = entries.slice(0, at).findLast((one) => kept.has(one));
    orphaned.set(before, (orphaned.get(before) ?? '') + gap.trimEnd());
  });
  let added = 0;
  let last: ContentsEntry | undefined;
  const lines: { line: string; gap: string }[] = [];
  for (const [key, heading] of headings) {
    const own = found.get(heading);
    const model = own ?? modelFor(key, entries, last);
    if (!model) continue;
    if (!own) added++;
    last = own ?? last;
    const gap = own ? (orphaned.get(own) ?? '') + (behind.get(own) ?? '') : '';
    lines.push({ line: lineFor(draft, model, heading, main), gap: gap === '' ? plain : gap });
  }
  const text = lines.map(({ line, gap }, at) => line + (at === lines.length - 1 ? gap.trimEnd() : gap)).join('');
  return { text: (orphaned.get(undefined) ?? '') + text, span, added };
}

/** The line that a new one is like: the nearest of its level before it, else any. */
function modelFor(
  key: string,
  entries: readonly ContentsEntry[],
  last: ContentsEntry | undefined,
): ContentsEntry | undefined {
  const level = (one: ContentsEntry): boolean => one.key?.includes('.') === key.includes('.');
  const at = last ? entries.indexOf(last) : 0;
  return entries.slice(0, at + 1).findLast(level) ?? entries.slice(at).find(level) ?? last ?? entries[0];
}

function lineOf(draft: Draft, entry: ContentsEntry): string {
  return textOf(draft, entrySpan(entry));
}

/** Whether the page is read with these labels, and everything else as before. */
function isRead(before: Draft, after: Draft, keys: readonly string[]): boolean {
  const [main] = parts(after);
  const read = (main && keyedEntries(after, main)) ?? [];
  const titles = new Map([...(main ? headingsByKey(main) : [])].map(([key, { title }]) => [key, plainTitle(title)]));
  const rest = (draft: Draft): string =>
    shapeOf(draft)
      .split('\n')
      .filter((line) => !line.startsWith('contents'))
      .join('\n');
  return (
    read.map(({ key }) => key).join() === keys.join() &&
    read.every(({ key = '', title }) => titles.get(key) === plainTitle(title)) &&
    rest(before) === rest(after)
  );
}
