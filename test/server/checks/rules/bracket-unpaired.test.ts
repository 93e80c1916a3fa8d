/** The cases of bracket-unpaired. */
import { deepStrictEqual } from 'node:assert';
import { casesOf, findingsOf } from '../../../support/check';

const check = casesOf('bracket-unpaired');

describe('bracket-unpaired', () => {
  it('is silent about labels, which have no opening half', async () => {
    await check(
      '1. La Comisión aprobó el párrafo 35 c) y los incisos a), b) y iv) de la resolución (véase el párr. 7 a)).\n',
    );
    await check('1. Le Comité a examiné le paragraphe 35 c) (voir par. 3 a), b)) et la section 2 bis) du rapport.\n');
    await check('1. Комитет рассмотрел пункт 35 c) своего решения и подпункты а) и б) этого документа.\n');
    await check('1. ونظرت اللجنة في الفقرة 35 (ج) وفي البند ج) من القرار.\n');
    await check('1. 委员会审议了下列事项：1)预算；2)人事。\n');
  });

  it('is silent about pairs in each other, of any width, and round footnote marks', async () => {
    await check('1. The Committee (see A/93/120 (Part I), para. 7 [as amended]) met.\n');
    await check('1. 委员会（见A/93/120(第一部分)号文件)举行了会议。\n');
    await check('1. ورحبت اللجنة بالخطة (خطة العمل)([^1]).\n\n[^1]: A/93/120.\n');
    await check('1. The ratio lies in [0, 1) throughout the period under review.\n');
  });

  it('is silent about a bracket that closes in a member of the same paragraph', async () => {
    await check('1. The Committee met twice (see:\n\n(a) The first report;\n\n(b) The second report).\n');
  });

  it('marks a bracket without its half, in either direction', async () => {
    await check('1. The Committee met twice ⟦bracket-unpaired:(⟧see A/93/120, para. 7.\n\n2. It adjourned.\n');
    await check('1. 委员会举行了会议，见A/93/120，第4段⟦bracket-unpaired:)⟧。\n');
    await check('1. El Comité se reunió dos veces ⟦bracket-unpaired:(⟧véase el documento A/93/120.\n');
    await check('1. 委员会通过了⟦bracket-unpaired:《⟧预防准则。\n');
  });

  it('does not take the end of a name or a number for a label', async () => {
    await check('1. The pandemic of 2038 (as it is called: RIVER-19) was over (see\nA/93/120, decision VI).\n');
    await check('1. The pandemic RIVER-19⟦bracket-unpaired:)⟧ was over in a year.\n');
    await check('1. The conference of 2038, Waters III⟦bracket-unpaired:)⟧, met twice.\n');
    await check('1. Under articles 5 b), 7 iv) and 12) the Parties meet.\n');
  });

  it('does not join brackets of two paragraphs', async () => {
    await check('1. The Committee met ⟦bracket-unpaired:(⟧twice.\n\n2. It adjourned again⟦bracket-unpaired:)⟧.\n');
  });

  it('speaks softly where lines were taken out of a PDF', async () => {
    const line = '委员会在本报告所述期间审议了若干问题并就其中的一些问题提出了';
    const text = `1. ${line}(\n\n${line}\n\n${line}\n\n${line}\n\n${line}\n\n结论。\n`;
    deepStrictEqual(
      (await findingsOf('bracket-unpaired', text)).map(({ severity }) => severity),
      ['hint'],
    );
  });

  it('is sure of one among many whole pairs, where a label follows and no page breaks the text', async () => {
    const line = '委员会在本报告所述期间审议了若干问题并就其中的一些问题(见上文)提出了';
    const pairs = `${`${line}\n\n`.repeat(25)}结论。\n\n`;
    const severities = async (text: string): Promise<string[]> =>
      (await findingsOf('bracket-unpaired', text)).map(({ severity }) => severity);
    deepStrictEqual(await severities(`1. ${pairs}2. 会员国(包括观察员国已作出承诺。\n\n3. 结束。\n`), ['warning']);
    deepStrictEqual(await severities(`1. ${pairs}2. 会员国(包括观察员国已作出承诺。\n\n${line}\n`), ['hint']);
  });
});
