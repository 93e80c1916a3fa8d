/** Footnotes of a page: which links are marks, which elements hold the texts that they lead to, which links lead back. */
import { westernDigits } from '../languages/numerals';
import { everyElement, wordsOf, type HtmlElement } from './html';
import { styleOf } from './htmlStyle';

export interface HtmlNote {
  /** What stands in `[^…]`. */
  readonly mark: string;
  readonly holder: HtmlElement;
}

export interface HtmlNotes {
  /** By the links that are marks. */
  readonly marks: ReadonlyMap<HtmlElement, HtmlNote>;
  /** Links that are marks of notes that were not copied along. */
  readonly lone: ReadonlyMap<HtmlElement, string>;
  readonly holders: ReadonlySet<HtmlElement>;
  /** Links from a note to its mark. */
  readonly back: ReadonlySet<HtmlElement>;
}

/** `1`, `[1]`, `(iv)`, `*`. */
const PRINTED = /^[[(（［]?\s*(\d{1,4}|[ivxlc]{1,8}|[a-z]|\*{1,4}|[†‡§#]{1,3})\s*[\])）］]?$/i;
/** What leads back to the text. */
const BACK = /^[\^↑↩⤴⏎\ufe0e\ufe0f\s]+$/;
/** The names that word processors and pages give to the texts of notes. */
const NOTE_NAME = /^_?(?:ftn|edn|fn|en|sdfootnote|sdendnote|cite_note|footnote|endnote|note)[-_:.]?\w*?\d/i;
const MARK_NAME = /ref|anc(?:hor)?\d*$|back/i;

/** Finds them by where links lead: a mark leads to a later element from which a link leads back, or which is named as a note. */
export function htmlNotes(root: HtmlElement): HtmlNotes {
  const all = everyElement(root);
  const order = new Map(all.map((element, at) => [element, at]));
  const named = new Map<string, HtmlElement>();
  for (const element of all)
    for (const name of [element.attributes.id, element.name === 'a' ? element.attributes.name : undefined])
      if (name !== undefined && name !== '' && !named.has(name)) named.set(name, element);
  const links = all.flatMap((element) => {
    const to = element.name === 'a' ? fragmentOf(element.attributes.href) : undefined;
    return to === undefined ? [] : [{ element, to, words: westernDigits(wordsOf(element, LONGEST).trim()) }];
  });

  const found = new Map<string, { links: HtmlElement[]; printed: string; holder: HtmlElement }>();
  const lone = new Map<HtmlElement, string>();
  const holders = new Set<HtmlElement>();
  for (const { element, to, words } of links) {
    const printed = PRINTED.exec(words)?.[1];
    if (printed === undefined) continue;
    const target = named.get(to);
    if (!target) {
      if (NOTE_NAME.test(to) && !MARK_NAME.test(to)) lone.set(element, printed);
      continue;
    }
    const known = found.get(to);
    if (known) {
      if (!isInside(element, known.holder)) known.links.push(element);
      continue;
    }
    if ((order.get(element) ?? 0) >= (order.get(target) ?? 0)) continue;
    const holder = holderOf(target);
    const leadsBack = everyElement(holder, FEW).some((one) => {
      const name = one.name === 'a' ? fragmentOf(one.attributes.href) : undefined;
      return name !== undefined && isAt(named.get(name), element);
    });
    if (isInside(element, holder) || holders.has(holder)) continue;
    if (!leadsBack && !(NOTE_NAME.test(to) && !MARK_NAME.test(to))) continue;
    found.set(to, { links: [element], printed, holder });
    holders.add(holder);
  }

  const notes = [...found.values()];
  const own = new Set(notes.map(({ printed }) => printed));
  // Footnotes and endnotes together, or letters: the numbers are those of their order.
  const asPrinted = own.size === notes.length && [...own].every((printed) => /^\d+$/.test(printed));
  const marks = new Map<HtmlElement, HtmlNote>();
  notes.forEach(({ links: from, printed, holder }, at) => {
    const mark = asPrinted ? printed : String(at + 1);
    for (const link of from) marks.set(link, { mark, holder });
  });
  const back = new Set(
    links
      .filter(({ element, words }) => {
        const holder = ancestor(element, (one) => holders.has(one));
        return holder !== undefined && (PRINTED.test(words) || BACK.test(words)) && !marks.has(element);
      })
      .map(({ element }) => element),
  );
  return { marks, lone, holders, back };
}

/** The name that a link leads to in its own page; of `file:///C:/…/clip.htm#_ftn1` too. */
function fragmentOf(href: string | undefined): string | undefined {
  const at = href?.indexOf('#') ?? -1;
  if (href === undefined || at < 0 || at === href.length - 1) return undefined;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

/** No printed mark is longer, with the signs and spaces round it. */
const LONGEST = 40;
/** A link back stands at the beginning of a note or near its end; what has more elements is no note. */
const FEW = 400;

const BLOCK = new Set(['p', 'div', 'li', 'dd', 'dt', 'td', 'aside', 'section', 'body', '#page']);

/** What holds the whole text of a note: an item of a list, a division that is marked as a note, else its paragraph. */
function holderOf(target: HtmlElement): HtmlElement {
  const whole = ancestor(target, (element) => {
    if (element.name === 'li') return true;
    if (!/^(?:div|aside|section|p|dd)$/.test(element.name)) return false;
    return (
      /^(?:footnote|endnote)$/.test(styleOf(element, 'mso-element') ?? '') ||
      NOTE_NAME.test(element.attributes.id ?? '')
    );
  });
  return whole ?? ancestor(target, ({ name }) => BLOCK.has(name)) ?? target;
}

function ancestor(element: HtmlElement, is: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (let at: HtmlElement | undefined = element; at; at = at.parent) if (is(at)) return at;
  return undefined;
}

function isInside(element: HtmlElement, other: HtmlElement): boolean {
  return ancestor(element, (one) => one === other) !== undefined;
}

/** Whether a name is that of a mark: of the link, of what is raised round it, or of what is in it. */
function isAt(target: HtmlElement | undefined, link: HtmlElement): boolean {
  if (!target) return false;
  if (isInside(target, link)) return true;
  return isInside(link, target) && wordsOf(target, LONGEST).trim() === wordsOf(link, LONGEST).trim();
}
