/** The cases of symbol-joint. */
import { strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('symbol-joint');

describe('symbol-joint', () => {
  it('is silent about halves of one document', async () => {
    await check('1. 见A/93/341-S/2038/567、A/93/341–S/2039/5和A/93/80-E/2038/66。\n');
    await check('1. See A/47/277-S/24111 and A/47/277/Add.1-S/24111/Add.1.\n');
  });

  it('is silent about sessions and councils that tell no year', async () => {
    await check('1. См. A/ES-10/794-S/2038/5, A/HRC/17/5-S/2038/6 и A/2170-S/7000.\n');
    await check('1. 报告说：“见A/93/341-S/2031/567。”\n');
  });

  it('marks a year that is not one of the session', async () => {
    await check('1. 见⟦symbol-joint:A/93/341-S/2031/567⟧，第5段。\n');
    await check('1. Voir le paragraphe 5 du document ⟦symbol-joint:A/93/80-E/2037/66⟧.\n');
  });

  it('marks a half that nothing can be joint with, and knows the one that was meant', async () => {
    const text = '1. 见A/47/277-S/24111。\n\n2. 见A/47/277-S/24/16，第3段。\n';
    await check('1. 见A/47/277-S/24111。\n\n2. 见⟦symbol-joint:A/47/277-S/24/16⟧，第3段。\n');
    const [finding] = await findingsOf('symbol-joint', text);
    strictEqual(finding?.related?.length, 1);
    strictEqual(await fixed('symbol-joint', text), '1. 见A/47/277-S/24111。\n\n2. 见A/47/277-S/24111，第3段。\n');
  });

  it('leaves the text as it is where the partner is not known', async () => {
    strictEqual(await fixed('symbol-joint', '1. 见A/93/341-S/2031/567。\n'), '1. 见A/93/341-S/2031/567。\n');
  });
});
