/** A resolution of the Security Council without its year, or with a year in which the Council did not adopt it. */
import { later, t } from '../../base/l10n';
import type { Citation } from '../../citations/citation';
import { yearOfResolution } from '../../docsymbol/firstNumbers';
import type { Lexicon } from '../../languages/lexicon';
import type { Profile } from '../profiles';
import type { Finding, FixEdit, PassageRule } from '../rule';
import page from './resolution-year.md';

export const rule: PassageRule = {
  id: 'resolution-year',
  level: 'error',
  summary: later('A resolution of the Security Council has the year in which it was adopted.'),
  scope: 'passage',
  page,
  *check({ citations, text, lexicon, profile }) {
    for (const { citation } of citations) {
      const written = citation.faultKind === 'year' ? readNumber(citation) : undefined;
      if (!written || !isOfCouncil(citation, written, text, lexicon)) continue;
      const { number, year, known } = written;
      const fix = fixOf(written, profile);
      const finding: Finding = {
        from: citation.from + written.from,
        to: citation.from + written.to,
        message:
          year === undefined
            ? t('The year of Security Council resolution {0} is missing: {0} ({1}).', number, known)
            : year === known
              ? t('The year of Security Council resolution {0} stands in brackets: {0} ({1}).', number, known)
              : t('Security Council resolution {0} is of {1}, not of {2}.', number, known, year),
        fixes: [
          {
            title: t('Write {0}', `${number} (${known})`),
            edits: [{ ...fix, from: fix.from + citation.from, to: fix.to + citation.from }],
            // Of a number and a year that do not go together either may be the slip.
            sure: year === undefined || year === known,
          },
        ],
      };
      const again = year === undefined && isDated(number, known, text);
      yield year === undefined || year === known ? { ...finding, severity: again ? 'hint' : 'warning' } : finding;
    }
  },
};

/** A number and its year as they are written; `year` is where the year stands in the citation, if it does. */
interface Written {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly year: number | undefined;
  readonly yearAt: number;
  readonly known: number;
}

/** The number of the resolution in the text of its citation; undefined where it cannot be told from other numbers. */
function readNumber({ text, targets }: Citation): Written | undefined {
  const name = /^S\/RES\/(\d+)/.exec(targets[0] ?? '')?.[1];
  const known = name === undefined ? undefined : yearOfResolution(Number(name));
  if (name === undefined || known === undefined || targets.length > 1) return undefined;
  const at = new RegExp(`(?<![\\d.])${name}(?![\\d.])`).exec(text)?.index;
  if (at === undefined) return undefined;
  const to = at + name.length;
  const [whole = '', before = '', year] = /^(\s*[(（/]\s*)(\d{4})(?:\s*[)）])?/.exec(text.slice(to)) ?? [];
  return {
    from: at,
    to: to + whole.length,
    number: Number(name),
    year: year === undefined ? undefined : Number(year),
    yearAt: to + before.length,
    known,
  };
}

/** Whether the same text has the number with its year or a date of that year: `resolution 1554 of 29 July 2004 (S/RES/1554)`. */
function isDated(number: number, known: number, text: string): boolean {
  return new RegExp(`(?<!\\d)${number}(?!\\d)[^;；。]{0,25}?(?<!\\d)${known}(?!\\d)`).test(text);
}

function fixOf({ to, yearAt, year, known, from, number }: Written, { brackets, punctuation }: Profile): FixEdit {
  const [open, close] = brackets === 'full' ? ['（', '）'] : [punctuation === 'full' ? '(' : ' (', ')'];
  if (year !== undefined && year !== known) return { from: yearAt, to: yearAt + 4, text: String(known) };
  if (year === undefined) return { from: to, to, text: `${open}${known}${close}` };
  return { from, to, text: `${number}${open}${known}${close}` };
}

/**
 * Other assemblies number their resolutions so as well. A number is the Council's where the text names the Council, or its
 * symbol, or where the year is the one before or behind.
 */
function isOfCouncil({ kind }: Citation, { year, known }: Written, text: string, { citations }: Lexicon): boolean {
  if (kind === 'symbol' || year === undefined || Math.abs(year - known) <= 1) return true;
  const lower = text.toLowerCase().replace(/\s+/g, ' ');
  return citations.organs.SC.some((name) => lower.includes(name));
}
