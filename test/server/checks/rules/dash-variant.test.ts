/** The cases of dash-variant. */
import { casesOf } from '../../../support/check';

const check = casesOf('dash-variant');

describe('dash-variant', () => {
  it('is silent about one form, symbols, dates and dashes of the sentence', async () => {
    await check('1. 区域-全球机制和区域\u2011全球伙伴关系。\n\n2. 会议通过了决定——这是第一次。\n');
    await check('1. See A/93/120-S/2093/7, paras. 4–15 and 19–22, 2093-05-07, 06-44982 and 1-2-3.\n');
    await check(
      '1. North-South dialogue.\n\n2. The report says “North–South dialogue”; the North—South of the South.\n',
    );
    await check('1. 第4-15段。\n\n2. 第19–22段。\n');
  });

  it('marks the compound that is written otherwise', async () => {
    await check('1. 区域-全球机制和区域-全球伙伴关系。\n\n2. ⟦dash-variant:区域——全球⟧安全。\n');
    await check('1. North-South dialogue.\n\n2. The ⟦dash-variant:North–South⟧ dialogue of the year.\n');
  });

  it('marks the range whose dash is not the one that most have', async () => {
    await check('1. See A/93/120, paras. 4–15, 19–22 and 31–33.\n\n2. See A/93/121, paras. ⟦dash-variant:4-15⟧.\n');
  });
});
