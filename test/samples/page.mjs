// A source of the sample corpus → a flat OpenDocument file, laid out as the United Nations lay out their documents.
import { automatic, COLUMNS, FIGURES, pages, styles } from './styles.mjs';

/** @typedef {import('./source.mjs').Source} Source @typedef {import('./source.mjs').Block} Block @typedef {import('./source.mjs').Numbered} Numbered */

/**
 * @typedef {object} Printing
 * @property {string} job the job number, without the letter of the language
 * @property {string} roman the font of Latin letters
 * @property {string} han the font of Chinese characters
 */

const WORDS = {
  en: { organization: 'United Nations', job: '(E)', specimen: 'Invented specimen, not a United Nations document' },
  zh: { organization: '联合国', job: '(C)', specimen: '虚构样本，并非联合国文件' },
};
/** The words with which a clause of a resolution opens are slanted; Chinese has no such letters. */
const OPENING =
  /^(?:The (?:General Assembly|Security Council),|(?:Recalling|Noting|Reaffirming|Having considered|Taking note|Bearing in mind|Deeply concerned|Convinced|Takes note with appreciation|Welcomes|Also encourages|Encourages|Calls upon|Invites|Requests|Recognizes|Stresses|Decides)(?: also)?)/;

const SPACES = [
  'office',
  'style',
  'text',
  'table',
  'meta',
].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** @param {string} style @param {string} content of the paragraph, as XML */
function p(style, content) {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

/**
 * The whole file.
 * @param {Source} source
 * @param {Printing} printing
 */
export function page(source, printing) {
  const isResolution = source.symbol.includes('/RES/');
  const { specimen } = WORDS[source.language];
  const font = (/** @type {string} */ name, /** @type {string} */ family) =>
    `<style:font-face style:name="${name}" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="&apos;${family}&apos;" style:font-family-generic="roman"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES.join(' ')} ` +
    `xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
    `<office:meta><dc:title>${escaped(source.titles[0] ?? '')}</dc:title><dc:description>${specimen}</dc:description></office:meta>` +
    `<office:font-face-decls>${font('Roman', printing.roman)}${font('Han', printing.han)}</office:font-face-decls>` +
    `<office:styles>${styles(source.language)}</office:styles>` +
    `<office:automatic-styles>${automatic()}${pages()}</office:automatic-styles>` +
    `<office:master-styles>${masters(source, printing)}</office:master-styles>` +
    `<office:body><office:text>${front(source)}${body(source, isResolution)}</office:text></office:body></office:document>`
  );
}

/** @param {Source} source @param {Printing} printing */
function masters({ symbol, language }, { job }) {
  const number = `<text:page-number text:select-page="current"/>/<text:page-count/>`;
  const words = WORDS[language];
  const tab = '<text:tab/>';
  const foot = p('Foot', `${job} ${words.job}${tab}${words.specimen}`);
  return (
    `<style:master-page style:name="First" style:page-layout-name="FirstPage" style:next-style-name="Standard"><style:footer>${foot}</style:footer></style:master-page>` +
    `<style:master-page style:name="Standard" style:page-layout-name="OtherPages">` +
    `<style:header>${p('HeadRight', symbol)}</style:header><style:header-left>${p('HeadLeft', symbol)}</style:header-left>` +
    `<style:footer>${p('Foot', `${job}${tab}${number}`)}</style:footer>` +
    `<style:footer-left>${p('Foot', `${number}${tab}${job}`)}</style:footer-left></style:master-page>`
  );
}

/** Masthead, session and titles. @param {Source} source */
function front({ symbol, organ, issue, session, agenda, titles, language }) {
  const [letter = '', rest = ''] = [symbol.slice(0, 1), symbol.slice(1)];
  const cell = (/** @type {string} */ style, /** @type {string} */ content, span = 1) =>
    `<table:table-cell table:style-name="${style}" office:value-type="string"${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}>${content}</table:table-cell>` +
    '<table:covered-table-cell/>'.repeat(span - 1);
  const masthead =
    `<table:table table:name="Masthead" table:style-name="Masthead">` +
    COLUMNS.map((_, at) => `<table:table-column table:style-name="Column${at}"/>`).join('') +
    `<table:table-row>${cell('Above', p('Organization', ''))}${cell('Above', p('Organization', WORDS[language].organization))}` +
    `${cell('Above', p('Symbol', `<text:span text:style-name="Large">${letter}</text:span>${escaped(rest)}`))}</table:table-row>` +
    `<table:table-row table:style-name="Tall">${cell('Last', p('Organ', ''))}${cell('Last', p('Organ', organ))}` +
    `${cell('Last', issue.map((line, at) => p(at === 0 ? 'Issue' : 'IssueNext', line)).join(''))}</table:table-row></table:table>`;
  return (
    masthead +
    session.map((line, at) => p(at === 0 ? 'Session' : 'Agenda', escaped(line))).join('') +
    agenda.map((line) => p('AgendaTitle', escaped(line))).join('') +
    titles.map((line, at) => p(line.startsWith('[') ? 'Origin' : at === 0 ? 'Title' : 'Subtitle', escaped(line))).join('')
  );
}

/** @param {Source} source @param {boolean} isResolution */
function body({ body: blocks, notes }, isResolution) {
  const write = (/** @type {string} */ text) => marked(text, notes, isResolution);
  return blocks.map((block) => written(block, write, isResolution)).join('');
}

/** @param {Block} block @param {(text: string) => string} write @param {boolean} isResolution */
function written(block, write, isResolution) {
  switch (block.kind) {
    case 'chapter':
    case 'section': {
      const [style, level] = block.kind === 'chapter' ? ['Chapter', 1] : ['Section', 2];
      return `<text:h text:style-name="${style}" text:outline-level="${level}">${block.label}<text:tab/>${write(block.title)}</text:h>`;
    }
    case 'heading':
      return `<text:h text:style-name="Heading" text:outline-level="3">${write(block.text)}</text:h>`;
    case 'part':
      return `<text:h text:style-name="Part" text:outline-level="1">${write(block.text)}</text:h>`;
    case 'partTitle':
      return p('PartTitle', write(block.text));
    case 'quotation':
      return p('Quotation', write(block.text));
    case 'closing':
      return block.text.split('\n').map((line) => p('Closing', write(line))).join('');
    case 'text':
      return p(isResolution ? 'Clause' : 'Body', (isResolution ? '<text:tab/>' : '') + write(block.text));
    case 'paragraph':
      return list(block.paragraph, block.first, write);
    case 'table':
      return p('Caption', write(block.caption)) + p('CaptionTitle', write(block.title)) + figures(block.rows) + p('Gap', '');
  }
}

/** A paragraph with its items. The number goes on from the last one, or begins anew. @param {Numbered} paragraph @param {boolean} first @param {(text: string) => string} write */
function list(paragraph, first, write) {
  /** @type {(one: Numbered) => string} */
  const item = ({ text, items }) =>
    p('Body', write(text)) +
    (items.length > 0
      ? `<text:list>${items.map((one) => `<text:list-item>${item(one)}</text:list-item>`).join('')}</text:list>`
      : '');
  const [whole, start] = first ? ['', ' text:start-value="1"'] : [' text:continue-numbering="true"', ''];
  return `<text:list text:style-name="Numbers"${whole}><text:list-item${start}>${item(paragraph)}</text:list-item></text:list>`;
}

/** @param {string[][]} rows */
function figures(rows) {
  const cells = (/** @type {string[]} */ row, /** @type {boolean} */ head, /** @type {boolean} */ last) =>
    row
      .map((text, at) => {
        const style = (head ? 'CellHead' : 'Cell') + (at > 0 ? 'Number' : head ? '' : 'Text');
        const border = head || last ? (last ? 'Last' : 'Above') : 'Plain';
        return `<table:table-cell table:style-name="${border}" office:value-type="string">${p(style, escaped(text))}</table:table-cell>`;
      })
      .join('');
  return (
    `<table:table table:name="Figures" table:style-name="Figures">` +
    FIGURES.map((_, at) => `<table:table-column table:style-name="Column${COLUMNS.length + at}"/>`).join('') +
    rows.map((row, at) => `<table:table-row>${cells(row, at === 0, at === rows.length - 1)}</table:table-row>`).join('') +
    '</table:table>'
  );
}

/** Text with its notes where their marks stand. @param {string} text @param {ReadonlyMap<string, string>} notes @param {boolean} isResolution */
function marked(text, notes, isResolution) {
  const opening = isResolution ? (OPENING.exec(text)?.[0] ?? '') : '';
  const slanted = opening === '' ? '' : `<text:span text:style-name="Slanted">${opening}</text:span>`;
  const rest = escaped(text.slice(opening.length)).replace(/\[\^(\d+)\]/g, (_, /** @type {string} */ mark) => {
    const note = notes.get(mark);
    if (note === undefined) throw new Error(`note ${mark} is not there`);
    return (
      `<text:note text:id="note${mark}" text:note-class="footnote"><text:note-citation>${mark}</text:note-citation>` +
      `<text:note-body>${p('Note', `<text:s/>${escaped(note)}`)}</text:note-body></text:note>`
    );
  });
  return slanted + rest;
}
