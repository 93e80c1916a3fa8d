/** The cases of abbreviation-undefined. */
import { strictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('abbreviation-undefined');

describe('abbreviation-undefined', () => {
  it('is silent about what is defined anywhere in the draft', async () => {
    await check(
      '1. The work of NIRDA went on.\n\n2. The National Institute for Rural Development in Africa (NIRDA) met.\n',
    );
    await check('1. NIRDA (the rural institute) met in May, and the work of NIRDA went on.\n');
    await check('1. The least developed countries (LDCs and others) met. The group of LDC members grew.\n');
    await check('1. 西非停战监测组（ECOMOG）已经部署。随后 ECOMOG 撤出。\n');
    await check(
      '1. Национальный институт развития сельских районов (НИРСР) провел совещание. В работе НИРСР участвовали многие.\n',
    );
  });

  it('is silent about what all know', async () => {
    await check('1. The staff of UNICEF, NATO and ISO spoke of HIV and of USD 40, in chapter XIV.\n');
    await check('1. Le personnel de la CNUCED et du PNUD a parlé du SIDA pendant la réunion.\n');
    await check('1. El personal del ACNUR y de la OTAN habló del VIH durante la reunión.\n');
    await check('1. Сотрудники ЮНЕСКО и ПРООН говорили о ВИЧ на этом совещании.\n');
    await check('1. 教科文组织和 UNDP 的工作人员参加了会议。\n');
  });

  it('is silent about symbols, compounds, surnames, lines in capitals and names that begin with it', async () => {
    await check('1. See A/93/120 and FCCC/CP/2090/1, and the note by the AKX-47 group on COX2.\n');
    await check('1. The chair, Mr. OKORO, and J. DUVALIER spoke at the end of the meeting.\n');
    await check('1. The motto was HOPE AND TRUST, as in the years before.\n');
    await check('1. The meeting ended in the evening. DONE at Geneva in six languages.\n');
    await check('1. The meeting welcomed the RADX Pathway to Sustainable Growth.\n');
  });

  it('is silent in quotations, notes and documents of the universal periodic review', async () => {
    await check('1. The chair said: “The work of NIRDA must go on.”\n');
    await check('1. The report was read.[^1]\n\n[^1]: Published by NIRDA in May.\n');
    await check('1. The work of NIRDA went on through the year.\n', { kind: 'upr' });
  });

  it('is silent about what the workspace knows', async () => {
    const exceptions = [
      { rule: 'abbreviation-undefined', file: undefined, text: 'NIRDA', near: undefined, from: 0, to: 0 },
    ];
    await check('1. The work of NIRDA went on through the year.\n', { exceptions });
  });

  it('marks the first use', async () => {
    await check('1. The work of ⟦abbreviation-undefined:NIRDA⟧ went on. The staff of NIRDA met.\n');
    await check('1. 随后 ⟦abbreviation-undefined:ECOMOG⟧ 撤出了该地区，各方对此表示欢迎。\n');
    await check('1. В работе совещания участвовали эксперты ⟦abbreviation-undefined:НИРСР⟧ и другие.\n');
    await check('1. Les travaux de l’institut ⟦abbreviation-undefined:INDRA⟧ ont continué cette année.\n');
    await check('1. وشارك في حلقة العمل خبراء من معهد ⟦abbreviation-undefined:NIRDA⟧ في تلك السنة.\n');
  });

  it('is a hint while a document is written, and information when it is handed in', async () => {
    const text = '1. The work of NIRDA went on through the year.\n';
    strictEqual((await findingsOf('abbreviation-undefined', text))[0]?.severity, 'hint');
    strictEqual(
      (await findingsOf('abbreviation-undefined', text, { stage: 'submission' }))[0]?.severity,
      'information',
    );
  });
});
