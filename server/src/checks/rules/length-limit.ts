/** Documents that are longer than the instructions for their preparation let them be. */
import { clauses } from '../../base/enumeration';
import { later, number, plural, t } from '../../base/l10n';
import { mastheadFacts, ownSymbols } from '../../draft/masthead';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { parts, topLevel, type Placed } from '../../draft/tree';
import { frontLines } from '../../draft/front';
import { parseSymbol } from '../../docsymbol/parse';
import { SECRETARIAT } from '../../languages/checks/secretariat';
import { ALL_LEXICONS, LEXICONS } from '../../languages/index';
import type { DocumentRule, Finding } from '../rule';
import { wordCount, type WordCount } from '../typography/wordCount';
import page from './length-limit.md';

/** Words of a report of the Secretariat, of another document, and of one that is written in session (un-conventions.md, 3.5). */
const LIMITS = { secretariat: 8500, other: 10_700, session: 3300 } as const;

export const rule: DocumentRule = {
  id: 'length-limit',
  level: 'warning',
  summary: later('A document has no more words than it may have.'),
  scope: 'document',
  notFor: ['letter', 'resolution', 'record', 'instrument', 'upr'],
  page,
  *check({ snapshot: { draft } }) {
    const counts = wordCount(draft);
    const { total } = counts;
    if (total <= LIMITS.session || isTranslation(draft) || hasOwnLimit(draft)) return;
    const { limit, said } = limitOf(draft);
    const head = headOf(draft);
    if (total <= limit * (isEstimate(draft) ? UNSURE : 1) || !head) return;
    const line = head.block.segments[0];
    const from = head.at + (line?.start ?? 0);
    const finding: Finding = {
      from,
      to: from + (line?.text.length ?? 0),
      message: t('{0}.', clauses([has(counts), t(said, number(limit))])),
    };
    yield isEstimate(draft) && total <= limit * SURE ? { ...finding, severity: 'hint' } : finding;
  },
};

/** An estimate says nothing of a document that is over the limit by less than the first, and is sure of one that is by more than the second. */
const UNSURE = 1.05;
const SURE = 1.15;

function isEstimate({ language }: Draft): boolean {
  return !LEXICONS[language].spaced;
}

/** The title, or what else the draft begins with and is its own text. */
function headOf(draft: Draft): Placed | undefined {
  let first: Placed | undefined;
  for (const placed of topLevel(draft)) {
    const { kind } = placed.block;
    if (kind === 'title') return placed;
    if (kind !== 'masthead' && kind !== 'furniture' && kind !== 'contents' && kind !== 'table') first ??= placed;
    if (kind === 'paragraph' || kind === 'part') break;
  }
  return first;
}

/** The limit holds for the language in which a document was written; translations are longer or shorter. */
function isTranslation(draft: Draft): boolean {
  const original = mastheadFacts(draft).original?.toLowerCase();
  if (original === undefined) return false;
  const named = ALL_LEXICONS.flatMap(({ languageNames }) =>
    Object.entries(languageNames)
      .filter(([, names]) => names.some((name) => original.includes(name.toLowerCase())))
      .map(([language]) => language),
  );
  return named.length > 0 && !named.includes(draft.language);
}

/** Reports to treaty bodies, and volumes in parts: budgets, accounts, supplements. */
function hasOwnLimit(draft: Draft): boolean {
  return ownSymbols(draft).some((text) => {
    const symbol = parseSymbol(text);
    if (!symbol) return false;
    const treaty = /^(?:CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED)$/.test(symbol.root) || symbol.body.includes('C.12');
    return treaty || symbol.qualifiers.length > 0;
  });
}

/** The limit, and the clause that names it. */
function limitOf(draft: Draft): { readonly limit: number; readonly said: string } {
  if (ownSymbols(draft).some((symbol) => parseSymbol(symbol)?.nature === 'CRP'))
    return { limit: LIMITS.session, said: later('a conference room paper may have {0}') };
  return isSecretariat(draft)
    ? { limit: LIMITS.secretariat, said: later('a document of the Secretariat may have {0}') }
    : { limit: LIMITS.other, said: later('it may have {0}') };
}

function isSecretariat(draft: Draft): boolean {
  const words = SECRETARIAT[draft.language];
  if (frontLines(draft).some(({ text }) => words.test(text))) return true;
  const [main] = parts(draft);
  return (
    main?.blocks.slice(0, 20).some(({ block }) => block.kind === 'title' && words.test(passage(block).text)) ?? false
  );
}

function has({ total, body, notes, annexes }: WordCount): string {
  return plural(
    total,
    'The document has about {0} word (text {1}, notes {2}, annexes {3})',
    'The document has about {0} words (text {1}, notes {2}, annexes {3})',
    number(body),
    number(notes),
    number(annexes),
  );
}
