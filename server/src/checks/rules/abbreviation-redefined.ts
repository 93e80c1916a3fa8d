/** One short form for two names, or two short forms for one. */
import { later, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import type { PartNode } from '../../draft/tree';
import type { Language } from '../../languages/lexicon';
import { definitions, isAbbreviation, shortKey } from '../abbreviations/definitions';
import { plainWord } from '../abbreviations/initials';
import { DEFINITION_WORDS } from '../../languages/checks/definitionWords';
import { isOneEdit } from '../names/words';
import { inDraft } from '../ownWords';
import type { DocumentRule } from '../rule';
import page from './abbreviation-redefined.md';

interface Defined extends Span {
  readonly short: string;
  readonly full: string;
  readonly words: readonly string[];
}

export const rule: DocumentRule = {
  id: 'abbreviation-redefined',
  level: 'warning',
  summary: later('A short form stands for one name, and a name has one short form.'),
  scope: 'document',
  page,
  *check({ snapshot, spared }) {
    const line = (at: number): number => snapshot.lines.position(at).line + 1;
    for (const all of byPart(snapshot.draft)) {
      const byShort = new Map<string, Defined>();
      const byName = new Map<string, Defined>();
      for (const defined of all) {
        const { short, full, words, from, to } = defined;
        const name = words.join(' ');
        const [same, other] = [byShort.get(short), byName.get(name)];
        if (!same) byShort.set(short, defined);
        if (!other) byName.set(name, defined);
        if (spared(rule.id, short)) continue;
        if (same && !isSame(same, defined)) {
          const message = t('{0} is “{1}” in line {2}, and here “{3}”.', short, same.full, line(same.from), full);
          yield isWithin(same.words, words) || isMisspelt(same.words, words)
            ? { from, to, message, severity: 'hint' }
            : { from, to, message };
        } else if (other && other.short !== short) {
          const message = t('“{0}” is {1} in line {2}, and here {3}.', full, other.short, line(other.from), short);
          yield { from, to, message, severity: 'hint' };
        }
      }
    }
  },
};

/** The definitions whose names are known, part by part: an annex is a document of its own. */
function* byPart(draft: Draft): Generator<readonly Defined[]> {
  const found = new Map<PartNode, Defined[]>();
  for (const spoken of definitions(draft)) {
    for (const definition of spoken.found) {
      const { short, full } = definition;
      // `EU Naval Force` is as good as the words that EU stands for.
      if (full === undefined || full.split(/[\s-]+/).some(isAbbreviation)) continue;
      const all = found.get(spoken.part) ?? [];
      found.set(spoken.part, all);
      all.push({ ...inDraft(spoken, definition), short: shortKey(short), full, words: wordsOf(full, spoken.language) });
    }
  }
  yield* found.values();
}

/** The words of a name without small words, accents and endings. Of a Chinese name its characters. */
function wordsOf(full: string, language: Language): readonly string[] {
  const { small, inflected } = DEFINITION_WORDS[language];
  if (inflected === 0) return full.replace(/\s/g, '').match(/./gu) ?? [];
  const words = full.split(/[^\p{L}\p{M}\p{N}]+/u).map(plainWord);
  return words
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => word.slice(0, Math.max(3, word.length - inflected)));
}

/** Two ways to write one name are no two names: Peace-keeping, Peacekeeping. */
function isSame(a: Defined, b: Defined): boolean {
  if (bare(a.full) === bare(b.full)) return true;
  return a.words.length === b.words.length && a.words.every((word, at) => alike(word, b.words[at] ?? ''));
}

function bare(full: string): string {
  return plainWord(full)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/z/g, 's');
}

/** Whether all words but one are alike, and that one but for a letter: a slip of spelling, not another name. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const unlike = a.length === b.length ? a.filter((word, at) => !alike(word, b[at] ?? '')) : [];
  const at = a.indexOf(unlike[0] ?? '');
  return (
    unlike.length === 1 &&
    Math.min(unlike[0]?.length ?? 0, b[at]?.length ?? 0) > 3 &&
    isOneEdit(a[at] ?? '', b[at] ?? '')
  );
}

/** Endings have gone, but not all alike: one of two words may begin with the other. */
function alike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether one name has all words of the other, in order: a word was left out. */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of long) if (alike(word, short[at] ?? '\0')) at++;
  return at === short.length;
}
