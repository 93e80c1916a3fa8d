/** Hover: what is cited, the verdict first. Answers only inside a citation, a footnote mark, the mark of a note, a short form. */
import type { Hover } from 'vscode-languageserver-types';
import { t } from '../base/l10n';
import type { Position } from '../base/lineIndex';
import type { Span } from '../base/span';
import type { PlacedCitation } from '../analysis/analysis';
import type { Spot } from '../analysis/spots';
import { whereIs } from '../analysis/whereIs';
import { pageOf } from '../corpus/hits';
import type { CorpusRecord } from '../corpus/record';
import { documentAddress } from '../docsymbol/address';
import { symbolKey } from '../docsymbol/format';
import { parseSymbol } from '../docsymbol/parse';
import { languageAt } from '../draft/partLanguage';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { meantPlace } from '../workspace/resolve';
import { addable } from './addable';
import { documentName, withPlace } from './citedNames';
import { citedWords } from './citedText';
import { commandLink, type Commands } from './commands';
import { recordLines, toRange } from './convert';
import { absentLines, documentLines } from './hover/documentFacts';
import { bearerLines, noteLines, shortFormLines } from './hover/inDraft';
import { emphasis, html, joined, markdown, plainText, worded, type Line, type Words } from './hover/markup';
import { passages } from './hover/passages';
import { meantRecord, remark, short, verdict } from './hover/verdict';
import { nameOfLanguage } from './languageNames';
import { targetAt, type Target } from './target';

export interface HoverClient {
  /** Whether the client shows Markdown; else it gets plain text. */
  readonly markdown: boolean;
  readonly commands: Commands;
}

/** The same, for the preview; undefined where there is nothing to say. */
export function hoverHtml(snapshot: Snapshot, position: Position, commands: Commands): string | undefined {
  const target = targetAt(snapshot, position);
  return target && target.kind !== 'unit' ? html(linesOf(target, snapshot, commands)) : undefined;
}

export function hover(snapshot: Snapshot, position: Position, client: HoverClient): Hover | undefined {
  const target = targetAt(snapshot, position);
  if (!target || target.kind === 'unit') return undefined;
  const lines = linesOf(target, snapshot, client.commands);
  const contents = client.markdown
    ? { kind: 'markdown' as const, value: markdown(lines) }
    : { kind: 'plaintext' as const, value: plainText(lines) };
  return { contents, range: toRange(snapshot.lines, target.span) };
}

function linesOf(target: Exclude<Target, { kind: 'unit' }>, snapshot: Snapshot, commands: Commands): Line[] {
  switch (target.kind) {
    case 'mark':
      return noteLines(snapshot, target.note);
    case 'noteLabel':
      return bearerLines(snapshot, target.note);
    case 'shortForm':
      return shortFormLines(snapshot, target.form);
    case 'citation':
      return citationLines(target.citation, snapshot, commands).filter((line) => line.length > 0);
  }
}

function citationLines(placed: PlacedCitation, snapshot: Snapshot, commands: Commands): Line[] {
  const { citation } = placed;
  const resolution = resolutionOf(snapshot, placed);
  const held = 'record' in resolution ? resolution.record : undefined;
  // Of a misprint what was meant is shown, but nothing is said of the place.
  const record = held ?? meantRecord(snapshot, citation);
  const spots = resolution.state === 'found' ? resolution.spots : [];
  const text = passages(record?.draft ?? snapshot.draft, spots);
  const [first] = spots;
  const versions = [...citation.targets, ...(citation.suggest ?? [])].flatMap(
    (target) => snapshot.view.records.get(symbolKey(target)) ?? [],
  );
  const isOther = record && record.language !== snapshot.draft.language && text.lines.length > 0;
  const { head, facts } = record
    ? documentLines(record, versions, citation.targets, meantPlace(citation), first?.from, snapshot)
    : citation.targets.length > 0
      ? absentLines(citation.targets, snapshot)
      : NO_DOCUMENT;
  return [
    verdict(snapshot, placed),
    remark(citation),
    antecedentLine(placed, snapshot),
    ...head,
    ...(isOther ? [[emphasis(t('in {0}', nameOfLanguage(record.language)))]] : []),
    ...text.lines,
    facts,
    actionLine(placed, record, spots, text.cut, snapshot, commands),
  ];
}

const NO_DOCUMENT = { head: [], facts: [] };

/** How `Ibid.` and `that resolution` were read. */
function antecedentLine({ citation, antecedent }: PlacedCitation, { draft }: Snapshot): Line {
  if (!antecedent) return [];
  const meant = withPlace(documentName(citation.targets), short(citation));
  const where = whereIs(draft, antecedent.from);
  return worded(
    where === '' ? t('{0} is **{1}** (above)') : t('{0} is **{1}** ({2})'),
    emphasis(citation.text),
    meant,
    where,
  );
}

function actionLine(
  placed: PlacedCitation,
  record: CorpusRecord | undefined,
  spots: readonly Spot[],
  cut: boolean,
  snapshot: Snapshot,
  commands: Commands,
): Line {
  const { uri, lines, draft } = snapshot;
  const { citation, span } = placed;
  const [first] = spots;
  const all: Span | undefined = first && { from: first.from, to: spots.at(-1)?.to ?? first.to };
  const [symbol] = citation.suggest ?? citation.targets;
  const address =
    symbol !== undefined && parseSymbol(symbol) ? documentAddress(symbol, languageAt(draft, span.from)) : undefined;
  // At its first sign what stands before it may be meant: a mark.
  const position = lines.position(Math.min(span.from + 1, span.to));
  const missing = addable(snapshot, placed);
  const where = record ? { uri: record.uri, lines: recordLines(record) } : { uri, lines };
  const page = record && first && pageOf(record.pages, first.from);
  return joined(
    [
      action(
        t('Show all'),
        cut && all ? commandLink(commands.showPassage, where.uri, toRange(where.lines, all)) : undefined,
      ),
      action(
        page === undefined ? t('Open the source') : t('Open the source at page {0}', page),
        record && commandLink(commands.openSource, record.source, page ?? null),
      ),
      action(t('Copy with citation'), citedWords(snapshot, placed) && commandLink(commands.copyCited, uri, position)),
      action(t('Add to corpus'), missing && commandLink(commands.addToCorpus, missing.name, missing.address)),
      action('docs.un.org', citation.state === undefined ? address : undefined),
    ],
    ' · ',
  );
}

function action(text: string, target: string | undefined): Words | string {
  return target === undefined ? '' : { text, opens: target };
}
