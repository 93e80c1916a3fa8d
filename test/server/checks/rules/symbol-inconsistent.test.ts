/** The cases of symbol-inconsistent. */
import { deepStrictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('symbol-inconsistent');

describe('symbol-inconsistent', () => {
  it('is silent about one symbol however it is printed, and about different documents', async () => {
    await check('1. 见A/93/341-S/2038/567和A/93/341–S/2038/567*。\n\n2. 见A/93/342-S/2038/568。\n');
    await check('1. See A/93/341-S/2038/567 and A/93/341/Add.1-S/2038/567/Add.1.\n');
  });

  it('is silent about an addendum in one half, and about a third half', async () => {
    await check('1. See A/93/341-S/2038/567 and A/93/341-S/2038/567/Add.1.\n');
    await check('1. Voir A/93/341-S/2038/567 et A/93/341-S/2038/567-E/2038/3.\n');
  });

  it('is silent about what symbol-joint marks, and inside quotations', async () => {
    await check('1. 见A/47/277-S/24111。\n\n2. 见A/47/277-S/24/16。\n');
    await check('1. 见A/93/341-S/2038/567。\n\n2. 报告说：“见A/93/341-S/2038/576，A/93/341。”\n');
  });

  it('marks the rarer of two, wherever it stands', async () => {
    await check(
      '1. 见⟦symbol-inconsistent:A/93/341-S/2038/576⟧。\n\n2. 见A/93/341-S/2038/567。[^1]\n\n[^1]: A/93/341-S/2038/567。\n',
    );
    await check('1. See A/93/341-S/2038/567.\n\n2. See ⟦symbol-inconsistent:A/93/314-S/2038/567, para. 3⟧.\n');
  });

  it('shows where the other one stands', async () => {
    const [finding] = await findingsOf('symbol-inconsistent', '1. A/93/341-S/2038/567.\n\n2. A/93/341-S/2038/576.\n');
    deepStrictEqual([finding?.severity, finding?.related?.map(({ span }) => span.from)], ['warning', [3]]);
  });

  it('marks a half that stands alone as a hint', async () => {
    const found = await findingsOf('symbol-inconsistent', '1. 见A/93/341-S/2038/567。\n\n2. 见S/2038/567。\n');
    deepStrictEqual(
      found.map(({ severity }) => severity),
      ['hint'],
    );
    await check('A/93/341-S/2038/567\n\n1. 见A/93/342，又见S/2038/567。\n');
  });
});
