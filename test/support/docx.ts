/** Word files of our own: the parts of a package from short pieces of XML, zipped as Word does. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../server/src/sources/docx';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}" xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** The insides of the parts; those that are not named are not there. */
export interface WordParts {
  /** The insides of the body. Section properties may end it. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Headers by the id that the section knows them by. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Custom properties by their names. */
  readonly custom?: Readonly<Record<string, string>>;
  readonly subject?: string;
  /** The number of pages that Word has counted. */
  readonly pages?: number;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
} as const;

/** The package with these parts, as files by their paths. */
export function wordPackage(parts: WordParts): Record<string, string> {
  const files: Record<string, string> = {
    '_rels/.rels': relationships([`rId1|${OFFICE}/officeDocument|word/document.xml`]),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
  };
  const known: string[] = [];
  for (const [name, root] of Object.entries(ROOTS)) {
    const inside = parts[name as keyof typeof ROOTS];
    if (inside === undefined) continue;
    files[`word/${name}.xml`] = part(root, inside);
    known.push(`${name}|${OFFICE}/${name}|${name}.xml`);
  }
  for (const [id, inside] of Object.entries(parts.headers ?? {})) {
    files[`word/${id}.xml`] = part('hdr', inside);
    known.push(`${id}|${OFFICE}/header|${id}.xml`);
  }
  files['word/_rels/document.xml.rels'] = relationships(known);
  if (parts.custom) {
    const properties = Object.entries(parts.custom).map(
      ([name, value]) => `<property name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
    );
    files['docProps/custom.xml'] = `<Properties xmlns:vt="urn:vt">${properties.join('')}</Properties>`;
  }
  if (parts.subject !== undefined)
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:subject>${escaped(parts.subject)}</dc:subject></cp:coreProperties>`;
  if (parts.pages !== undefined) files['docProps/app.xml'] = `<Properties><Pages>${parts.pages}</Pages></Properties>`;
  return files;
}

/** The bytes of a Word file with these parts. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipped(wordPackage(parts));
}

/** The bytes of a zip file with these entries. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** The blocks of the text that a Word file is read as: of one with this body, or with these parts. */
export function blocks(file: string | WordParts): string[] {
  const { text } = readDocx(wordFile(typeof file === 'string' ? { body: file } : file));
  return text.trimEnd().split(/\n{2,}/);
}

/** The text of one paragraph with this content. */
export function line(content: string, more: Omit<WordParts, 'body'> = {}): string {
  return blocks({ ...more, body: p(content) }).join('\n\n');
}

/** A raised run. */
export function superscript(text: string): string {
  return r(text, '<w:vertAlign w:val="superscript"/>');
}

export interface ParagraphOptions {
  readonly style?: string;
  /** The list and its level that number the paragraph. */
  readonly list?: number;
  readonly level?: number;
  /** More properties, as XML. */
  readonly more?: string;
}

/** A paragraph; what begins with `<` is XML already, anything else text. */
export function p(content: string, { style, list, level, more = '' }: ParagraphOptions = {}): string {
  const numbered =
    list === undefined && level === undefined
      ? ''
      : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${list === undefined ? '' : `<w:numId w:val="${list}"/>`}</w:numPr>`;
  const properties = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${numbered}${more}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`;
}

/** A run; a tab in its text is a tab, a line end a line break. `properties` is XML. */
export function r(text: string, properties = ''): string {
  const inside = text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      return piece === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
    });
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside.join('')}</w:r>`;
}

/** A run with one element in it: `<w:noBreakHyphen/>`. */
export function only(element: string): string {
  return `<w:r>${element}</w:r>`;
}

/** A field with its instruction and its result. */
export function field(instruction: string, result: string): string {
  const sign = (type: string): string => only(`<w:fldChar w:fldCharType="${type}"/>`);
  return `${sign('begin')}${only(`<w:instrText> ${instruction} </w:instrText>`)}${sign('separate')}${result}${sign('end')}`;
}

/** A table; a cell is its paragraphs, or its text. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => `<w:tc>${content.startsWith('<') ? content : p(content)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A note of `word/footnotes.xml` or `word/endnotes.xml`. */
export function noteOf(kind: 'footnote' | 'endnote', id: number, text: string): string {
  return `<w:${kind} w:id="${id}">${p(`${only(`<w:${kind}Ref/>`)}${r(` ${text}`)}`)}</w:${kind}>`;
}

/** A style of paragraphs. `more` is XML. */
export function style(id: string, name: string, properties = '', base = '', more = ''): string {
  const basedOn = base === '' ? '' : `<w:basedOn w:val="${base}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${basedOn}<w:pPr>${properties}</w:pPr></w:style>`;
}

/** A level of a list: its format, its text, what else it says. */
export function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escaped(text)}"/>${more}</w:lvl>`;
}

/** A pattern of lists with its levels. */
export function pattern(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

/** A list of a pattern. `more` is XML. */
export function list(id: number, of: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
}

function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

/** From `id|type|target`. */
function relationships(all: readonly string[]): string {
  const elements = all.map((one) => {
    const [id = '', type = '', target = ''] = one.split('|');
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
