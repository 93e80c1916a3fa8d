/** `rapporteur inspect --format table`: the citations of a document, one a line, for a person to read. */
import { formatPlace } from '../base/place';
import { lineIndex } from '../base/lineIndex';
import type { Citation } from '../citations/citation';
import type { Draft } from '../draft/nodes';
import { citations } from '../analysis/analysis';
import { tableText } from './writers/table';

const HEAD = ['LINE', 'KIND', 'CITED', 'PLACE', 'AS WRITTEN', 'NOTE'];

/** A heading and one line a citation; a sentence where there is none. */
export function citationTable(text: string, draft: Draft): string {
  const lines = lineIndex(text);
  const rows = citations(draft).map(({ citation, span }) => {
    const { line, character } = lines.position(span.from);
    const written = citation.text.replace(/\s+/g, ' ');
    return [
      `${line + 1}:${character + 1}`,
      citation.kind,
      citation.targets.join(' + '),
      formatPlace(citation.place),
      written,
      remark(citation),
    ];
  });
  return rows.length === 0 ? 'no citations' : tableText([HEAD, ...rows]);
}

function remark({ quoted, state, fault, suggest }: Citation): string {
  return [
    ...(quoted ? ['quoted'] : []),
    ...(state ? [state] : []),
    ...(fault === undefined ? [] : [fault]),
    ...(suggest ? [`probably ${suggest.join(' + ')}`] : []),
  ].join('; ');
}
