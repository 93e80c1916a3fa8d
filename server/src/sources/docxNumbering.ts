/** Automatic numbers: the lists of a Word file, and the counters that give each paragraph its number as it is printed. */
import { writeNumber } from '../languages/listNumerals';
import { attribute, child, numberOf, switchOf, valueOf } from './docxElements';
import { withoutPrivate } from './docxSymbols';
import { elements, type XmlElement } from './xml';

/** A number or bullet, and whether a gap stands between it and the text. */
export interface Label {
  readonly text: string;
  readonly gap: boolean;
}

export interface Numbering {
  /** The level on which a list numbers the paragraphs of a style. */
  levelOf(list: number, style: string | undefined): number | undefined;
  /** The number of the next paragraph on a level of a list; undefined where the list has no such level. */
  next(list: number, level: number): Label | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`, or a bullet. */
  readonly text: string;
  readonly font: string;
  /** Counted from 1: the level whose numbers start this one again; 0 for none, undefined for any that is higher. */
  readonly restart: number | undefined;
  /** Whether all numbers of the label are printed in decimal. */
  readonly legal: boolean;
  readonly suffix: string;
  readonly style: string | undefined;
}

interface List {
  /** Lists with one pattern count on from one another. */
  readonly pattern: number;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where a level of this list starts, if it does not count on. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** Reads `word/numbering.xml`. `listOf` gives the list of a numbering style. */
export function readNumbering(root: XmlElement | undefined, listOf: (style: string) => number | undefined): Numbering {
  const patterns = byId(root, 'abstractNum', 'abstractNumId');
  const nums = byId(root, 'num', 'numId');

  /** The levels of a pattern; one that only names a style has those of the list of that style. */
  const levelsOf = (pattern: number, depth: number): Map<number, Level> => {
    const found = patterns.get(pattern);
    const own = new Map(found ? elements(found, 'lvl').map(readLevel) : []);
    const link = valueOf(found, 'numStyleLink');
    const list = link === undefined ? undefined : listOf(link);
    const linked = list === undefined ? undefined : numberOf(nums.get(list), 'abstractNumId');
    if (own.size > 0 || linked === undefined || depth > LEVELS) return own;
    return levelsOf(linked, depth + 1);
  };

  const lists = new Map<number, List>();
  for (const [id, num] of nums) {
    const pattern = numberOf(num, 'abstractNumId') ?? -1;
    const levels = levelsOf(pattern, 0);
    const starts = new Map<number, number>();
    for (const override of elements(num, 'lvlOverride')) {
      const level = Number(attribute(override, 'ilvl') ?? 0);
      const other = child(override, 'lvl');
      if (other) levels.set(level, readLevel(other)[1]);
      const start = numberOf(override, 'startOverride') ?? (other && readLevel(other)[1].start);
      if (start !== undefined) starts.set(level, start);
    }
    lists.set(id, { pattern, levels, starts });
  }
  return counters(lists);
}

function byId(root: XmlElement | undefined, name: string, id: string): Map<number, XmlElement> {
  return new Map(root ? elements(root, name).map((one) => [Number(attribute(one, id)), one]) : []);
}

function readLevel(level: XmlElement): [number, Level] {
  const fonts = child(child(level, 'rPr'), 'rFonts');
  return [
    Number(attribute(level, 'ilvl') ?? 0),
    {
      start: numberOf(level, 'start') ?? 0,
      format: valueOf(level, 'numFmt') ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      font: attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi') ?? '',
      restart: numberOf(level, 'lvlRestart'),
      legal: switchOf(level, 'isLgl') ?? false,
      suffix: valueOf(level, 'suff') ?? 'tab',
      style: valueOf(level, 'pStyle'),
    },
  ];
}

function counters(lists: ReadonlyMap<number, List>): Numbering {
  const counted = new Map<number, (number | undefined)[]>();
  const started = new Set<string>();

  return {
    levelOf(list, style) {
      if (style === undefined) return undefined;
      return [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
    },
    next(id, at) {
      const list = lists.get(id);
      const level = list?.levels.get(at);
      if (!list || !level || at >= LEVELS) return undefined;
      const numbers = counted.get(list.pattern) ?? [];
      counted.set(list.pattern, numbers);
      // A level above on which no paragraph has stood yet counts as begun.
      for (let above = 0; above < at; above++) numbers[above] ??= startOf(list, above);
      const start = list.starts.get(at);
      const key = `${id} ${at}`;
      const before = numbers[at];
      if (start !== undefined && !started.has(key)) numbers[at] = start;
      else numbers[at] = before === undefined ? startOf(list, at) : before + 1;
      started.add(key);
      for (let deeper = at + 1; deeper < LEVELS; deeper++) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || at < restart) numbers[deeper] = undefined;
      }
      return { text: write(level, list.levels, numbers), gap: level.suffix !== 'nothing' };
    },
  };
}

function startOf({ levels, starts }: List, at: number): number {
  return starts.get(at) ?? levels.get(at)?.start ?? 1;
}

/** Bullets that a draft has; any other sign is written as the first of them. */
const BULLETS = /^[•●▪◦‣⁃∙·–—*-]$/;

function write(level: Level, levels: List['levels'], numbers: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return bullet(level);
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return writeNumber(numbers[at] ?? 1, format);
  });
  return withoutPrivate(text, level.font).trim();
}

function bullet({ text, font }: Level): string {
  const sign = withoutPrivate(text, font).trim();
  if (sign === '' || BULLETS.test(sign)) return sign;
  if (sign === 'o') return '◦';
  return sign.length > 1 && /^[\p{L}\p{N}(]/u.test(sign) ? sign : '•';
}
