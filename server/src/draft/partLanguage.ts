/** The language of each part: an annex may be in another than the report. */
import { fact } from '../base/lazy';
import { detect, joinProfiles, NO_PROFILE, profile, type Profile } from '../languages/detect';
import type { Language } from '../languages/lexicon';
import type { Block, Draft } from './nodes';
import { partAt, type PartNode } from './tree';

/** The language of a part, which may be another than the document's; the document's where the part is too short to tell. */
export const languageOf: (draft: Draft) => (part: PartNode) => Language = fact((draft) => {
  const known = new Map<PartNode, Language>();
  return (node) => {
    const before = known.get(node);
    if (before) return before;
    const sum = profileOfPart(node);
    const language = isTelling(sum) ? detect(sum) : draft.language;
    known.set(node, language);
    return language;
  };
});

/** The language at an offset: that of its part. */
export function languageAt(draft: Draft, offset: number): Language {
  return languageOf(draft)(partAt(draft, offset));
}

/** Whether there are enough words at an offset to tell the language from: a masthead alone is much the same in all of them. */
export function tellsLanguage(draft: Draft, offset: number): boolean {
  return isTelling(profileOfPart(partAt(draft, offset)));
}

function profileOfPart({ blocks }: PartNode): Profile {
  let sum: Profile = NO_PROFILE;
  for (const { block } of blocks) {
    for (const segment of block.segments) sum = joinProfiles(sum, profileOf(segment));
  }
  return sum;
}

const profileOf = fact((segment: Block['segments'][number]) => profile(segment.text));

/** Fewer letters than a sentence has tell nothing. */
function isTelling({ han, arabic, cyrillic, latin }: Profile): boolean {
  return han * 3 + arabic + cyrillic + latin >= 200;
}
