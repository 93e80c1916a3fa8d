/** The names under which workspace symbols are listed, and whether one survives the editor's own look at what was typed. */
import { firstWords } from '../base/firstWords';
import { fact } from '../base/lazy';
import type { DraftFacts } from '../workspace/draftFacts';
import type { DraftUnit } from '../workspace/draftUnits';

/** In UTF-16 units: enough for the words of any heading. */
const LONGEST = 160;

/**
 * Whether the characters stand in the name in this order, as editors compare: without case and spaces. What does not would
 * not be shown.
 */
export function isShown(name: string, typed: string): boolean {
  const all = name.toLowerCase();
  let at = 0;
  for (const sign of typed.toLowerCase().replace(/["\s]/g, '')) {
    const found = all.indexOf(sign, at);
    if (found < 0) return false;
    at = found + sign.length;
  }
  return true;
}

/** Tells of a folded text whether it has every word that was typed, or its beginning; without case and accents. */
export function wordsOf(typed: string): (text: string) => boolean {
  const words = folded(typed).split(/[\s"]+/);
  return (text) => words.every((word) => text.includes(word));
}

/** The names of the units of a draft, folded; kept, for every key that somebody types asks for all of them. */
export const foldedNames: (draft: DraftFacts) => readonly string[] = fact(({ units }) =>
  units.map((unit) => folded(unitName(unit))),
);

export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `12. 此外，…`, `II. Introduction`, `附件一 结论`. Never empty: editors refuse that. */
export function unitName({ label, words }: Pick<DraftUnit, 'label' | 'words'>): string {
  return joined(label, words) || '…';
}

/** A name of one line; the typed words before it where it would not be shown without them: `第7段 · 7. 此外，…`. */
export function shownName(name: string, typed: string): string {
  const line = firstWords(name.replace(/\s+/g, ' '), LONGEST);
  return isShown(line, typed) ? line : `${firstWords(typed.trim().replace(/\s+/g, ' '), LONGEST)} · ${line}`;
}

/** What is known of something that a list has: each part that is not empty. */
export function containerName(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function joined(label: string, words: string): string {
  const close = label === '' || words === '' || /[、．）]$/.test(label) || /^[.．:：、，]/.test(words);
  return `${label}${close ? '' : ' '}${words}`;
}
