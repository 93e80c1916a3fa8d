/** Documents as rows: texts and structures deflated, words as the full text takes them. Made in the worker that parses. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { citationCount, type CitationRow } from '../citing';
import type { CorpusDocument } from '../document';
import { packRuns, runText, unpackRuns } from '../passages';
import { kindMark } from '../query';
import { isHead, UNIT_KINDS, type Item, type PartRecord, type Structure, type Unit, type UnitKind } from '../structure';
import { tokenText } from '../tokens';
import { ROWS } from './schema';

/** A document ready to be inserted; can be sent from one worker to another. */
export interface Packed {
  readonly keys: readonly string[];
  /** The values of the columns of `documents` behind the fingerprint, in their order. */
  readonly columns: readonly (string | number | null | Uint8Array)[];
  /** The words of each unit, and those by which the document is found. */
  readonly words: readonly string[];
  readonly titleWords: string;
  readonly citations: readonly PackedCitation[];
  /** Of the text in UTF-16 units, for progress. */
  readonly length: number;
}

/** A citation with the unit that it stands in. */
export interface PackedCitation extends CitationRow {
  readonly kind: number;
  /** The name of the part that it stands in; empty for the main part. */
  readonly home: string;
  readonly label: string;
}

/** Fast rather than small: the text is most of the store, and level 6 saves a tenth of it at three times the cost. */
const LEVEL = 3;

export function packDocument(document: CorpusDocument): Packed {
  const { text, structure, symbols, title } = document;
  const citations = document.citations.slice(0, ROWS);
  return {
    keys: document.keys,
    columns: [
      document.name,
      document.language,
      JSON.stringify(symbols),
      title,
      document.date,
      document.held,
      document.reissued ? 1 : 0,
      document.format,
      JSON.stringify(document.remarks),
      document.paragraphs,
      document.notes,
      structure.units.length,
      citationCount(citations),
      citations.length,
      text.length,
      deflate(packStructure(structure)),
      deflate(JSON.stringify(document.pages)),
      deflate(text),
    ],
    words: structure.units.map(({ kind, runs }) => marked(kind, tokenText(runText(text, runs)))),
    titleWords: tokenText([...symbols, title].join(' ')),
    citations: citations.map((row) => withUnit(row, structure)),
    length: text.length,
  };
}

/** A unit without words stays one. */
function marked(kind: UnitKind, words: string): string {
  return isHead(kind) && words !== '' ? `${words} ${kindMark(kind)}` : words;
}

function withUnit(row: CitationRow, { parts, units }: Structure): PackedCitation {
  const unit = units[row.at];
  const home = unit && unit.part > 0 ? (parts[unit.part]?.name ?? '') : '';
  return {
    ...row,
    kind: unit ? UNIT_KINDS.indexOf(unit.kind) : UNIT_KINDS.indexOf('text'),
    home,
    label: unit?.label ?? '',
  };
}

export function deflate(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: LEVEL });
}

/** Lone surrogates, which UTF-8 cannot have, come back as U+FFFD, one unit each: offsets stay. */
export function inflate(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8');
}

type PackedUnit = readonly [
  kind: number,
  part: number,
  label: string,
  number: number,
  section: string,
  article: number,
  from: number,
  length: number,
  start: number,
  runs: readonly number[],
  items: readonly (readonly [path: string, from: number, length: number])[],
];

function packStructure({ parts, units }: Structure): string {
  const packed = units.map((unit): PackedUnit => {
    const { kind, part, label, number = -1, section = '', article = -1, from, to, runs, items } = unit;
    return [
      UNIT_KINDS.indexOf(kind),
      part,
      label,
      number,
      section,
      article,
      from,
      to - from,
      (runs[0]?.from ?? from) - from,
      packRuns(runs),
      items.map((item) => [item.path.join(' '), item.from - from, item.to - item.from]),
    ];
  });
  return JSON.stringify([parts, packed]);
}

export function unpackStructure(bytes: Uint8Array): Structure {
  const [parts, units] = JSON.parse(inflate(bytes)) as [PartRecord[], PackedUnit[]];
  return {
    parts,
    units: units.map(([kind, part, label, number, section, article, from, length, start, runs, items]): Unit => {
      return {
        kind: UNIT_KINDS[kind] ?? 'text',
        part,
        label,
        number: number < 0 ? undefined : number,
        section: section === '' ? undefined : section,
        article: article < 0 ? undefined : article,
        from,
        to: from + length,
        runs: unpackRuns(runs, from + start),
        items: items.map(([path, at, size]): Item => ({
          path: path.split(' '),
          from: from + at,
          to: from + at + size,
        })),
      };
    }),
  };
}
