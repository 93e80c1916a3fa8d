/** Runs the rules over a snapshot. A rule that fails is reported and stops no other. */
import { blockCitations } from '../analysis/blockCitations';
import { t } from '../base/l10n';
import { factOfPair } from '../base/lazy';
import { toBlock, type Passage } from '../base/passage';
import { shift, type Span } from '../base/span';
import type { Level, Severity } from '../config/levels';
import type { Exception } from '../config/projectFile';
import { mastheadFacts } from '../draft/masthead';
import type { Block } from '../draft/nodes';
import { languageAt } from '../draft/partLanguage';
import { passage } from '../draft/passage';
import { blockAt, type Placed } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import type { Snapshot } from '../workspace/workspace';
import { stretches, type Stretch } from './everyText';
import { bansIn, excuses, UNUSED, UNUSED_RULE } from './exceptions';
import { kindOf } from './kind';
import type { CheckOptions } from './options';
import { profileFor, type Profile } from './profiles';
import type { Context, Finding, Fix, PassageRule, Rule, RuleFacts } from './rule';
import { RULE_IDS, RULES } from './rules/index';
import { zoneAt, zoneOf, zonesIn, type Zone } from './zones';

/** A finding at an absolute span of the draft, with its rule and how loudly it speaks. */
export interface RuleFinding extends Finding {
  readonly rule: RuleFacts;
  readonly severity: Severity;
}

export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly RuleFinding[];
  /** The exceptions of the project that have excused something here. */
  readonly used: ReadonlySet<Exception>;
}

/** What all rules find. `failed` is told of a rule that throws. */
export function runChecks(
  snapshot: Snapshot,
  options: CheckOptions,
  failed: (rule: Rule, error: unknown) => void,
): CheckResult {
  const steps = checkInSteps(snapshot, options, failed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a step at a time: whoever has others waiting lets them in between. */
export function* checkInSteps(
  snapshot: Snapshot,
  options: CheckOptions,
  failed: (rule: Rule, error: unknown) => void,
): Generator<void, CheckResult> {
  const { draft } = snapshot;
  const kind = options.kind ?? kindOf(draft);
  const { date } = mastheadFacts(draft);
  const profileOf = (language: Snapshot['draft']['language']): Profile => profileFor(language, date, options.profile);
  const spared = new Set<Exception>();
  const context: Context = {
    snapshot,
    kind,
    profile: profileOf(draft.language),
    stage: options.stage,
    terms: options.terms,
    spared: (rule, text) => {
      const exception = options.exceptions.find((one) => isTerm(one) && excuses(one, { rule, text, around: text }));
      if (exception) spared.add(exception);
      return exception !== undefined;
    },
  };
  const found: RuleFinding[] = [];
  const broken = new Set<Rule>();
  const fails = (rule: Rule, error: unknown): void => {
    if (!broken.has(rule)) failed(rule, error);
    broken.add(rule);
  };
  const levels = new Map(RULES.map((rule) => [rule, levelOf(rule, context, options)]));
  const add = (rule: Rule, finding: Finding): void => {
    const level = levels.get(rule);
    if (!level || level.own === 'off') return;
    found.push({ ...finding, rule, severity: level.set ? level.own : (finding.severity ?? level.own) });
  };
  for (const { blocks, at, lexicon } of stretches(draft)) {
    for (const inside of inStretch(blocks, profileOf(lexicon.language))) {
      for (const { rule, finding } of inside.found) add(rule, moved(finding, at + inside.at));
      for (const { rule, error } of inside.failed) if (levels.get(rule)?.own !== 'off') fails(rule, error);
    }
    yield;
  }
  for (const rule of DOCUMENT_RULES) {
    if (levels.get(rule)?.own === 'off') continue;
    try {
      for (const finding of rule.check(context)) if (speaks(rule, zoneOfSpan(snapshot, finding))) add(rule, finding);
    } catch (error) {
      fails(rule, error);
    }
    yield;
  }
  const { kept, used, unused } = withoutExcused(found, snapshot, options);
  return {
    findings: [...kept, ...unused].sort((a, b) => a.from - b.from || a.to - b.to),
    used: new Set([...spared, ...used]),
  };
}

/** The level of a rule, and whether somebody has set it. */
function levelOf(
  { id, level, atSubmission, notFor }: Rule,
  { kind, stage }: Pick<Context, 'kind' | 'stage'>,
  { rules }: CheckOptions,
): { readonly own: Level; readonly set: boolean } {
  const set = rules[id];
  if (set !== undefined) return { own: set, set: true };
  if (notFor?.includes(kind)) return { own: 'off', set: false };
  return { own: (stage === 'submission' ? atSubmission : undefined) ?? level, set: false };
}

const PASSAGE_RULES = RULES.filter((rule) => rule.scope === 'passage');
const DOCUMENT_RULES = RULES.filter((rule) => rule.scope !== 'passage');

/** What the passage rules say of one block, relative to it. */
interface BlockFindings {
  readonly found: readonly { readonly rule: PassageRule; readonly finding: Finding }[];
  readonly failed: readonly { readonly rule: PassageRule; readonly error: unknown }[];
}

const NOTHING: BlockFindings = { found: [], failed: [] };

/** The blocks of which they say something, relative to the stretch. */
const inStretch = factOfPair((blocks: Stretch['blocks'], profile: Profile) =>
  blocks.flatMap(({ block, at }) => {
    const inside = inBlock(block, profile);
    return inside === NOTHING ? [] : [{ ...inside, at }];
  }),
);

/** It hangs on the block: an edit elsewhere leaves it known. Rules that are off are asked as well, so that no level is part of it. */
const inBlock = factOfPair((block: Block, profile: Profile): BlockFindings => {
  const zone = zoneOf(block.kind);
  const lexicon = LEXICONS[profile.language];
  const text = passage(block);
  const zones = zonesIn(text, lexicon);
  const citations = blockCitations(block, profile.language);
  const reading = { block, text: text.text, passage: text, zones, citations, lexicon, profile };
  const found: { rule: PassageRule; finding: Finding }[] = [];
  const failed: { rule: PassageRule; error: unknown }[] = [];
  for (const rule of PASSAGE_RULES) {
    if (!speaks(rule, zone)) continue;
    try {
      for (const finding of rule.check(reading)) {
        if (!finding.onBlock && !speaks(rule, zoneAt(zones, finding))) continue;
        found.push({ rule, finding: onBlock(finding, text) });
      }
    } catch (error) {
      failed.push({ rule, error });
    }
  }
  return found.length + failed.length === 0 ? NOTHING : { found, failed };
});

function speaks({ speaksIn }: Rule, zone: Zone | undefined): boolean {
  return zone === undefined || speaksIn?.includes(zone) === true;
}

/** A finding of a passage on its block. A fix that would have to write across a line end or a mark is left out. */
function onBlock(finding: Finding, text: Passage): Finding {
  if (finding.onBlock) return finding;
  const fixes = finding.fixes?.map((fix): Fix | undefined => {
    const edits = fix.edits.map((edit) => ({ ...edit, ...toBlock(text, edit) }));
    const whole = edits.every(
      (edit, at) => edit.to - edit.from === (fix.edits[at]?.to ?? 0) - (fix.edits[at]?.from ?? 0),
    );
    return whole ? { ...fix, edits } : undefined;
  });
  return { ...finding, ...toBlock(text, finding), ...(fixes && { fixes: fixes.filter((fix) => fix !== undefined) }) };
}

function moved(finding: Finding, by: number): Finding {
  const fixes = finding.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, ...shift(edit, by) })),
  }));
  return { ...finding, ...shift(finding, by), ...(fixes && { fixes }) };
}

/** The zone that a span of the draft lies in. */
function zoneOfSpan({ draft }: Snapshot, span: Span): Zone | undefined {
  const placed = blockAt(draft, span.from);
  if (!placed) return undefined;
  const { block, at } = placed;
  const whole = zoneOf(block.kind);
  if (whole) return whole;
  const text = passage(block);
  const lexicon = LEXICONS[languageAt(draft, at)];
  return zonesIn(text, lexicon)
    .map((zone) => ({ ...zone, ...shift(toBlock(text, zone), at) }))
    .find((zone) => zone.from <= span.from && span.to <= zone.to)?.zone;
}

/** A word that a rule never speaks of, in any file. */
function isTerm({ file, text, near }: Exception): boolean {
  return file === undefined && text !== undefined && near === undefined;
}

function withoutExcused(
  found: readonly RuleFinding[],
  snapshot: Snapshot,
  options: CheckOptions,
): { readonly kept: RuleFinding[]; readonly used: ReadonlySet<Exception>; readonly unused: RuleFinding[] } {
  const { bans, bad } = bansIn(snapshot, RULE_IDS);
  const used = new Set<Exception>();
  const usedBans = new Set<unknown>();
  const kept = found.filter((finding) => {
    const { id } = finding.rule;
    const ban = bans.find(({ rule, from, to }) => rule === id && finding.from >= from && finding.from < to);
    if (ban) usedBans.add(ban);
    const words = wordsOf(snapshot, finding);
    const exception = options.exceptions.find((one) => one.rule === id && excuses(one, { rule: id, ...words() }));
    if (exception) used.add(exception);
    return !ban && !exception;
  });
  const level = options.rules[UNUSED] ?? 'warning';
  if (level === 'off') return { kept, used, unused: [] };
  const rule = UNUSED_RULE;
  const unused = bans
    .filter((ban) => !usedBans.has(ban) && couldFind(ban.rule, snapshot, options))
    .map((ban) => ({
      ...ban.at,
      rule,
      severity: level,
      message: t('Nothing is found here that {0} would mark.', ban.rule),
      fixes: [removal(ban.written)],
    }));
  return { kept, used, unused: [...unused, ...bad.map((one) => ({ ...one, rule, severity: level }))] };
}

/**
 * Whether a rule would have found what an exception is for: one that is off finds nothing, and one that looks into the
 * corpus may find it when everything has been read.
 */
export function couldFind(id: string, { draft, corpusReading }: Snapshot, options: CheckOptions): boolean {
  const rule = RULES.find((one) => one.id === id);
  if (!rule || (rule.scope === 'corpus' && corpusReading)) return false;
  return levelOf(rule, { kind: options.kind ?? kindOf(draft), stage: options.stage }, options).own !== 'off';
}

function removal(spans: readonly Span[]): Fix {
  return { title: t('Remove the exception'), edits: spans.map((span) => ({ ...span, text: '' })), sure: false };
}

/** The words of a finding and those round it, read when somebody asks. */
function wordsOf({ draft }: Snapshot, { from, to }: Span): () => { readonly text: string; readonly around: string } {
  return () => textAround(draft, { from, to });
}

/** The words at a span of a draft, and those of the block that it starts in. */
export function textAround(
  draft: Snapshot['draft'],
  { from, to }: Span,
): { readonly text: string; readonly around: string } {
  const placed: Placed | undefined = blockAt(draft, from);
  const around = placed ? placed.block.segments.map(({ raw }) => raw).join('') : '';
  const at = from - (placed?.at ?? 0);
  return { text: around.slice(at, at + to - from), around };
}
