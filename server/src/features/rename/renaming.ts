/** What can be renamed, and what a renaming comes to, without a word of the protocol. */
import type { ChangeAnnotation } from 'vscode-languageserver-types';
import { later, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import type { Snapshot } from '../../workspace/workspace';
import type { EditGroup } from '../annotatedEdit';
import type { Refusal } from '../restructure/change';

/** The words that an editor puts its box over, and the name that stands in it first. */
export interface Renamable extends Span {
  readonly placeholder: string;
}

/** The edits in one draft, the words of their annotations to be said by `spoken`. `left` are places that name it and stay, because their words cannot be changed with certainty. */
export interface Renamed {
  readonly groups: readonly EditGroup[];
  readonly left: readonly Span[];
}

/** One thing under the cursor that has a name. */
export interface Named {
  readonly at: Renamable;
  rename(snapshot: Snapshot, name: string): Renamed | Refusal;
  /** Of a document symbol, which other drafts may name, too. */
  readonly symbol?: string;
}

/** What stands inside quotation marks is changed only where the drafter says so. */
export const IN_QUOTATION = {
  label: later('In quotations'),
  description: later('What is quoted stays as it was printed, unless you say otherwise'),
  needsConfirmation: true,
} as const;

/** What may be a piece of another name, which has not changed. */
export const IN_ANOTHER_NAME = {
  label: later('Perhaps in another name'),
  description: later('More words or a hyphen stand at it; look whether it is this name or a longer one'),
  needsConfirmation: true,
} as const;

/** The groups of several drafts with their annotations in the language of the interface: one that several share stays one. */
export function spoken(drafts: readonly (readonly EditGroup[])[]): readonly (readonly EditGroup[])[] {
  const said = new Map<ChangeAnnotation, ChangeAnnotation>();
  const inWords = (annotation: ChangeAnnotation): ChangeAnnotation => {
    const { label, description = '' } = annotation;
    const known = said.get(annotation) ?? { ...annotation, label: t(label), description: t(description) };
    said.set(annotation, known);
    return known;
  };
  return drafts.map((groups) =>
    groups.map((group) => (group.annotation ? { ...group, annotation: inWords(group.annotation) } : group)),
  );
}
