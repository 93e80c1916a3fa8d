/** The box with the words of what is cited: it comes when the pointer rests on a citation, or the keyboard does. */

/** In milliseconds. */
const REST = 350;
const LEAVE = 250;

export class HoverBox {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private at: Element | undefined;
  private placeOf: (link: Element) => number | undefined = () => undefined;

  /** `ask` asks for the words at an offset; they come by `answer`, with the number of the question. */
  constructor(
    private readonly box: HTMLElement,
    private readonly ask: (offset: number, ask: number) => void,
  ) {
    box.addEventListener('mouseenter', () => {
      clearTimeout(this.timer);
    });
    box.addEventListener('mouseleave', () => {
      this.leave();
    });
  }

  /** Citations inside of an element; `placeOf` says where one stands in the text. */
  watch(inside: HTMLElement, placeOf: (link: Element) => number | undefined): void {
    this.placeOf = placeOf;
    const rest = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a.citation, .mark a') : null;
      if (link) this.rest(link, REST);
    };
    inside.addEventListener('mouseover', rest);
    inside.addEventListener('focusin', rest);
    inside.addEventListener('mouseout', () => {
      this.leave();
    });
    inside.addEventListener('focusout', () => {
      this.leave();
    });
  }

  /** At once, for a citation. */
  show(link: Element): void {
    this.rest(link, 0);
  }

  answer(ask: number, html: string | null): void {
    if (ask !== this.asked || !this.at || html === null) return;
    this.open(this.at, (box) => {
      // Made by the server, which has escaped every word of a document.
      box.innerHTML = html;
    });
  }

  hide(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.at?.removeAttribute('aria-describedby');
    this.at = undefined;
    this.box.hidden = true;
  }

  private rest(link: Element, pause: number): void {
    clearTimeout(this.timer);
    if (this.at === link) return;
    this.timer = setTimeout(() => {
      this.hide();
      this.at = link;
      const note = noteOf(link);
      const offset = this.placeOf(link);
      if (note) {
        this.open(link, (box) => {
          box.replaceChildren(note);
        });
      } else if (offset !== undefined) this.ask(offset, this.asked);
    }, pause);
  }

  private leave(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.hide();
    }, LEAVE);
  }

  private open(at: Element, fill: (box: HTMLElement) => void): void {
    const { box } = this;
    fill(box);
    box.hidden = false;
    box.scrollTop = 0;
    at.setAttribute('aria-describedby', box.id);
    const mark = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const own = box.getBoundingClientRect();
    const below = mark.bottom + 6;
    const isBelow = below + own.height <= innerHeight || mark.top < innerHeight / 2;
    const left = Math.max(8, Math.min(mark.left, document.documentElement.clientWidth - own.width - 8));
    box.style.left = `${left}px`;
    box.style.top = `${isBelow ? below : Math.max(8, mark.top - own.height - 6)}px`;
  }
}

/** Of a footnote mark, the words of the note, which are on the page. */
function noteOf(link: Element): Element | undefined {
  if (link.getAttribute('role') !== 'doc-noteref') return undefined;
  const note = document.getElementById((link.getAttribute('href') ?? '').slice(1))?.querySelector(':scope > span');
  const words = document.createElement('p');
  words.textContent = note?.textContent ?? '';
  return words.textContent === '' ? undefined : words;
}
