/** The executable specification of the draft format: examples in Markdown, each a text with its tree marked in it. */
import { formatPart } from '../../server/src/base/place';
import type { Block, Draft } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { topLevel, type Placed } from '../../server/src/draft/tree';
import { readMarks, writeMarks, type MarkedSpan } from './marks';

export interface Example {
  /** As the fence says it, counted from 1 in each file. */
  readonly number: number;
  readonly language: string;
  readonly layout: string;
  /** Extracted: the page stands behind the example, not before it. */
  readonly front?: boolean;
  /** The marked text. */
  readonly marked: string;
  /** The line of the fence in the file, from 1. */
  readonly line: number;
}

const FENCE = /^```example (\d+) (ar|zh|en|fr|ru|es) (flowing|extracted)( front)?$/;

/** The examples of a file. Throws where a fence is not of the form ```` ```example 7 zh flowing ````, or is not closed. */
export function readExamples(markdown: string): Example[] {
  const found: Example[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.startsWith('```')) continue;
    const [, number, language = '', layout = '', front] = FENCE.exec(lines[at] ?? '') ?? [];
    const end = lines.indexOf('```', at + 1);
    if (number === undefined || end < 0) throw new Error(`line ${at + 1}: no example opens here, or it is not closed`);
    const marked = lines
      .slice(at + 1, end)
      .join('\n')
      .replaceAll('→', '\t');
    found.push({
      number: Number(number),
      language,
      layout,
      front: front !== undefined,
      marked: `${marked}\n`,
      line: at + 1,
    });
    at = end;
  }
  return found;
}

/** What the parser makes of the text of an example, in the same notation. An extracted one stands behind or before a page of text. */
export function readExample({ marked, language, layout, front }: Example): { marked: string; tree: Draft } {
  const { text } = readMarks(marked);
  const page = layout === 'extracted' && !front ? pageOf(language) : '';
  const behind = layout === 'extracted' && front ? `\n\n${pageOf(language)}` : '';
  const { tree } = parse(page + text + behind);
  const here = (at: number): boolean => at >= page.length && at < page.length + text.length;
  const spans = topLevel(tree)
    .flatMap(spansOf)
    .filter(({ from, to }) => to > from && here(from));
  const shifted = spans.map(({ name, from, to }) => ({ name, from: from - page.length, to: to - page.length }));
  return { marked: writeMarks(text, shifted), tree };
}

/** A block, its footnote marks, and the notes and furniture inside or behind it. */
function spansOf({ block, at }: Placed): MarkedSpan[] {
  return [
    { name: nameOf(block), ...printed(block, at) },
    ...block.marks.map(({ mark, from, to }) => ({ name: `mark ${mark}`, from: at + from, to: at + to })),
    ...block.children.flatMap((child) => spansOf({ block: child.block, at: at + child.at })),
  ];
}

/** `paragraph 12 bis`, `heading 2`, `annex I`, `note 7`: the kind, and what tells one from another. */
function nameOf({ kind, level, number, part, label }: Block): string {
  if (part) return formatPart(part);
  if (kind === 'note') return label ? `note ${label.printed}` : 'note';
  if (kind === 'article') return `article ${String(number)}`;
  if (kind === 'paragraph') return `paragraph ${(label?.printed ?? '').replace(/[\s.、‑–-]+$/, '')}`;
  return level === undefined ? kind : `${kind} ${String(level)}`;
}

/** From the first to the last character that the block itself prints. */
function printed(block: Block, at: number): { from: number; to: number } {
  const children = new Set(
    block.children.flatMap(({ first, block: child }) => child.segments.map((_, k) => first + k)),
  );
  let from = -1;
  let to = -1;
  let here = at;
  block.segments.forEach((segment, index) => {
    if (!children.has(index) && segment.text !== '') {
      if (from < 0) from = here + segment.start;
      to = here + segment.start + segment.text.length;
    }
    here += segment.length;
  });
  return { from, to };
}

/** The page before an extracted example: paragraph 1, in lines broken as a PDF breaks them. */
const PAGES: Readonly<Record<string, string>> = {
  zh: '河流上游各站的水位每一小时用无线电报告一次由下游的联络点收存并转告沿岸各县的',
  en: 'The level of the river is read every hour at the upper stations and reported by',
  fr: 'Le niveau du fleuve est relevé toutes les heures dans les stations et transmis à',
  es: 'El nivel del río se lee cada hora en las estaciones de la cuenca y se comunica a',
  ru: 'Уровень воды в реке измеряется каждый час на верхних станциях и передается по',
  ar: 'يُقاس منسوب المياه في النهر كل ساعة في المحطات العليا ثم يُبلَّغ عنه باللاسلكي إلى',
};

function pageOf(language: string): string {
  const line = PAGES[language] ?? '';
  const label = language === 'ar' ? '1 -' : '1.';
  return `${[`${label} ${line}`, ...Array.from({ length: 11 }, () => line)].join('\n\n')}\n\n${language === 'zh' ? '值班员。' : language === 'ar' ? 'المركز.' : 'radio.'}\n\n`;
}
