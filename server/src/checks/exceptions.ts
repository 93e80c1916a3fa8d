/**
 * Findings that are right as they are. In the draft: comments on lines of their own that name rules; in `rapporteur.json`:
 * exceptions for a file or a text. What excuses nothing is told, so that none outlives its reason.
 */
import { later, t } from '../base/l10n';
import type { Span } from '../base/span';
import type { Exception } from '../config/projectFile';
import { comments } from '../draft/comments';
import { textOf } from '../draft/textOf';
import type { Snapshot } from '../workspace/workspace';
import type { RuleFacts } from './rule';
import page from './rules/exception-unused.md';

/** The id under which exceptions that excuse nothing are reported. */
export const UNUSED = 'exception-unused';

/** The engine itself speaks for this one. */
export const UNUSED_RULE: RuleFacts = {
  id: UNUSED,
  level: 'warning',
  summary: later('An exception excuses something.'),
  page,
};

/** What one rule may not say: from one offset to another, told from where it stands. */
export interface Ban extends Span {
  readonly rule: string;
  /** Where it is written: its comment. */
  readonly at: Span;
  /** What goes when it is removed: the lines of its comments, or the name of the rule where they name others, too. */
  readonly written: readonly Span[];
}

const COMMENT = /^rapporteur-ignore-(line|start|end|file)(?:\s+([^:]*))?(?::.*)?$/s;

/** A comment that means to be an exception, and is none. */
export interface BadComment extends Span {
  readonly message: string;
}

/** The exceptions in a draft: `<!-- rapporteur-ignore-line bracket-width: as in the treaty -->`; `known` are the ids of the rules. */
export function bansIn(
  { draft, lines }: Pick<Snapshot, 'draft' | 'lines'>,
  known: ReadonlySet<string>,
): { readonly bans: readonly Ban[]; readonly bad: readonly BadComment[] } {
  const bans: Ban[] = [];
  const bad: BadComment[] = [];
  const open = new Map<string, { from: number; at: Span; written: Span }[]>();
  const end = draft.segments.length;
  for (const { from, to, text } of comments(draft)) {
    if (!/^rapporteur\b/.test(text)) continue;
    const [, what, list = ''] = COMMENT.exec(text) ?? [];
    const rules = list.split(/[\s,，、]+/).filter((rule) => rule !== '');
    if (what === undefined || rules.length === 0) {
      bad.push({
        from,
        to,
        message: t('This comment is no exception: write rapporteur-ignore-line, -start, -end or -file and the rules.'),
      });
      continue;
    }
    for (const rule of rules) {
      const at = { from, to };
      const written = rules.length > 1 ? nameIn(draft, at, rule) : lineOf(lines, at);
      if (!known.has(rule)) bad.push({ ...at, message: t('There is no rule {0}.', rule) });
      else if (what === 'file') bans.push({ rule, from: 0, to: end, at, written: [written] });
      else if (what === 'line') bans.push({ rule, ...nextLine(lines, to, end), at, written: [written] });
      else if (what === 'start') open.set(rule, [...(open.get(rule) ?? []), { from: to, at, written }]);
      else {
        const started = open.get(rule)?.pop();
        if (started) bans.push({ ...started, rule, to: from, written: [started.written, written] });
        else bad.push({ ...at, message: t('Nothing has begun that ignores {0}.', rule) });
      }
    }
  }
  for (const [rule, all] of open)
    for (const { from, at, written } of all) bans.push({ rule, from, to: end, at, written: [written] });
  return { bans, bad };
}

/** A line with its line end. */
function lineOf(lines: Snapshot['lines'], { from, to }: Span): Span {
  const { line } = lines.position(from);
  const next = lines.offset({ line: line + 1, character: 0 });
  return { from: lines.offset({ line, character: 0 }), to: Math.max(next, to) };
}

/** The name of a rule in the list of its comment, with what parts it from the name before. */
function nameIn(draft: Snapshot['draft'], { from, to }: Span, rule: string): Span {
  for (const { 0: all, 1: name, index } of textOf(draft, { from, to: to - 3 }).matchAll(/[\s,，、]+([^\s,，、:]+)/g))
    if (name === rule) return { from: from + index, to: from + index + all.length };
  return { from, to };
}

/** The line behind a comment that says something: other comments and blank lines are skipped by whoever writes the text. */
function nextLine(lines: Snapshot['lines'], behind: number, end: number): Span {
  const { line } = lines.position(behind);
  const from = lines.offset({ line: line + 1, character: 0 });
  const next = lines.offset({ line: line + 2, character: 0 });
  return { from, to: next > from ? next : end + 1 };
}

/** Whether an exception of the project excuses a finding with this text, which stands in `around`. */
export function excuses(
  exception: Exception,
  finding: { readonly rule: string; readonly text: string; readonly around: string },
): boolean {
  const { rule, text, near } = exception;
  if (rule !== finding.rule || (text !== undefined && plain(text) !== plain(finding.text))) return false;
  return near === undefined || plain(finding.around).includes(plain(near));
}

/** White space does not count: a paragraph may be wrapped anew. */
function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
