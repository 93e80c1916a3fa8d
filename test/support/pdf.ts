/** Small PDF files made for a test: text at positions, in two fonts, and the ways in which a file can be broken. */

export interface DrawnText {
  readonly text: string;
  readonly x: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  /** 10 points unless said. */
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PdfOptions {
  readonly title?: string;
  /** Adds three texts in a font whose encoding needs a table that is not there. */
  readonly strange?: boolean;
  /** The numbers of pages that are none. */
  readonly broken?: readonly number[];
  readonly password?: boolean;
}

export const WIDTH = 595;
export const HEIGHT = 842;

/** A file of these pages. Only characters of Latin 1 can be drawn. */
export function makePdf(pages: readonly (readonly DrawnText[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = (name: string): number =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const shape = add(
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent 0 >>',
  );
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>';
  const below = add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song ${system} /FontDescriptor ${shape} 0 R >>`);
  const strange = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /GBK-EUC-H /DescendantFonts [${below} 0 R] >>`,
  );
  const fonts = `<< /Font << /F0 ${font('Helvetica')} 0 R /F1 ${font('Helvetica-Bold')} 0 R /F2 ${strange} 0 R >> >>`;
  const tree = objects.length + pages.length * 2 + 1;
  const kids = pages.map((texts, at) => {
    const lost = options.strange ? 'BT /F2 9 Tf 1 0 0 1 90 90 Tm <B1BE> Tj <B1A8> Tj <B8E6> Tj ET' : '';
    const content = [...texts.map(draw), lost].join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const page = add(
      options.broken?.includes(at + 1)
        ? '(no page)'
        : `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${fonts} /Contents ${stream} 0 R >>`,
    );
    return `${page} 0 R`;
  });
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const info = add(`<< /Title (${escape(options.title ?? '')}) >>`);
  const secret = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const lock = options.password ? ` /Encrypt ${add(secret)} 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]` : '';
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R${lock} >>\nstartxref\n${file.lastIndexOf('xref\n')}\n%%EOF\n`;
  return Uint8Array.from(file, (c) => c.charCodeAt(0));
}

/** The lines of a paragraph, one under the other; the first may be set in. */
export function drawLines(texts: readonly string[], x: number, y: number, indent = 0): DrawnText[] {
  return texts.map((text, at) => ({ text, x: at === 0 ? x + indent : x, y: y + at * 12 }));
}

function draw({ text, x, y, size = 10, bold }: DrawnText): string {
  return `BT /F${bold ? 1 : 0} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escape(text)}) Tj ET`;
}

function escape(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
