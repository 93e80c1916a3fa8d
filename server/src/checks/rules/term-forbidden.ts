/** Words that the workspace's term list forbids, with the form that it prefers. */
import { later, listed, t } from '../../base/l10n';
import { fact, factOfPair } from '../../base/lazy';
import type { Span } from '../../base/span';
import type { Term } from '../../config/projectFile';
import type { Block } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { inDraft, isWhole, type SpokenBlock } from '../ownWords';
import { zoneOf } from '../zones';
import { stretches } from '../everyText';
import type { DocumentRule, Finding } from '../rule';
import page from './term-forbidden.md';

export const rule: DocumentRule = {
  id: 'term-forbidden',
  level: 'warning',
  summary: later('A term is called as the term list of the workspace has it.'),
  scope: 'document',
  page,
  *check({ snapshot, terms }) {
    if (terms.length === 0) return;
    const wanted = wantedIn(terms);
    for (const { blocks, at: start, part, lexicon } of stretches(snapshot.draft)) {
      const { language } = lexicon;
      for (const { block, at } of blocks) {
        if (zoneOf(block.kind)) continue;
        const spoken = { block, at: start + at, part, language };
        for (const slip of slipsIn(block, wanted(language))) yield finding(spoken, slip);
      }
    }
  },
};

interface Slip extends Span {
  readonly words: string;
  /** What the term list has instead; more than one where several terms forbid the same words, none where it names none. */
  readonly preferred: readonly string[];
}

/** The term list in one language: what to look for, longest first, and what each of the forbidden words should be. */
interface Wanted {
  readonly pattern: RegExp | undefined;
  /** By the forbidden words, as `plain` has them. */
  readonly instead: ReadonlyMap<string, readonly string[]>;
}

const wantedIn = fact((terms: readonly Term[]) => {
  const known = new Map<Language, Wanted>();
  return (language: Language): Wanted => {
    const before = known.get(language);
    if (before) return before;
    const value = compile(terms, language);
    known.set(language, value);
    return value;
  };
});

function compile(terms: readonly Term[], language: Language): Wanted {
  const instead = new Map<string, string[]>();
  const words = new Set<string>();
  for (const { preferred, forbidden } of terms) {
    const right = plain(preferred[language] ?? '');
    if (right !== '') words.add(right);
    for (const each of forbidden[language] ?? []) {
      const wrong = plain(each);
      if (wrong === '' || wrong === right) continue;
      words.add(wrong);
      const rights = instead.get(wrong) ?? [];
      instead.set(wrong, right === '' || rights.includes(right) ? rights : [...rights, right]);
    }
  }
  if (instead.size === 0) return { pattern: undefined, instead };
  // The longest first: a forbidden form inside the preferred one is none.
  const all = [...words].sort((a, b) => b.length - a.length).map(source);
  const { spaced } = LEXICONS[language];
  const edges = spaced ? ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'] : ['', ''];
  return { pattern: new RegExp(`${edges[0] ?? ''}(?:${all.join('|')})${edges[1] ?? ''}`, 'gu'), instead };
}

/** White space of any width; a small first letter may stand as a capital, as at the start of a sentence. */
function source(words: string): string {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const [first = ''] = words;
  const capital = first.toUpperCase();
  if (capital === first || capital.length !== first.length) return escaped;
  return `[${first}${capital}]${escaped.slice(first.length)}`;
}

function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ');
}

/** What the term list forbids in a block. It hangs on the block, for as long as the term list is the same. */
const slipsIn = factOfPair((block: Block, { pattern, instead }: Wanted): readonly Slip[] => {
  if (!pattern) return [];
  const slips: Slip[] = [];
  for (const match of passage(block).text.matchAll(pattern)) {
    const [words] = match;
    const as = plain(words);
    const wrong = instead.has(as) ? as : as.charAt(0).toLowerCase() + as.slice(1);
    const rights = instead.get(wrong);
    if (!rights) continue;
    // A preferred form that another term forbids, in so many words, is a matter of the list.
    const preferred = rights.map((right) => (wrong === as ? right : right.charAt(0).toUpperCase() + right.slice(1)));
    slips.push({ from: match.index, to: match.index + words.length, words, preferred });
  }
  return slips;
});

function finding(spoken: SpokenBlock, slip: Slip): Finding {
  const { words, preferred } = slip;
  const span = inDraft(spoken, slip);
  const [only] = preferred;
  return {
    ...span,
    message:
      only === undefined
        ? t('The term list forbids “{0}”.', words)
        : t(
            'The term list has {0} instead of “{1}”.',
            listed(
              preferred.map((right) => t('“{0}”', right)),
              'disjunction',
            ),
            words,
          ),
    fixes: isWhole(passage(spoken.block), slip)
      ? preferred.map((right) => ({
          title: t('Write {0}', right),
          edits: [{ ...span, text: right }],
          sure: preferred.length === 1,
        }))
      : [],
  };
}
