/** The cases of symbol-malformed. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('symbol-malformed');

describe('symbol-malformed', () => {
  it('is silent about symbols in every printed form', async () => {
    await check('1. 见A/93/120/Add.1、A/93/341–S/2038/567、S/RES/1631(2005)、S/RES/1631 (2005)和A/HRC/RES/51/19。\n');
    await check('1. См. A/93/120 (Part I)/Corr.1 и UNEP/EA.5/Res.14; voir S/PV.9412 et S/2038/XXX.\n');
  });

  it('is silent about paths, addresses and what other rules mark', async () => {
    await check('1. See https://docs.un.org/en/a/res/60/1 and the input/output tables of S/RES/1631 (2006).\n');
    await check('1. 依照A/DEC/93/401和A/dec/93/401；见A/47/277-S/24/16。\n');
  });

  it('is silent inside quotations', async () => {
    await check('1. 报告说：“见A/93/120Add.1。”\n');
  });

  it('marks a missing slash or stop, spaces, small letters and Cyrillic ones', async () => {
    await check('1. 见⟦symbol-malformed:A/93/120Add.1⟧和⟦symbol-malformed:A/93/120/Add2⟧，第5段。\n');
    await check('1. See paragraph 5 of ⟦symbol-malformed:A/93/ 120/Add.1⟧ and ⟦symbol-malformed:a/res/93/1⟧.\n');
    await check('1. Voir ⟦symbol-malformed:A/HCR/51/6⟧.\n');
    await check('1. См. ⟦symbol-malformed:А/93/120/Add.1⟧.\n');
    await check('1. 见⟦symbol-malformed:S/24/972⟧和S/24972、S/2031/72。\n');
  });

  it('writes what was meant', async () => {
    strictEqual(await fixed('symbol-malformed', '1. 见A/93/120Add.1，第5段。\n'), '1. 见A/93/120/Add.1，第5段。\n');
    strictEqual(await fixed('symbol-malformed', '1. См. А/93/120/add.1.\n'), '1. См. A/93/120/Add.1.\n');
  });

  it('has no fix where what is missing cannot be known', async () => {
    const text = '1. See ⟦symbol-malformed:A/RES/217⟧.\n';
    await check(text);
    strictEqual(await fixed('symbol-malformed', '1. See A/RES/217.\n'), '1. See A/RES/217.\n');
  });
});
