/** What the checks find in any text, without a corpus, and what must hold of it. */
import { ok } from 'node:assert';
import { NO_OPTIONS } from '../../server/src/checks/options';
import { runChecks, type RuleFinding } from '../../server/src/checks/run';
import { linesOf } from '../../server/src/draft/lines';
import type { Draft } from '../../server/src/draft/nodes';

const NO_CORPUS = { view: { records: new Map(), catalogue: new Map() }, corpusRevision: 0, corpusReading: false };

/** Throws where a rule throws, or where a finding or a fix is outside the text. */
export function findingsOf(draft: Draft, text: string): readonly RuleFinding[] {
  const snapshot = { uri: 'untitled:draft', version: 0, draft, lines: linesOf(draft), ...NO_CORPUS };
  const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
    throw error;
  });
  for (const { rule, from, to, fixes = [], related = [] } of findings) {
    const spans = [{ from, to }, ...fixes.flatMap(({ edits }) => edits), ...related.map(({ span }) => span)];
    for (const span of spans)
      ok(span.from >= 0 && span.from <= span.to && span.to <= text.length, `a span of ${rule.id} is outside the text`);
  }
  return findings;
}

/** What is found in a draft after an edit and not in the same text read anew, or the other way round; undefined where nothing is. */
export function unlike(edited: Draft, fresh: Draft, text: string): string | undefined {
  const [one, other] = [edited, fresh].map((draft) => findingsOf(draft, text).map((found) => printed(found, text)));
  const more = one?.find((line) => !other?.includes(line));
  const missing = other?.find((line) => !one?.includes(line));
  if (more !== undefined) return `found only after the edit: ${more}`;
  return missing === undefined ? undefined : `not found after the edit: ${missing}`;
}

function printed({ rule, from, to, message, severity, fixes }: RuleFinding, text: string): string {
  return JSON.stringify([rule.id, from, to, text.slice(from, to), message, severity, fixes]);
}
