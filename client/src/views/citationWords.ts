/** What the user reads of the citations of a draft: the names of their states, and how many there are. Knows nothing of VS Code. */
import { later, number, plural, t } from '../../../server/src/base/l10n';
import { CITATION_STATES, type CitationState, type DraftCitations } from '../../../server/src/protocolViews';

type Counts = DraftCitations['counts'];

/** As a state is chosen in a list. */
const NAMES: Readonly<Record<CitationState, string>> = {
  found: later('Found'),
  broken: later('Broken'),
  ambiguous: later('Ambiguous'),
  unknown: later('Not judged'),
  'to come': later('Still to come'),
};

/** What that means, behind the name. */
const MEANINGS: Readonly<Record<CitationState, string>> = {
  found: later('leads to a place that is there'),
  broken: later('leads to a place that is not there, or its symbol is misprinted'),
  ambiguous: later('may mean several places'),
  unknown: later('could not be judged: its document is not held, or its numbers say nothing'),
  'to come': later('has a number that has not been given yet'),
};

export function stateName(state: CitationState): string {
  return t(NAMES[state]);
}

export function stateMeaning(state: CitationState): string {
  return t(MEANINGS[state]);
}

export function totalOf(counts: Counts): number {
  return CITATION_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** `152 cited · 3 broken`: what is wrong, and nothing of what is not. */
export function shortCounts(counts: Counts): string {
  const { broken } = counts;
  return [
    plural(totalOf(counts), '{0} cited', '{0} cited'),
    ...(broken > 0 ? [plural(broken, '{0} broken', '{0} broken')] : []),
  ].join(' · ');
}

/** `3 broken, 1 not judged, 148 found`: every state that there is one of. */
export function longCounts(counts: Counts): string {
  const each: Readonly<Record<CitationState, string>> = {
    found: plural(counts.found, '{0} found', '{0} found'),
    broken: plural(counts.broken, '{0} broken', '{0} broken'),
    ambiguous: plural(counts.ambiguous, '{0} ambiguous', '{0} ambiguous'),
    unknown: plural(counts.unknown, '{0} not judged', '{0} not judged'),
    'to come': plural(counts['to come'], '{0} still to come', '{0} still to come'),
  };
  return CITATION_STATES.filter((state) => counts[state] > 0)
    .map((state) => each[state])
    .reduce((words, next) => (words === '' ? next : t('{0}, {1}', words, next)), '');
}

/** `¶ 101 · 152 cited · 3 broken`. */
export function statusText(paragraphs: number, counts: Counts | undefined): string {
  return [`¶ ${number(paragraphs)}`, ...(counts ? [shortCounts(counts)] : [])].join(' · ');
}

/** The same in sentences. */
export function statusWords(paragraphs: number, counts: Counts | undefined): string {
  const numbered = plural(paragraphs, '{0} numbered paragraph', '{0} numbered paragraphs');
  if (!counts) return numbered;
  const cited = plural(totalOf(counts), '{0} citation', '{0} citations');
  const states = longCounts(counts);
  return [numbered, states === '' ? cited : t('{0}: {1}', cited, states)].join('\n');
}
