/** The pages that the preview is shown in: the one in VS Code, and the one that a browser prints. Know nothing of VS Code. */

export interface Shell {
  /** Of the interface: until the draft is there it says so. */
  readonly language: string;
  readonly nonce: string;
  /** Where style and script may come from. */
  readonly source: string;
  readonly style: string;
  readonly script: string;
  readonly title: string;
}

/** Nothing of a draft is part of it: that comes by message. No resource but our own style and script, from nowhere else. */
export function shell({ language, nonce, source, style, script, title }: Shell): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main>
<div id="page"><p id="message" role="status"></p></div>
<div id="hover" role="tooltip" hidden></div>
</main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

export interface PrintedPage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly symbols: readonly string[];
  readonly blocks: readonly string[];
  readonly css: string;
  readonly nonce: string;
}

/** A file that shows the draft on white paper and asks to be printed: A4, with symbol and page number on each page. */
export function printedPage({ language, direction, title, symbols, blocks, css, nonce }: PrintedPage): string {
  const start = direction === 'ltr' ? 'left' : 'right';
  const end = direction === 'ltr' ? 'right' : 'left';
  const pages = `@page {
  size: A4;
  margin: 25mm 22mm;
  @top-${start} { content: "${quoted(symbols.join('–'))}"; font: bold 10pt 'Times New Roman', 'Liberation Serif', serif; }
  @bottom-${end} { content: counter(page) "/" counter(pages); font: 9pt 'Times New Roman', 'Liberation Serif', serif; }
}`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'`;
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style nonce="${nonce}">
${css}
${pages}
</style>
</head>
<body class="paper">
<main lang="${language}">
<div id="page">
${blocks.join('\n')}
</div>
</main>
<script nonce="${nonce}">addEventListener('load', () => print());</script>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Inside a string of a style sheet, which stands in an element of HTML. */
function quoted(text: string): string {
  return text.replace(/[^\w /().–-]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
}
