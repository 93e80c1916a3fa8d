/** The cases of resolution-year. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('resolution-year');

describe('resolution-year', () => {
  it('is silent about the right year', async () => {
    await check('1. 安全理事会第1631(2005)号、第1540（2004）号和第1673（2006）号决议；S/RES/1373 (2001)。\n');
    await check('1. Резолюции 1631 (2005) и 1673 (2006) Совета Безопасности; قرار.\n');
  });

  it('is silent about years that are not over, and about other assemblies', async () => {
    await check('1. Security Council resolution 3105 (2038).\n');
    await check(
      '1. In its resolution 1633 (2008), the Parliamentary Assembly called for talks. Resolution 1633 (2008).\n',
    );
    await check('1. 大会第57/337号决议。\n');
  });

  it('is silent inside quotations and titles', async () => {
    await check('1. 报告说：“第1631(2006)号决议”。\n');
  });

  it('marks a year that is not that of the number', async () => {
    await check('1. 安全理事会第⟦resolution-year:1631(2006)⟧号决议，第3段。\n');
    await check('1. Security Council resolutions 1540 (2004) and ⟦resolution-year:1673 (2016)⟧.\n');
    await check(
      '1. La résolution ⟦resolution-year:1631 (2006)⟧ du Conseil de sécurité sur la question; S/RES/⟦resolution-year:1540 (2005)⟧.\n',
    );
    await check('1. قرار مجلس الأمن ⟦resolution-year:1631 (2006)⟧.\n');
  });

  it('marks a year that is missing, or stands behind a slash', async () => {
    await check('1. Security Council resolution ⟦resolution-year:1325⟧ and S/RES/⟦resolution-year:1540⟧.\n');
    await check('1. Security Council resolution ⟦resolution-year:1325/2000⟧.\n');
  });

  it('is an error for a wrong year, a warning for a missing one, a hint where the text has it', async () => {
    const levels = async (text: string): Promise<readonly string[]> =>
      (await findingsOf('resolution-year', text)).map(({ severity }) => severity);
    deepStrictEqual(await levels('1. 安全理事会第1631(2006)号决议。\n'), ['error']);
    deepStrictEqual(await levels('1. Security Council resolution 1325.\n'), ['warning']);
    deepStrictEqual(await levels('1. In resolution 1554 of 29 July 2004 (S/RES/1554).\n'), ['hint']);
  });

  it('writes the year in the form of the text', async () => {
    strictEqual(
      await fixed('resolution-year', '1. 安全理事会第1631（2006）号决议。\n'),
      '1. 安全理事会第1631（2005）号决议。\n',
    );
    strictEqual(await fixed('resolution-year', '1. 委员会提到S/RES/1540。\n'), '1. 委员会提到S/RES/1540(2004)。\n');
    strictEqual(
      await fixed('resolution-year', '1. Security Council resolution 1325/2000 stands.\n'),
      '1. Security Council resolution 1325 (2000) stands.\n',
    );
  });
});
