/** Abbreviations that the draft neither defines nor may take for known. */
import { later, t } from '../../base/l10n';
import { definitionsIn, shortKey } from '../abbreviations/definitions';
import { isKnown } from '../abbreviations/known';
import { explainedIn, usesIn } from '../abbreviations/uses';
import { inDraft, inOwnText } from '../ownWords';
import type { Context, DocumentRule } from '../rule';
import { inEveryText } from '../everyText';
import page from './abbreviation-undefined.md';

export const rule: DocumentRule = {
  id: 'abbreviation-undefined',
  level: 'hint',
  atSubmission: 'information',
  summary: later('An abbreviation is defined, or known to all.'),
  // Their lists of those who have written are lists of abbreviations.
  notFor: ['upr'],
  scope: 'document',
  page,
  *check(context) {
    const { snapshot, spared } = context;
    const defined = definedIn(context);
    const told = new Set<string>();
    for (const spoken of uses(snapshot.draft)) {
      const unknown = spoken.found.filter(({ short }) => !defined.has(short) && !isKnown(short, spoken.language));
      if (new Set(unknown.map(({ short }) => short)).size > MOST) continue;
      for (const use of unknown) {
        const { short } = use;
        if (told.has(short)) continue;
        told.add(short);
        if (spared(rule.id, short)) continue;
        yield {
          ...inDraft(spoken, use),
          message: t('{0} is not defined here: write its full name, with {0} in brackets behind it.', short),
        };
      }
    }
  },
};

/** More in one block are a list of names. */
const MOST = 6;

/** Every abbreviation that the draft explains, tables and notes included. */
function definedIn({ snapshot: { draft } }: Context): ReadonlySet<string> {
  const found = new Set<string>();
  for (const shorts of explained(draft)) for (const short of shorts.found) found.add(short);
  return found;
}

const explained = inEveryText((block, { language }): readonly string[] => {
  const spoken = { block, language };
  return [...definitionsIn(spoken).map(({ short }) => shortKey(short)), ...explainedIn(spoken)];
});

/** What a note cites is cited as it is called. */
const uses = inOwnText((spoken) => (spoken.block.kind === 'note' ? [] : usesIn(spoken)));
