/** The cases of decision-symbol. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('decision-symbol');

describe('decision-symbol', () => {
  it('is silent about decisions by their number and about organs whose decisions have symbols', async () => {
    await check('1. 大会第93/401号决定；A/HRC/DEC/48/116；E/DEC/2017/201；A/RES/93/1。\n');
    await check('1. 报告说：“A/DEC/93/401”。\n');
  });

  it('marks a symbol for a decision of the General Assembly', async () => {
    await check('1. 依照⟦decision-symbol:A/DEC/93/401⟧，第2段。\n');
    await check('1. Conformément à ⟦decision-symbol:A/DEC/93/401⟧, ⟦decision-symbol:A/dec/93/402⟧.\n');
  });

  it('writes it by its number', async () => {
    strictEqual(await fixed('decision-symbol', '1. 依照A/DEC/93/401。\n'), '1. 依照大会第93/401号决定。\n');
    strictEqual(await fixed('decision-symbol', '1. See A/DEC/93/401.\n'), '1. See General Assembly decision 93/401.\n');
  });
});
