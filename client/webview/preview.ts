/** What runs in the page of the preview: puts in the blocks that are others, scrolls in step, follows and shows references. */
import type { FromPage, Look, Places, ToPage } from '../src/preview/messages';
import { HoverBox } from './hover';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const page = element('page');
/** In milliseconds: how long a scroll of ours may go on, of which the editor is not told. */
const OWN = 400;

let version = 0;
let places: Places = { at: [], line: [], aside: [] };
/** The indices of the blocks that stand where the text has them. */
let inText: readonly number[] = [];
let scrolledByUs = 0;
/** What was pressed last. */
let pressed: Element | undefined;
let cursor: { readonly line: number; readonly block?: Element | undefined } | undefined;

const hover = new HoverBox(element('hover'), (offset, ask) => {
  vscode.postMessage({ kind: 'hover', version, offset, ask });
});

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'draft':
      put(data);
      return;
    case 'look':
      look(data.look);
      return;
    case 'scroll':
      scrollTo(data.line, data.part);
      return;
    case 'cursor':
      markCursor(data.line);
      return;
    case 'hover':
      hover.answer(data.ask, data.html);
      return;
    case 'nowhere':
      if (pressed) hover.show(pressed);
      return;
    case 'message':
      scrolledByUs = Date.now();
      document.documentElement.lang = data.language;
      [places, inText] = [{ at: [], line: [], aside: [] }, []];
      page.replaceChildren(message(data.text));
      return;
  }
});

function put({ uri, from, removed, blocks, places: now, ...draft }: Extract<ToPage, { kind: 'draft' }>): void {
  ({ version } = draft);
  // What changes its height scrolls by itself, and that is nobody's wish.
  scrolledByUs = Date.now();
  vscode.setState({ uri });
  document.documentElement.lang = draft.language;
  document.documentElement.dir = draft.direction;
  document.title = draft.title;
  if (page.parentElement) page.parentElement.lang = draft.language;
  hover.hide();
  const isOther = removed < 0;
  const incoming = blocks.map(made);
  if (isOther) {
    page.replaceChildren(...incoming);
    window.scrollTo(0, 0);
  } else {
    const next = page.children[from + removed] ?? null;
    // What stays in its place is not taken out, so that nothing flickers and no focus is lost.
    for (let k = 0; k < removed; k++) page.children[from]?.remove();
    for (const block of incoming) page.insertBefore(block, next);
  }
  places = now;
  const aside = new Set(now.aside);
  inText = now.at.map((_, index) => index).filter((index) => !aside.has(index));
  drawLinks();
  if (isOther) cursor = undefined;
  else if (cursor) markCursor(cursor.line);
}

/** The server has escaped every word; what it sends is one element. */
function made(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? document.createElement('p');
}

function message(text: string): Element {
  const words = document.createElement('p');
  words.id = 'message';
  words.setAttribute('role', 'status');
  words.textContent = text;
  return words;
}

function look({ verdicts, paper, zoom }: Look): void {
  scrolledByUs = Date.now();
  document.body.classList.toggle('verdicts', verdicts);
  document.body.classList.toggle('paper', paper === 'white');
  document.documentElement.style.setProperty('--zoom', String(zoom / 100));
  drawLinks();
}

/** A citation that is drawn as plain text is no link: it still leads on with the pointer, and the keyboard passes by. */
function drawLinks(): void {
  const drawn = document.body.classList.contains('verdicts');
  for (const link of page.querySelectorAll('a.citation')) {
    if (drawn) link.setAttribute('href', '#');
    else link.removeAttribute('href');
  }
}

// Scrolling in step

/** The line at a height of the page, and how far on the way to the next: by the blocks that stand in order. */
function lineAtTop(): { line: number; part: number } | undefined {
  let low = 0;
  let high = inText.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(inText[middle]) <= 1) low = middle;
    else high = middle - 1;
  }
  const index = inText[low];
  if (index === undefined) return undefined;
  const top = topOf(index);
  const height = page.children[index]?.getBoundingClientRect().height ?? 0;
  const line = places.line[index] ?? 0;
  const next = inText[low + 1];
  const lines = Math.max(1, (next === undefined ? line + 1 : (places.line[next] ?? line + 1)) - line);
  const part = height > 0 ? Math.min(0.999, Math.max(0, -top / height)) : 0;
  // A block of several lines is gone through line by line; one of a single line within it.
  const into = lines > 2 ? Math.floor(part * lines) : 0;
  return { line: line + into, part: lines > 2 ? 0 : part };
}

function topOf(index: number | undefined): number {
  return (index === undefined ? undefined : page.children[index])?.getBoundingClientRect().top ?? 0;
}

/** The block that holds a line, of those in order. */
function blockOf(line: number): number | undefined {
  let low = 0;
  let high = inText.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places.line[inText[middle] ?? 0] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return inText[low];
}

function scrollTo(line: number, part: number): void {
  const index = blockOf(line);
  if (index === undefined) return;
  const block = page.children[index];
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  const next = inText[inText.indexOf(index) + 1];
  const first = places.line[index] ?? 0;
  const lines = Math.max(1, (next === undefined ? first + 1 : (places.line[next] ?? first + 1)) - first);
  const into = lines > 2 ? Math.min(1, (line - first) / lines) : line === first ? part : 1;
  scrolledByUs = Date.now();
  const isStart = index === inText[0] && into === 0;
  window.scrollTo(0, isStart ? 0 : window.scrollY + top + into * height);
}

let waiting = false;
addEventListener('scroll', () => {
  hover.hide();
  if (waiting || Date.now() - scrolledByUs < OWN) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const place = lineAtTop();
    if (place) vscode.postMessage({ kind: 'scrolled', ...place });
  });
});

function markCursor(line: number): void {
  cursor?.block?.classList.remove('cursor');
  const index = blockOf(line);
  const block = index === undefined ? undefined : page.children[index];
  block?.classList.add('cursor');
  cursor = { line, block };
}

// What is pressed

page.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  press(link);
});

page.addEventListener('dblclick', (event) => {
  const block = event.target instanceof Element ? blockWith(event.target) : undefined;
  if (block) vscode.postMessage({ kind: 'reveal', version, offset: offsetOf(block, 0) });
});

function press(link: HTMLAnchorElement): void {
  const named = link.getAttribute('href') ?? '';
  if (named.length > 1) {
    const target = document.getElementById(named.slice(1));
    target?.scrollIntoView({ block: 'center' });
    if (target) flash(target);
    (target?.querySelector('a') ?? target)?.focus({ preventScroll: true });
    return;
  }
  const offset = placeOf(link);
  if (offset === undefined) return;
  pressed = link;
  vscode.postMessage({ kind: link.classList.contains('citation') ? 'follow' : 'reveal', version, offset });
}

/** Where a link stands in the text; undefined for one that stands nowhere. */
function placeOf(link: Element): number | undefined {
  const at = Number(link.getAttribute('data-at'));
  const block = blockWith(link);
  return block && Number.isInteger(at) ? offsetOf(block, at) : undefined;
}

function blockWith(inside: Element): Element | undefined {
  let block: Element | null = inside;
  while (block && block.parentElement !== page) block = block.parentElement;
  return block ?? undefined;
}

function offsetOf(block: Element, at: number): number {
  return (places.at[Array.prototype.indexOf.call(page.children, block)] ?? 0) + at;
}

function flash(target: Element): void {
  target.classList.add('here');
  setTimeout(() => {
    target.classList.remove('here');
  }, 1500);
}

hover.watch(page, placeOf);

// Zoom

let steps = 0;
let zooming: ReturnType<typeof setTimeout> | undefined;

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hover.hide();
});
addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    // A pinch is dozens of these: they are added up, and told once.
    steps += event.deltaY < 0 ? 1 : -1;
    clearTimeout(zooming);
    zooming = setTimeout(() => {
      vscode.postMessage({ kind: 'zoom', by: steps });
      steps = 0;
    }, 120);
  },
  { passive: false },
);

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no ${id} in the page`);
  return found;
}

vscode.postMessage({ kind: 'ready' });
