/** The first number of each year's resolutions of the Security Council (un-conventions.md 1.6). */

/** The year of the first entry below; that of the last one is not over, so that nothing is said of it. */
const FIRST_YEAR = 1946;

const FIRST_NUMBERS = [
  ...[1, 16, 38, 67, 79, 90, 97, 99, 104, 106, 111, 122, 127, 132, 133, 161, 171, 178, 186, 200, 220, 233, 245, 263],
  ...[276, 292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 529, 546, 560, 581, 594, 607, 627, 647, 684],
  ...[726, 800, 893, 970, 1036, 1093, 1147, 1220, 1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860, 1908],
  ...[1967, 2033, 2086, 2133, 2196, 2260, 2337, 2398, 2452, 2504, 2561, 2618, 2672, 2722, 2768],
];

/** The year of a resolution of the Security Council by its number; undefined behind the years that the table covers. */
export function yearOfResolution(number: number): number | undefined {
  const next = FIRST_NUMBERS.findIndex((first) => first > number);
  return number < 1 || next < 0 ? undefined : FIRST_YEAR + next - 1;
}
