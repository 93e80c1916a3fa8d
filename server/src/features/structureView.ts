/** The structure of a document for a view of its own: what the outline has, with what is counted in it. */
import type { LineIndex } from '../base/lineIndex';
import { bareLabel } from '../draft/labels';
import type { Draft } from '../draft/nodes';
import type { StructureUnit, UnitKind } from '../protocolViews';
import { toRange } from './convert';
import { isDrawn, nameOf } from './outline';
import { structure, type Unit } from './structure';

/** The outermost units in order, with those in them. */
export function structureUnits(draft: Draft, lines: LineIndex): readonly StructureUnit[] {
  return unitsOf(structure(draft), lines);
}

function unitsOf(units: readonly Unit[], lines: LineIndex): readonly StructureUnit[] {
  return units.filter(isDrawn).map((unit) => {
    const { kind, from, to } = unit;
    const children = unitsOf(unit.children, lines);
    const numbers = COUNTED.has(kind) ? numbersIn(unit.children.filter(isDrawn), children) : [];
    const [first, last] = [numbers[0], numbers.at(-1)];
    const name = nameOf(unit);
    const label = unit.block.label?.printed.trim() ?? '';
    return {
      // Notes are not drawn.
      kind: kind as UnitKind,
      name,
      words: name.startsWith(label) ? name.slice(label.length).trim() : name,
      range: toRange(lines, { from, to }),
      ...(first !== undefined && last !== undefined && { paragraphs: [first, last] as const }),
      children,
    };
  });
}

/** What is said of these is which paragraphs they have. */
const COUNTED: ReadonlySet<Unit['kind']> = new Set(['part', 'section', 'article']);

/** Appendices and articles count for themselves. */
function numbersIn(units: readonly Unit[], shown: readonly StructureUnit[]): string[] {
  return units.flatMap(({ kind, block }, at) => {
    if (kind === 'paragraph') return block.label ? bareLabel(block.label.printed) : [];
    return kind === 'part' || kind === 'article' ? [] : (shown[at]?.paragraphs ?? []);
  });
}
