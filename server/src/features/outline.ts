/** The outline: parts → sections → articles → numbered paragraphs with their first words → sub-paragraphs; tables by their caption. */
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { firstWords } from '../base/firstWords';
import type { LineIndex } from '../base/lineIndex';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { toRange } from './convert';
import { KINDS } from './symbolKinds';
import { structure, type Unit } from './structure';

/** In characters. A title is shown whole unless something is wrong with it. */
const FIRST_WORDS = 48;
const LONGEST_TITLE = 160;

export function outline(draft: Draft, lines: LineIndex): DocumentSymbol[] {
  return symbols(structure(draft), lines);
}

function symbols(units: readonly Unit[], lines: LineIndex): DocumentSymbol[] {
  return units.filter(isDrawn).map((unit) => {
    const { kind, from, to, block, children } = unit;
    const line = { from, to: from + (block.segments[0]?.text.length ?? 0) };
    return {
      name: nameOf(unit),
      kind: KINDS[kind === 'section' ? 'heading' : kind],
      range: toRange(lines, { from, to }),
      selectionRange: toRange(lines, line),
      children: symbols(children, lines),
    };
  });
}

/** Notes are reached from their marks; a table without a caption has no name. */
export function isDrawn({ kind, block }: Unit): boolean {
  if (kind === 'table' || kind === 'figure' || kind === 'box') return block.caption === true;
  return kind !== 'notes';
}

/** Never empty: editors refuse that. `附件一 · 主席结论`, `一. 导言`, `12. 此外，…`. */
export function nameOf({ kind, block, title }: Unit): string {
  const whole = kind !== 'paragraph' && kind !== 'subparagraph' && kind !== 'article';
  const words = firstWords(passage(block).text.trim(), whole ? LONGEST_TITLE : FIRST_WORDS);
  const label = block.label?.printed.trim() ?? '';
  const close = label === '' || words === '' || /[、．）]$/.test(label) || /^[.．:：、，]/.test(words);
  const name = `${label}${close ? '' : ' '}${words}`;
  const named = title ? `${name} · ${firstWords(passage(title).text, FIRST_WORDS)}` : name;
  return named || '…';
}
