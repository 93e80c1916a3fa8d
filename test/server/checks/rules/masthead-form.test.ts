/** The cases of masthead-form. */
import { strictEqual } from 'node:assert';
import { casesOf, findingsOf, fixed } from '../../../support/check';

const check = casesOf('masthead-form');

const ZH = '1. 委员会在本报告所述期间审议了若干问题，并就其中的一些问题提出了结论和建议。\n';
const FR =
  '1. Le Comité a examiné le rapport et les questions qui lui ont été soumises dans la période et les conclusions.\n';

describe('masthead-form', () => {
  it('is silent about lines as the house has them', async () => {
    await check(
      `A/93/120\n\nDistr.: General\n\n7 May 2093\n\nOriginal: English\n\n秘书长的报告\n\n${ZH}\n附件\n\n[原件：英文]\n\n1. 结论。\n`,
    );
    await check(`A/93/120\n\nDistr. générale\n\n7 mai 2093\n\nRapport du Secrétaire général\n\n${FR}`);
    await check(`A/93/120\n\nDistr.\n\nGENERAL\n\n${ZH}`);
  });

  it('is silent where the words stand in running text', async () => {
    await check('1. 附件的原件为{原件：英文}，已经分发。\n');
  });

  it('marks the original language in other brackets, and mends it', async () => {
    const text = `${ZH}\n附件一\n\n{原件：英文}\n\n主席的结论\n\n1. 结论。\n`;
    await check(`${ZH}\n附件一\n\n⟦masthead-form:{原件：英文}⟧\n\n主席的结论\n\n1. 结论。\n`);
    strictEqual(await fixed('masthead-form', text), `${ZH}\n附件一\n\n[原件：英文]\n\n主席的结论\n\n1. 结论。\n`);
  });

  it('marks round ones as a hint', async () => {
    const [finding] = await findingsOf('masthead-form', `${ZH}\n附件一\n\n（原件：法文）\n\n主席的结论\n\n1. 结论。\n`);
    strictEqual(finding?.severity, 'hint');
  });

  it('marks a distribution in another form than the house gives it', async () => {
    await check(`A/93/120\n\n⟦masthead-form:Distr.: General⟧\n\n7 mai 2093\n\nRapport du Secrétaire général\n\n${FR}`);
    await check(`A/93/120\n\n⟦masthead-form:Distr.：General⟧\n\n7 May 2093\n\n秘书长的报告\n\n${ZH}`);
    await check(`A/93/120\n\n⟦masthead-form:Distr.: 普遍⟧\n\n7 May 2093\n\n秘书长的报告\n\n${ZH}`);
  });
});
