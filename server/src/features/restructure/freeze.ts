/** Numbers that are kept once a version is given out, and let go again. */
import { t } from '../../base/l10n';
import type { Span } from '../../base/span';
import { comments } from '../../draft/comments';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { endOfLine } from '../ignoreComments';
import type { ChangeRequest, Outcome } from './change';
import { isRefusal } from './change';
import { isDeletedWord } from './deleteUnit';
import { itemsOf } from './items';
import { piecesWithout } from './pieces';
import { rearranged } from './rearranged';
import { lostLabels } from './renumber';
import { unitOf, type Unit } from './units';
import { frozenAt, frozenComment, numbered, versionEdits, versionOf, versions, type Version } from './versions';

/** The name of the version is the argument; without one they are called 1, 2, 3. */
export function freezeNumbers({ snapshot: { draft } }: ChangeRequest, argument?: string): Outcome {
  const frozen = frozenAt(draft);
  if (frozen !== undefined) return { cannot: t('The numbers are frozen since version {0} already.', frozen) };
  const name = (argument ?? '').trim() || String(versions(draft).length + 1);
  if (!/^[^\r\n:]{1,60}$/.test(name) || name.includes('--'))
    return {
      cannot: t('“{0}” cannot be the name of a version: it may have no colon and no two hyphens.', name),
    };
  if (versions(draft).some((version) => version.name === name))
    return { cannot: t('There is a version {0} already.', name) };
  if (numbered(draft).length === 0) return { cannot: t('There are no numbered paragraphs in this draft.') };
  return {
    edits: [
      { from: 0, to: 0, text: `${frozenComment(name)}${endOfLine(draft)}` },
      ...versionEdits(draft, [versionOf(draft, name)]),
    ],
    summary: t(
      'The numbers of version {0} are kept: a paragraph that is put in becomes 12 bis, one that is taken out leaves its number.',
      name,
    ),
  };
}

/** Numbers everything anew, takes out what stands for deleted paragraphs, and keeps the table old → new. */
export function releaseNumbers({ snapshot }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const name = frozenAt(draft);
  if (name === undefined) return { cannot: t('The numbers are not frozen.') };
  const gone = deletedUnits(draft);
  const cut = [...frozenLines(draft), ...gone.map(({ from, to }) => ({ from, to }))];
  const lost = lostLabels(draft);
  const outcome = rearranged(snapshot, {
    arrangement: piecesWithout(draft, cut),
    closes: (item) => !lost.has(item),
    tables: (of) => versions(of).map((version) => (version.name === name ? withAll(of, version) : version)),
    done: () => t('Released the numbers of version {0}', name),
  });
  return isRefusal(outcome) ? outcome : { ...outcome, table: name };
}

/** With a row for every number that the draft has, those of paragraphs put in later included. */
function withAll(draft: Draft, version: Version): Version {
  const scopes = new Map<string, Map<string, string | null>>();
  for (const [scope, rows] of versionOf(draft, version.name).scopes) scopes.set(scope, new Map(rows));
  for (const [scope, rows] of version.scopes) {
    const all = scopes.get(scope) ?? new Map<string, string | null>();
    for (const [then, now] of rows) all.set(then, now);
    scopes.set(scope, all);
  }
  return { ...version, scopes };
}

/** Paragraphs that have nothing but the word for deleted ones. */
function deletedUnits(draft: Draft): readonly Unit[] {
  return itemsOf(draft)
    .filter(
      ({ kind, placed, paragraph }) =>
        kind === 'paragraph' && paragraph?.subparagraphs.length === 0 && isDeletedWord(passage(placed.block).text),
    )
    .map((item) => unitOf(draft, item));
}

/** The line of the comment that says so, with its end. */
function frozenLines(draft: Draft): readonly Span[] {
  return comments(draft)
    .filter(({ text }) => text.startsWith('rapporteur-frozen'))
    .map(({ from, to }) => {
      const end = /^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(textOf(draft, { from: to, to: to + 100 }))?.[0].length ?? 0;
      return { from, to: to + end };
    });
}
