/** A page → HTML that word processors make real footnotes of, and that mail programs show with its notes below. */
import { directionOf } from '../languages/direction';
import type { Language } from '../languages/lexicon';
import { escaped } from '../base/escaped';
import { inLanguage } from './inLanguage';
import type { Inline, Line, Page, PageNote, Rows } from './page';

/** In points: how far what has a number stands from the margin, for each level. */
const STEP = 36;

/** A whole document; every word of the draft is escaped. */
export function writeHtml({ language, blocks, notes }: Page): string {
  const body = blocks.map((block) => (block.kind === 'table' ? table(block, language) : line(block, language)));
  return [
    `<html${inLanguage(language)}><head><meta charset="utf-8">${STYLE}</head>`,
    `<body${inLanguage(language)}>`,
    ...body,
    ...noteList(notes, language),
    '</body></html>',
    '',
  ].join('\n');
}

const TAB = '<span style="mso-tab-count:1">&#160;&#160;&#160;</span>';
const STYLE = '<style>p.MsoFootnoteText{font-size:9pt;margin:0}span.MsoFootnoteReference{vertical-align:super}</style>';

function line(line: Line, page: Language): string {
  const { kind, level, inline } = line;
  const words = inline.map(inlineHtml).join('');
  const own = inLanguage(line.language, page);
  switch (kind) {
    case 'heading':
      return `<h${level}${own}>${labelled(line.label, words)}</h${level}>`;
    case 'title':
      return `<p align="center" style="text-align:center"${own}><b>${words}</b></p>`;
    case 'caption':
      return `<p${own}><b>${labelled(line.label, words)}</b></p>`;
    case 'numbered':
    case 'bullet':
      return `<p style="${hanging(line)}"${own}>${labelled(line.label, words)}</p>`;
    case 'quotation':
      return `<p style="margin-left:${STEP}pt;margin-right:${STEP}pt"${own}>${labelled(line.label, words)}</p>`;
    case 'plain':
      return `<p${own}>${labelled(line.label, words)}</p>`;
  }
}

/** The number stands at the margin of its level, the lines of the text one step inside. */
function hanging({ level, language }: Line): string {
  const side = directionOf(language) === 'rtl' ? 'right' : 'left';
  return `margin-${side}:${STEP * (level + 1)}pt;text-indent:-${STEP}pt`;
}

function labelled(label: string, words: string): string {
  if (label === '' || words === '') return label === '' ? words : withTabs(label);
  return `${withTabs(label)}${TAB}${words}`;
}

function table({ rows, language }: Rows, page: Language): string {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const lines = rows.map((cells) => {
    const last = cells.length - 1;
    const inside = cells.map((cell, at) => {
      const width = at === last && columns > cells.length ? ` colspan="${columns - last}"` : '';
      return `<td${width}>${cell.map(inlineHtml).join('')}</td>`;
    });
    return `<tr>${inside.join('')}</tr>`;
  });
  const own = inLanguage(language, page);
  return `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse"${own}>\n${lines.join('\n')}\n</table>`;
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return withTabs(inline);
  // A note has one mark; what names it again is its number.
  return inline.again ? `<sup>${inline.note}</sup>` : mark(inline.note);
}

/**
 * A mark twice: Word alone reads what stands in its comment, and skips what everybody else reads. The other form is that of
 * LibreOffice, a link in every other program.
 */
function mark(number: number): string {
  const word =
    `<a style="mso-footnote-id:ftn${number}" href="#_ftn${number}" name="_ftnref${number}" title="">` +
    '<span class="MsoFootnoteReference"><span style="mso-special-character:footnote"></span></span></a>';
  const other = `<a class="sdfootnoteanc" name="sdfootnote${number}anc" href="#sdfootnote${number}sym"><sup>${number}</sup></a>`;
  return forWord(word) + forOthers(other);
}

function noteList(notes: readonly PageNote[], page: Language): string[] {
  if (notes.length === 0) return [];
  const words = notes.map(({ inline }) => inline.map(inlineHtml).join('').trim());
  const own = notes.map((note) => inLanguage(note.language, page));
  const word = words.map(
    (text, at) =>
      `<div style="mso-element:footnote" id="ftn${at + 1}"><p class="MsoFootnoteText"${own[at] ?? ''}>` +
      `<a style="mso-footnote-id:ftn${at + 1}" href="#_ftnref${at + 1}" name="_ftn${at + 1}" title="">` +
      '<span class="MsoFootnoteReference"><span style="mso-special-character:footnote"></span></span></a> ' +
      `${text}</p></div>`,
  );
  const others = words.map(
    (text, at) =>
      `<div id="sdfootnote${at + 1}"><p class="sdfootnote"${own[at] ?? ''}>` +
      `<a class="sdfootnotesym" name="sdfootnote${at + 1}sym" href="#sdfootnote${at + 1}anc">${at + 1}</a> ` +
      `${text}</p></div>`,
  );
  // A comment holds no other: the marks in notes are in the form that everybody reads.
  const plain = word.map((text) => text.replace(/<!--[^]*?-->|<!\[(?:if !mso|endif)\]>/g, ''));
  return [
    forWord(`<div style="mso-element:footnote-list">${plain.join('')}</div>`),
    forOthers(`<hr align="left" size="1" width="33%">${others.join('\n')}`),
  ];
}

function forWord(html: string): string {
  return `<!--[if mso]>${html}<![endif]-->`;
}

function forOthers(html: string): string {
  return `<![if !mso]>${html}<![endif]>`;
}

/** A tab is a stop. */
function withTabs(text: string): string {
  return escaped(text).replace(/\t/g, TAB);
}
