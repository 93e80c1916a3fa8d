/** Short forms that are defined and never used. */
import { later, t } from '../../base/l10n';
import { factOfPair } from '../../base/lazy';
import type { Draft } from '../../draft/nodes';
import { definitions, isAbbreviation, shortKey } from '../abbreviations/definitions';
import { isKnown } from '../abbreviations/known';
import { countIn } from '../abbreviations/uses';
import { DEFINITION_WORDS } from '../../languages/checks/definitionWords';
import { inDraft } from '../ownWords';
import type { Language } from '../../languages/lexicon';
import type { DocumentRule } from '../rule';
import { stretches, type Stretch } from '../everyText';
import page from './abbreviation-unused.md';

export const rule: DocumentRule = {
  id: 'abbreviation-unused',
  level: 'hint',
  summary: later('A short form that is defined is used.'),
  scope: 'document',
  page,
  *check({ snapshot, spared }) {
    const told = new Set<string>();
    for (const spoken of definitions(snapshot.draft)) {
      for (const definition of spoken.found) {
        const { short, full, announced, inName } = definition;
        const key = shortKey(short);
        if (told.has(key) || inName || (full === undefined && !announced) || isKnown(key, spoken.language)) continue;
        told.add(key);
        if (spared(rule.id, short) || isUsed(snapshot.draft, stem(key, spoken.language))) continue;
        yield { ...inDraft(spoken, definition), message: t('“{0}” is defined here and not used.', short) };
      }
    }
  },
};

/** A word that is written with an ending of case or number is looked for without it. */
function stem(key: string, language: keyof typeof DEFINITION_WORDS): string {
  if (isAbbreviation(key)) return key;
  const { inflected } = DEFINITION_WORDS[language];
  const first = key.split(/\s+/)[0] ?? key;
  return inflected === 0 ? key : first.slice(0, Math.max(3, first.length - inflected));
}

/** A short form is used in a quotation or a table as well, but not in a running head. */
function isUsed(draft: Draft, short: string): boolean {
  return stretches(draft).some(({ blocks, lexicon: { language } }) => usedIn(blocks, language)(short));
}

const usedIn = factOfPair((blocks: Stretch['blocks'], language: Language) => {
  const known = new Map<string, boolean>();
  return (short: string): boolean => {
    const before = known.get(short);
    if (before !== undefined) return before;
    const used = blocks.some(({ block }) => block.kind !== 'furniture' && countIn({ block, language }, short) > 0);
    known.set(short, used);
    return used;
  };
});
