/** The cases of bracket-width. */
import { strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('bracket-width');

describe('bracket-width', () => {
  it('is silent about pairs as the house style has them, and about other languages', async () => {
    await check('1. 秘书处建立了快速部署机制(部署机制)。\n');
    await check('1. 秘书处建立了快速部署机制（部署机制）。\n', { profile: 'secretariat-zh-2006' });
    await check('1. The mechanism （as it is called) was set up by the Secretariat in the year before.\n');
  });

  it('marks a pair of mixed width, and mends it', async () => {
    const text = '1. 秘书处建立了快速部署机制（部署机制)和储备金(储备)。\n';
    await check('1. 秘书处建立了快速部署机制⟦bracket-width:（部署机制)⟧和储备金(储备)。\n');
    strictEqual(await fixed('bracket-width', text), '1. 秘书处建立了快速部署机制(部署机制)和储备金(储备)。\n');
  });

  it('marks the label of a sub-paragraph, and mends it', async () => {
    const text = '1. 委员会决定：\n\n(a) 举行会议；\n\n(b） 通过报告。\n';
    await check(text.replace('(b）', '⟦bracket-width:(b）⟧'));
    strictEqual(await fixed('bracket-width', text), text.replace('）', ')'));
  });

  it('marks a pair in the other width as a hint', async () => {
    const [finding] = await findingsOf('bracket-width', '1. 秘书处建立了快速部署机制（部署机制）。\n');
    strictEqual(finding?.severity, 'hint');
  });

  it('is silent inside quotations and titles', async () => {
    await check('1. 报告说：“建立机制（部署机制)是必要的。”《准则（草案)》也这样说。\n');
  });
});
