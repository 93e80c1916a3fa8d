/** A contents page that no longer says what the headings say. */
import { clauses } from '../../base/enumeration';
import { later, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import { languageOf } from '../../draft/partLanguage';
import { parts, type HeadingNode, type PartNode, type Placed } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import { contentsEntries, headingsByKey, paragraphsOf, plainTitle, type ContentsEntry } from '../numbering/contents';
import { labelText } from '../numbering/labels';
import type { DocumentRule, Finding } from '../rule';
import page from './contents-stale.md';

export const rule: DocumentRule = {
  id: 'contents-stale',
  level: 'warning',
  summary: later('The contents page has the headings and paragraphs of the draft.'),
  notFor: ['record'],
  scope: 'document',
  page,
  speaksIn: ['contents'],
  *check({ snapshot: { draft, uri } }) {
    const [main] = parts(draft);
    const group = main?.groups.find(({ kind }) => kind === 'contents');
    if (!main || !group) return;
    const entries = contentsEntries(group, LEXICONS[languageOf(draft)(main)]);
    const keyed = entries.filter(({ key }) => key !== undefined);
    const headings = headingsByKey(main);
    // A page of which little is found among the headings was not read right, or is that of a larger work.
    const same = keyed.filter(
      ({ key = '', title }) => plainTitle(headings.get(key)?.title ?? '') === plainTitle(title),
    );
    if (keyed.length < 2 || same.length * 2 < keyed.length) return;
    // A PDF sets its contents in columns, which are not always read in their order.
    const hint = draft.layout === 'extracted' ? ({ severity: 'hint' } as const) : {};
    for (const entry of keyed) {
      for (const found of compare(entry, headings.get(entry.key ?? ''), main, uri)) yield { ...found, ...hint };
    }
    for (const found of leftOut(keyed, headings, group.blocks[0])) yield { ...found, ...hint };
  },
};

function* compare(
  entry: ContentsEntry,
  heading: HeadingNode | undefined,
  part: PartNode,
  uri: string,
): Generator<Finding> {
  const span = spanOf(entry.blocks);
  if (!heading) {
    yield { ...span, message: t('The draft has no heading with this label.') };
    return;
  }
  const related = [{ uri, span: { from: heading.at, to: heading.at + 1 }, message: t('The heading') }];
  if (plainTitle(heading.title) !== plainTitle(entry.title)) {
    yield { ...span, message: t('The heading is “{0}”.', heading.title), related };
    return;
  }
  const has = paragraphsOf(heading, part);
  const said = entry.paragraphs;
  if (said && has && (said.first !== has.first || said.last !== has.last))
    yield { ...span, message: t('This section has paragraphs {0}–{1}.', has.first, has.last), related };
}

/** Headings of the levels that the page has, that are not on it. */
function* leftOut(
  entries: readonly ContentsEntry[],
  headings: ReadonlyMap<string, HeadingNode>,
  first: Placed | undefined,
): Generator<Finding> {
  const sections = entries.some(({ key }) => key?.includes('.'));
  const known = new Set(entries.map(({ key }) => key));
  const missing = [...headings].filter(([key]) => !known.has(key) && (sections || !key.includes('.')));
  if (!first || missing.length === 0) return;
  const names = missing.map(([, heading]) => `${labelText(heading).trim()} ${heading.title}`);
  yield {
    ...spanOf([first]),
    message: t('Not in the contents: {0}.', clauses([...names.slice(0, 5), ...(names.length > 5 ? ['…'] : [])])),
  };
}

/** From the first character of the first line to the last of the last. */
function spanOf(blocks: readonly Placed[]): Span {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const start = first?.block.segments[0]?.start ?? 0;
  const end = last?.block.segments[0];
  return { from: (first?.at ?? 0) + start, to: (last?.at ?? 0) + (end ? end.start + end.text.length : 0) };
}
