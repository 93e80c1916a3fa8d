/** The styles of a Word file, each with what it takes over from the one that it is based on. */
import { attribute, child, numberOf, switchOf, valueOf } from './docxElements';
import { elements, type XmlElement } from './xml';

/** How a stretch of text looks, as far as it changes what is read; undefined where nothing says so. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly raised?: boolean | undefined;
  readonly font?: string | undefined;
}

/** What a paragraph or a style says of paragraphs; undefined where it does not. */
export interface ParagraphLook {
  /** The names of its style and of those that it is based on, from the nearest on. */
  readonly names: readonly string[];
  readonly style: string | undefined;
  /** 0 for the highest; 9 for text. */
  readonly outline: number | undefined;
  /** 0 for none. */
  readonly list: number | undefined;
  readonly level: number | undefined;
  /** Whether a tab runs up to a page number in dots. */
  readonly leader: boolean;
  readonly run: RunLook;
}

export interface Styles {
  /** What a paragraph looks like with its style and its own properties. */
  paragraph(properties: XmlElement | undefined): ParagraphLook;
  /** What a stretch of text looks like in such a paragraph. */
  run(properties: XmlElement | undefined, paragraph: ParagraphLook): RunLook;
  /** The list that a numbering style stands for. */
  listOf(style: string): number | undefined;
}

/** More than any file's; a circle of styles ends here. */
const DEEPEST = 20;

const PLAIN: ParagraphLook = {
  names: [],
  style: undefined,
  outline: undefined,
  list: undefined,
  level: undefined,
  leader: false,
  run: {},
};

/** Reads `word/styles.xml`; without one every style is plain. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = new Map(root ? elements(root, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]) : []);
  const standard = [...all].find(
    ([, style]) =>
      attribute(style, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(style, 'default') ?? ''),
  )?.[0];
  const known = new Map<string, ParagraphLook>();

  const look = (id: string | undefined, depth: number): ParagraphLook => {
    const style = id === undefined ? undefined : all.get(id);
    if (id === undefined || !style || depth > DEEPEST) return PLAIN;
    const before = known.get(id);
    if (before) return before;
    const base = look(valueOf(style, 'basedOn'), depth + 1);
    const own = over(base, child(style, 'pPr'), runLook(child(style, 'rPr')));
    const found = { ...own, style: id, names: [valueOf(style, 'name') ?? id, ...base.names] };
    known.set(id, found);
    return found;
  };

  return {
    paragraph(properties) {
      const id = valueOf(properties, 'pStyle');
      const style = id !== undefined && all.has(id) ? look(id, 0) : look(standard, 0);
      const named = id !== undefined && !all.has(id) ? { ...style, names: [id], style: id } : style;
      return over(named, properties, {});
    },
    run(properties, paragraph) {
      const own = runLook(properties);
      const styled = look(valueOf(properties, 'rStyle'), 0).run;
      return lay(lay(paragraph.run, styled), own);
    },
    listOf(style) {
      return look(style, 0).list;
    },
  };
}

function over(base: ParagraphLook, properties: XmlElement | undefined, run: RunLook): ParagraphLook {
  const list = child(properties, 'numPr');
  const tabs = child(properties, 'tabs');
  const leader = tabs && elements(tabs, 'tab').some((tab) => /dot|middleDot/.test(attribute(tab, 'leader') ?? ''));
  return {
    ...base,
    outline: numberOf(properties, 'outlineLvl') ?? base.outline,
    list: numberOf(list, 'numId') ?? base.list,
    level: numberOf(list, 'ilvl') ?? base.level,
    leader: leader === true || base.leader,
    run: lay(base.run, run),
  };
}

function runLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const vertical = valueOf(properties, 'vertAlign');
  const fonts = child(properties, 'rFonts');
  return {
    bold: switchOf(properties, 'b'),
    hidden: switchOf(properties, 'vanish'),
    raised: vertical === undefined ? undefined : vertical === 'superscript',
    font: attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi'),
  };
}

function lay(under: RunLook, own: RunLook): RunLook {
  return {
    bold: own.bold ?? under.bold,
    hidden: own.hidden ?? under.hidden,
    raised: own.raised ?? under.raised,
    font: own.font ?? under.font,
  };
}
