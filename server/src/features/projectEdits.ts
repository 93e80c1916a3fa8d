/** Exceptions and levels as entries of `rapporteur.json`, which keeps its comments and its form. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { lineIndex } from '../base/lineIndex';
import { excuses } from '../checks/exceptions';
import { textAround, type RuleFinding } from '../checks/run';
import { itemEdits, valueEdits, type JsonEdit } from '../config/jsonEdits';
import type { Exception } from '../config/projectFile';
import type { Draft } from '../draft/nodes';
import { blockAt } from '../draft/tree';
import { textEdits, workspaceEdit, type EditSupport } from './edits';

/** The project file that an entry goes into. */
export interface ProjectTarget {
  readonly uri: string;
  /** Undefined where there is none yet. */
  readonly text: string | undefined;
  /** Of the editor that has it open. */
  readonly version: number | null;
  /** The path of the draft from its folder; empty where it is not in it. */
  readonly path: string;
}

export type Entry = Partial<Pick<Exception, 'file' | 'text' | 'near'>> & Pick<Exception, 'rule'>;

/** Undefined where the file is broken, or the client cannot make one. */
export function addException(target: ProjectTarget, support: EditSupport, entry: Entry): WorkspaceEdit | undefined {
  return edit(target, support, (text) => itemEdits(text, 'exceptions', entry));
}

export function switchOff(target: ProjectTarget, support: EditSupport, rule: string): WorkspaceEdit | undefined {
  return edit(target, support, (text) => valueEdits(text, 'rules', rule, 'off'));
}

function edit(
  { uri, text, version }: ProjectTarget,
  support: EditSupport,
  make: (text: string) => readonly JsonEdit[] | undefined,
): WorkspaceEdit | undefined {
  const made = make(text ?? '');
  if (!made) return undefined;
  const edits = textEdits(lineIndex(text ?? ''), made);
  return workspaceEdit(support, { uri, version, edits, create: text === undefined });
}

/** A path as a pattern that names this file alone. */
export function patternOf(path: string): string {
  const literal = path.replace(/[\\*?[\]!#]/g, '\\$&').replace(/ $/, '\\ ');
  // Without a slash it would name the files of this name in all folders.
  return literal.includes('/') ? literal : `/${literal}`;
}

/** The path that a pattern names, the inverse of `patternOf`; undefined where it may name several files. */
export function literalPath(pattern: string): string | undefined {
  const written = pattern.replace(/(?<!\\) +$/, '');
  if (/[*?[]|^[!#]|\/$|^$/.test(written.replace(/\\./g, '-'))) return undefined;
  return written.replace(/\\(.)/g, '$1').replace(/^\//, '');
}

/** The entry that excuses this finding, and none of the others: with as many words round it as tell it from them. */
export function entryFor(draft: Draft, finding: RuleFinding, others: readonly RuleFinding[], path: string): Entry {
  const rule = finding.rule.id;
  const { text, around } = textAround(draft, finding);
  const entry = { rule, file: patternOf(path), ...(text.trim() !== '' && { text: oneLine(text) }) };
  const start = finding.from - (blockAt(draft, finding.from)?.at ?? finding.from);
  const rivals = others
    .filter((other) => other.rule.id === rule && other.from !== finding.from)
    .map((other) => textAround(draft, other));
  for (const width of WIDTHS) {
    const near = oneLine(around.slice(wordStart(around, start - width), wordEnd(around, start + text.length + width)));
    const exception = { from: 0, to: 0, text: undefined, ...entry, near };
    if (width < Infinity && rivals.some((rival) => excuses(exception, { rule, ...rival }))) continue;
    return near === '' || near === entry.text ? entry : { ...entry, near };
  }
  return entry;
}

/** So many signs on each side. */
const WIDTHS = [12, 30, 80, Infinity];
/** A word that is longer is cut. */
const LONGEST_WORD = 30;

function wordStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  for (let n = 0; n < LONGEST_WORD && isInWord(text, at); n++) at--;
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = Math.min(text.length, offset);
  for (let n = 0; n < LONGEST_WORD && isInWord(text, at); n++) at++;
  return at;
}

/** Whether the text cannot be cut here without cutting a word; Chinese is cut anywhere but in the middle of a character. */
function isInWord(text: string, at: number): boolean {
  const between = text.slice(at - 1, at + 1);
  return at > 0 && (/^[^\s\p{Script=Han}\p{P}]{2}$/u.test(between) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(between));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
