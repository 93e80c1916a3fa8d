/** What the attributes of an HTML element say of the look of its text, as far as that changes what is read or lost. */
import type { HtmlElement } from './html';

/** Undefined where the element says nothing of it. */
export interface Look {
  readonly hidden: boolean;
  /** Taken out by somebody whose changes are tracked. */
  readonly deleted: boolean;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly raised: boolean | undefined;
  readonly coloured: boolean;
  /** Whether line ends and spaces count. */
  readonly kept: boolean | undefined;
  readonly font: string | undefined;
}

const STYLE = /([\w-]+)\s*:\s*((?:[^;"']|"[^"]*"|'[^']*')*)/g;

/** The value of a property of the `style` attribute, in lower case; undefined where it has none. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const { style } = element.attributes;
  if (style === undefined || !style.toLowerCase().includes(property)) return undefined;
  let found: string | undefined;
  for (const [, name = '', value = ''] of style.matchAll(STYLE))
    if (name.toLowerCase() === property) found = value.trim().toLowerCase();
  return found;
}

/** Whether one of the classes of an element matches. */
export function hasClass({ attributes }: HtmlElement, form: RegExp): boolean {
  return (attributes.class ?? '').split(/\s+/).some((name) => form.test(name));
}

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn']);
const DELETED = new Set(['del', 's', 'strike']);

/** The look that an element gives to what stands in it. */
export function lookOf(element: HtmlElement): Look {
  const { name, attributes } = element;
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const align = styleOf(element, 'vertical-align');
  const space = styleOf(element, 'white-space');
  const colour = styleOf(element, 'color');
  return {
    hidden:
      styleOf(element, 'display') === 'none' ||
      styleOf(element, 'visibility') === 'hidden' ||
      styleOf(element, 'mso-hide') === 'all' ||
      'hidden' in attributes,
    deleted: DELETED.has(name) || isStruck(element) || hasClass(element, /^msoDel$/i),
    bold: weight === undefined ? BOLD.has(name) || undefined : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    italic: slant === undefined ? ITALIC.has(name) || undefined : /^(?:italic|oblique)/.test(slant),
    raised: align === undefined ? raisedBy(element) : align === 'super',
    coloured:
      (colour !== undefined && !PLAIN.test(colour)) ||
      /^(?!transparent|none|white|windowtext|initial|inherit|#fff|rgb\(255)./.test(
        styleOf(element, 'background') ?? 'none',
      ),
    kept: name === 'pre' ? true : space === undefined ? undefined : space.startsWith('pre'),
    font: attributes.face ?? styleOf(element, 'font-family') ?? fontOf(styleOf(element, 'font')),
  };
}

function isStruck(element: HtmlElement): boolean {
  return ['text-decoration', 'text-decoration-line'].some((property) =>
    /line-through/.test(styleOf(element, property) ?? ''),
  );
}

/** Black, and what a text has without being coloured. */
const PLAIN =
  /^(?:black|windowtext|auto|initial|inherit|currentcolor|#0{3,8}|#1[0-9a-f]1[0-9a-f]1[0-9a-f]|rgb\(0, ?0, ?0\)|rgba?\((?:[0-6]?\d, ?){2}[0-6]?\d)/;

function raisedBy(element: HtmlElement): boolean | undefined {
  if (element.name === 'sup') return true;
  if (element.name === 'sub') return false;
  return hasClass(element, /^Mso(?:Foot|End)noteReference$/i) || undefined;
}

/** `7.0pt "Times New Roman"` */
function fontOf(font: string | undefined): string | undefined {
  return font === undefined ? undefined : /"([^"]+)"/.exec(font)?.[1];
}
