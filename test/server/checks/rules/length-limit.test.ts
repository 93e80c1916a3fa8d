/** The cases of length-limit. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { parse } from '../../../../server/src/draft/parse';
import { wordCount } from '../../../../server/src/checks/typography/wordCount';
import { findingsOf } from '../../../support/check';

/** A report with a paragraph of so many times the ten words of a sentence. */
function report(title: string, sentence: string, times: number, masthead = 'A/93/120\n\n'): string {
  const paragraphs = Array.from({ length: Math.ceil(times / 50) }, (_, k) => {
    const count = Math.min(50, times - k * 50);
    return `${String(k + 1)}. ${Array.from({ length: count }, () => sentence).join(' ')}\n`;
  });
  return `${masthead}${title}\n\n${paragraphs.join('\n')}`;
}

const EN = 'The Committee met in the year and took its decisions.';
const found = async (text: string): Promise<readonly string[]> =>
  (await findingsOf('length-limit', text)).map(({ from, to, severity }) => `${severity} ${text.slice(from, to)}`);

describe('length-limit', () => {
  it('is silent up to the limit, which depends on whose report it is', async () => {
    deepStrictEqual(await found(report('Report of the Secretary-General', EN, 840)), []);
    deepStrictEqual(await found(report('Report of the Special Committee', EN, 1060)), []);
  });

  it('marks the title of what is longer', async () => {
    const text = report('Report of the Secretary-General', EN, 860);
    deepStrictEqual(await found(text), ['warning Report of the Secretary-General']);
    const [finding] = await findingsOf('length-limit', text);
    match(finding?.message ?? '', /8,604 words \(text 8,604, notes 0, annexes 0\).*8,500/);
    deepStrictEqual(await found(report('Report of the Special Committee', EN, 1080)), [
      'warning Report of the Special Committee',
    ]);
  });

  it('has the limit of documents in session for conference room papers', async () => {
    const paper = (times: number): string =>
      report('Report of the Secretary-General', EN, times, 'A/AC.93/2038/CRP.4\n\n');
    deepStrictEqual(await found(paper(320)), []);
    deepStrictEqual(await found(paper(340)), ['warning Report of the Secretary-General']);
  });

  it('is silent about translations, treaty bodies, budgets and resolutions', async () => {
    const long = (masthead: string): string => report('Report of the Secretary-General', EN, 1100, masthead);
    deepStrictEqual(await found(long('A/93/120\n\nDistr.: General\n\nOriginal: French\n\n')), []);
    deepStrictEqual(await found(long('CCPR/C/93/1\n\n')), []);
    deepStrictEqual(await found(long('A/93/6 (Sect. 13)\n\n')), []);
    deepStrictEqual(await found(long('A/RES/93/12\n\n')), []);
    deepStrictEqual(await found(long('A/93/120\n\nDistr.: General\n\nOriginal: English\n\n')), [
      'warning Report of the Secretary-General',
    ]);
  });

  it('counts Han characters by their worth, and is careful with the estimate', async () => {
    const sentence = '委员会在本年度举行了会议并作出了决定。';
    deepStrictEqual(await found(report('秘书长的报告', sentence, 700)), []);
    deepStrictEqual(await found(report('秘书长的报告', sentence, 800)), ['hint 秘书长的报告']);
    deepStrictEqual(await found(report('秘书长的报告', sentence, 1000)), ['warning 秘书长的报告']);
  });

  it('tells the text from notes and annexes', () => {
    const text = 'A/93/120\n\nReport of the Chair\n\n1. One two three.[^1]\n\n[^1]: Four five.\n\nAnnex\n\n1. Six.\n';
    const { body, notes, annexes, total } = wordCount(parse(text).tree);
    deepStrictEqual([body, notes, annexes], [7, 2, 2]);
    strictEqual(total, 11);
  });
});
