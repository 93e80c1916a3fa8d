/** Writes out `Ibid.`, `同上`, and references such as “that resolution”. */
import { furtherIbids } from '../../analysis/ibids';
import { namesPartOf } from '../../analysis/parts';
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { plural, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import { touches } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { inCaseOf } from '../../citations/rewrite';
import { writeCitation, writeDocument } from '../../citations/write';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { HOUSE_STYLES } from '../../languages/house/index';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { meantPlace } from '../../workspace/resolve';
import { citedAt, isAlone, registerOf } from './citedAt';
import { changed, keepsCitations } from './kept';
import { inHouseBrackets } from '../houseBrackets';
import { EXPAND, shown, type Refactoring, type RefactorRequest } from './request';

/** The one under the cursor, and all of the draft where there are several. */
export function ibidActions({ snapshot: { draft }, span, profile }: RefactorRequest): Refactoring[] {
  const cited = citedAt(draft, span);
  const one = (edit: FixEdit | undefined): Refactoring[] => {
    if (!edit || !isKept(draft, [edit])) return [];
    const written = inHouse(draft, edit, profile);
    return [{ title: t('Expand to {0}', shown(written.text)), kind: EXPAND, edits: [written] }];
  };
  if (cited?.citation.form === 'back-reference') return one(backReference(draft, cited));
  if (cited?.citation.form !== 'ibid.') return [];
  const here = allIbids(draft).find((edit) => touches(edit, span.from) || (span.from < edit.to && edit.from < span.to));
  const all = expandable(draft);
  if (all.length === 0) return one(here);
  const title = plural(all.length, 'Expand all {0} Ibid. in this draft', 'Expand all {0} Ibid. in this draft');
  return [...one(here), { title, kind: EXPAND, edits: all.map((edit) => inHouse(draft, edit, profile)) }];
}

function inHouse(draft: Draft, edit: FixEdit, profile: RefactorRequest['profile']): FixEdit {
  const language = languageAt(draft, edit.from);
  return { ...edit, text: inHouseBrackets(edit.text, language, draft, profile) };
}

/** All where there are several: the same wherever the cursor is, and a draft may have hundreds, so that it is tried once. */
const expandable: (draft: Draft) => readonly FixEdit[] = fact((draft) => {
  const all = allIbids(draft);
  return all.length < 2 || !isKept(draft, all) ? [] : all;
});

function isKept(draft: Draft, edits: readonly FixEdit[]): boolean {
  return keepsCitations(draft, changed(draft, edits));
}

/** Every one of the draft whose source is certain, written out. */
export const allIbids: (draft: Draft) => readonly FixEdit[] = fact((draft) => {
  const all = [...citations(draft), ...furtherIbids(draft)].filter(({ citation }) => citation.form === 'ibid.');
  return all
    .sort((a, b) => a.span.from - b.span.from)
    .flatMap((placed): FixEdit[] => {
      const { citation, span } = placed;
      const place = meantPlace(citation);
      // `Ibid., para. 5` behind `annex I, para. 3` may mean a paragraph of the annex.
      if (citation.quoted || (namesPartOf(citation.within ?? []) && !namesPartOf(place))) return [];
      if (!isAlone(draft, span, citation.text)) return [];
      const words = writeCitation(
        { targets: citation.targets, place },
        languageAt(draft, placed.block.at),
        registerOf(placed),
      );
      return [{ ...span, text: inCaseOf(citation.text, words, citation.from === 0) }];
    });
});

/** `that resolution` → its number; a place before it stays as it is. */
export function backReference(draft: Draft, placed: PlacedCitation): FixEdit | undefined {
  const { citation, span, block } = placed;
  const { text, from, pinpoint, targets, place, quoted, within = [] } = citation;
  const language = languageAt(draft, block.at);
  if (quoted || !pinpoint || !isAlone(draft, span, text)) return undefined;
  // What is cited is the resolution, not the part of it that was cited before.
  if (namesPartOf(within) && !namesPartOf(place)) return undefined;
  if (pinpoint.from > from)
    return HOUSE_STYLES[language].declines
      ? undefined
      : { ...span, text: writeCitation({ targets, place }, language, registerOf(placed)) };
  const rest = text.slice(pinpoint.to - from);
  const document = documentFor(rest, targets, language);
  return document === undefined ? undefined : { ...span, text: text.slice(0, pinpoint.to - from) + document };
}

/** ` of that resolution` → ` of Security Council resolution 1631 (2005)`, with the article where the noun needs it. */
function documentFor(rest: string, targets: readonly string[], language: Language): string | undefined {
  const { citations: words, spaced } = LEXICONS[language];
  const { resolution, declines } = HOUSE_STYLES[language];
  if (!spaced) return undefined;
  const all = rest.match(/[\s\u00a0]+|[^\s\u00a0]+/g) ?? [];
  const is = (list: readonly string[], word: string): boolean => list.includes(word.toLowerCase());
  const noun = all.findIndex((word) => is([...words.resolution, ...words.decision], word));
  const before = all.slice(0, Math.max(0, noun));
  const links = before.filter((word) => is(words.of, word));
  if (noun < 0) return undefined;
  const bare = writeDocument(targets, language, declines && links.length === 0 ? { noun: all[noun] ?? '' } : {});
  const hasOwnArticle = !resolution[0].includes('{of}') || declines === true;
  if (hasOwnArticle) return `${links.length > 0 ? ` ${links.join(' ')}` : ''} ${bare}`;
  // `de la résolution` needs its article; `de cette résolution` has none.
  const fits = before.every((word) => word.trim() === '' || is(words.of, word) || is(words.the, word));
  return fits && before.some((word) => is(words.the, word)) ? before.join('') + bare : undefined;
}
