/** The cases of name-variant. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('name-variant');

describe('name-variant', () => {
  it('is silent about different names that are alike', async () => {
    await check(
      '1. 尼日尔和尼日利亚。\n\n2. 尼日尔。\n\n3. 几内亚和几内亚比绍。\n\n4. 多米尼加。\n\n5. 多米尼克。\n\n6. 多米尼加。\n',
    );
    await check('1. 巴基斯坦、巴基斯坦和巴勒斯坦的代表出席。\n\n2. 巴基斯坦和利比亚、利比里亚的代表出席。\n');
    await check('1. They met in Austria, Austria, Austria and Australia. They met in Niger and Nigeria.\n');
    await check('1. The reports of Slovakia, Slovakia, Slovakia, Slovakia and Slovenia were read.\n');
  });

  it('is silent about ordinals, numbers and numbered things', async () => {
    await check(
      '1. 裁军问题第一常设委员会（裁军一委）开会。\n\n2. 裁军问题第二常设委员会开会。\n\n3. 裁军问题第一常设委员会开会。\n',
    );
    await check('1. See the text of Annex I, of Annex I, of Annex I and of Annex II, in May, in May and in June.\n');
  });

  it('is silent about inflected forms and plurals', async () => {
    await check('1. Доклад Комиссии, членам Комиссии, работа Комиссии и решение Комиссией, а также Комиссию.\n');
    await check('1. The Institute, the Institute, the Institute and all Institutes of the African, the Africans.\n');
    await check('1. En la Comisión, de la Comisión, por la Comisión y en las Comisiones de la ciudad.\n');
  });

  it('is silent about members of a list in another order', async () => {
    await check('1. 人权委员会区域安排和机构开会。\n\n2. 人权委员会安排和区域机构开会。\n');
    await check(
      '1. They saw the Governments of North Island and South Island.\n\n2. They saw the Governments of South Island and North Island.\n',
    );
    await check('1. 联合国相关机构出席。\n\n2. 相关联合国机构出席。\n');
  });

  it('is silent about words that the draft has with a small letter, and other chosen spellings', async () => {
    await check(
      '1. The National, the National, the National and the Nacional party met; a national party, a nacional party.\n',
    );
    await check(
      '1. The Shipping Organization, the Trade Organization, the Fruit Organization and the Police Organisation met.\n',
    );
  });

  it('is silent in quotations and titles', async () => {
    await check('1. 区域-全球机制和区域-全球安排。报告说：“区域——全球机制。”《区域——全球机制》。\n');
  });

  it('marks a compound with another dash', async () => {
    await check('1. 区域-全球机制和区域-全球安排。\n\n2. ⟦name-variant:区域——全球⟧机制。\n');
    await check(
      '1. The Director-General spoke. The Director-General left.\n\n2. The ⟦name-variant:Director–General⟧ is new.\n',
    );
  });

  it('marks a foreign name with another character', async () => {
    await check('1. 达鲁米尔的局势。\n\n2. 在达鲁米尔。\n\n3. ⟦name-variant:达罗米尔⟧会议。\n');
  });

  it('marks a name of a body in another order, and one that differs from its definition', async () => {
    await check('1. 联合国大学区域一体化比较方案。\n\n2. ⟦name-variant:联合国大学比较区域一体化方案⟧。\n');
    await check(
      '1. 区域间发展管理局（区发局）开会。\n\n2. 区域间发展管理局的成员。\n\n3. 支持⟦name-variant:区域间发展局⟧。\n',
    );
  });

  it('marks a word with a letter wrong, and a name in another order', async () => {
    await check(
      '1. They came from Botswana, from Botswana and from Botswana.\n\n2. The flag of ⟦name-variant:Bostwana⟧ was new.\n',
    );
    await check(
      '1. The Independent National Electoral Board met. The Independent National Electoral Board left.\n\n' +
        '2. The ⟦name-variant:National Independent Electoral Board⟧ met.\n',
    );
  });

  it('is a hint, and a warning where the term list has the other way', async () => {
    const text = '1. 达鲁米尔的局势。\n\n2. 在达鲁米尔。\n\n3. 达罗米尔会议。\n';
    const [hint] = await findingsOf('name-variant', text);
    strictEqual(hint?.severity, 'hint');
    const terms = [{ preferred: { zh: '达鲁米尔' }, forbidden: {} }];
    const found = await findingsOf('name-variant', text, { terms });
    deepStrictEqual(
      found.map(({ severity, message }) => [severity, message]),
      [['warning', '“达罗米尔” is “达鲁米尔” elsewhere in this draft.']],
    );
  });
});
