/** Folding: parts, sections, articles, tables, contents, notes, and paragraphs of more than one line with what belongs to them. */
import type { FoldingRange } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import type { Draft } from '../draft/nodes';
import { structure, type Unit } from './structure';

/**
 * The kinds that editors fold with a command of their own. Notes are to a report what comments are to a program, and
 * "Fold All Block Comments" leaves the running text. What stands apart from the text on the page is a region. Parts,
 * sections and paragraphs have none: they are the text itself, which "Fold Level 1" and the like are for.
 */
const KINDS: Readonly<Partial<Record<Unit['kind'], string>>> = {
  notes: 'comment',
  contents: 'region',
  table: 'region',
  figure: 'region',
  box: 'region',
};

/** In order, at most one range a line: a line that opens several folds the outermost. */
export function folding(draft: Draft, lines: LineIndex): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const lineOf = (offset: number): number => lines.position(offset).line;
  const add = (units: readonly Unit[], last: number): void => {
    units.forEach(({ kind, from, to, children }, index) => {
      const next = units[index + 1];
      const startLine = lineOf(from);
      // The line on which the next one starts stays in sight.
      const endLine = Math.min(last, lineOf(to), next ? lineOf(next.from) - 1 : Infinity);
      const folded = KINDS[kind];
      if (endLine > startLine && ranges.at(-1)?.startLine !== startLine) {
        ranges.push({ startLine, endLine, ...(folded !== undefined && { kind: folded }) });
      }
      add(children, endLine);
    });
  };
  add(structure(draft), Infinity);
  return ranges;
}
