/** Footnotes and endnotes of a Word file: the numbers that are printed for them, and where their text is. */
import { writeNumber } from '../languages/listNumerals';
import { attribute, child, numberOf, valueOf } from './docxElements';
import { elements, type XmlElement } from './xml';

export type NoteKind = 'footnote' | 'endnote';

export interface NoteNumbers {
  /** The number of the next note. */
  next(kind: NoteKind): string;
  /** Called where a section begins. */
  section(properties: XmlElement | undefined): void;
  /** Called where a page begins. */
  page(): void;
}

interface Scheme {
  readonly format: string;
  readonly start: number;
  /** `continuous`, `eachSect`, `eachPage`. */
  readonly restart: string;
}

const STANDARD: Readonly<Record<NoteKind, Scheme>> = {
  footnote: { format: 'decimal', start: 1, restart: 'continuous' },
  endnote: { format: 'lowerRoman', start: 1, restart: 'continuous' },
};

const KINDS = ['footnote', 'endnote'] as const;

/** Counts notes as `word/settings.xml` and the sections say. Notes with a mark of their own are not counted. */
export function noteNumbers(settings: XmlElement | undefined): NoteNumbers {
  const general = {
    footnote: scheme(child(settings, 'footnotePr'), STANDARD.footnote),
    endnote: scheme(child(settings, 'endnotePr'), STANDARD.endnote),
  };
  const current = { ...general };
  const counted = { footnote: 0, endnote: 0 };
  let first = true;
  return {
    next(kind) {
      const { format, start } = current[kind];
      return writeNumber(start + counted[kind]++, format);
    },
    section(properties) {
      for (const kind of KINDS) {
        current[kind] = scheme(child(properties, `${kind}Pr`), general[kind]);
        if (!first && current[kind].restart !== 'continuous') counted[kind] = 0;
      }
      first = false;
    },
    page() {
      for (const kind of KINDS) if (current[kind].restart === 'eachPage') counted[kind] = 0;
    },
  };
}

function scheme(properties: XmlElement | undefined, base: Scheme): Scheme {
  return {
    format: valueOf(properties, 'numFmt') ?? base.format,
    start: numberOf(properties, 'numStart') ?? base.start,
    restart: valueOf(properties, 'numRestart') ?? base.restart,
  };
}

/** The notes of a part by their id, without the rules that separate them from the text. */
export function noteTexts(root: XmlElement | undefined, kind: NoteKind): ReadonlyMap<string, XmlElement> {
  const notes = root ? elements(root, kind) : [];
  return new Map(
    notes
      .filter((note) => !/separator|continuation/i.test(attribute(note, 'type') ?? ''))
      .map((note) => [attribute(note, 'id') ?? '', note]),
  );
}

/** What may stand in `[^…]`; an asterisk in place of anything else. */
export function cleanMark(mark: string): string {
  const plain = withoutSpace(mark).replace(/[[\]【】［］^]/g, '');
  return plain === '' || plain.length > 16 ? '*' : plain;
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\ue000-\ue002]/g, '');
}

/** The text of a note without its mark, which it opens with. */
export function withoutMark(text: string, mark: string): string {
  const rest = text.trim().replace(/^\(\s*\)\s*/, '');
  for (const opening of [`(${mark})`, mark]) {
    if (rest.startsWith(opening) && !/^[\d*\p{Ll}]/u.test(rest.slice(opening.length)))
      return rest.slice(opening.length).trim();
  }
  return rest;
}
