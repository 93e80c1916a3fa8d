/** The cases of doubled-word. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('doubled-word');

describe('doubled-word', () => {
  it('is silent where a character belongs to a longer word', async () => {
    await check(
      '1. 这些目的的实现、安全和和平、共和和君主制、参与与磋商，为了了解情况，涉及及时行动，从从事工作的人员。\n',
    );
    await check('1. 人人、天天、种种、等等；国家元首和联合国国家工作队。\n');
  });

  it('is silent about words that may stand twice', async () => {
    await check('1. The Committee held that that report had had an effect, and what it was was clear.\n');
    await check(
      '1. Le Comité a dit que nous nous réunirions et que M. de De Gaulle y serait; vous vous en souviendrez.\n',
    );
    await check('1. Members spoke for, for example, the reform of the, the name of which is known.\n');
    await check('1. В подпунктах в) в) и г) Комитет выразил надежду, что все понимают.\n');
    await check('1. The treaty says “of the the Parties”.\n');
  });

  it('marks a word that stands twice, and deletes one', async () => {
    const text = '1. 秘书处同伙伴组织和和区域办事处举行了会议。\n';
    await check('1. 秘书处同伙伴组织⟦doubled-word:和和⟧区域办事处举行了会议。\n');
    await check('1. 秘书处就合作(水文)⟦doubled-word:的的⟧进展提交了报告。\n');
    strictEqual(await fixed('doubled-word', text), '1. 秘书处同伙伴组织和区域办事处举行了会议。\n');
    await check('1. The Committee took note of ⟦doubled-word:the the⟧ report of its Chair.\n');
    strictEqual(await fixed('doubled-word', '1. The report of the the Chair.\n'), '1. The report of the Chair.\n');
    await check('1. Le rapport ⟦doubled-word:de de⟧ la Commission et les autres documents dans le dossier.\n');
    await check('1. El informe ⟦doubled-word:de de⟧ la Comisión y los demás documentos en el expediente.\n');
    await check('1. Комитет провёл заседание ⟦doubled-word:в в⟧ Нью-Йорке.\n');
    await check('1. ونظرت اللجنة ⟦doubled-word:في في⟧ التقرير.\n');
  });

  it('finds it across the break of a line', async () => {
    await check('1. The Committee took note of ⟦doubled-word:the\nthe⟧ report of its Chair.\n');
  });
});
