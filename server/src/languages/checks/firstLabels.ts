/** The first labels of lists in the six languages: those of letters, and those of numerals or other signs. */
export const FIRST_LABELS: Readonly<Record<'letter' | 'other', readonly string[]>> = {
  letter: ['a', 'а', 'أ'],
  other: ['i', '1', '一', '㈠', '甲'],
};
