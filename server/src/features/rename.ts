/** Rename: what under the cursor has a name of its own, and the edits that give it another. */
import { t } from '../base/l10n';
import type { Position } from '../base/lineIndex';
import type { Snapshot } from '../workspace/workspace';
import { footnoteNamed } from './rename/footnote';
import type { Named } from './rename/renaming';
import { shortFormNamed } from './rename/shortForm';
import { symbolNamed } from './rename/symbol';
import type { Refusal } from './restructure/change';
import { targetAt } from './target';

/** A footnote, a document symbol or a short form; else why nothing there can be renamed, and what is done instead. */
export function namedAt(snapshot: Snapshot, position: Position): Named | Refusal {
  const offset = snapshot.lines.offset(position);
  const named = footnoteNamed(snapshot, offset) ?? symbolNamed(snapshot, offset) ?? shortFormNamed(snapshot, offset);
  return named ?? { cannot: insteadAt(snapshot, position) };
}

function insteadAt(snapshot: Snapshot, position: Position): string {
  const target = targetAt(snapshot, position);
  if (target?.kind === 'unit') {
    return target.unit.kind === 'paragraph' || target.unit.kind === 'subparagraph'
      ? t('Paragraph numbers follow from their order; use the commands that insert, move or delete paragraphs.')
      : t('The numbers of headings and annexes follow from their order; their titles are plain text.');
  }
  if (target?.kind === 'citation' && target.citation.citation.kind === 'internal')
    return t('A reference follows what it names; it has no name of its own.');
  return t('Nothing that can be renamed is here. A footnote, an abbreviation or a document symbol can be.');
}
