/** What a hover shows of the draft itself: the note of a mark, the sentence of a note, what a short form stands for. */
import { plural, t } from '../../base/l10n';
import { languageAt } from '../../draft/partLanguage';
import { blockAt, type Placed } from '../../draft/tree';
import type { Language } from '../../languages/lexicon';
import type { NoteNode } from '../../draft/notes';
import { passage } from '../../draft/passage';
import { whereIs } from '../../analysis/whereIs';
import { citationsIn } from '../../analysis/analysis';
import { furtherIbids } from '../../analysis/ibids';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import { documentName } from '../citedNames';
import { usesOf, type ShortForm } from '../shortForms';
import { linesOf } from '../../draft/lines';
import { emphasis, strong, worded, type Line } from './markup';
import { sentenceAt } from './sentence';
import { verdict } from './verdict';

/** The note of a mark, and under it whether what it cites is there. */
export function noteLines(snapshot: Snapshot, { mark, note }: NoteNode): Line[] {
  if (!note) return [[t('There is no note {0}.', mark)]];
  const bare = furtherIbids(snapshot.draft).filter(({ block }) => block.at === note.at);
  const cited = [...bare, ...citationsIn(snapshot.draft, note)]
    // Of `see annex` alone nothing can be said that the note does not.
    .filter((placed) => placed.citation.kind !== 'internal' || resolutionOf(snapshot, placed).state !== 'unknown')
    .sort((one, other) => one.span.from - other.span.from);
  return [
    [`[${mark}] ${passage(note.block).text}`],
    ...cited.map((placed): Line => {
      const { targets, text } = placed.citation;
      return [...verdict(snapshot, placed), ` · ${targets.length > 0 ? documentName(targets) : text}`];
    }),
  ];
}

/** The sentence that bears the mark of a note. */
export function bearerLines({ draft }: Snapshot, { mark, reference }: NoteNode): Line[] {
  if (!reference) return [[t('No mark names note {0}.', mark)]];
  const holder = blockAt(draft, reference.from);
  if (!holder) return [];
  const where = whereIs(draft, reference.from);
  return [
    where === '' ? [] : [emphasis(where)],
    bearer(holder, reference.from - holder.at, mark, languageAt(draft, reference.from)),
  ].filter((line) => line.length > 0);
}

function bearer({ block }: Placed, from: number, mark: string, language: Language): Line {
  const { text, runs } = passage(block);
  const before = runs.findLast((run) => run.from < from);
  const offset = before ? before.at + Math.min(before.length, from - before.from) : 0;
  const { from: start, to: end } = sentenceAt(text, offset, language);
  return [text.slice(start, offset), strong(`[${mark}]`), text.slice(offset, end)];
}

export function shortFormLines({ draft }: Snapshot, form: ShortForm): Line[] {
  const { short, full, span } = form;
  const holder = blockAt(draft, span.from);
  const where = whereIs(draft, span.from);
  const times = usesOf(draft, form).length - 1;
  const used = times < 1 ? t('not used again') : plural(times, 'used once more', 'used {0} more times');
  const name = full === undefined ? [strong(short)] : worded(t('**{0}** is {1}'), short, full);
  const text = holder ? passage(holder.block) : undefined;
  const at = text?.text.indexOf(short) ?? -1;
  const sentence =
    text && full === undefined && at >= 0 ? sentenceAt(text.text, at, languageAt(draft, span.from)) : undefined;
  return [
    name,
    ...(text && sentence ? [[text.text.slice(sentence.from, sentence.to)]] : []),
    [t('defined in {0}, {1}', where === '' ? t('line {0}', draftLine(draft, span.from)) : where, used)],
  ];
}

function draftLine(draft: Snapshot['draft'], offset: number): number {
  return linesOf(draft).position(offset).line + 1;
}
