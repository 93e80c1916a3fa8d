// A PDF of our own: a report of one page, set as the documents of the United Nations are, in a font that needs no file.

/** @typedef {{ text: string, x: number, y: number, size?: number, bold?: boolean }} Line in points from the top left */

/**
 * @param {readonly Line[]} lines plain ASCII
 * @returns {Buffer}
 */
export function makePdf(lines) {
  const text = lines.map(
    ({ text, x, y, size = 10, bold = false }) =>
      `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${792 - y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
  );
  const content = text.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A/95/17, with two paragraphs. */
export function reportPdf() {
  return makePdf([
    { text: 'United Nations', x: 72, y: 50 },
    { text: 'A/95/17', x: 450, y: 50, size: 11, bold: true },
    { text: 'General Assembly', x: 72, y: 90, size: 14, bold: true },
    { text: 'Distr.: General', x: 450, y: 90 },
    { text: '3 March 2041', x: 450, y: 102 },
    { text: 'Original: English', x: 450, y: 126 },
    { text: 'Ninety-fifth session', x: 72, y: 190, bold: true },
    { text: 'Ferries on shared rivers', x: 72, y: 230, size: 14, bold: true },
    { text: 'Report of the Secretary-General', x: 98, y: 260, size: 12, bold: true },
    {
      text: '1.  The present report is submitted to the General Assembly. It describes the ferries that',
      x: 98,
      y: 300,
    },
    { text: 'cross shared rivers, and the rules under which their pilots are trained.', x: 98, y: 313 },
    {
      text: '2.  Every ferry carries a lantern of amber glass at its bow, so that boats which come from the',
      x: 98,
      y: 340,
    },
    { text: 'other bank can tell it from the lights of the shore.', x: 98, y: 353 },
  ]);
}
