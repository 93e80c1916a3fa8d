/** The numbers of places compared: which lie between two others, whatever they are counted in. */
import type { PlaceRange } from './place';
import { fromRoman } from './roman';

/** Whether two ranges have a number in common; of the same number also a sub-paragraph, (e) and (e) (ii). */
export function rangesMeet(a: PlaceRange, b: PlaceRange): boolean {
  if ([a, b].every(({ first, last }) => first.number === last.number) && isSame(a.first.number, b.first.number))
    return subsMeet(a, b);
  return overlap([a.first.number, a.last.number], [b.first.number, b.last.number]);
}

/** Whether two numbers are of one kind and in order. */
export function isInOrder(first: string, last: string): boolean {
  return ORDERS.some((order) => {
    const [from, to] = [order(first), order(last)];
    return from !== undefined && to !== undefined && compare(from, to) <= 0;
  });
}

/** (e) meets (e) (ii), and (a) to (c) meets (b); no label meets all. */
function subsMeet(a: PlaceRange, b: PlaceRange): boolean {
  const depth = Math.min(...[a, b].flatMap(({ first, last }) => [first.sub.length, last.sub.length]));
  for (let at = 0; at < depth; at++) {
    const [from = '', to = ''] = [a.first.sub[at], a.last.sub[at]];
    const [start = '', end = ''] = [b.first.sub[at], b.last.sub[at]];
    if (from !== to || start !== end) return overlap([from, to], [start, end]);
    if (from !== start) return false;
  }
  return true;
}

type Ends = readonly [first: string, last: string];

function overlap(a: Ends, b: Ends): boolean {
  if (a.some((end) => b.some((other) => isSame(end, other)))) return true;
  for (const order of ORDERS) {
    const [from, to, start, end] = [...a, ...b].map(order);
    if (from && to && start && end) return compare(from, end) <= 0 && compare(start, to) <= 0;
  }
  return false;
}

/** By label; the letter of a section may be that of any chapter. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || isLetterOf(a, b) || isLetterOf(b, a);
}

function isLetterOf(letter: string, section: string): boolean {
  return /^[A-Z]$/.test(letter) && section.endsWith(`.${letter}`);
}

/** A label as numbers that can be compared with those of its kind; undefined where it is of another kind. */
type Order = (label: string) => readonly number[] | undefined;

/** `12` and `12 bis`; `145.23`; `IV`; `C` and `d`; `II.D`. */
const ORDERS: readonly Order[] = [
  (label) => {
    const [, digits, inserted] = /^(\d+)( \S+)?$/.exec(label) ?? [];
    return digits === undefined ? undefined : [Number(digits), inserted === undefined ? 0 : 1];
  },
  (label) => {
    const [, major, minor] = /^(\d+)\.(\d+)$/.exec(label) ?? [];
    return major === undefined ? undefined : [Number(major), Number(minor)];
  },
  roman,
  letter,
  (label) => {
    const [outer = '', inner = ''] = label.split('.');
    const [chapter, section] = [roman(outer), letter(inner)];
    return chapter && section && [...chapter, ...section];
  },
];

function roman(label: string): readonly number[] | undefined {
  const value = fromRoman(label.toUpperCase());
  return value === undefined ? undefined : [value];
}

function letter(label: string): readonly number[] | undefined {
  return /^[a-z]$/i.test(label) ? [label.toLowerCase().charCodeAt(0)] : undefined;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
