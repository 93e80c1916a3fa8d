/** A draft that seems to be in none of the six official languages: what rests on the words of a language is not judged. */
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import type { Block } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { topLevel } from '../../draft/tree';
import { joinProfiles, NO_PROFILE, profile, type Profile } from '../../languages/detect';
import { zoneOf } from '../zones';
import type { DocumentRule } from '../rule';
import page from './language-unknown.md';

export const rule: DocumentRule = {
  id: 'language-unknown',
  level: 'information',
  summary: later('The draft is in Arabic, Chinese, English, French, Russian or Spanish.'),
  scope: 'document',
  page,
  speaksIn: ['masthead'],
  *check({ snapshot: { draft } }) {
    let counted: Profile = NO_PROFILE;
    let foreign = 0;
    let first: { readonly from: number; readonly to: number } | undefined;
    for (const { block, at } of topLevel(draft)) {
      if (zoneOf(block.kind)) continue;
      const letters = lettersOf(block);
      counted = joinProfiles(counted, letters.known);
      foreign += letters.foreign;
      const line = block.segments[0];
      if (line && line.text !== '') first ??= { from: at + line.start, to: at + line.start + line.text.length };
    }
    if (first && isUnknown(counted, foreign)) {
      yield {
        ...first,
        message: t(
          'This draft seems to be in none of the six official languages; numbers, notes and symbols are checked, wording is not.',
        ),
      };
    }
  },
};

interface Letters {
  readonly known: Profile;
  /** Letters of other scripts: Greek, Hangul, kana, Devanagari. */
  readonly foreign: number;
}

const lettersOf = fact((block: Block): Letters => {
  const { text } = passage(block);
  const foreign =
    text.match(/[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Arabic}\p{Script=Cyrillic}]/gu)?.length ?? 0;
  return { known: profile(text), foreign };
});

/** What is shorter tells nothing. */
const ENOUGH = 300;
/** Of a hundred words of running text in any of the three Latin languages some thirty are among the frequent ones, and of one that is in none, a few by chance. */
const FEW = 0.07;
const LETTERS_A_WORD = 5;

function isUnknown({ han, arabic, cyrillic, latin, words }: Profile, foreign: number): boolean {
  const known = han + arabic + cyrillic + latin;
  if (known + foreign < ENOUGH) return false;
  if (foreign > known / 4) return true;
  if (latin < ENOUGH || latin < han * 3 + arabic + cyrillic) return false;
  return Math.max(0, ...Object.values(words)) / (latin / LETTERS_A_WORD) < FEW;
}
