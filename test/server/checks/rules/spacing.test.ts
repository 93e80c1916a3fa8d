/** The cases of spacing. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('spacing');

describe('spacing', () => {
  it('is silent about Chinese text, French double signs, addresses and marks', async () => {
    await check('1. 委员会 审议了报告 ,并通过了建议 。\n');
    await check('1. Le Comité a dit\u00a0: oui ; les membres dans la salle et une partie des autres ont dit non !\n');
    await check('1. Le Comité a examiné le rapport et les documents [^1], dans la salle [^1].\n\n[^1]: A/93/120.\n');
    await check(
      '1. See https://example.org/one,two;three and N,N-dimethyl, 3,500 and A/93/120;S/2093/7 ... and .5 more.\n',
    );
  });

  it('marks a space before a comma and a missing one behind, and mends them', async () => {
    const text = '1. The Committee took note of the report ,which it had requested,and adjourned .\n';
    await check(
      '1. The Committee took note of the report⟦spacing:,⟧which it had requested and adjourned⟦spacing: .⟧\n',
    );
    strictEqual(
      await fixed('spacing', text.replace(' ,which', ' , which')),
      '1. The Committee took note of the report, which it had requested, and adjourned.\n',
    );
    await check('1. Комитет принял доклад⟦spacing: ,⟧ а затем закрыл заседание.\n');
    await check('1. ونظرت اللجنة في التقرير⟦spacing: ،⟧ ثم رفعت الجلسة.\n');
  });

  it('marks a space on the wrong side, and moves it', async () => {
    await check('1. The Committee took note of the report⟦spacing: ,⟧which it had requested.\n');
    strictEqual(
      await fixed('spacing', '1. Комиссия приняла доклад ,который она запросила.\n'),
      '1. Комиссия приняла доклад, который она запросила.\n',
    );
  });

  it('marks two spaces as a hint', async () => {
    deepStrictEqual(
      (await findingsOf('spacing', '1. The Committee  adjourned its meeting.\n')).map(({ severity }) => severity),
      ['hint'],
    );
  });
});
