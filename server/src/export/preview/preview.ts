/** A draft as the printed page, in HTML: a list of blocks, so that after an edit only those that are others need be put in. */
import { mastheadSymbols } from '../../draft/masthead';
import { languageOf } from '../../draft/partLanguage';
import { directionOf, type Direction } from '../../languages/direction';
import type { Language } from '../../languages/lexicon';
import type { Snapshot } from '../../workspace/workspace';
import { blockHtml } from './blockHtml';
import { sheet } from './sheet';

export interface PreviewedBlock {
  readonly html: string;
  /** Where it begins in the text, in UTF-16 units, and in which line, from 0. */
  readonly at: number;
  readonly line: number;
  /** Whether it stands where the text has it; notes stand behind their section. */
  readonly inOrder: boolean;
}

export interface PreviewedDraft {
  readonly language: Language;
  readonly direction: Direction;
  /** As a running head has them. */
  readonly symbols: readonly string[];
  readonly blocks: readonly PreviewedBlock[];
}

/** Every word of the draft is escaped: what comes out holds no element, attribute or address that the draft has named. */
export function previewOf(snapshot: Snapshot): PreviewedDraft {
  const steps = previewInSteps(snapshot);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a block at a time: whoever has others waiting lets them in between. */
export function* previewInSteps(snapshot: Snapshot): Generator<void, PreviewedDraft> {
  const { draft, lines } = snapshot;
  const spoken = languageOf(draft);
  const blocks: PreviewedBlock[] = [];
  for (const item of sheet(draft)) {
    const [{ at }] = item.blocks;
    blocks.push({
      html: yield* blockHtml(snapshot, item, spoken(item.part)),
      at,
      line: lines.position(at).line,
      inOrder: item.kind !== 'note',
    });
    yield;
  }
  return { language: draft.language, direction: directionOf(draft.language), symbols: mastheadSymbols(draft), blocks };
}
