/** A short form gets another: the bracket that defines it, and every use in the parts where it means this. */
import { t } from '../../base/l10n';
import { fromBlock } from '../../base/passage';
import { shift, type Span } from '../../base/span';
import { shortKey } from '../../checks/abbreviations/definitions';
import { zoneAt, zonesIn } from '../../checks/zones';
import type { FixEdit } from '../../checks/rule';
import { PROSE } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { blockAt, everyBlock } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Snapshot } from '../../workspace/workspace';
import type { Refusal } from '../restructure/change';
import { lineAt } from '../restructure/notesRefused';
import { shortFormAt, shortFormsOf, usesInBlock, usesOf, type ShortForm } from '../shortForms';
import { isCited, mayBeLonger } from './inName';
import { IN_ANOTHER_NAME, IN_QUOTATION, type Named, type Renamed } from './renaming';

/** A name of one line without the brackets that define it. */
const NAME = /^[^\s()（）[\]【】"“”„«»「」][^()（）[\]【】"“”„«»「」\r\n]{0,58}[^\s()（）[\]【】"“”„«»「」]$/u;

/** The short form at an offset, in the bracket that defines it or where it is used. */
export function shortFormNamed({ draft }: Snapshot, offset: number): Named | undefined {
  const found = shortFormAt(draft, offset);
  if (!found || isCited(draft, found.span)) return undefined;
  return {
    at: { ...found.span, placeholder: textOf(draft, found.span) },
    rename: (snapshot, name) => renameShortForm(snapshot, found.form, name.trim()),
  };
}

function renameShortForm(snapshot: Snapshot, form: ShortForm, name: string): Renamed | Refusal {
  const { draft } = snapshot;
  if (!NAME.test(name))
    return {
      cannot: t('“{0}” cannot be a short form: it has two letters at the least, and no brackets.', name),
    };
  if (name === form.short) return { groups: [], left: [] };
  const other = shortFormsOf(draft).find(({ short }) => short === shortKey(name));
  if (other) {
    const line = lineAt(snapshot, other.span.from);
    return {
      cannot:
        other.full === undefined
          ? t('“{0}” is the short form of something else already, in line {1}.', name, line)
          : t('“{0}” is the short form of “{1}” already, in line {2}.', name, other.full, line),
    };
  }
  const used = everyBlock(draft)
    .filter(({ block }) => PROSE.has(block.kind))
    .flatMap((placed) => usesInBlock(placed, name))
    .find((span) => !isCited(draft, span));
  // It could not be told from the renamed one any more.
  if (used) {
    const line = lineAt(snapshot, used.from);
    return { cannot: t('“{0}” stands in line {1} already, where it is not this.', name, line) };
  }
  // Directly before the bracket that defines it stands the full name.
  const uses = usesOf(draft, form).filter(
    (span) => !isCited(draft, span) && (span.to < form.span.from - 1 || span.to > form.span.from),
  );
  if (!uses.some(({ from, to }) => form.span.from <= from && to <= form.span.to))
    return {
      cannot: t(
        'The short form is written in another way where it is defined, in line {0}.',
        lineAt(snapshot, form.span.from),
      ),
    };
  const [own, quoted, doubtful]: readonly [FixEdit[], FixEdit[], FixEdit[]] = [[], [], []];
  for (const span of uses) {
    const isDefined = form.span.from <= span.from && span.to <= form.span.to;
    const edits = isDefined ? own : isQuoted(draft, span) ? quoted : mayBeLonger(draft, form, span) ? doubtful : own;
    edits.push({ ...span, text: name });
  }
  return {
    groups: [
      { edits: own },
      ...(quoted.length > 0 ? [{ edits: quoted, annotation: IN_QUOTATION }] : []),
      ...(doubtful.length > 0 ? [{ edits: doubtful, annotation: IN_ANOTHER_NAME }] : []),
    ],
    left: [],
  };
}

/** Whether somebody else's words are there. */
export function isQuoted(draft: Draft, span: Span): boolean {
  const placed = blockAt(draft, span.from);
  if (!placed) return false;
  if (placed.block.kind === 'quotation') return true;
  const text = passage(placed.block);
  const { from, to } = shift(span, -placed.at);
  const [first, last] = [fromBlock(text, from), fromBlock(text, to)];
  if (first === undefined || last === undefined) return false;
  const zones = zonesIn(text, LEXICONS[languageAt(draft, placed.at)]);
  return zoneAt(zones, { from: first, to: last }) !== undefined;
}
