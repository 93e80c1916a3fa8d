/** The cases of organ-mismatch. */
import { strictEqual } from 'node:assert';
import { casesOf, fixed } from '../../../support/check';

const check = casesOf('organ-mismatch');

describe('organ-mismatch', () => {
  it('is silent about the organs that have such numbers', async () => {
    await check('1. 大会第60/1号决议；安全理事会第1631(2005)号决议；经济及社会理事会第2017/3号决议。\n');
    await check('1. General Assembly resolution 217 A (III); General Assembly decision 58/401.\n');
  });

  it('is silent where the sentence names the other organ', async () => {
    await check('1. General Assembly and Security Council resolutions 60/180 and 1645 (2005).\n');
    await check('1. 大会和安全理事会第60/180号和第1645(2005)号决议。\n');
    await check('1. Resolutions 60/180 of the General Assembly and 1645 (2005) of the Security Council.\n');
  });

  it('is silent about other organs', async () => {
    await check('1. Human Rights Council resolution 60/251; Commission on Human Rights resolution 57/337.\n');
    await check('1. Parliamentary Assembly resolution 1631 (2005); Executive Board decision 57/337.\n');
    await check('1. 麻醉药品委员会第61/2号决议；环境大会第5/14号决议。\n');
  });

  it('is silent about a number and year that nobody has given, and inside quotations', async () => {
    await check('1. General Assembly resolution 1633 (2008).\n');
    await check('1. 报告说：“安全理事会第60/1号决议”。\n');
  });

  it('marks the number that the organ cannot have', async () => {
    await check('1. ⟦organ-mismatch:安全理事会第60/1号决议⟧，第3段。\n');
    await check('1. ⟦organ-mismatch:General Assembly resolution 1631 (2005)⟧, paragraph 3.\n');
    await check('1. ⟦organ-mismatch:Economic and Social Council resolution 57/337⟧.\n');
    await check('1. La ⟦organ-mismatch:résolution 60/1 du Conseil de sécurité⟧ porte sur la question.\n');
    await check('1. ⟦organ-mismatch:Резолюция 60/1 Совета Безопасности⟧ принята.\n');
    await check('1. انظر ⟦organ-mismatch:قرار مجلس الأمن 60/1⟧.\n');
  });

  it('names the organ that has it', async () => {
    const mend = (text: string): Promise<string> => fixed('organ-mismatch', text);
    strictEqual(await mend('1. 安全理事会第60/1号决议。\n'), '1. 大会第60/1号决议。\n');
    strictEqual(
      await mend('1. La résolution 60/1 du Conseil de sécurité porte sur la question.\n'),
      '1. La résolution 60/1 de l’Assemblée générale porte sur la question.\n',
    );
    strictEqual(await mend('1. Резолюция 60/1 Совета Безопасности.\n'), '1. Резолюция 60/1 Генеральной Ассамблеи.\n');
    strictEqual(
      await mend('1. General Assembly resolution 1631 (2005).\n'),
      '1. Security Council resolution 1631 (2005).\n',
    );
  });
});
