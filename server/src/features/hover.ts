/** Hover: the cited paragraphs, in place. Answers only inside a citation or a footnote mark. */
import type { Hover } from 'vscode-languageserver-types';
import { formatPart } from '../base/place';
import type { Position } from '../base/lineIndex';
import type { Citation } from '../citations/citation';
import { everyBlock, type PartNode, type Placed } from '../draft/tree';
import { passage } from '../draft/passage';
import { stateIn, type CorpusRecord } from '../corpus/record';
import { symbolKey } from '../docsymbol/format';
import type { Spot } from '../analysis/spots';
import type { Resolution } from '../workspace/resolve';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { toRange } from './convert';
import { targetAt } from './target';

/** A hover that has to be scrolled for long is no help: one paragraph may take this much, and all together that much. */
const LONGEST_PARAGRAPH = 1200;
const LONGEST = 6000;

export function hover(snapshot: Snapshot, position: Position): Hover | undefined {
  const target = targetAt(snapshot, position);
  if (!target || target.kind === 'noteLabel') return undefined;
  const text =
    target.kind === 'mark'
      ? target.note.note && `\\[${escape(target.note.mark)}\\] ${escape(passage(target.note.note.block).text)}`
      : [
          remark(target.citation.citation),
          citationText(resolutionOf(snapshot, target.citation), target.citation.citation.targets, snapshot),
        ]
          .filter(Boolean)
          .join('\n\n');
  return text
    ? { contents: { kind: 'markdown', value: text }, range: toRange(snapshot.lines, target.span) }
    : undefined;
}

/** What is wrong with a symbol as it is written, what was probably meant, what is not given yet. */
function remark({ fault, suggest, state }: Citation): string {
  if (state === 'to come') return 'This number is still to come.';
  if (fault === undefined) return '';
  const sentence = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`;
  return escape(suggest ? `${sentence} Probably ${suggest.join('-')} is meant.` : sentence);
}

function citationText(resolution: Resolution, targets: readonly string[], snapshot: Snapshot): string {
  switch (resolution.state) {
    case 'found':
      return [head(resolution.record, snapshot), ...body(resolution.spots, resolution.record, snapshot)]
        .filter(Boolean)
        .join('\n\n');
    // The finding beside this hover says what is missing; here is what the document is.
    case 'missing':
      return head(resolution.record, snapshot);
    case 'ambiguous':
      return [
        head(resolution.record, snapshot),
        `Several parts have this place: ${resolution.spots.map(({ part }) => part.name).join(', ')}.`,
      ]
        .filter(Boolean)
        .join('\n\n');
    case 'unknown':
      return resolution.record ? unjudged(resolution.record, snapshot) : notHeld(targets, snapshot);
  }
}

/** The document is held, and still nothing can be said of the place. */
function unjudged(record: CorpusRecord, snapshot: Snapshot): string {
  const why =
    record.held === 'held without text'
      ? 'The file has no text, so the place was not checked.'
      : 'The place could not be told with certainty, so it was not checked.';
  return `${head(record, snapshot)}\n\n${why}`;
}

/** What the catalogue knows of a document that is not held. Its silence says nothing. */
function notHeld(targets: readonly string[], { view, corpusReading }: Snapshot): string {
  if (targets.length === 0) return 'This place could not be told with certainty, so it was not checked.';
  const known = targets.map((target) => view.catalogue.get(symbolKey(target))).find((entry) => entry !== undefined);
  const facts = known ? [known.title, known.date].filter((word) => word !== '').map(escape) : [];
  const name = [`**${escape(targets.join('-'))}**`, ...facts].join(' · ');
  const why = corpusReading
    ? 'The corpus is still being read, and this document is not in it yet.'
    : 'This document is not in the corpus, so the reference was not checked.';
  return `${name}\n\n${why}`;
}

/** Symbols, title, date, and how the document is held where that is not simply with its text in the draft's language. */
function head(record: CorpusRecord | undefined, { draft }: Snapshot): string {
  if (!record) return '';
  // An instrument is known by its title.
  const [name, title] = record.symbols.length > 0 ? [record.symbols.join('–'), record.title] : [record.title, ''];
  const state = stateIn([record], draft.language);
  const shown = state === 'held in another language' ? `${state} (${record.language})` : state === 'held' ? '' : state;
  const facts = [title, record.date ?? '', shown].filter((word) => word !== '').map(escape);
  return `**${escape(name)}**${facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}`;
}

function body(spots: readonly Spot[], record: CorpusRecord | undefined, snapshot: Snapshot): string[] {
  const blocks = everyBlock(record?.draft ?? snapshot.draft);
  const shown: string[] = [];
  let length = 0;
  let part: PartNode | undefined;
  for (const [at, spot] of spots.entries()) {
    if (spot.part !== part && spot.part.kind !== 'main') shown.push(`*${partName(spot.part)}*`);
    part = spot.part;
    const text = spotText(spot, blocks);
    length += text.length;
    if (length > LONGEST) {
      shown.push(`*… and ${spots.length - at} more*`);
      break;
    }
    shown.push(text);
  }
  return shown;
}

function partName({ kind, number }: PartNode): string {
  return kind === 'main' ? '' : formatPart({ kind, number });
}

/** Of a whole document, part or section its beginning, up to the length that one paragraph may have. */
function spotText(spot: Spot, blocks: readonly Placed[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const { block, at } of blocks) {
    if (at + block.length <= spot.from || at >= spot.to) continue;
    if (block.kind === 'note' || block.kind === 'furniture' || block.kind === 'masthead') continue;
    const { text } = passage(block);
    if (length + text.length > LONGEST_PARAGRAPH) {
      lines.push(`${label(block)}${escape(text.slice(0, Math.max(0, LONGEST_PARAGRAPH - length)))} …`);
      break;
    }
    length += text.length;
    lines.push(
      `${label(block)}${block.kind === 'heading' || block.kind === 'part' ? `**${escape(text)}**` : escape(text)}`,
    );
  }
  return lines.join('\n\n');
}

function label({ kind, label: printed, level }: Placed['block']): string {
  if (!printed) return '';
  const indent = kind === 'subparagraph' || kind === 'bullet' ? '\u2003'.repeat(level ?? 1) : '';
  return kind === 'paragraph' ? `**${escape(printed.printed)}** ` : `${indent}${escape(printed.printed)} `;
}

/** Text of a document is never Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}
