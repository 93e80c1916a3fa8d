/** The cases of document-later. */
import { casesOf } from '../../../support/check';

const cases = casesOf('document-later');
const check = (marked: string, corpus: Readonly<Record<string, string>>): Promise<void> =>
  cases(marked, { corpus, stage: 'submission' });

const text = (symbol: string, date: string): string =>
  `${symbol}\n\nDistr.: General\n${date}\n\n1. The one paragraph of this text.\n\n2. The other paragraph.\n`;
const own = (words: string): string => `A/93/400\n\nDistr.: General\n1 August 2038\n\n1. ${words}\n`;

const corpus = {
  'a.txt': text('A/93/120', '31 July 2038'),
  'b.txt': text('A/93/121', '2 August 2038'),
  'c.txt': text('A/93/122*', '2 August 2038'),
  'd.txt': text('A/RES/92/5', '2 August 2038'),
};

describe('document-later', () => {
  it('is silent in a draft that is not handed in', async () => {
    await cases(own('See A/93/121, para. 1.'), { corpus });
  });

  it('is silent about what is older, of the same day, or of a day that nobody knows', async () => {
    await check(own('See A/93/120, para. 1, and A/93/199.'), corpus);
    await check(own('See A/93/121, para. 1.').replace('1 August', '2 August'), corpus);
    await check('1. See A/93/121, para. 1.\n', corpus);
    await check(own('See A/93/121.'), { 'b.txt': 'A/93/121\n\n1. The one paragraph of it.\n' });
  });

  it('is silent about the print of a resolution, and about what was printed again', async () => {
    await check(own('See General Assembly resolution 92/5, and A/93/122.'), corpus);
  });

  it('is silent where one half of a joint document was there', async () => {
    await check(own('See A/93/120-S/2038/7.'), { ...corpus, 'e.txt': text('S/2038/7', '2 August 2038') });
  });

  it('marks every citation of a later document', async () => {
    await check(
      own('See ⟦document-later:A/93/121, para. 1⟧, and A/93/120.[^1]\n\n[^1]: ⟦document-later:A/93/121⟧.'),
      corpus,
    );
    await check(
      'A/93/400\n\nDistr.: General\n1 August 2038\n\n1. 秘书长在其关于这一问题的报告中介绍了情况，见⟦document-later:A/93/121，第1段⟧。\n',
      corpus,
    );
  });

  it('knows the day of a resolution from the catalogue', async () => {
    await check(
      'A/60/400\n\nDistr.: General\n1 August 2005\n\n1. See ⟦document-later:Security Council resolution 2199 (2015)⟧.\n',
      {},
    );
  });
});
