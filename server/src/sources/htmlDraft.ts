/** HTML as word processors, mail programs and browsers put it on the clipboard → draft text, with what was lost. */
import type { Pasted } from '../base/pasted';
import type { Paragraph } from './docxBlocks';
import { writeText } from './docxText';
import { parseHtml, type HtmlElement } from './html';
import { htmlReader } from './htmlBlocks';
import type { LabelForm } from './htmlLists';
import { countLosses } from './htmlLosses';
import { htmlNotes } from './htmlNotes';
import { styleOf } from './htmlStyle';

export interface HtmlOptions {
  /** Whether it may open with the masthead and titles of a whole document. */
  readonly front?: boolean;
  /** How the labels of lists are written that a browser counts: `(a)`, or `a)`. */
  readonly opens?: LabelForm;
}

/** Why nothing was read. What an editor of code puts on the clipboard has the colours of a language, and no more than its plain text. */
export type Unread = 'too deep' | 'lines of an editor' | 'nothing';

/**
 * The text of a page or a piece of one. Costs no more than its length, and never throws; where there is nothing to read it
 * says why.
 */
export function readHtml(html: string, { front = false, opens = 'always' }: HtmlOptions = {}): Pasted | Unread {
  const page = parseHtml(html);
  if (!page) return 'too deep';
  if (isFromEditor(page)) return 'lines of an editor';
  const notes = htmlNotes(page);
  const losses = countLosses();
  const reader = htmlReader(page, notes, losses, opens);
  const blocks = reader.blocks(page);
  const holders = new Map([...notes.marks.values()].map(({ mark, holder }) => [mark, holder]));
  const text = writeText(
    [],
    blocks,
    ({ mark }) => {
      const holder = holders.get(mark);
      // The note is an item of a list, whose number is its mark.
      return holder && reader.blocks(holder).map((block) => (block.kind === 'paragraph' ? unlabelled(block) : block));
    },
    front,
  ).replace(/^\n+|\s+$/g, '');
  if (text.trim() === '') return 'nothing';
  return { text, lost: losses.all(), done: [] };
}

function unlabelled(paragraph: Paragraph): Paragraph {
  return { ...paragraph, label: undefined };
}

/** Whether all of it stands in one element with the letters and spaces of code, as far as four levels down. */
function isFromEditor(page: HtmlElement, depth = 0): boolean {
  const inside = page.children.filter(
    (node): node is HtmlElement => typeof node !== 'string' && !/^(?:meta|head|#start|#end)$/.test(node.name),
  );
  const [only, other] = inside;
  if (!only || other || depth > 3) return false;
  const mono = /mono|consolas|menlo|courier/.test(styleOf(only, 'font-family') ?? '');
  return (mono && styleOf(only, 'white-space') === 'pre') || isFromEditor(only, depth + 1);
}
