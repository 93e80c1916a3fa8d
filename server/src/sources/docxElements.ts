/** Elements and attributes of Word's XML, by their local names: writers choose their prefixes as they like. */
import { localName, type XmlElement } from './xml';

/** The first child of one name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) if (typeof node !== 'string' && localName(node) === name) return node;
  return undefined;
}

/** An attribute by its local name: `val` of `w:val="3"`. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const { attributes } = element;
  const direct = attributes[`w:${name}`] ?? attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** `w:val` of a child: of `<w:pPr><w:pStyle w:val="H1"/></w:pPr>` and `pStyle` the `H1`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(element, name), 'val');
}

/** As `valueOf`, where it is a whole number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a property is switched on or off; undefined where it is not named: `<w:b/>`, `<w:vanish w:val="0"/>`. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off)$/.test(attribute(found, 'val') ?? '1');
}

/** Of the two ways in which a drawing is written, old and new, the one that is shown. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return child(alternatives, 'Choice') ?? child(alternatives, 'Fallback');
}
