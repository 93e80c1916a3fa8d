/** The cases of quotation-differs. */
import { deepStrictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const HAN = `A/93/120

1. 秘书长注意到，各国应当加强早期预警系统的建设，并向受影响社区提供及时可靠的信息。

2. 会员国决意：

(a) 扩大与区域组织的磋商，请各秘书处彼此达成正式协定；

(b) 酌情让各区域组织参与理事会的工作。

3. 各国应当建立联合水文观测站，并且每年公布一次观测数据。
`;

const ENGLISH = `A/93/121

1. The Secretary-General notes that the riparian States should strengthen their early warning systems, and should give reliable information to the communities.

2. Member States resolve to expand consultation with the regional organizations of the basin.

3. Each State shall publish the readings of its gauging stations once a year.
`;

const corpus = { 'zh.txt': HAN, 'en.txt': ENGLISH };
const cases = casesOf('quotation-differs');
const check = (marked: string): Promise<void> => cases(marked, { corpus });

const zh = (words: string): string => `1. 本报告介绍流域各国合作的情况。${words}\n`;
const en = (words: string): string => `1. The present report is about the cooperation of the States. ${words}\n`;

const said = async (text: string): Promise<(string | undefined)[][]> =>
  (await findingsOf('quotation-differs', text, { corpus })).map(({ severity, message }) => [severity, message]);

describe('quotation-differs', () => {
  it('is silent about the words of the cited paragraph, whatever signs they are written with', async () => {
    await check(zh('报告指出，“各国应当加强早期预警系统的建设”(A/93/120，第1段)。'));
    await check(zh('“各国应当加强 早期预警系统的建设，并向受影响社区提供……信息。”（A/93/120，第1段）'));
    await check(
      zh(
        '会员国决意“扩大与区域组织的磋商，请各秘书处彼此达成正式协定；酌情让各区域组织参与理事会的工作”(A/93/120，第2段)。',
      ),
    );
    await check(
      en('It says: “The riparian States should strengthen their early-warning systems” (A/93/121, para. 1).'),
    );
    await check(en('“[T]he riparian States should strengthen [their] early warning systems” (A/93/121, para. 1).'));
    await check(
      en('«States should strengthen their early warning systems … reliable information» (A/93/121, para. 1).'),
    );
  });

  it('is silent about words that no citation is bound to', async () => {
    await check(zh('“各国应当推动早期预警系统的建设”是一项建议。另见A/93/120，第1段。'));
    await check(zh('“各国应当推动早期预警系统的建设”(另见A/93/120，第1段)。'));
    await check(zh('“各国应当推动早期预警系统的建设”。[^1]\n\n[^1]: A/93/120，第1段；A/93/121，第2段。'));
    await check(en('The slogan “States should push their early warning systems”, and A/93/121, para. 1.'));
  });

  it('is silent about short words, titles, and texts in another language', async () => {
    await check(zh('“早期预警系统建设”(A/93/120，第3段)。'.replace('系统建设', '')));
    await check(zh('《各国应当推动早期预警系统的建设》(A/93/120，第1段)。'));
    await check(zh('“各国应当推动早期预警系统的建设”(A/93/121，第1段)。'));
    await check(en('“States should push early warning systems of theirs” (A/93/120, para. 1).'));
    await check(en('“Early warning systems” (A/93/121, para. 3).'));
  });

  it('is silent about titles', async () => {
    await check(zh('题为“各国应当推动早期预警系统的建设”(A/93/120，第1段)的提案。'));
    await check(en('The part entitled “States should push early warning systems” (A/93/121, para. 1) is short.'));
  });

  it('marks what differs from the cited paragraph, and says in what', async () => {
    const text = zh('报告指出，“⟦quotation-differs:各国应当推动早期预警系统的建设⟧”(A/93/120，第1段)。');
    await check(text);
    deepStrictEqual(await said(text.replace(/⟦[^:]*:|⟧/g, '')), [
      ['warning', 'The quotation differs from A/93/120, para 1: “推动” is “加强” there.'],
    ]);
    deepStrictEqual(
      await said(en('“The riparian States shall strengthen their early warning systems” (A/93/121, para. 1).')),
      [['warning', 'The quotation differs from A/93/121, para 1: “shall” is “should” there.']],
    );
  });

  it('marks it in a note, before the words, and in a block quotation', async () => {
    await check(zh('“⟦quotation-differs:各国应当推动早期预警系统的建设⟧”。[^1]\n\n[^1]: A/93/120，第1段。'));
    await check(
      zh('A/93/120号文件第1段指出：“⟦quotation-differs:各国应当推动早期预警系统的建设⟧”。').replace('号文件第', '，第'),
    );
    await check(
      en(
        'Paragraph 1 of A/93/121 states that “⟦quotation-differs:the riparian States shall strengthen their early warning systems⟧”.',
      ),
    );
    await check(
      zh(
        '报告指出：\n\n“⟦quotation-differs:各国应当推动早期预警系统的建设，并向受影响社区提供及时可靠的信息。⟧”[^1]\n\n[^1]: A/93/120，第1段。',
      ),
    );
  });

  it('says in which paragraph the words stand instead', async () => {
    deepStrictEqual(await said(zh('“各国应当建立联合水文观测站，并且每年公布一次观测数据”(A/93/120，第1段)。')), [
      ['warning', 'These words stand in paragraph 3 of A/93/120, not in para 1.'],
    ]);
    deepStrictEqual(await said(en('“shall publish the readings of its gauging stations” (A/93/121, para. 1).')), [
      ['information', 'These words stand in paragraph 3 of A/93/121, not in para 1.'],
    ]);
  });

  it('says softly that words were not found, and nothing where the text may not be whole', async () => {
    const text = zh('“沿岸国家的政府每隔五年要开一次部长会议”(A/93/120，第1段)。');
    deepStrictEqual(await said(text), [['information', 'These words were not found in A/93/120.']]);
    await cases(text, { corpus: { 'zh.txt': `${HAN.trimEnd().slice(0, -1)}\n` } });
  });

  it('compares with the draft itself', async () => {
    const rest = '\n2. 沿岸国家应当每年举行一次部长级会议，并公布会议的结论。\n';
    await check(`${zh('如下文第2段所述：“沿岸国家应当每年举行一次部长级会议”。')}${rest}`);
    await check(`${zh('“⟦quotation-differs:沿岸国家应当每年举行两次部长级会议⟧”(下文第2段)。')}${rest}`);
  });
});
