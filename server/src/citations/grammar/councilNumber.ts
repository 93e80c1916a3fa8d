/** Numbers of the Security Council that are told by their year alone, or written in another way than `1631 (2005)`. */
import { yearOfResolution } from '../../docsymbol/firstNumbers';
import { isPossible, type ResolutionNumber } from '../../docsymbol/resolution';
import type { WrittenNumber } from './resolutionNumber';

/** Whether the Security Council gave this number in this year. */
export function isOfCouncil({ number }: WrittenNumber, year: number | undefined): boolean {
  return year !== undefined && yearOfResolution(Number(number.number)) === year;
}

/** `1493 of 28 July 2003`, as good as `1493 (2003)`. */
export function withYear(written: WrittenNumber, when: number | undefined): WrittenNumber {
  if (written.shape !== 'plain' || when === undefined || !isOfCouncil(written, when)) return written;
  return { shape: 'year', number: { ...written.number, year: when } };
}

/** `1325/2000` of the Security Council: the number and the year. */
export function slashedYear({ number, shape }: WrittenNumber): ResolutionNumber | undefined {
  const first = number.session ?? String(number.year ?? '');
  if (shape !== 'slashed' || !/^\d{1,4}$/.test(first)) return undefined;
  const meant = { number: first, year: Number(number.number), letters: [] };
  return isPossible('SC', 'resolution', meant) ? meant : undefined;
}
