/** What was left to be filled in later. */
import { later, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import { NUMBERED, PHRASES, ROUND_NUMBER } from '../../languages/checks/placeholders';
import type { PassageRule } from '../rule';
import page from './placeholder-left.md';

const { before, between, behind, dates } = ROUND_NUMBER;

const ALL_PHRASES = Object.values(PHRASES)
  .flat()
  .map((phrase) => (/[a-z]$/.test(phrase) ? `${phrase}(?![a-z])` : phrase))
  .join('|');

/** Each finds one kind of placeholder. A group `spot` is where it stands, where the match is wider. */
const PATTERNS: readonly RegExp[] = [
  // An omission, where nothing is quoted.
  /[[［]\s?(?:…{1,2}|\.{3}|\. \. \.)\s?[\]］]/g,
  /[[［]\s?(?:[Xx×]{2,}|[_＿]{1,}|[?？]{1,}|\s+)\s?[\]］]/g,
  new RegExp(`[[［【(（]\\s?(?:${ALL_PHRASES})[^\\]］】)）]{0,60}[\\]］】)）]`, 'giu'),
  // Thirty is the highest Roman number that is nothing but X.
  /(?<![A-Za-z\d/.-])[Xx]{4,}(?![A-Za-z\d])/g,
  new RegExp(
    `(?<![\\p{L}])(?:${Object.values(NUMBERED).flat().join('|')})[\\s\\u00a0]?(?<spot>[Xx×]{2,3})(?![\\p{L}\\d(/-]|[\\s\\u00a0]\\()`,
    'giu',
  ),
  new RegExp(`${before}\\s?(?<spot>[XxＸｘ×]{1,4}(?:[${between}][XxＸｘ×\\d]{1,4})?)\\s?[${behind}]`, 'g'),
  new RegExp(`(?<spot>[XxＸｘ×]{2,4})\\s?[${dates}](?![A-Za-z])`, 'g'),
  /(?<!\d\s?)(?:×{2,}|Ｘ{2,}|○{2,})(?!\s?\d)/g,
  /(?<![A-Za-z\d])(?:TODO|FIXME|TBC|TBD)(?![A-Za-z\d])/g,
  /[?？]{3,}/g,
  /(?<=[\p{L}\s(（])_{3,}(?=[\s\p{L}\p{P}]|$)/gu,
];

export const rule: PassageRule = {
  id: 'placeholder-left',
  level: 'hint',
  atSubmission: 'error',
  summary: later('Nothing is left to be filled in.'),
  scope: 'passage',
  page,
  *check({ text, citations }) {
    const found: Span[] = citations
      .filter(({ citation }) => citation.state === 'to come' && !citation.quoted)
      .map(({ citation: { from, to } }) => ({ from, to }));
    for (const pattern of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const words = match.groups?.['spot'] ?? match[0];
        const from = match.index + match[0].lastIndexOf(words);
        const to = from + words.length;
        if (!found.some((one) => from < one.to && one.from < to)) found.push({ from, to });
      }
    }
    for (const { from, to } of found)
      yield { from, to, message: t('{0} is still to be filled in.', text.slice(from, to)) };
  },
};
