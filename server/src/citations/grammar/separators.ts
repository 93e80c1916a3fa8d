/** What stands between the members of a list and between the ends of a range. */
import { has, isComma, isSign, type Reader } from '../reader';

/** Behind a comma, the word for *and*, both, or a semicolon; `at` itself where none stands there. */
export function separator({ tokens }: Reader, at: number): number {
  let next = at;
  if (isComma(tokens[next]) || isSign(tokens[next], ';')) next++;
  if (has(tokens[next], 'and')) next++;
  if (has(tokens[next], 'and')) next++;
  return next;
}

/** Behind a dash or the word for *to*. */
export function rangeSign({ tokens }: Reader, at: number): number {
  return isSign(tokens[at], '-') || has(tokens[at], 'to') ? at + 1 : at;
}
