/** Short forms that are defined and never used. */
import { fact } from '../../base/lazy';
import type { Draft } from '../../draft/nodes';
import { definitionsIn, isAbbreviation, shortKey } from '../abbreviations/definitions';
import { isKnown } from '../abbreviations/known';
import { countIn } from '../abbreviations/uses';
import { DEFINITION_WORDS } from '../../languages/checks/definitionWords';
import { inDraft, spokenBlocks, type InLanguage } from '../ownWords';
import type { DocumentRule } from '../rule';
import { everyText } from '../everyText';
import page from './abbreviation-unused.md';

export const rule: DocumentRule = {
  id: 'abbreviation-unused',
  level: 'hint',
  summary: 'A short form that is defined is used.',
  scope: 'document',
  page,
  *check({ snapshot, spared }) {
    const told = new Set<string>();
    for (const spoken of spokenBlocks(snapshot.draft)) {
      for (const definition of definitionsIn(spoken)) {
        const { short, full, announced, inName } = definition;
        const key = shortKey(short);
        if (told.has(key) || inName || (full === undefined && !announced) || isKnown(key, spoken.language)) continue;
        told.add(key);
        if (spared(rule.id, short) || isUsed(snapshot.draft, stem(key, spoken.language))) continue;
        yield { ...inDraft(spoken, definition), message: `“${short}” is defined here and not used.` };
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

function isUsed(draft: Draft, short: string): boolean {
  return everything(draft).some((block) => countIn(block, short) > 0);
}

/** Every block but the running heads: a short form is used in a quotation or a table as well. */
const everything = fact((draft: Draft): readonly InLanguage[] => {
  return everyText(draft)
    .filter(({ block }) => block.kind !== 'furniture')
    .map(({ block, lexicon }) => ({ block, language: lexicon.language }));
});
