/**
 * What the light bulb offers: the fixes of the findings, exceptions where a finding is right as it is, the page of the rule;
 * for the citation or footnote mark that is selected, what can be made of it.
 */
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { plural, t } from '../base/l10n';
import type { Span } from '../base/span';
import { UNUSED } from '../checks/exceptions';
import { sureFixes } from '../checks/fix';
import type { ProfileId } from '../config/levels';
import type { FixEdit } from '../checks/rule';
import { textAround, type RuleFinding } from '../checks/run';
import type { Snapshot } from '../workspace/workspace';
import { diagnostic } from './diagnostics';
import { textEdits, workspaceEdit, type EditSupport } from './edits';
import { blockLines, ignoreLine, ignoreRegion, sectionLines } from './ignoreComments';
import { refactorings } from './refactor/actions';
import { addDocumentActions } from './refactor/addDocument';
import { addException, entryFor, patternOf, switchOff, type ProjectTarget } from './projectEdits';

export const QUICK_FIX = 'quickfix';
export const FIX_ALL = 'source.fixAll.rapporteur';

export interface ActionRequest {
  readonly snapshot: Snapshot;
  /** All findings of the draft. */
  readonly findings: readonly RuleFinding[];
  /** What is selected. */
  readonly span: Span;
  /** The kinds that are asked for; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** Where entries for the draft go; undefined for a draft in no folder. */
  readonly project: ProjectTarget | undefined;
  readonly support: EditSupport;
  /** The house style of the settings; undefined where the date of the draft decides. */
  readonly profile?: ProfileId | undefined;
  /** The client's command that shows the page of a rule; undefined where it has none. */
  readonly explain: string | undefined;
  /** The client's command that adds a document to the corpus; undefined where it has none. */
  readonly addToCorpus?: string | undefined;
}

export function codeActions(request: ActionRequest): CodeAction[] {
  const { findings, span, only } = request;
  const wants = wantedKinds(only);
  const actions: CodeAction[] = [];
  if (wants(QUICK_FIX)) {
    const here = findingsAt(findings, span);
    const first = here.filter(({ rule }, at) => here.findIndex((other) => other.rule.id === rule.id) === at);
    actions.push(...here.flatMap((finding) => fixes(request, finding)));
    actions.push(...first.flatMap((finding) => allOfKind(request, finding)));
    actions.push(...first.flatMap((finding) => (finding.rule.id === UNUSED ? [] : exceptions(request, here, finding))));
    actions.push(...first.flatMap((finding) => explanation(request, finding)));
  }
  for (const { title, kind, edits } of refactorings(request, wants)) {
    const edit = ofDraft(request, edits);
    if (edit) actions.push({ title, kind, edit });
  }
  if (only === undefined && request.addToCorpus !== undefined)
    actions.push(...addDocumentActions(request, request.addToCorpus));
  // Not in the menu of every light bulb: it is asked for by name, or by a setting of the editor.
  if (only !== undefined && wants(FIX_ALL)) {
    const edit = allSure(request, findings);
    if (edit) actions.push({ title: t('Make all fixes that are certain'), kind: FIX_ALL, edit });
  }
  return actions;
}

/** Whether a kind is one that is asked for, or below one; undefined for all. */
export function wantedKinds(only: readonly string[] | undefined): (kind: string) => boolean {
  return (kind) =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
}

/** The findings that a span overlaps; where there is none, those that it touches, as a cursor does behind the last word. */
function findingsAt(findings: readonly RuleFinding[], span: Span): readonly RuleFinding[] {
  const touched = findings.filter(({ from, to }) => from <= span.to && span.from <= to);
  const overlapped = touched.filter(({ from, to }) => from === to || (from < span.to && span.from < to));
  return overlapped.length > 0 ? overlapped : touched;
}

/** The fixes of a finding; the certain one is what the editor's key for a quick fix does. */
function fixes(request: ActionRequest, finding: RuleFinding): CodeAction[] {
  return (finding.fixes ?? []).flatMap(({ title, edits, sure }) => {
    const edit = ofDraft(request, edits);
    return edit ? [{ ...quick(request, finding, title), ...(sure && { isPreferred: true }), edit }] : [];
  });
}

function allOfKind(request: ActionRequest, { rule }: RuleFinding): CodeAction[] {
  const same = request.findings.filter((finding) => finding.rule.id === rule.id);
  const sure = sureFixes(same);
  if (sure.length < 2) return [];
  const edit = allSure(request, same);
  const mended = same.filter(({ fixes: all = [] }) => all.some((fix) => fix.sure));
  const diagnostics = mended.map(diagnosticOf(request));
  const title = plural(sure.length, 'Fix {0} of {1} in this file', 'Fix all {0} of {1} in this file', rule.id);
  return edit ? [{ title, kind: QUICK_FIX, diagnostics, edit }] : [];
}

function allSure(request: ActionRequest, findings: readonly RuleFinding[]): WorkspaceEdit | undefined {
  const edits = sureFixes(findings).flatMap((fix) => fix.edits);
  return edits.length > 0 ? ofDraft(request, edits) : undefined;
}

/**
 * The exceptions for the first finding of a rule among those `here`; those that say which words are meant, for each of the
 * words that the rule marks here.
 */
function exceptions(request: ActionRequest, here: readonly RuleFinding[], finding: RuleFinding): CodeAction[] {
  const { snapshot, project, support } = request;
  const { id } = finding.rule;
  const action = (title: string, edit: WorkspaceEdit | undefined, of = finding): CodeAction[] =>
    edit ? [{ ...quick(request, of, title), edit }] : [];
  const block = blockLines(snapshot, finding.from);
  const section = sectionLines(snapshot, finding.from);
  const inFile = project && project.path !== '';
  const words = new Map<string, RuleFinding>();
  for (const one of here.filter(({ rule }) => rule.id === id)) {
    const text = oneLine(textAround(snapshot.draft, one).text);
    if (!words.has(text)) words.set(text, one);
  }
  return [
    ...[...words].flatMap(([text, one]) =>
      inFile
        ? action(
            words.size > 1
              ? t('Ignore this {0} “{1}” (in rapporteur.json)', id, short(text))
              : t('Ignore this {0} (in rapporteur.json)', id),
            addException(project, support, entryFor(snapshot.draft, one, request.findings, project.path)),
            one,
          )
        : [],
    ),
    ...action(t('Ignore {0} in this line', id), ofDraft(request, ignoreLine(snapshot, id, finding.from))),
    ...(block
      ? action(t('Ignore {0} in this paragraph', id), ofDraft(request, ignoreRegion(snapshot, id, block)))
      : []),
    ...(section
      ? action(t('Ignore {0} in this section', id), ofDraft(request, ignoreRegion(snapshot, id, section)))
      : []),
    ...(inFile
      ? action(
          t('Ignore {0} in this file (in rapporteur.json)', id),
          addException(project, support, { rule: id, file: patternOf(project.path) }),
        )
      : []),
    ...[...words].flatMap(([text, one]) =>
      project && text !== ''
        ? action(
            t('Ignore {0} for “{1}” in all files (in rapporteur.json)', id, short(text)),
            addException(project, support, { rule: id, text }),
            one,
          )
        : [],
    ),
    ...(project
      ? action(t('Switch {0} off in this workspace (in rapporteur.json)', id), switchOff(project, support, id))
      : []),
  ];
}

function explanation(request: ActionRequest, finding: RuleFinding): CodeAction[] {
  const { explain } = request;
  const { id } = finding.rule;
  if (explain === undefined) return [];
  const title = t('Explain {0}', id);
  return [{ ...quick(request, finding, title), command: { title, command: explain, arguments: [id] } }];
}

function quick(request: ActionRequest, finding: RuleFinding, title: string): CodeAction {
  return { title, kind: QUICK_FIX, diagnostics: [diagnosticOf(request)(finding)] };
}

function diagnosticOf({ snapshot }: ActionRequest): (finding: RuleFinding) => Diagnostic {
  return (finding) => diagnostic(snapshot, finding);
}

function ofDraft({ snapshot, support }: ActionRequest, made: readonly FixEdit[]): WorkspaceEdit | undefined {
  const { uri, version, lines } = snapshot;
  const edits: TextEdit[] = textEdits(lines, made);
  return workspaceEdit(support, { uri, version, edits });
}

function short(line: string): string {
  return line.length <= 30 ? line : `${line.slice(0, 29)}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
