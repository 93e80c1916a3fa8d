// The look of a document of the United Nations, as the styles of a flat OpenDocument file. Lengths are in points.

/** The page is a sheet of letter paper; the text is set in from its margins, and what is not reaches out on the right. */
const WIDTH = 612;
const MARGIN = 58;
const INDENT = 54;
const MEASURE = WIDTH - 2 * MARGIN;
/** The columns of a table of figures: what they are about, and the figures. */
export const FIGURES = [108, 70, 70, 70, 70];
/** The columns of the masthead: organisation, organ, symbol and date. */
export const COLUMNS = [INDENT, 262, MEASURE - INDENT - 262];
/** From its number to the text of a paragraph, and from level to level. */
const TAB = 26;

/**
 * @typedef {object} Look
 * @property {number} [size]
 * @property {boolean} [bold]
 * @property {boolean} [italic]
 * @property {number} [before]
 * @property {number} [after]
 * @property {number} [left]
 * @property {number} [right]
 * @property {number} [hang] so far the first line stands out on the left, with a tab behind its label
 * @property {'start' | 'end' | 'justify'} [align]
 * @property {'below'} [rule]
 * @property {number} [tab] what is behind a tab ends here
 * @property {boolean} [breaks] a new page begins here
 * @property {boolean} [keeps] it stands on one page with what is next
 * @property {number} [level] of the outline
 */

/** @type {Readonly<Record<string, Look>>} */
const LOOKS = {
  Organization: { size: 12, after: 2 },
  Symbol: { size: 12, after: 2, align: 'end' },
  Organ: { size: 17, bold: true, before: 4 },
  Issue: { before: 5 },
  IssueNext: {},
  Session: { bold: true, before: 4 },
  Agenda: { after: 0 },
  AgendaTitle: { bold: true, before: 4 },
  Title: { size: 14, bold: true, before: 20, after: 6, left: INDENT, right: -INDENT, keeps: true },
  Subtitle: { size: 12, bold: true, before: 6, after: 8, left: INDENT, keeps: true },
  Origin: { italic: true, after: 6, left: INDENT, keeps: true },
  Chapter: { size: 14, bold: true, before: 14, after: 8, left: INDENT, hang: 30, keeps: true, level: 1 },
  Section: { size: 12, bold: true, before: 10, after: 6, left: INDENT, hang: 30, keeps: true, level: 2 },
  Heading: { bold: true, before: 10, after: 6, left: INDENT, keeps: true, level: 3 },
  Part: { size: 14, bold: true, after: 6, breaks: true, keeps: true, level: 1 },
  PartTitle: { size: 14, bold: true, before: 4, after: 10, left: INDENT, keeps: true },
  Body: { after: 6, left: INDENT, align: 'justify' },
  Clause: { after: 6, left: INDENT, align: 'justify' },
  Quotation: { after: 6, left: INDENT + TAB, right: TAB, align: 'justify' },
  Closing: { italic: true, before: 6, align: 'end', keeps: true },
  Caption: { before: 6, left: INDENT, keeps: true },
  CaptionTitle: { bold: true, after: 4, left: INDENT, keeps: true },
  CellText: { size: 9, before: 1, after: 1 },
  CellNumber: { size: 9, before: 1, after: 1, align: 'end' },
  CellHead: { size: 9, italic: true, before: 1, after: 1 },
  CellHeadNumber: { size: 9, italic: true, before: 1, after: 1, align: 'end' },
  Gap: { size: 4 },
  Note: { size: 8.5, after: 1, left: INDENT },
  HeadLeft: { size: 9, bold: true, after: 2, rule: 'below', right: -INDENT },
  HeadRight: { size: 9, bold: true, after: 2, align: 'end', rule: 'below', right: -INDENT },
  Foot: { size: 8, before: 4, right: -INDENT, tab: MEASURE },
};

/** @param {string} language */
export function styles(language) {
  const fonts = `style:font-name="Roman" style:font-name-asian="Han" style:font-name-complex="Roman"`;
  const tongue = `fo:language="${language === 'zh' ? 'en' : language}" fo:country="GB" style:language-asian="zh" style:country-asian="CN"`;
  return (
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:line-break="strict" style:text-autospace="none"/>` +
    `<style:text-properties ${fonts} ${sizes(10)} ${tongue} fo:hyphenate="false"/></style:default-style>` +
    `<style:style style:name="Standard" style:family="paragraph" style:class="text"/>` +
    Object.entries(LOOKS)
      .map(([name, look]) => paragraphStyle(name, look))
      .join('') +
    ['Footnote_20_anchor', 'Footnote_20_Symbol']
      .map((name) => `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-position="super 62%"/></style:style>`)
      .join('') +
    `<style:style style:name="Large" style:family="text"><style:text-properties ${sizes(20)}/></style:style>` +
    `<style:style style:name="Slanted" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>` +
    numbers() +
    `<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" text:default-style-name="Note" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`
  );
}

/** @param {number} size */
function sizes(size) {
  return `fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:font-size-complex="${size}pt"`;
}

/** @param {string} name @param {Look} look */
function paragraphStyle(name, look) {
  const { size = 10, bold, italic, before = 0, after = 0, left = 0, right = 0, hang = 0, align = 'start' } = look;
  const place =
    `fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" fo:margin-left="${left}pt" fo:margin-right="${right}pt" ` +
    `fo:text-indent="${-hang}pt" fo:text-align="${align}" fo:line-height="115%"` +
    (look.breaks ? ' fo:break-before="page"' : '') +
    (look.keeps ? ' fo:keep-with-next="always"' : '') +
    (look.rule ? ' fo:border-bottom="0.5pt solid #000000"' : '');
  const stops = [
    ...(hang > 0 ? ['<style:tab-stop style:position="0pt"/>'] : []),
    ...(look.tab ? [`<style:tab-stop style:position="${look.tab}pt" style:type="right"/>`] : []),
  ];
  const tabs = stops.length > 0 ? `<style:tab-stops>${stops.join('')}</style:tab-stops>` : '';
  const weight = bold ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : '';
  const slant = italic ? ' fo:font-style="italic"' : '';
  return (
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"` +
    (look.level ? ` style:default-outline-level="${look.level}"` : '') +
    `><style:paragraph-properties ${place}>${tabs}</style:paragraph-properties>` +
    `<style:text-properties ${sizes(size)}${weight}${slant}/></style:style>`
  );
}

/** Paragraphs, their items, and the items of these: each is counted by the page. */
function numbers() {
  const forms = [
    { format: '1', before: '', after: '.', left: INDENT, indent: 0 },
    { format: 'a', before: '(', after: ')', left: INDENT, indent: TAB },
    { format: 'i', before: '(', after: ')', left: INDENT + 2 * TAB, indent: 0 },
  ];
  const levels = forms.map(({ format, before, after, left, indent }, at) => {
    const stop = left + indent + TAB;
    return (
      `<text:list-level-style-number text:level="${at + 1}" style:num-prefix="${before}" style:num-suffix="${after}" style:num-format="${format}">` +
      `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">` +
      `<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${stop}pt" fo:text-indent="${indent}pt" fo:margin-left="${left}pt"/>` +
      `</style:list-level-properties></text:list-level-style-number>`
    );
  });
  return `<text:list-style style:name="Numbers">${levels.join('')}</text:list-style>`;
}

/** The pages: the first one without a running head, the others with the symbol on the outer side. */
export function pages() {
  const layout = (/** @type {string} */ name, /** @type {boolean} */ head) =>
    `<style:page-layout style:name="${name}"${head ? ' style:page-usage="all"' : ''}><style:page-layout-properties fo:page-width="${WIDTH}pt" fo:page-height="792pt" ` +
    `fo:margin-top="36pt" fo:margin-bottom="36pt" fo:margin-left="${MARGIN}pt" fo:margin-right="${MARGIN + INDENT}pt">` +
    `<style:footnote-sep style:width="0.5pt" style:rel-width="20%" style:color="#000000" style:line-style="solid" style:adjustment="left" style:distance-before-sep="6pt" style:distance-after-sep="4pt"/>` +
    `</style:page-layout-properties>` +
    (head
      ? `<style:header-style><style:header-footer-properties fo:min-height="16pt" fo:margin-bottom="18pt"/></style:header-style>`
      : '') +
    `<style:footer-style><style:header-footer-properties fo:min-height="14pt" fo:margin-top="14pt"/></style:footer-style></style:page-layout>`;
  return layout('FirstPage', false) + layout('OtherPages', true);
}

/** Cells of tables: rules of the masthead, and of what a report tabulates. */
export function automatic() {
  const cell = (/** @type {string} */ name, /** @type {string} */ borders) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0pt" fo:border="none" ${borders}/></style:style>`;
  const rule = (/** @type {string} */ side, /** @type {number} */ width) => `fo:border-${side}="${width}pt solid #000000"`;
  const columns = [...COLUMNS, ...FIGURES].map(
    (width, at) =>
      `<style:style style:name="Column${at}" style:family="table-column"><style:table-column-properties style:column-width="${width}pt"/></style:style>`,
  );
  const table = (/** @type {string} */ name, /** @type {string} */ place) =>
    `<style:style style:name="${name}" style:family="table"${name === 'Masthead' ? ' style:master-page-name="First"' : ''}><style:table-properties ${place}/></style:style>`;
  return (
    table('Masthead', `style:width="${MEASURE}pt" table:align="left"`) +
    table('Figures', `style:width="${FIGURES.reduce((all, one) => all + one)}pt" fo:margin-left="${INDENT}pt" table:align="left"`) +
    `<style:style style:name="Tall" style:family="table-row"><style:table-row-properties style:min-row-height="88pt"/></style:style>` +
    cell('Plain', '') +
    cell('Above', rule('bottom', 0.5)) +
    cell('Last', rule('bottom', 1)) +
    columns.join('')
  );
}
