/** The first labels of lists, as places have them: those of letters, and those of numerals. */
export const FIRST_LABELS: Readonly<Record<'letter' | 'other', readonly string[]>> = {
  letter: ['a'],
  other: ['i', '1'],
};
