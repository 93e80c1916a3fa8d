/** The page that writes formatted text to the clipboard; it shows a button where the browser wants somebody to press one. */

import { interfaceLanguage, t } from '../../server/src/base/l10n';

/** What is copied comes by message, so that nothing of a draft is part of the page. */
export function copyingPage(nonce: string): string {
  return `<!DOCTYPE html>
<html lang="${interfaceLanguage()}" dir="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'">
<style nonce="${nonce}">button { font: inherit; padding: 0.5em 1em; margin: 1em 0 } [hidden] { display: none }</style>
</head>
<body>
<p id="why" hidden>${plain(t('The window lets a program copy formatted text only when you ask for it here.'))}</p>
<button id="copy" hidden autofocus>${plain(t('Copy for Word or mail'))}</button>
<script nonce="${nonce}">
const { postMessage } = acquireVsCodeApi();
let copy;
/** Where somebody has just pressed the button, every browser allows it. */
function byEvent() {
  let done = false;
  const put = (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/html', copy.html);
    event.clipboardData.setData('text/plain', copy.text);
    done = true;
  };
  document.addEventListener('copy', put, { once: true });
  const said = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return said && done;
}
async function byItem() {
  const blob = (type, text) => new Blob([text], { type });
  const item = { 'text/html': blob('text/html', copy.html), 'text/plain': blob('text/plain', copy.text) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
  return true;
}
/** The window hands the keyboard to a new page only after a moment. */
async function focused() {
  for (let left = 30; left > 0 && !document.hasFocus(); left--) {
    window.focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function put() {
  await focused();
  try {
    return await byItem();
  } catch {
    return byEvent();
  }
}
async function attempt() {
  if (await put()) return postMessage('copied');
  postMessage('waiting');
  for (const id of ['why', 'copy']) document.getElementById(id).hidden = false;
  document.getElementById('copy').focus();
}
document.getElementById('copy').addEventListener('click', attempt);
window.addEventListener('message', ({ data }) => { copy = data; void attempt(); });
postMessage('ready');
</script>
</body>
</html>`;
}

function plain(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
